-- revision: 0006
-- revises: 0005
-- message: Replace the paid flag by a status
-- created: 2026-11-12T11:20:00Z

-- migrate:up
CREATE TYPE order_status AS ENUM ('pending', 'paid', 'shipped');

ALTER TABLE orders ADD COLUMN status order_status NOT NULL DEFAULT 'pending';

UPDATE orders SET status = 'paid' WHERE paid;

ALTER TABLE orders DROP COLUMN paid;

-- migrate:down
ALTER TABLE orders ADD COLUMN paid boolean NOT NULL DEFAULT false;

-- an order is shipped only when it is paid
UPDATE orders SET paid = true WHERE status IN ('paid', 'shipped');

ALTER TABLE orders DROP COLUMN status;

DROP TYPE order_status;
