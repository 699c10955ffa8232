--- flag
DROP TABLE jobs;
ALTER TABLE jobs ADD COLUMN IF NOT EXISTS note text;
--- flag
CREATE TABLE tasks (id bigint PRIMARY KEY, mood mood);
CREATE TYPE mood AS ENUM ('calm');
--- flag
ALTER TABLE orders ADD COLUMN mood mood;
CREATE DOMAIN mood AS text;
--- flag
ALTER TABLE orders ADD COLUMN place "Place"[];
CREATE TYPE "Place" AS (x int, y int);
--- flag
CREATE TABLE lines (id bigint PRIMARY KEY, list_id bigint REFERENCES lists);
CREATE TABLE lists (id bigint PRIMARY KEY);
--- flag
ALTER TABLE orders ADD CONSTRAINT orders_list_fk FOREIGN KEY (id) REFERENCES public.lists NOT VALID;
CREATE TABLE lists (id bigint PRIMARY KEY);
--- flag
CREATE INDEX lists_ix ON lists (id);
CREATE TABLE lists (id bigint PRIMARY KEY);
--- flag
INSERT INTO lists VALUES (1);
INSERT INTO lists VALUES (2);
CREATE TABLE lists (id bigint PRIMARY KEY);
--- flag
CREATE TABLE logs_2024 PARTITION OF logs FOR VALUES FROM (1) TO (2);
CREATE TABLE logs (id bigint) PARTITION BY RANGE (id);
--- flag
DROP TABLE orders CASCADE;
DROP INDEX orders_status_ix;
--- flag
ALTER TABLE orders DROP COLUMN status;
DROP INDEX orders_status_ix;
--- flag
DROP TABLE shipments;
ALTER TABLE shipments DROP CONSTRAINT shipments_order_fk;
--- flag
ALTER TABLE shipments DROP COLUMN order_id;
ALTER TABLE shipments DROP CONSTRAINT shipments_order_fk;
--- flag
DROP TABLE orders CASCADE;
ALTER TABLE shipments DROP CONSTRAINT shipments_order_fk;
--- flag
DROP TABLE jobs;
DROP TYPE state;
ALTER TABLE staging ADD COLUMN s state;
--- flag
DROP TABLE jobs;
DROP TABLE jobs;
--- flag
DROP INDEX orders_status_ix;
DROP INDEX orders_status_ix;
--- flag
DROP TABLE jobs;
CREATE INDEX jobs_ix ON jobs (s);
--- clean
CREATE TYPE mood AS ENUM ('calm');
CREATE TABLE tasks (id bigint PRIMARY KEY, mood mood);
--- clean
ALTER TABLE orders ADD COLUMN mood other.mood;
CREATE TYPE mood AS ENUM ('calm');
--- clean
ALTER TABLE orders ADD COLUMN mood mood;
DROP TYPE IF EXISTS other;
ALTER TABLE orders DROP COLUMN mood;
DROP TYPE mood;
CREATE TYPE mood AS ENUM ('calm');
--- clean
INSERT INTO lists VALUES (1);
CREATE TABLE IF NOT EXISTS lists (id bigint PRIMARY KEY);
--- clean
INSERT INTO lists VALUES (1);
ALTER TABLE lists RENAME TO old_lists;
CREATE TABLE lists (id bigint PRIMARY KEY);
--- clean
INSERT INTO lists VALUES (1);
SET search_path = archive;
CREATE TABLE lists (id bigint PRIMARY KEY);
--- clean
INSERT INTO lists VALUES (1);
CREATE TEMP TABLE lists (id bigint PRIMARY KEY);
--- clean
CREATE TABLE trees (id bigint PRIMARY KEY, parent_id bigint REFERENCES trees);
--- clean
DROP INDEX orders_status_ix;
DROP TABLE orders CASCADE;
--- clean
DROP TABLE orders CASCADE;
DROP INDEX IF EXISTS orders_status_ix;
--- clean
DROP TABLE jobs;
CREATE TABLE jobs (s state);
CREATE INDEX jobs_ix ON jobs (s);
DROP TABLE jobs;
--- clean
ALTER TABLE shipments DROP CONSTRAINT shipments_order_fk;
ALTER TABLE shipments DROP COLUMN order_id;
--- clean
DO $$ BEGIN IF false THEN DROP TABLE jobs; END IF; END $$;
ALTER TABLE jobs ADD COLUMN note text;
--- clean
CREATE TABLE tasks (id bigint PRIMARY KEY, name text, size numeric(10, 2), at timestamp with time zone, tags text[]);
--- clean
ALTER TABLE IF EXISTS lists ADD COLUMN note text;
CREATE TABLE lists (id bigint PRIMARY KEY);
--- flag
ALTER TABLE orders RENAME TO purchases;
ALTER TABLE orders ADD COLUMN x int;
--- flag
ALTER TABLE orders RENAME TO purchases;
CREATE INDEX orders_x ON orders (id);
--- clean
ALTER TABLE orders RENAME TO purchases;
CREATE VIEW orders AS SELECT * FROM purchases;
DROP VIEW orders;
--- flag
CREATE TABLE metrics (id bigint) PARTITION BY RANGE (id);
CREATE TABLE metrics_1 PARTITION OF metrics FOR VALUES FROM (1) TO (2);
DROP TABLE metrics;
DROP TABLE metrics_1;
--- clean
CREATE TABLE metrics (id bigint) PARTITION BY RANGE (id);
CREATE TABLE metrics_1 PARTITION OF metrics FOR VALUES FROM (1) TO (2);
ALTER TABLE metrics DETACH PARTITION metrics_1;
DROP TABLE metrics;
DROP TABLE metrics_1;
--- flag
CREATE TYPE mood AS ENUM ('a');
DROP TYPE mood;
ALTER TYPE mood ADD VALUE 'z';
--- flag
ALTER DOMAIN mood ADD CHECK (VALUE > 0);
CREATE DOMAIN mood AS int;
