--- flag
DROP TABLE orders;
--- flag
DROP TABLE refunds, orders;
--- flag
DROP TYPE state;
--- flag
DROP DOMAIN plain_text;
--- flag
DROP INDEX orders_pkey;
--- flag
DROP SCHEMA archive;
--- flag
CREATE VIEW open_orders AS SELECT id FROM orders;
DROP TABLE shipments, orders;
--- flag
DROP TABLE IF EXISTS orders;
--- flag
CREATE TABLE tasks (id bigint PRIMARY KEY, s state[]);
DROP TABLE jobs;
DROP TYPE state;
--- clean
DROP TABLE shipments;
DROP MATERIALIZED VIEW order_totals;
DROP TABLE orders;
--- clean
DROP MATERIALIZED VIEW order_totals;
DROP TABLE shipments, orders;
--- clean
DROP TABLE orders CASCADE;
--- clean
ALTER TABLE shipments DROP CONSTRAINT shipments_order_fk;
DROP MATERIALIZED VIEW order_totals;
DROP TABLE orders;
--- clean
DROP TABLE jobs;
DROP TYPE state;
--- clean
ALTER TABLE jobs DROP COLUMN s;
DROP TYPE state;
--- clean
ALTER TABLE jobs ALTER COLUMN s TYPE text USING s::text;
DROP TYPE state;
--- clean
DROP DOMAIN unused;
--- clean
DROP INDEX orders_status_ix;
--- clean
DROP TABLE events, events_2024;
--- clean
DROP TABLE archive.orders;
DROP SCHEMA archive;
--- clean
DROP TABLE unknown_table;
DROP TYPE unknown_type;
--- clean
DROP TABLE refunds;
--- flag
CREATE TABLE parents (id bigint PRIMARY KEY);
CREATE TABLE children (id bigint, parent_id bigint REFERENCES parents);
ALTER TABLE parents DROP CONSTRAINT parents_pkey;
--- flag
CREATE TABLE parents (id bigint PRIMARY KEY, x int);
CREATE TABLE children (id bigint, parent_id bigint REFERENCES parents);
ALTER TABLE parents DROP COLUMN id;
--- clean
CREATE TABLE parents (id bigint PRIMARY KEY, x int);
CREATE TABLE children (id bigint, parent_id bigint REFERENCES parents);
ALTER TABLE parents DROP COLUMN x;
--- clean
CREATE TABLE parents (id bigint PRIMARY KEY);
CREATE TABLE children (id bigint, parent_id bigint REFERENCES parents);
ALTER TABLE parents DROP CONSTRAINT parents_pkey CASCADE;
--- clean
CREATE TABLE parents (id bigint PRIMARY KEY, code text UNIQUE);
CREATE TABLE children (id bigint, parent text REFERENCES parents (code));
ALTER TABLE parents DROP CONSTRAINT parents_pkey;
