--- flag
CREATE TABLE t (a char);
--- flag
ALTER TABLE orders ADD c character(3) NOT NULL DEFAULT 'abc';
--- flag
CREATE TABLE t (a pg_catalog.bpchar, b bigint);
--- clean
CREATE TABLE t (a character varying(3), b text, c char varying(2));
--- clean
CREATE TABLE t (a "char");
