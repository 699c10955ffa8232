--- flag
CREATE TABLE t (a int);
--- flag
ALTER TABLE orders ADD COLUMN n int4[];
--- flag
CREATE TABLE t (a serial);
--- flag
ALTER TABLE orders ALTER COLUMN total TYPE pg_catalog.int4;
--- clean
CREATE TABLE t (a bigint, b int8, c numeric);
--- clean
CREATE TABLE t ("integer" bigint, b bigserial);
