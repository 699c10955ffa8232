--- flag
DROP TABLE orders;
--- flag
drop table if exists public.orders, customers cascade;
--- flag
DO $$ BEGIN IF true THEN DROP TABLE orders; ELSE NULL; END IF; END $$;
--- flag
DROP TABLE "Nobody knows";
--- flag
DO LANGUAGE plpgsql 'BEGIN EXECUTE format(''DROP TABLE %s'', ''orders''); END';
--- clean
CREATE TABLE t (a int);
DROP TABLE t;
--- clean
CREATE TEMP TABLE orders (a int);
DROP TABLE orders;
--- clean
DROP VIEW v;
--- clean
SELECT 'DROP TABLE orders;';
--- clean
CREATE FUNCTION drop_it() RETURNS void LANGUAGE sql AS $$ DROP TABLE orders $$;
--- clean
DROP TABLE pg_temp.x;
