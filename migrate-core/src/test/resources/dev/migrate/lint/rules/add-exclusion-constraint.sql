--- flag
ALTER TABLE orders ADD EXCLUDE USING gist (created_at WITH =);
--- flag
ALTER TABLE orders ADD CONSTRAINT e EXCLUDE (qty WITH =) WHERE (active);
--- clean
CREATE TABLE t (a int, EXCLUDE (a WITH =));
--- clean
ALTER TABLE orders ADD COLUMN exclude text;
