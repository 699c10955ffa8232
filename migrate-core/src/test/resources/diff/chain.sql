-- case: chain-function-view-view-matview-index
-- keep: public.t, public.t.a
-- before
CREATE TABLE t (a int);
CREATE FUNCTION f(x int) RETURNS int LANGUAGE sql IMMUTABLE AS 'SELECT x'; CREATE VIEW v1 AS SELECT f(a) AS a FROM t; CREATE VIEW v2 AS SELECT a FROM v1; CREATE MATERIALIZED VIEW m AS SELECT a FROM v2; CREATE UNIQUE INDEX i ON m (a);
-- after
CREATE TABLE t (a int);
CREATE FUNCTION f(x int) RETURNS text LANGUAGE sql IMMUTABLE AS 'SELECT x::text'; CREATE VIEW v1 AS SELECT f(a) AS a FROM t; CREATE VIEW v2 AS SELECT a FROM v1; CREATE MATERIALIZED VIEW m AS SELECT a FROM v2; CREATE UNIQUE INDEX i ON m (a);

-- case: chain-type-under-function-under-view
-- keep: public.t, public.t.a
-- before
CREATE TABLE t (a int); CREATE FUNCTION f(x t) RETURNS int LANGUAGE sql STABLE RETURN (x).a; CREATE VIEW v AS SELECT f(t) AS r FROM t;
-- after
CREATE TABLE t (a smallint); CREATE FUNCTION f(x t) RETURNS int LANGUAGE sql STABLE RETURN (x).a; CREATE VIEW v AS SELECT f(t) AS r FROM t;

-- case: chain-domain-of-enum-in-function-in-check
-- keep: public.t, public.t.c, public.d, public.e
-- before
CREATE TYPE e AS ENUM ('a'); CREATE DOMAIN d AS e; CREATE FUNCTION f(x d) RETURNS boolean LANGUAGE sql IMMUTABLE AS $$ SELECT x::e = 'a'::e $$; CREATE TABLE t (c d CHECK (f(c))); CREATE VIEW v AS SELECT c FROM t WHERE f(c);
-- after
CREATE TYPE e AS ENUM ('a', 'b'); CREATE DOMAIN d AS e; CREATE FUNCTION f(x d) RETURNS boolean LANGUAGE sql IMMUTABLE AS $$ SELECT x::e IN ('a', 'b') $$; CREATE TABLE t (c d CHECK (f(c))); CREATE VIEW v AS SELECT c FROM t WHERE f(c);

-- case: chain-ten-views
-- keep: public.t, public.t.a
-- before
CREATE TABLE t (a int); CREATE VIEW v9 AS SELECT a FROM t; CREATE VIEW v8 AS SELECT a FROM v9; CREATE VIEW v7 AS SELECT a FROM v8; CREATE VIEW v6 AS SELECT a FROM v7; CREATE VIEW v5 AS SELECT a FROM v6; CREATE VIEW v4 AS SELECT a FROM v5; CREATE VIEW v3 AS SELECT a FROM v4; CREATE VIEW v2 AS SELECT a FROM v3; CREATE VIEW v1 AS SELECT a FROM v2; CREATE VIEW v0 AS SELECT a FROM v1;
-- after
CREATE TABLE t (a bigint); CREATE VIEW v9 AS SELECT a FROM t; CREATE VIEW v8 AS SELECT a FROM v9; CREATE VIEW v7 AS SELECT a FROM v8; CREATE VIEW v6 AS SELECT a FROM v7; CREATE VIEW v5 AS SELECT a FROM v6; CREATE VIEW v4 AS SELECT a FROM v5; CREATE VIEW v3 AS SELECT a FROM v4; CREATE VIEW v2 AS SELECT a FROM v3; CREATE VIEW v1 AS SELECT a FROM v2; CREATE VIEW v0 AS SELECT a FROM v1;

-- case: chain-view-with-standard-function-between
-- keep: public.t, public.t.a
-- before
CREATE TABLE t (a int); CREATE VIEW v AS SELECT max(a) AS m FROM t; CREATE FUNCTION f() RETURNS int LANGUAGE sql RETURN (SELECT m FROM v); CREATE VIEW w AS SELECT f() AS f;
-- after
CREATE TABLE t (a int, b int); CREATE VIEW v AS SELECT b AS n, b AS m FROM t; CREATE FUNCTION f() RETURNS int LANGUAGE sql RETURN (SELECT m FROM v LIMIT 1); CREATE VIEW w AS SELECT f() AS f;

-- case: chain-default-of-view-column-of-function
-- keep: public.t, public.t.a
-- before
CREATE TABLE t (a int); CREATE VIEW v AS SELECT a FROM t;
CREATE FUNCTION d() RETURNS int LANGUAGE sql AS 'SELECT 1'; ALTER VIEW v ALTER a SET DEFAULT d();
-- after
CREATE TABLE t (a int); CREATE VIEW v AS SELECT a FROM t;
CREATE FUNCTION d() RETURNS smallint LANGUAGE sql AS 'SELECT 1::smallint'; ALTER VIEW v ALTER a SET DEFAULT d();

-- case: chain-composite-array-function-table
-- keep: public.t, public.t.n, public.t.ps, public.p
-- before
CREATE TYPE p AS (x int); CREATE FUNCTION f(ps p[]) RETURNS int LANGUAGE sql IMMUTABLE AS 'SELECT cardinality(ps)'; CREATE TABLE t (ps p[], n int GENERATED ALWAYS AS (f(ps)) STORED);
-- after
CREATE TYPE p AS (x int, y int); CREATE FUNCTION f(ps p[]) RETURNS int LANGUAGE sql IMMUTABLE AS 'SELECT cardinality(ps)'; CREATE TABLE t (ps p[], n int GENERATED ALWAYS AS (f(ps)) STORED);

-- case: chain-new-objects-in-need-of-each-other
-- before
-- after
CREATE TABLE aa (id int PRIMARY KEY); CREATE FUNCTION bb() RETURNS SETOF aa LANGUAGE sql RETURN NULL::aa; CREATE VIEW cc AS SELECT id FROM bb(); CREATE TABLE dd (c cc); CREATE FUNCTION ee(x dd) RETURNS int LANGUAGE sql IMMUTABLE AS 'SELECT 1'; CREATE INDEX ff ON aa (id);

-- case: chain-rule-on-parent-writes-to-child [destructive]
-- before
-- after
CREATE TABLE p (a int, kind int); CREATE TABLE c (CHECK (kind = 1)) INHERITS (p);
CREATE RULE to_child AS ON INSERT TO p WHERE new.kind = 1 DO INSTEAD INSERT INTO c VALUES (new.a, new.kind);

-- case: chain-check-calls-function-of-own-row [destructive]
-- before
-- after
CREATE TABLE t (a int, b int);
CREATE FUNCTION fine(t) RETURNS boolean LANGUAGE sql IMMUTABLE AS 'SELECT $1.a < $1.b';
ALTER TABLE t ADD CHECK (fine(t));

-- case: chain-policy-reads-table-that-refers-back [destructive]
-- before
-- after
CREATE TABLE t (a int PRIMARY KEY); CREATE TABLE grants (a int REFERENCES t);
CREATE POLICY mine ON t USING (a IN (SELECT g.a FROM grants g)); ALTER TABLE t ENABLE ROW LEVEL SECURITY;
