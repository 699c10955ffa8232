--- flag
ALTER TABLE customers ADD COLUMN a int;
ALTER TABLE orders ADD COLUMN b int;
--- flag
DROP TABLE customers, orders;
--- flag
TRUNCATE orders, customers;
--- flag autocommit
BEGIN;
alter table customers drop column email;
lock table orders;
END;
--- clean autocommit
ALTER TABLE customers ADD COLUMN a int;
ALTER TABLE orders ADD COLUMN b int;
--- clean
ALTER TABLE orders ADD COLUMN a int;
ALTER TABLE public.orders ADD COLUMN b int;
--- clean
CREATE TABLE t (a int);
ALTER TABLE t ADD COLUMN b int;
ALTER TABLE orders ADD COLUMN b int;
--- clean
ALTER TABLE orders ADD CONSTRAINT fk FOREIGN KEY (customer_id) REFERENCES customers NOT VALID;
ALTER TABLE customers ADD COLUMN b int;
