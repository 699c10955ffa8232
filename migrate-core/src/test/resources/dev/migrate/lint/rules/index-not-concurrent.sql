--- flag
create index on orders(qty);
--- flag
CREATE/* why */UNIQUE
  INDEX "Orders Qty"
ON public . "orders" USING btree ( qty DESC NULLS LAST );
--- flag
CREATE INDEX IF NOT EXISTS i ON ONLY orders (qty);
--- flag
CREATE TABLE archive.orders (id bigint PRIMARY KEY);
CREATE INDEX i ON public.orders (qty);
--- flag
CREATE TABLE IF NOT EXISTS orders (id bigint);
CREATE INDEX i ON orders (qty);
--- flag
CREATE INDEX i ON events (day);
--- flag
CREATE INDEX i ON order_totals (customer_id);
--- flag
DO $body$
DECLARE n int := 0;
BEGIN
  IF NOT EXISTS (SELECT FROM pg_class WHERE relname = 'i') THEN
    CREATE INDEX i ON orders (qty);
  END IF;
END $body$;
--- flag
DO 'BEGIN EXECUTE ''CREATE INDEX i ON orders (qty)''; END';
--- flag
DO $$ BEGIN EXECUTE format('CREATE INDEX %I ON %I (%I)', 'i', 'orders', 'qty'); END $$;
--- flag
BEGIN;
CREATE TABLE t (a int);
COMMIT;
CREATE INDEX i ON t (a);
--- flag
DO $$ DECLARE r record; BEGIN FOR r IN SELECT 1 LOOP CREATE INDEX i ON orders (qty); END LOOP; END $$;
--- flag
CREATE UNIQUE INDEX i ON orders ((lower(status))) INCLUDE (qty) WITH (fillfactor = 70) WHERE active;
--- flag
CREATE TEMP TABLE x (a int);
create index i on "orders" (qty) tablespace fast;
--- flag
-- CREATE TABLE orders (id int)
CREATE INDEX i ON orders (qty);
--- flag
CREATE FUNCTION f() RETURNS void LANGUAGE sql AS 'create table orders(a int)';
CREATE INDEX i ON orders (qty);
--- flag
SELECT 1; ; CREATE INDEX concurrently_named ON orders (qty);
--- flag
CREATE INDEX U&"i\0041" ON U&"ord\0065rs" (qty);
--- clean
CREATE INDEX CONCURRENTLY i ON orders (qty);
--- clean
create unique index concurrently if not exists "i" on orders using gin (meta);
--- clean
CREATE TABLE t (a int, b int);
CREATE INDEX i ON t (a);
--- clean
CREATE TABLE "T" (a int);
CREATE INDEX i ON "T" (a);
--- clean
CREATE TABLE t (a int);
ALTER TABLE t RENAME TO u;
CREATE INDEX i ON u (a);
--- clean
CREATE TABLE t (a int);
ALTER TABLE t SET SCHEMA archive;
CREATE INDEX i ON archive.t (a);
--- clean
CREATE TEMPORARY TABLE t (a int);
CREATE INDEX i ON t (a);
--- clean
CREATE UNLOGGED TABLE t AS SELECT 1 AS a;
CREATE INDEX i ON t (a);
--- clean
CREATE INDEX i ON ONLY events (day);
--- clean
SELECT 'CREATE INDEX i ON orders (qty)';
--- clean
CREATE FUNCTION f() RETURNS void LANGUAGE plpgsql AS $$ BEGIN CREATE INDEX i ON orders (qty); END $$;
--- clean
/* CREATE INDEX i ON orders (qty); /* nested */ */ SELECT 1;
--- clean
CREATE PROCEDURE p() LANGUAGE sql BEGIN ATOMIC INSERT INTO orders (id) VALUES (1); END;
--- clean
CREATE MATERIALIZED VIEW v AS SELECT * FROM orders;
CREATE UNIQUE INDEX i ON v (id);
--- clean
SET search_path TO archive, public;
CREATE TABLE fresh (a int);
CREATE INDEX i ON archive.fresh (a);
--- clean
SELECT set_config('search_path', 'archive', true);
CREATE TABLE fresh (a int);
CREATE INDEX i ON archive.fresh (a);
--- clean
CREATE SCHEMA s CREATE TABLE t (a int);
CREATE INDEX i ON s.t (a);
--- clean
CREATE TABLE p (a int) PARTITION BY RANGE (a);
CREATE TABLE p1 PARTITION OF p FOR VALUES FROM (0) TO (10);
CREATE INDEX i ON p (a);
--- clean
COMMENT ON TABLE orders IS 'CREATE INDEX i ON orders (qty);';
--- clean
SELECT * INTO TEMP t FROM orders;
CREATE INDEX i ON t (id);
--- clean
SELECT id INTO fresh FROM orders;
CREATE INDEX i ON fresh (id);
--- flag
DO $$ DECLARE orders int; BEGIN SELECT count(*) INTO orders FROM refunds; CREATE INDEX i ON orders (qty); END $$;
