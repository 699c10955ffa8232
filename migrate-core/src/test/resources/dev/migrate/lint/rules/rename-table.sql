--- flag
ALTER TABLE orders RENAME TO purchases;
--- flag
alter table if exists public."orders" rename to "Purchases";
--- flag
ALTER TABLE orders SET SCHEMA archive;
--- clean
ALTER INDEX orders_pkey RENAME TO pk;
--- clean
CREATE TABLE t (a int);
ALTER TABLE t RENAME TO u;
--- clean
ALTER TABLE orders RENAME TO purchases;
CREATE OR REPLACE VIEW public.orders AS SELECT * FROM purchases;
--- clean
ALTER SEQUENCE s RENAME TO u;
