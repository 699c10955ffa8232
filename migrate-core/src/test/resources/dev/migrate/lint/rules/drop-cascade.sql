--- flag
DROP TABLE orders CASCADE;
--- flag
DROP TYPE state CASCADE;
--- flag
ALTER TABLE orders DROP COLUMN note CASCADE;
--- flag
alter table customers drop constraint customers_pkey cascade;
--- flag
DROP VIEW v CASCADE;
--- flag
DROP FUNCTION f(int, text) CASCADE;
--- flag
DROP SCHEMA archive CASCADE;
--- clean
DROP TABLE orders RESTRICT;
--- clean
CREATE TABLE t (a int);
DROP TABLE t CASCADE;
--- clean
ALTER TABLE orders ADD CONSTRAINT c FOREIGN KEY (customer_id) REFERENCES customers ON DELETE CASCADE NOT VALID;
--- clean
TRUNCATE customers CASCADE;
