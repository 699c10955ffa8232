CREATE SCHEMA archive;
CREATE TYPE state AS ENUM ('new', 'done');
CREATE DOMAIN positive AS integer CHECK (VALUE > 0);
CREATE DOMAIN plain_text AS text;
CREATE DOMAIN unused AS integer;
CREATE TABLE customers (id bigint PRIMARY KEY, email text, name varchar(100) NOT NULL);
CREATE TABLE orders (
    id bigint PRIMARY KEY, customer_id bigint, qty integer, total numeric(10,2), status text, note varchar(50),
    tag char(8), created_at timestamp, paid_at timestamptz(3), meta json, active boolean NOT NULL DEFAULT true,
    remark plain_text
);
CREATE INDEX orders_status_ix ON orders (status);
CREATE TABLE shipments (id bigint PRIMARY KEY, order_id bigint CONSTRAINT shipments_order_fk REFERENCES orders);
CREATE TABLE jobs (s state);
CREATE TABLE archive.orders (id bigint, note text);
CREATE TABLE staging (id bigint, qty integer);
CREATE TABLE refunds (id bigint PRIMARY KEY, order_id bigint);
CREATE TABLE events (id bigint NOT NULL, day date NOT NULL, body text) PARTITION BY RANGE (day);
CREATE TABLE events_2024 PARTITION OF events FOR VALUES FROM ('2024-01-01') TO ('2025-01-01');
CREATE TABLE events_old (id bigint NOT NULL, day date NOT NULL, body text);
CREATE MATERIALIZED VIEW order_totals AS SELECT customer_id, sum(total) AS total FROM orders GROUP BY customer_id;
CREATE TABLE invoices (id bigint PRIMARY KEY, total numeric);
CREATE PUBLICATION accounting FOR TABLE invoices;
