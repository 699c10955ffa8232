--- flag
ALTER TABLE orders ADD COLUMN x int;
UPDATE orders SET x = 1;
--- flag
ALTER TABLE orders ADD COLUMN x int;
CREATE INDEX i ON orders (x);
--- flag
ALTER TABLE customers DROP COLUMN email;
ALTER TABLE orders VALIDATE CONSTRAINT c;
--- flag
ALTER TABLE orders VALIDATE CONSTRAINT c, ADD COLUMN x int;
--- flag autocommit
BEGIN; ALTER TABLE orders ADD COLUMN x int; SELECT count(*) FROM orders; COMMIT;
--- flag
TRUNCATE customers;
INSERT INTO customers SELECT * FROM staging;
--- clean
ALTER TABLE orders ADD COLUMN x int;
ALTER TABLE orders ADD COLUMN y int;
--- clean autocommit
ALTER TABLE orders ADD COLUMN x int;
UPDATE orders SET x = 1;
--- clean
UPDATE orders SET status = 'x';
ALTER TABLE orders ADD COLUMN x int;
--- clean
CREATE TABLE t (a int);
CREATE INDEX i ON t (a);
INSERT INTO t VALUES (1);
--- clean
ALTER TABLE orders ADD COLUMN x int;
UPDATE orders SET x = 1 WHERE id = 1;
