-- revision: 0006
-- revises: 0005
-- message: Give orders a status
-- created: 2026-11-12T11:20:00Z

-- migrate:up transaction:false
CREATE TYPE order_status AS ENUM ('pending', 'paid', 'shipped');

ALTER TABLE orders ADD COLUMN status order_status NOT NULL DEFAULT 'pending';

-- the orders that are there, a few at a time: others may be placed meanwhile
-- migrate:backfill table=orders
UPDATE orders SET status = 'paid' WHERE paid AND status = 'pending';

-- migrate:down transaction:false
-- an order is shipped only when it is paid
-- migrate:backfill table=orders
UPDATE orders SET paid = true WHERE status IN ('paid', 'shipped') AND NOT paid;

ALTER TABLE orders DROP COLUMN status;

DROP TYPE order_status;
