--- flag
ALTER TABLE orders ADD COLUMN a int;
ALTER TABLE public.orders ADD COLUMN b int;
--- clean
ALTER TABLE orders ADD COLUMN a int, ADD COLUMN b int;
--- clean
ALTER TABLE orders ADD COLUMN a int;
ALTER TABLE customers ADD COLUMN b int;
--- clean
ALTER TABLE orders RENAME COLUMN note TO notes;
ALTER TABLE orders ADD COLUMN b int;
--- clean
ALTER TABLE orders ADD COLUMN a int;
UPDATE orders SET a = 1 WHERE id = 1;
ALTER TABLE orders ALTER a SET DEFAULT 1;
--- clean
CREATE TABLE t (a int);
ALTER TABLE t ADD COLUMN b int;
ALTER TABLE t ADD COLUMN c int;
