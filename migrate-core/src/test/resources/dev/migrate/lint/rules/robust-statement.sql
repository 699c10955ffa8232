--- flag autocommit
CREATE TABLE t (a int);
CREATE INDEX CONCURRENTLY i ON t (a);
--- flag autocommit
ALTER TABLE orders ADD COLUMN a int;
ALTER TABLE orders ADD COLUMN IF NOT EXISTS b int;
--- flag autocommit
DROP TABLE orders;
SELECT 1;
--- flag autocommit
SELECT 1;
ALTER TABLE orders ADD CONSTRAINT c CHECK (qty > 0) NOT VALID;
--- clean
CREATE TABLE t (a int);
ALTER TABLE orders ADD COLUMN a int;
--- clean autocommit
CREATE TABLE IF NOT EXISTS t (a int);
ALTER TABLE orders ADD COLUMN IF NOT EXISTS a int;
DROP INDEX CONCURRENTLY IF EXISTS i;
CREATE INDEX CONCURRENTLY i ON orders (qty);
--- clean autocommit
ALTER TABLE orders DROP CONSTRAINT IF EXISTS c;
ALTER TABLE orders ADD CONSTRAINT c CHECK (qty > 0) NOT VALID;
--- clean autocommit
CREATE TABLE t (a int);
--- clean autocommit
BEGIN; CREATE TABLE t (a int); ALTER TABLE orders ADD COLUMN a int; COMMIT;
