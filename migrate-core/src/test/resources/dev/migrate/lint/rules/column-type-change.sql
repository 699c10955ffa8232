--- flag
ALTER TABLE orders ALTER COLUMN qty TYPE bigint;
--- flag
alter table orders alter qty set data type int8 using qty::int8;
--- flag
ALTER TABLE orders ALTER note TYPE varchar(20);
--- flag
ALTER TABLE orders ALTER COLUMN tag TYPE text;
--- flag
ALTER TABLE orders ALTER COLUMN tag TYPE char(20);
--- flag
ALTER TABLE orders ALTER COLUMN total TYPE numeric(12,4);
--- flag
ALTER TABLE orders ALTER COLUMN created_at TYPE timestamptz;
--- flag
ALTER TABLE orders ALTER COLUMN meta TYPE jsonb;
--- flag
ALTER TABLE orders ALTER COLUMN status TYPE varchar(20);
--- flag
ALTER TABLE orders ALTER COLUMN paid_at TYPE timestamptz(1);
--- flag
ALTER TABLE orders ALTER COLUMN status TYPE state USING status::state;
--- flag
ALTER TABLE orders ALTER COLUMN active TYPE int USING active::int;
--- flag
ALTER TABLE orders ADD CONSTRAINT c CHECK (length(note) > 0);
--- then
ALTER TABLE orders ALTER COLUMN note TYPE varchar(100);
--- flag
CREATE INDEX i ON orders (lower(note));
--- then
ALTER TABLE orders ALTER COLUMN note TYPE text;
--- flag
CREATE INDEX i ON orders (qty) WHERE note IS NULL;
--- then
ALTER TABLE orders ALTER COLUMN note TYPE text;
--- flag
CREATE INDEX i ON orders (status);
--- then
ALTER TABLE orders ALTER COLUMN status TYPE text COLLATE "C";
--- flag
ALTER TABLE orders ALTER COLUMN note TYPE positive;
--- flag
ALTER TABLE nobody_knows ALTER COLUMN a TYPE bigint;
--- flag
ALTER TABLE orders ALTER COLUMN note TYPE text USING upper(note);
--- clean
ALTER TABLE orders ALTER COLUMN note TYPE varchar(100);
--- clean
ALTER TABLE orders ALTER COLUMN note TYPE character varying;
--- clean
ALTER TABLE orders ALTER COLUMN note SET DATA TYPE text;
--- clean
ALTER TABLE orders ALTER COLUMN note TYPE varchar(60) USING note::varchar(60);
--- clean
ALTER TABLE orders ALTER COLUMN status TYPE varchar;
--- clean
ALTER TABLE orders ALTER COLUMN total TYPE numeric(14,2);
--- clean
ALTER TABLE orders ALTER COLUMN total TYPE decimal;
--- clean
ALTER TABLE orders ALTER COLUMN paid_at TYPE timestamp (6) with time zone;
--- clean
ALTER TABLE orders ALTER COLUMN paid_at TYPE timestamptz;
--- clean
SET LOCAL timezone = 'UTC';
ALTER TABLE orders ALTER COLUMN created_at TYPE timestamptz;
--- clean
SET TIME ZONE 'UTC';
ALTER TABLE orders ALTER COLUMN created_at TYPE timestamp with time zone;
--- clean
ALTER TABLE orders ALTER COLUMN qty TYPE int4;
--- clean
ALTER TABLE orders ALTER COLUMN status TYPE plain_text;
--- clean
ALTER TABLE orders ALTER COLUMN note TYPE varchar(50) COLLATE "C";
--- clean
CREATE TABLE t (a int);
ALTER TABLE t ALTER a TYPE bigint;
--- clean
CREATE INDEX i ON orders (note);
--- then
ALTER TABLE orders ALTER COLUMN note TYPE text;
--- flag
ALTER TABLE orders ADD COLUMN x varchar(10)[];
ALTER TABLE orders ALTER COLUMN x TYPE varchar(20)[];
--- flag
ALTER TABLE orders ADD COLUMN x varchar(10)[];
ALTER TABLE orders ALTER COLUMN x TYPE text[];
--- flag
ALTER TABLE orders ADD COLUMN x text[];
ALTER TABLE orders ALTER COLUMN x TYPE varchar[];
--- flag
ALTER TABLE orders ADD COLUMN x numeric(10, 2)[];
ALTER TABLE orders ALTER COLUMN x TYPE numeric(14, 2)[];
--- clean
ALTER TABLE orders ADD COLUMN x varchar(10)[];
ALTER TABLE orders ALTER COLUMN x TYPE varchar[];
--- clean
ALTER TABLE orders ADD COLUMN x numeric(10, 2)[];
ALTER TABLE orders ALTER COLUMN x TYPE numeric[];
