--- flag
ALTER TABLE orders DROP COLUMN note;
--- flag
alter table orders drop note cascade;
--- flag
ALTER TABLE orders ADD COLUMN a int, DROP COLUMN IF EXISTS "note";
--- flag
DO $x$ BEGIN EXECUTE 'ALTER TABLE ' || quote_ident('orders') || ' DROP COLUMN note'; END $x$;
--- clean
ALTER TABLE orders ALTER COLUMN note DROP DEFAULT;
--- clean
ALTER TABLE orders DROP CONSTRAINT note;
--- clean
CREATE TABLE t (a int, b int);
ALTER TABLE t DROP COLUMN b;
--- clean
ALTER TABLE orders ADD COLUMN tmp int;
ALTER TABLE orders DROP COLUMN tmp;
