--- flag
ALTER TABLE orders ADD COLUMN x int;
--- flag
SET lock_timeout = 0;
DROP TABLE orders;
--- flag autocommit
SET LOCAL lock_timeout = '2s';
ALTER TABLE orders ADD COLUMN x int;
--- flag
SET LOCAL lock_timeout = '2s';
RESET lock_timeout;
ALTER TABLE orders ADD COLUMN x int;
--- flag autocommit
BEGIN; SET LOCAL lock_timeout = '2s'; COMMIT;
ALTER TABLE orders ADD COLUMN x int;
--- flag
CREATE TRIGGER t BEFORE INSERT ON orders FOR EACH ROW EXECUTE FUNCTION f();
--- flag
SET statement_timeout = '2s';
TRUNCATE orders;
--- flag
CREATE INDEX i ON orders (qty);
--- clean
SET LOCAL lock_timeout = '2s';
ALTER TABLE orders ADD COLUMN x int;
--- clean autocommit
set lock_timeout to 2000;
ALTER TABLE orders ADD COLUMN x int;
--- clean
SELECT set_config('lock_timeout', '2s', true);
ALTER TABLE orders ADD COLUMN x int;
--- clean
CREATE TABLE t (a int);
ALTER TABLE t ADD COLUMN b int;
--- clean managed
ALTER TABLE orders ADD COLUMN x int;
--- clean autocommit
CREATE INDEX CONCURRENTLY i ON orders (qty);
--- clean
INSERT INTO orders (id) VALUES (1);
--- clean
COMMENT ON TABLE orders IS 'x';
