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
