--- flag
ALTER TYPE state ADD VALUE IF NOT EXISTS 'x';
--- clean
ALTER TYPE state ADD VALUE 'x' AFTER 'new';
--- clean
ALTER TYPE state RENAME VALUE 'new' TO 'x';
