-- case: matview-new
-- keep: public.t, public.t.a, public.t.b
-- before
CREATE TABLE t (a int, b text);
-- after
CREATE TABLE t (a int, b text);
CREATE MATERIALIZED VIEW m AS SELECT a, count(*) AS n FROM t GROUP BY a WITH NO DATA; CREATE UNIQUE INDEX i ON m (a); CREATE INDEX j ON m (n DESC);

-- case: matview-drop
-- keep: public.t, public.t.a
-- before
CREATE TABLE t (a int);
CREATE MATERIALIZED VIEW m AS SELECT a FROM t;
-- after
CREATE TABLE t (a int);

-- case: matview-text-with-indexes-and-comment
-- keep: public.t, public.t.a
-- before
CREATE TABLE t (a int);
CREATE MATERIALIZED VIEW m AS SELECT a FROM t; CREATE UNIQUE INDEX i ON m (a); COMMENT ON MATERIALIZED VIEW m IS 'kept'; COMMENT ON COLUMN m.a IS 'kept'; COMMENT ON INDEX i IS 'kept';
-- after
CREATE TABLE t (a int);
CREATE MATERIALIZED VIEW m AS SELECT a FROM t WHERE a > 0; CREATE UNIQUE INDEX i ON m (a); COMMENT ON MATERIALIZED VIEW m IS 'kept'; COMMENT ON COLUMN m.a IS 'kept'; COMMENT ON INDEX i IS 'kept';

-- case: matview-under-views
-- keep: public.t, public.t.a
-- before
CREATE TABLE t (a int);
CREATE MATERIALIZED VIEW m AS SELECT a FROM t; CREATE VIEW v AS SELECT a FROM m; CREATE MATERIALIZED VIEW n AS SELECT a FROM v; CREATE INDEX i ON n (a);
-- after
CREATE TABLE t (a int);
CREATE MATERIALIZED VIEW m AS SELECT a, a + 1 AS b FROM t; CREATE VIEW v AS SELECT a FROM m; CREATE MATERIALIZED VIEW n AS SELECT a FROM v; CREATE INDEX i ON n (a);

-- case: matview-index-changes
-- keep: public.t, public.t.a, public.t.b
-- before
CREATE TABLE t (a int, b int); CREATE MATERIALIZED VIEW m AS SELECT a, b FROM t;
CREATE INDEX i ON m (a);
-- after
CREATE TABLE t (a int, b int); CREATE MATERIALIZED VIEW m AS SELECT a, b FROM t;
CREATE INDEX i ON m (b);

-- case: matview-storage-parameters-and-column-settings
-- keep: public.t, public.t.a
-- before
CREATE TABLE t (a text);
CREATE MATERIALIZED VIEW m AS SELECT a FROM t;
-- after
CREATE TABLE t (a text);
CREATE MATERIALIZED VIEW m WITH (fillfactor = 70) AS SELECT a FROM t; ALTER MATERIALIZED VIEW m ALTER a SET STATISTICS 10; ALTER MATERIALIZED VIEW m ALTER a SET STORAGE EXTERNAL;

-- case: matview-becomes-view
-- keep: public.t, public.t.a
-- before
CREATE TABLE t (a int);
CREATE MATERIALIZED VIEW v AS SELECT a FROM t;
-- after
CREATE TABLE t (a int);
CREATE VIEW v AS SELECT a FROM t;

-- case: matview-becomes-table
-- keep: public.t, public.t.a
-- before
CREATE TABLE t (a int);
CREATE MATERIALIZED VIEW v AS SELECT a FROM t;
-- after
CREATE TABLE t (a int);
CREATE TABLE v (a int);

-- case: matview-clustered
-- keep: public.t, public.t.a
-- before
CREATE TABLE t (a int); CREATE MATERIALIZED VIEW m AS SELECT a FROM t; CREATE INDEX i ON m (a);
-- after
CREATE TABLE t (a int); CREATE MATERIALIZED VIEW m AS SELECT a FROM t; CREATE INDEX i ON m (a);
ALTER MATERIALIZED VIEW m CLUSTER ON i;
