--- flag
ALTER TABLE orders ADD COLUMN a int;
UPDATE orders SET a = 1 WHERE id = 1;
--- clean autocommit
ALTER TABLE orders ADD COLUMN a int;
UPDATE orders SET a = 1 WHERE id = 1;
--- clean
CREATE TABLE t (a int);
INSERT INTO t VALUES (1);
