--- flag
ALTER TABLE orders ADD COLUMN x double precision DEFAULT random();
--- flag
ALTER TABLE orders ADD x timestamptz NOT NULL DEFAULT pg_catalog.clock_timestamp();
--- flag
ALTER TABLE orders ADD COLUMN x uuid DEFAULT gen_random_uuid () NOT NULL;
--- flag
ALTER TABLE orders ADD COLUMN x bigint DEFAULT nextval('s'::regclass);
--- flag
ALTER TABLE orders ADD COLUMN x text DEFAULT 'a' || md5(random()::text);
--- flag
ALTER TABLE orders ADD COLUMN x text DEFAULT upper(my_token());
--- flag
CREATE FUNCTION my_plpgsql() RETURNS int LANGUAGE plpgsql AS 'BEGIN RETURN 1; END';
--- then
ALTER TABLE orders ADD COLUMN x int DEFAULT my_plpgsql();
--- flag on 18
ALTER TABLE orders ADD COLUMN x uuid DEFAULT uuidv7();
--- flag
ALTER TABLE orders ADD COLUMN IF NOT EXISTS x uuid DEFAULT uuid_generate_v4();
--- clean
ALTER TABLE orders ADD COLUMN x timestamptz DEFAULT now();
--- clean
ALTER TABLE orders ADD COLUMN x date DEFAULT (CURRENT_DATE + interval '1 day')::date;
--- clean
ALTER TABLE orders ADD COLUMN x timestamptz DEFAULT date_trunc('day', statement_timestamp()) NOT NULL;
--- clean
ALTER TABLE orders ADD COLUMN x text[] DEFAULT ARRAY['a', 'b']::text[];
--- clean
ALTER TABLE orders ADD COLUMN x numeric(10,2) DEFAULT '1.5'::numeric(10,2);
--- clean
ALTER TABLE orders ADD COLUMN x text DEFAULT 'random()';
--- clean
ALTER TABLE orders ADD COLUMN x jsonb DEFAULT jsonb_build_object('a', 1);
--- clean
CREATE FUNCTION calm() RETURNS int STABLE LANGUAGE plpgsql AS 'BEGIN RETURN 1; END';
--- then
ALTER TABLE orders ADD COLUMN x int DEFAULT calm();
--- clean
CREATE FUNCTION inlined() RETURNS int LANGUAGE sql AS 'SELECT 1';
--- then
ALTER TABLE orders ADD COLUMN x int DEFAULT inlined();
--- clean
ALTER TABLE orders ALTER COLUMN note SET DEFAULT random()::text;
--- clean
CREATE TABLE t (a uuid DEFAULT gen_random_uuid());
ALTER TABLE t ADD COLUMN b uuid DEFAULT gen_random_uuid();
--- clean
ALTER TABLE orders ADD COLUMN x varchar(10) DEFAULT CAST('a' AS varchar(10));
--- clean
ALTER TABLE orders ADD COLUMN x int DEFAULT coalesce(nullif(1, 2), 3);
--- clean
ALTER TABLE orders ADD COLUMN x text DEFAULT current_setting('app.tenant', true);
--- clean
ALTER TABLE orders ADD COLUMN x timestamptz DEFAULT current_timestamp(3), ADD COLUMN y timestamp DEFAULT LOCALTIMESTAMP(0);
--- clean
ALTER TABLE orders ADD COLUMN x time DEFAULT localtime(2), ADD COLUMN y timetz DEFAULT CURRENT_TIME(3);
