-- case: statistics-kinds
-- keep: public.t, public.t.a, public.t.b, public.t.c
-- before
CREATE TABLE t (a int, b int, c int);
CREATE STATISTICS s (ndistinct) ON a, b FROM t;
-- after
CREATE TABLE t (a int, b int, c int);
CREATE STATISTICS s (ndistinct, dependencies, mcv) ON a, b, c FROM t;

-- case: statistics-expression
-- keep: public.t, public.t.a, public.t.b
-- before
CREATE TABLE t (a int, b text);
-- after
CREATE TABLE t (a int, b text);
CREATE STATISTICS s ON (a % 10), (lower(b)) FROM t; CREATE STATISTICS s2 ON (a / 2) FROM t;

-- case: statistics-drop
-- keep: public.t, public.t.a, public.t.b
-- before
CREATE TABLE t (a int, b int);
CREATE STATISTICS s ON a, b FROM t;
-- after
CREATE TABLE t (a int, b int);

-- case: statistics-target-and-comment
-- keep: public.t, public.t.a, public.t.b
-- before
CREATE TABLE t (a int, b int); CREATE STATISTICS s ON a, b FROM t;
-- after
CREATE TABLE t (a int, b int); CREATE STATISTICS s ON a, b FROM t;
ALTER STATISTICS s SET STATISTICS 300; COMMENT ON STATISTICS s IS 'they go together';

-- case: statistics-on-dropped-column [destructive]
-- keep: public.t, public.t.a, public.t.b
-- before
CREATE TABLE t (a int, b int, c int); CREATE STATISTICS s ON a, b, c FROM t;
-- after
CREATE TABLE t (a int, b int); CREATE STATISTICS s ON a, b FROM t;
