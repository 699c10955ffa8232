--- flag
ALTER TABLE orders ALTER note SET NOT NULL;
--- flag
alter table "orders" alter column "note" set not null, alter status set not null;
--- flag
ALTER TABLE orders ADD CONSTRAINT c CHECK (note IS NOT NULL) NOT VALID;
--- then
ALTER TABLE orders ALTER COLUMN note SET NOT NULL;
--- flag
ALTER TABLE orders ADD CONSTRAINT c CHECK (qty > 0);
--- then
ALTER TABLE orders ALTER COLUMN qty SET NOT NULL;
--- flag
ALTER TABLE orders ADD CONSTRAINT c CHECK (qty > 0 OR qty IS NOT NULL);
--- then
ALTER TABLE orders ALTER COLUMN qty SET NOT NULL;
--- flag
ALTER TABLE orders ADD CONSTRAINT c CHECK (note IS NOT NULL);
--- then
ALTER TABLE orders ALTER COLUMN note SET NOT NULL, ALTER COLUMN status SET NOT NULL;
--- flag on 18
ALTER TABLE orders ADD CONSTRAINT nn NOT NULL note;
--- flag on 18
ALTER TABLE orders ADD CONSTRAINT nn NOT NULL note NOT VALID;
--- then
ALTER TABLE orders ALTER COLUMN note SET NOT NULL;
--- clean
ALTER TABLE orders ADD CONSTRAINT c CHECK (note IS NOT NULL) NOT VALID;
--- then
ALTER TABLE orders VALIDATE CONSTRAINT c;
ALTER TABLE orders ALTER COLUMN note SET NOT NULL;
--- clean
ALTER TABLE orders ADD CONSTRAINT c CHECK ((qty > 0) AND (qty IS NOT NULL));
--- then
alter table orders alter qty set not null;
--- clean
ALTER TABLE customers ALTER COLUMN name SET NOT NULL;
--- clean
ALTER TABLE orders ALTER COLUMN id SET NOT NULL;
--- clean
CREATE TABLE t (a int);
ALTER TABLE t ALTER a SET NOT NULL;
--- clean on 18
ALTER TABLE orders ADD CONSTRAINT nn NOT NULL note NOT VALID;
--- clean
ALTER TABLE orders ALTER COLUMN note DROP NOT NULL;
--- clean
ALTER TABLE orders ALTER COLUMN note SET DEFAULT 'SET NOT NULL';
--- flag
ALTER TABLE orders ADD CONSTRAINT note_nn CHECK (note IS NOT NULL);
ALTER TABLE orders ALTER COLUMN note SET NOT NULL, DROP CONSTRAINT note_nn;
--- flag
ALTER TABLE orders ADD CONSTRAINT note_nn CHECK (note IS NOT NULL);
ALTER TABLE orders DROP CONSTRAINT IF EXISTS note_nn, ALTER note SET NOT NULL;
--- clean
ALTER TABLE orders ADD CONSTRAINT note_nn CHECK (NOT (note IS NULL));
ALTER TABLE orders ALTER COLUMN note SET NOT NULL;
--- clean
ALTER TABLE orders ADD CONSTRAINT note_nn CHECK (NOT note IS NULL);
ALTER TABLE orders ALTER COLUMN note SET NOT NULL;
--- flag
ALTER TABLE orders ADD CONSTRAINT note_nn CHECK (NOT (note IS NOT NULL));
ALTER TABLE orders ALTER COLUMN note SET NOT NULL;
