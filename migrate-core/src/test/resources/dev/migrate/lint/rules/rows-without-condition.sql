--- flag
UPDATE orders SET qty = 1;
--- flag
DELETE FROM orders;
--- clean
DELETE FROM orders WHERE id = 1;
--- clean
CREATE TABLE t (a int);
DELETE FROM t;
