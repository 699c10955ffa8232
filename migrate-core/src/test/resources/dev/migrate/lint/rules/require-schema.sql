--- flag
CREATE TABLE t (a int);
--- flag
ALTER TABLE orders ADD COLUMN a int;
--- flag
DROP TABLE IF EXISTS public.orders, customers;
--- flag
CREATE INDEX i ON orders (qty);
--- clean
CREATE TABLE public.t (a int);
--- clean
ALTER TABLE "public"."orders" ADD COLUMN a int;
--- clean
CREATE TEMP TABLE t (a int);
ALTER TABLE t ADD COLUMN b int;
--- clean
DROP SCHEMA archive;
