-- revision: 0009
-- revises: 0008
-- message: Drop the paid flag
-- created: 2026-11-25T10:40:00Z

-- migrate:up
-- migrate:lint-ignore drop-column: no version of the service that reads it runs any more, and the status says the same
ALTER TABLE orders DROP COLUMN paid;

-- migrate:down
-- the downgrade of 0006 says which orders are paid
ALTER TABLE orders ADD COLUMN paid boolean NOT NULL DEFAULT false;
