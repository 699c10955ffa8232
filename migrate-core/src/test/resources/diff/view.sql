-- case: view-new-before-its-name-in-the-alphabet
-- before
-- after
CREATE TABLE z (a int); CREATE VIEW y AS SELECT a FROM z; CREATE VIEW a AS SELECT a FROM y;

-- case: view-drop-chain
-- keep: public.t, public.t.a
-- before
CREATE TABLE t (a int);
CREATE VIEW a AS SELECT a FROM t; CREATE VIEW b AS SELECT a FROM a; CREATE VIEW c AS SELECT a FROM b;
-- after
CREATE TABLE t (a int);

-- case: view-text
-- keep: public.t, public.t.a, public.t.b
-- before
CREATE TABLE t (a int, b int);
CREATE VIEW v AS SELECT a FROM t;
-- after
CREATE TABLE t (a int, b int);
CREATE VIEW v AS SELECT a FROM t WHERE b > 0;

-- case: view-column-appended
-- keep: public.t, public.t.a, public.t.b
-- before
CREATE TABLE t (a int, b int);
CREATE VIEW v AS SELECT a FROM t;
-- after
CREATE TABLE t (a int, b int);
CREATE VIEW v AS SELECT a, b FROM t;

-- case: view-column-inserted
-- keep: public.t, public.t.a, public.t.b
-- before
CREATE TABLE t (a int, b int);
CREATE VIEW v AS SELECT a FROM t;
-- after
CREATE TABLE t (a int, b int);
CREATE VIEW v AS SELECT b, a FROM t;

-- case: view-column-dropped
-- keep: public.t, public.t.a, public.t.b
-- before
CREATE TABLE t (a int, b int);
CREATE VIEW v AS SELECT a, b FROM t;
-- after
CREATE TABLE t (a int, b int);
CREATE VIEW v AS SELECT b FROM t;

-- case: view-column-retyped
-- keep: public.t, public.t.a
-- before
CREATE TABLE t (a int);
CREATE VIEW v AS SELECT a FROM t;
-- after
CREATE TABLE t (a int);
CREATE VIEW v AS SELECT a::text AS a FROM t;

-- case: view-column-renamed
-- keep: public.t, public.t.a
-- before
CREATE TABLE t (a int);
CREATE VIEW v AS SELECT a FROM t;
-- after
CREATE TABLE t (a int);
CREATE VIEW v AS SELECT a AS b FROM t;

-- case: view-column-added-under-view
-- keep: public.t, public.t.a, public.t.b
-- before
CREATE TABLE t (a int, b int);
CREATE VIEW v AS SELECT a FROM t; CREATE VIEW w AS SELECT a FROM v;
-- after
CREATE TABLE t (a int, b int);
CREATE VIEW v AS SELECT b, a FROM t; CREATE VIEW w AS SELECT a FROM v;

-- case: view-on-new-column
-- keep: public.t, public.t.a
-- before
CREATE TABLE t (a int); CREATE VIEW v AS SELECT a FROM t;
-- after
CREATE TABLE t (a int, b int); CREATE VIEW v AS SELECT a, b FROM t;

-- case: view-star-follows-table
-- keep: public.t, public.t.a
-- before
CREATE TABLE t (a int); CREATE VIEW v AS SELECT * FROM t;
-- after
CREATE TABLE t (a int, b text); CREATE VIEW v AS SELECT * FROM t;

-- case: view-security-barrier
-- keep: public.t, public.t.a
-- before
CREATE TABLE t (a int);
CREATE VIEW v AS SELECT a FROM t;
-- after
CREATE TABLE t (a int);
CREATE VIEW v WITH (security_barrier) AS SELECT a FROM t;

-- case: view-security-barrier-off
-- keep: public.t, public.t.a
-- before
CREATE TABLE t (a int);
CREATE VIEW v WITH (security_barrier) AS SELECT a FROM t;
-- after
CREATE TABLE t (a int);
CREATE VIEW v AS SELECT a FROM t;

-- case: view-security-invoker [pg>=15]
-- keep: public.t, public.t.a
-- before
CREATE TABLE t (a int);
CREATE VIEW v AS SELECT a FROM t;
-- after
CREATE TABLE t (a int);
CREATE VIEW v WITH (security_invoker = true) AS SELECT a FROM t;

-- case: view-check-option
-- keep: public.t, public.t.a
-- before
CREATE TABLE t (a int);
CREATE VIEW v AS SELECT a FROM t WHERE a > 0;
-- after
CREATE TABLE t (a int);
CREATE VIEW v AS SELECT a FROM t WHERE a > 0 WITH LOCAL CHECK OPTION;

-- case: view-check-option-cascaded
-- keep: public.t, public.t.a
-- before
CREATE TABLE t (a int);
CREATE VIEW v AS SELECT a FROM t WHERE a > 0 WITH LOCAL CHECK OPTION;
-- after
CREATE TABLE t (a int);
CREATE VIEW v AS SELECT a FROM t WHERE a > 0 WITH CASCADED CHECK OPTION;

-- case: view-recursive
-- keep: public.n, public.n.id, public.n.parent
-- before
CREATE TABLE n (id int, parent int);
-- after
CREATE TABLE n (id int, parent int);
CREATE RECURSIVE VIEW tree (id, depth) AS SELECT id, 0 FROM n WHERE parent IS NULL UNION ALL SELECT n.id, tree.depth + 1 FROM n JOIN tree ON n.parent = tree.id;

-- case: view-with-cte-window-and-lateral
-- keep: public.t, public.t.a, public.t.b
-- before
CREATE TABLE t (a int, b text);
-- after
CREATE TABLE t (a int, b text);
CREATE VIEW v AS WITH x AS MATERIALIZED (SELECT a, row_number() OVER (PARTITION BY b ORDER BY a DESC) AS n FROM t) SELECT x.a, l.c FROM x CROSS JOIN LATERAL (SELECT x.n * 2 AS c) l WHERE x.n <= 3 GROUP BY GROUPING SETS ((x.a, l.c), ());

-- case: view-column-default
-- keep: public.t, public.t.a, public.t.b
-- before
CREATE TABLE t (a int, b int); CREATE VIEW v AS SELECT a, b FROM t;
ALTER VIEW v ALTER a SET DEFAULT 1;
-- after
CREATE TABLE t (a int, b int); CREATE VIEW v AS SELECT a, b FROM t;
ALTER VIEW v ALTER b SET DEFAULT 2;

-- case: view-comments
-- keep: public.t, public.t.a
-- before
CREATE TABLE t (a int); CREATE VIEW v AS SELECT a FROM t;
COMMENT ON VIEW v IS 'old';
-- after
CREATE TABLE t (a int); CREATE VIEW v AS SELECT a FROM t;
COMMENT ON VIEW v IS 'new'; COMMENT ON COLUMN v.a IS 'column';

-- case: view-comment-survives-replacement
-- keep: public.t, public.t.a, public.t.b
-- before
CREATE TABLE t (a int, b int);
CREATE VIEW v AS SELECT a FROM t; COMMENT ON VIEW v IS 'kept'; COMMENT ON COLUMN v.a IS 'kept';
-- after
CREATE TABLE t (a int, b int);
CREATE VIEW v AS SELECT b, a FROM t; COMMENT ON VIEW v IS 'kept'; COMMENT ON COLUMN v.a IS 'kept';

-- case: view-on-other-table
-- keep: public.t, public.u, public.t.a, public.u.a
-- before
CREATE TABLE t (a int); CREATE TABLE u (a int);
CREATE VIEW v AS SELECT a FROM t;
-- after
CREATE TABLE t (a int); CREATE TABLE u (a int);
CREATE VIEW v AS SELECT a FROM u;

-- case: view-becomes-materialized
-- keep: public.t, public.t.a
-- before
CREATE TABLE t (a int);
CREATE VIEW v AS SELECT a FROM t;
-- after
CREATE TABLE t (a int);
CREATE MATERIALIZED VIEW v AS SELECT a FROM t; CREATE INDEX i ON v (a);

-- case: view-order-of-two-turned-round
-- keep: public.t, public.t.a
-- before
CREATE TABLE t (a int);
CREATE VIEW v AS SELECT a FROM t; CREATE VIEW w AS SELECT a FROM v;
-- after
CREATE TABLE t (a int);
CREATE VIEW w AS SELECT a FROM t; CREATE VIEW v AS SELECT a FROM w;

-- case: view-used-by-function-type
-- keep: public.t, public.t.a, public.t.b
-- before
CREATE TABLE t (a int, b int);
CREATE VIEW v AS SELECT a FROM t; CREATE FUNCTION f() RETURNS SETOF v LANGUAGE sql AS 'SELECT * FROM v';
-- after
CREATE TABLE t (a int, b int);
CREATE VIEW v AS SELECT b, a FROM t; CREATE FUNCTION f() RETURNS SETOF v LANGUAGE sql AS 'SELECT * FROM v';

-- case: view-of-table-that-goes [destructive]
-- before
CREATE TABLE t (a int); CREATE VIEW v AS SELECT a FROM t;
-- after
CREATE VIEW v AS SELECT 1 AS a;

-- case: view-of-system-catalog
-- before
-- after
CREATE VIEW v AS SELECT relname, pg_relation_size(oid) AS size FROM pg_class WHERE relkind = 'r';
