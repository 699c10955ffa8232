-- revision: 0004
-- revises: 0002
-- message: Create the product catalogue
-- created: 2026-11-09T14:45:00Z
-- branch-labels: catalogue

-- migrate:up
CREATE TABLE products (
    sku text PRIMARY KEY,
    name text NOT NULL,
    price numeric(10, 2) NOT NULL CHECK (price >= 0)
);

INSERT INTO products (sku, name, price)
VALUES
    ('COFFEE-250', 'Coffee, 250 g', 6.90),
    ('CUP-1', 'Cup', 12.00),
    ('TEA-100', 'Green tea, 100 g', 4.50);

CREATE TABLE order_lines (
    order_id bigint NOT NULL REFERENCES orders (id) ON DELETE CASCADE,
    sku text NOT NULL REFERENCES products (sku) ON DELETE RESTRICT,
    quantity integer NOT NULL CHECK (quantity > 0),
    -- what one cost when it was ordered
    price numeric(10, 2) NOT NULL,
    PRIMARY KEY (order_id, sku)
);

-- migrate:down
DROP TABLE order_lines;
DROP TABLE products;
