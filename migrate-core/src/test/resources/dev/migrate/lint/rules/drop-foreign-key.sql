--- flag
ALTER TABLE orders ADD CONSTRAINT ofk FOREIGN KEY (customer_id) REFERENCES customers;
--- then
alter table orders drop constraint if exists ofk;
--- flag
ALTER TABLE orders ADD FOREIGN KEY (customer_id) REFERENCES customers;
--- then
ALTER TABLE public.orders DROP CONSTRAINT orders_customer_id_fkey;
--- flag
ALTER TABLE orders ADD FOREIGN KEY (customer_id) REFERENCES customers;
--- then
DROP TABLE orders;
--- clean
ALTER TABLE orders ADD CONSTRAINT c CHECK (qty > 0);
--- then
ALTER TABLE orders DROP CONSTRAINT c;
--- clean
CREATE TABLE t (id int PRIMARY KEY);
CREATE TABLE u (a int REFERENCES t);
DROP TABLE u;
--- clean
DROP TABLE orders;
