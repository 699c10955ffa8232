--- flag
ALTER TABLE orders ADD COLUMN x positive;
--- flag
ALTER TABLE orders ADD COLUMN x public.positive DEFAULT 1;
--- flag
CREATE DOMAIN d AS text NOT NULL;
ALTER TABLE orders ADD COLUMN x d;
--- flag
CREATE DOMAIN d2 AS positive;
ALTER TABLE orders ADD COLUMN x d2;
--- clean
ALTER TABLE orders ADD COLUMN x plain_text;
--- clean
ALTER TABLE orders ADD COLUMN x integer;
--- clean
CREATE TABLE t (a int);
ALTER TABLE t ADD COLUMN x positive;
--- clean
CREATE DOMAIN small AS int CONSTRAINT small_positive CHECK (VALUE > 0);
ALTER DOMAIN small DROP CONSTRAINT small_positive;
ALTER TABLE orders ADD COLUMN x small;
--- clean
CREATE DOMAIN small AS int CHECK (VALUE > 0);
ALTER DOMAIN small DROP CONSTRAINT IF EXISTS small_check;
ALTER TABLE orders ADD COLUMN x small;
--- clean
CREATE DOMAIN filled AS int NOT NULL DEFAULT 1;
ALTER DOMAIN filled DROP NOT NULL;
ALTER TABLE orders ADD COLUMN x filled;
--- flag
CREATE DOMAIN small AS int CHECK (VALUE > 0) CHECK (VALUE < 9);
ALTER DOMAIN small DROP CONSTRAINT small_check;
ALTER TABLE orders ADD COLUMN x small;
--- flag
CREATE DOMAIN small AS int;
ALTER DOMAIN small ADD CHECK (VALUE > 0);
ALTER TABLE orders ADD COLUMN x small;
