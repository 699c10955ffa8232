-- revision: 0005
-- revises: 0003, 0004
-- message: Merge billing and catalogue
-- created: 2026-11-11T16:00:00Z

-- migrate:up

-- migrate:down
