--- flag
ALTER TYPE state ADD VALUE 'paused';
INSERT INTO jobs VALUES ('paused');
--- flag
alter type public.state add value if not exists 'paused' after 'new';
update jobs set s = 'paused' where s = 'new';
--- flag
ALTER TYPE state ADD VALUE 'paused';
SELECT 'paused'::state;
--- flag
ALTER TYPE state ADD VALUE 'paused';
CREATE TABLE t (s state NOT NULL DEFAULT 'paused');
--- flag
ALTER TYPE state ADD VALUE 'paused';
CREATE VIEW v AS SELECT * FROM jobs WHERE s = 'paused';
--- flag on 16
CREATE TYPE mood AS ENUM ('a');
ALTER TYPE mood ADD VALUE 'b';
CREATE TABLE t (m mood DEFAULT 'b');
--- flag
ALTER TYPE state ADD VALUE 'paused';
ALTER TABLE orders ADD COLUMN s state DEFAULT 'paused';
--- clean on 17
CREATE TYPE mood AS ENUM ('a');
ALTER TYPE mood ADD VALUE 'b';
CREATE TABLE t (m mood DEFAULT 'b');
--- clean autocommit
ALTER TYPE state ADD VALUE 'paused';
INSERT INTO jobs VALUES ('paused');
--- clean
ALTER TYPE state ADD VALUE 'paused';
UPDATE orders SET status = 'paused' WHERE id = 1;
--- clean
ALTER TYPE state ADD VALUE 'paused';
INSERT INTO jobs VALUES ('new');
--- clean
ALTER TYPE state ADD VALUE 'paused';
--- then
INSERT INTO jobs VALUES ('paused');
--- clean
ALTER TYPE state ADD VALUE IF NOT EXISTS 'done';
INSERT INTO jobs VALUES ('done');
--- clean
ALTER TYPE state ADD VALUE 'paused';
COMMENT ON TYPE state IS 'paused';
COMMENT ON COLUMN jobs.s IS 'paused';
--- clean
ALTER TYPE state ADD VALUE 'paused';
SELECT 'paused'::text;
--- flag
ALTER TYPE state ADD VALUE 'paused';
SELECT 'paused'::public.state;
