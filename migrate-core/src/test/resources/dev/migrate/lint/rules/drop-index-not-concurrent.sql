--- flag
DROP INDEX orders_status_ix;
--- flag
drop index if exists public."orders_status_ix" restrict;
--- flag
DROP INDEX nobody_knows, orders_status_ix;
--- flag
DO $$ BEGIN DROP INDEX IF EXISTS orders_status_ix; END $$;
--- clean
DROP INDEX CONCURRENTLY orders_status_ix;
--- clean
DROP INDEX CONCURRENTLY IF EXISTS orders_status_ix;
--- clean
CREATE TABLE t (a int);
CREATE INDEX i ON t (a);
DROP INDEX i;
--- clean
CREATE INDEX i ON events (day);
--- then
DROP INDEX i;
--- clean
CREATE TEMP TABLE n (a int);
CREATE INDEX na ON n (a);
DROP INDEX na;
