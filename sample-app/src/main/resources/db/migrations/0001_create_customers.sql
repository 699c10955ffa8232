-- revision: 0001
-- message: Create customers
-- created: 2026-11-02T09:00:00Z

-- migrate:up
CREATE TABLE customers (
    id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    name text NOT NULL,
    email text NOT NULL,
    created_at timestamptz NOT NULL DEFAULT now()
);

-- whatever case it is typed in, an address belongs to one customer
CREATE UNIQUE INDEX customers_email_key ON customers (lower(email));

-- migrate:down
DROP TABLE customers;
