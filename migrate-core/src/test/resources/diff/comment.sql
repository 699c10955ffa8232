-- case: comment-01
-- keep: public.t, public.t.a, public.i
-- before
CREATE TABLE t (a int); CREATE INDEX i ON t (a);
-- after
CREATE TABLE t (a int); CREATE INDEX i ON t (a); COMMENT ON TABLE t IS 'it''s'; COMMENT ON COLUMN t.a IS E'two\nlines'; COMMENT ON INDEX i IS 'ix';

-- case: comment-changed-and-removed
-- keep: public.t, public.t.a, public.t.b
-- before
CREATE TABLE t (a int, b int);
COMMENT ON TABLE t IS 'old'; COMMENT ON COLUMN t.a IS 'old';
-- after
CREATE TABLE t (a int, b int);
COMMENT ON TABLE t IS 'new'; COMMENT ON COLUMN t.b IS 'moved';

-- case: comment-on-dropped-column [destructive]
-- keep: public.t, public.t.a
-- before
CREATE TABLE t (a int, b int); COMMENT ON COLUMN t.b IS 'goes with it';
-- after
CREATE TABLE t (a int);

-- case: comment-with-everything-in-it
-- keep: public.t, public.t.a
-- before
CREATE TABLE t (a int);
-- after
CREATE TABLE t (a int);
COMMENT ON TABLE t IS E'quotes '' and "double", back\\slash, $$ and $1, ${x}, ünïcödé,\n-- two lines; /* and */ more'; COMMENT ON COLUMN t.a IS '';

-- case: comment-on-every-kind
-- keep: public.t, public.t.a, public.s, public.d, public.e, public.f(), public.i
-- before
CREATE SCHEMA app; CREATE TYPE e AS ENUM ('x'); CREATE DOMAIN d AS int; CREATE SEQUENCE s; CREATE TABLE t (a int CONSTRAINT ck CHECK (a > 0)); CREATE INDEX i ON t (a); CREATE VIEW v AS SELECT a FROM t;
CREATE FUNCTION f() RETURNS int LANGUAGE sql AS 'SELECT 1'; CREATE POLICY p ON t USING (true); CREATE RULE r AS ON DELETE TO t DO INSTEAD NOTHING; CREATE STATISTICS st ON a, (a + 1) FROM t; CREATE COLLATION c (LOCALE = 'C');
-- after
CREATE SCHEMA app; CREATE TYPE e AS ENUM ('x'); CREATE DOMAIN d AS int; CREATE SEQUENCE s; CREATE TABLE t (a int CONSTRAINT ck CHECK (a > 0)); CREATE INDEX i ON t (a); CREATE VIEW v AS SELECT a FROM t;
CREATE FUNCTION f() RETURNS int LANGUAGE sql AS 'SELECT 1'; CREATE POLICY p ON t USING (true); CREATE RULE r AS ON DELETE TO t DO INSTEAD NOTHING; CREATE STATISTICS st ON a, (a + 1) FROM t; CREATE COLLATION c (LOCALE = 'C');
COMMENT ON SCHEMA app IS '1'; COMMENT ON TYPE e IS '2'; COMMENT ON DOMAIN d IS '3'; COMMENT ON SEQUENCE s IS '4'; COMMENT ON CONSTRAINT ck ON t IS '5'; COMMENT ON INDEX i IS '6'; COMMENT ON VIEW v IS '7';
COMMENT ON FUNCTION f() IS '8'; COMMENT ON POLICY p ON t IS '9'; COMMENT ON RULE r ON t IS '10'; COMMENT ON STATISTICS st IS '11'; COMMENT ON COLLATION c IS '12';

-- case: comment-on-extension
-- before
CREATE EXTENSION hstore;
-- after
CREATE EXTENSION hstore;
COMMENT ON EXTENSION hstore IS 'our pairs';

-- case: comment-on-new-things
-- before
-- after
CREATE TABLE t (a int PRIMARY KEY); COMMENT ON TABLE t IS 'new'; COMMENT ON COLUMN t.a IS 'new'; COMMENT ON CONSTRAINT t_pkey ON t IS 'new';

-- case: comment-on-index-of-another-schema
-- keep: app.t, app.t.a, app.i
-- before
CREATE SCHEMA app; CREATE TABLE app.t (a int); CREATE INDEX i ON app.t (a); CREATE MATERIALIZED VIEW app.m AS SELECT a FROM app.t; CREATE INDEX mi ON app.m (a); COMMENT ON INDEX app.mi IS 'old';
-- after
CREATE SCHEMA app; CREATE TABLE app.t (a int); CREATE INDEX i ON app.t (a); CREATE MATERIALIZED VIEW app.m AS SELECT a FROM app.t; CREATE INDEX mi ON app.m (a); COMMENT ON INDEX app.i IS 'new';
