--- flag
ALTER TABLE orders ADD CONSTRAINT c CHECK (qty > 0);
--- flag
alter table if exists only public.orders add check (qty > 0 and total > 0);
--- flag
ALTER TABLE orders ADD COLUMN w int CONSTRAINT c CHECK (w > 0);
--- flag
ALTER TABLE orders ADD w int DEFAULT 1 CHECK (w > 0) NOT NULL;
--- flag
ALTER TABLE orders ADD CONSTRAINT a CHECK (qty > 0) NOT VALID, ADD CONSTRAINT b CHECK (total > 0);
--- flag
ALTER TABLE orders ADD CONSTRAINT c CHECK (note <> 'NOT VALID');
--- flag
ALTER TABLE orders ADD CONSTRAINT c CHECK (qty > 0) NO INHERIT;
--- flag
DO $$ BEGIN ALTER TABLE orders ADD CONSTRAINT c CHECK (qty > 0); EXCEPTION WHEN duplicate_object THEN NULL; END $$;
--- clean
ALTER TABLE orders ADD CONSTRAINT c CHECK (qty > 0) NOT VALID;
--- clean
ALTER TABLE orders ADD CONSTRAINT c CHECK (qty > 0) NO INHERIT NOT VALID;
--- clean on 18
ALTER TABLE orders ADD CONSTRAINT c CHECK (qty > 0) NOT ENFORCED;
--- clean
CREATE TABLE t (a int CHECK (a > 0));
--- clean
CREATE TABLE t (a int);
ALTER TABLE t ADD CONSTRAINT c CHECK (a > 0);
--- clean
ALTER TABLE orders ADD COLUMN "check" int;
--- clean
ALTER TABLE orders VALIDATE CONSTRAINT c;
--- clean
CREATE TEMP TABLE t (a int);
ALTER TABLE t ADD CHECK (a > 0);
