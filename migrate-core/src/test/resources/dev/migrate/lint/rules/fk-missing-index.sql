--- flag
ALTER TABLE orders ADD CONSTRAINT fk FOREIGN KEY (customer_id) REFERENCES customers NOT VALID;
--- flag
CREATE TABLE t (id bigint PRIMARY KEY, order_id bigint REFERENCES orders);
--- clean
CREATE TABLE t (id bigint PRIMARY KEY, order_id bigint REFERENCES orders);
CREATE INDEX i ON t (order_id, id);
--- clean
CREATE TABLE t (order_id bigint REFERENCES orders, n int, PRIMARY KEY (order_id, n));
--- clean
CREATE INDEX i ON orders (customer_id);
--- then
ALTER TABLE orders ADD CONSTRAINT fk FOREIGN KEY (customer_id) REFERENCES customers NOT VALID;
--- clean
CREATE TABLE t (order_id bigint PRIMARY KEY REFERENCES orders);
