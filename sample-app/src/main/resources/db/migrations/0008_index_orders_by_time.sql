-- revision: 0008
-- revises: 0007
-- message: Find the latest orders by index
-- created: 2026-11-18T09:05:00Z

-- migrate:up transaction:false
-- writers go on while the index is built, which PostgreSQL does outside a transaction only
CREATE INDEX CONCURRENTLY orders_placed_at_idx ON orders (placed_at DESC, id DESC);

CREATE INDEX CONCURRENTLY orders_customer_id_idx ON orders (customer_id);

-- migrate:down transaction:false
DROP INDEX CONCURRENTLY orders_customer_id_idx;

DROP INDEX CONCURRENTLY orders_placed_at_idx;
