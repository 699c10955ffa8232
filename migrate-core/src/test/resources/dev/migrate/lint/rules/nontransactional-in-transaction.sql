--- flag
CREATE INDEX CONCURRENTLY i ON orders (qty);
--- flag
drop index concurrently if exists orders_status_ix;
--- flag
REINDEX TABLE CONCURRENTLY orders;
--- flag
REINDEX (CONCURRENTLY) INDEX orders_pkey;
--- flag
ALTER TABLE events DETACH PARTITION events_2024 CONCURRENTLY;
--- flag
VACUUM orders;
--- flag
CREATE DATABASE x;
--- flag
ALTER SYSTEM SET work_mem = '1MB';
--- flag
CREATE TABLESPACE fast LOCATION '/x';
--- flag
DROP DATABASE IF EXISTS x;
--- flag
REINDEX DATABASE shop;
--- flag
CLUSTER;
--- flag autocommit
BEGIN;
VACUUM ANALYZE orders;
COMMIT;
--- flag autocommit
DO $$ BEGIN CREATE INDEX CONCURRENTLY i ON orders (qty); END $$;
--- flag autocommit
DO $$ BEGIN EXECUTE 'VACUUM orders'; END $$;
--- clean autocommit
CREATE INDEX CONCURRENTLY i ON orders (qty);
--- clean
ALTER TYPE state ADD VALUE 'x';
--- clean
REFRESH MATERIALIZED VIEW CONCURRENTLY order_totals;
--- clean autocommit
BEGIN; SELECT 1; COMMIT; VACUUM orders;
--- clean
ANALYZE orders;
--- clean
CREATE INDEX i ON orders (qty);
--- flag
CREATE TABLE metrics (id bigint) PARTITION BY RANGE (id);
REINDEX TABLE metrics;
--- flag
CREATE TABLE metrics (id bigint) PARTITION BY RANGE (id);
CREATE INDEX metrics_ix ON metrics (id);
REINDEX INDEX metrics_ix;
--- clean
CREATE SUBSCRIPTION s CONNECTION 'host=x' PUBLICATION p WITH (create_slot = false, connect = false);
--- clean
CREATE SUBSCRIPTION s CONNECTION 'host=x' PUBLICATION p WITH (connect = 'off');
--- flag
CREATE SUBSCRIPTION s CONNECTION 'host=x' PUBLICATION p WITH (enabled = false);
