--- flag autocommit
CREATE INDEX CONCURRENTLY IF NOT EXISTS i ON orders (qty);
--- clean autocommit
DROP INDEX CONCURRENTLY IF EXISTS i;
CREATE INDEX CONCURRENTLY IF NOT EXISTS i ON orders (qty);
--- clean autocommit
CREATE INDEX CONCURRENTLY i ON orders (qty);
--- clean autocommit managed
CREATE INDEX CONCURRENTLY IF NOT EXISTS i ON orders (qty);
--- clean
CREATE INDEX IF NOT EXISTS i ON orders (qty);
