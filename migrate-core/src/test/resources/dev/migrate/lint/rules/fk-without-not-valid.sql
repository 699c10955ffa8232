--- flag
ALTER TABLE orders ADD CONSTRAINT fk FOREIGN KEY (customer_id) REFERENCES customers;
--- flag
ALTER TABLE orders ADD FOREIGN KEY ("customer_id") REFERENCES public.customers (id) MATCH SIMPLE ON UPDATE CASCADE ON DELETE SET NULL (customer_id) DEFERRABLE;
--- flag
ALTER TABLE orders ADD COLUMN c2 bigint DEFAULT 1 REFERENCES customers;
--- flag
ALTER TABLE orders ADD COLUMN c2 bigint REFERENCES customers (id) ON DELETE CASCADE DEFAULT 1;
--- flag
ALTER TABLE orders ADD COLUMN c2 bigint DEFAULT NULL REFERENCES customers;
--- flag
CREATE TABLE parent (id bigint PRIMARY KEY);
ALTER TABLE orders ADD CONSTRAINT fk FOREIGN KEY (customer_id) REFERENCES parent;
--- flag
alter table orders
  add column x int,
  add constraint fk foreign key (customer_id)
    references customers(id) /* NOT VALID */;
--- clean
ALTER TABLE orders ADD CONSTRAINT fk FOREIGN KEY (customer_id) REFERENCES customers NOT VALID;
--- clean
ALTER TABLE orders ADD CONSTRAINT fk FOREIGN KEY (customer_id) REFERENCES customers ON DELETE CASCADE NOT DEFERRABLE NOT VALID;
--- clean
ALTER TABLE orders ADD COLUMN c2 bigint REFERENCES customers;
--- clean
CREATE TABLE refunds (order_id bigint REFERENCES orders);
--- clean
CREATE TABLE refunds (order_id bigint);
ALTER TABLE refunds ADD FOREIGN KEY (order_id) REFERENCES orders;
--- clean on 18
ALTER TABLE orders ADD CONSTRAINT fk FOREIGN KEY (customer_id) REFERENCES customers NOT ENFORCED;
