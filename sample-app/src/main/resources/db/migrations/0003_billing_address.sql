-- revision: 0003
-- revises: 0002
-- message: Remember where invoices go
-- created: 2026-11-09T08:15:00Z
-- branch-labels: billing

-- migrate:up
ALTER TABLE customers ADD COLUMN billing_address text;

-- migrate:down
ALTER TABLE customers DROP COLUMN billing_address;
