-- case: foreign-wrapper-and-server [superuser]
-- before
-- after
CREATE FOREIGN DATA WRAPPER w OPTIONS (debug 'true'); CREATE SERVER s TYPE 'x' VERSION '1' FOREIGN DATA WRAPPER w OPTIONS (host 'h');

-- case: foreign-server-options [superuser]
-- before
CREATE FOREIGN DATA WRAPPER w;
CREATE SERVER s FOREIGN DATA WRAPPER w OPTIONS (host 'a', port '1');
-- after
CREATE FOREIGN DATA WRAPPER w;
CREATE SERVER s VERSION '2' FOREIGN DATA WRAPPER w OPTIONS (host 'b', user 'c');

-- case: foreign-table-new [superuser]
-- before
CREATE FOREIGN DATA WRAPPER w; CREATE SERVER s FOREIGN DATA WRAPPER w;
-- after
CREATE FOREIGN DATA WRAPPER w; CREATE SERVER s FOREIGN DATA WRAPPER w;
CREATE FOREIGN TABLE f (a int OPTIONS (name 'x') NOT NULL, b text DEFAULT 'y', CHECK (a > 0)) SERVER s OPTIONS (tab 'z');

-- case: foreign-table-columns-and-options [destructive] [superuser]
-- keep: public.f, public.f.a
-- before
CREATE FOREIGN DATA WRAPPER w; CREATE SERVER s FOREIGN DATA WRAPPER w;
CREATE FOREIGN TABLE f (a int OPTIONS (name 'x'), b text) SERVER s OPTIONS (tab 'z', more 'm');
-- after
CREATE FOREIGN DATA WRAPPER w; CREATE SERVER s FOREIGN DATA WRAPPER w;
CREATE FOREIGN TABLE f (a bigint OPTIONS (name 'y'), c date) SERVER s OPTIONS (tab 'q');

-- case: foreign-table-becomes-table [destructive] [superuser]
-- before
CREATE FOREIGN DATA WRAPPER w; CREATE SERVER s FOREIGN DATA WRAPPER w;
CREATE FOREIGN TABLE f (a int) SERVER s;
-- after
CREATE FOREIGN DATA WRAPPER w; CREATE SERVER s FOREIGN DATA WRAPPER w;
CREATE TABLE f (a int);

-- case: foreign-drop-everything [destructive] [superuser]
-- before
CREATE FOREIGN DATA WRAPPER w; CREATE SERVER s FOREIGN DATA WRAPPER w; CREATE FOREIGN TABLE f (a int) SERVER s; CREATE VIEW v AS SELECT a FROM f;
-- after

-- case: foreign-partition [superuser]
-- keep: public.m, public.m.a
-- before
CREATE FOREIGN DATA WRAPPER w; CREATE SERVER s FOREIGN DATA WRAPPER w; CREATE TABLE m (a int) PARTITION BY LIST (a);
-- after
CREATE FOREIGN DATA WRAPPER w; CREATE SERVER s FOREIGN DATA WRAPPER w; CREATE TABLE m (a int) PARTITION BY LIST (a);
CREATE FOREIGN TABLE f PARTITION OF m FOR VALUES IN (1) SERVER s;

-- case: foreign-wrapper-of-extension [superuser]
-- before
-- after
CREATE EXTENSION postgres_fdw; CREATE SERVER other FOREIGN DATA WRAPPER postgres_fdw OPTIONS (host 'db', dbname 'x'); CREATE FOREIGN TABLE f (a int) SERVER other OPTIONS (schema_name 'public', table_name 'f');

-- case: foreign-comments [superuser]
-- keep: public.f, public.f.a
-- before
CREATE FOREIGN DATA WRAPPER w; CREATE SERVER s FOREIGN DATA WRAPPER w; CREATE FOREIGN TABLE f (a int) SERVER s;
-- after
CREATE FOREIGN DATA WRAPPER w; CREATE SERVER s FOREIGN DATA WRAPPER w; CREATE FOREIGN TABLE f (a int) SERVER s;
COMMENT ON FOREIGN DATA WRAPPER w IS 'w'; COMMENT ON SERVER s IS 's'; COMMENT ON FOREIGN TABLE f IS 'f'; COMMENT ON COLUMN f.a IS 'a';
