-- revision: 0002
-- revises: 0001
-- message: Create orders
-- created: 2026-11-03T10:30:00Z

-- migrate:up
CREATE TABLE orders (
    id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    customer_id bigint NOT NULL REFERENCES customers (id) ON DELETE RESTRICT,
    paid boolean NOT NULL DEFAULT false,
    placed_at timestamptz NOT NULL DEFAULT now()
);

-- migrate:down
DROP TABLE orders;
