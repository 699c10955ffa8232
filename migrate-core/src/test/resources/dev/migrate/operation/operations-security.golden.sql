-- a policy for rows that are read
CREATE POLICY p ON t FOR SELECT USING (a > 0);
--   + policy p t r t public (a > 0) check
-- back
DROP POLICY p ON t;

-- a policy for new rows
CREATE POLICY p ON t FOR INSERT WITH CHECK (a > 0);
--   + policy p t a t public check (a > 0)
-- back
DROP POLICY p ON t;

-- a policy for rows that change
CREATE POLICY p ON t FOR UPDATE TO app_reader, CURRENT_USER USING (owner = current_user) WITH CHECK (a > 0);
--   + policy p t w t app_reader,postgres (owner = CURRENT_USER) check (a > 0)
-- back
DROP POLICY p ON t;

-- a policy for rows that go
CREATE POLICY "Only mine" ON t FOR DELETE TO PUBLIC USING (owner = current_user);
--   + policy Only mine t d t public (owner = CURRENT_USER) check
-- back
DROP POLICY "Only mine" ON t;

-- a restrictive policy
CREATE POLICY p ON t AS RESTRICTIVE USING (a > 0);
--   + policy p t * f public (a > 0) check
-- back
DROP POLICY p ON t;

-- a policy that is dropped
DROP POLICY p ON t;
--   - policy p t r t public (a > 0) check
-- back
CREATE POLICY p ON t FOR SELECT TO PUBLIC USING (a > 0);

-- a policy that is renamed
ALTER POLICY p ON t RENAME TO q;
--   - policy p t * t public check
--   + policy q t * t public check
-- back
ALTER POLICY q ON t RENAME TO p;

-- a policy that changes
ALTER POLICY p ON t USING (a > 1);
--   - policy p t * t public (a > 0) check
--   + policy p t * t public (a > 1) check
-- back
ALTER POLICY p ON t USING (a > 0);

-- a policy with a comment
COMMENT ON POLICY p ON t IS 'all of them';
--   + comment policy p on public.t all of them
-- back
COMMENT ON POLICY p ON t IS NULL;

-- privileges on columns
GRANT SELECT (a, b), UPDATE (b) ON TABLE t TO app_reader;
--   - column t 1 a integer storage p
--   - column t 2 b text storage x
--   + column t 1 a integer storage p {app_reader=r/postgres}
--   + column t 2 b text storage x {app_reader=rw/postgres}
-- back
REVOKE SELECT (a, b), UPDATE (b) ON TABLE t FROM app_reader;

-- privileges on columns that are taken
REVOKE INSERT (a, b) ON TABLE t FROM app_reader;
--   - column t 1 a integer storage p {app_reader=ar/postgres}
--   - column t 2 b text storage x {app_reader=a/postgres}
--   + column t 1 a integer storage p {app_reader=r/postgres}
--   + column t 2 b text storage x
-- back
GRANT INSERT (a, b) ON TABLE t TO app_reader;

-- privileges on a schema and all that is in it
GRANT USAGE, CREATE ON SCHEMA app TO app_reader;
GRANT SELECT ON ALL TABLES IN SCHEMA app TO app_reader;
--   - relation app.u r persistence p rls f f identity d postgres heap
--   - relation app.v r persistence p rls f f identity d postgres heap
--   - schema app
--   + relation app.u r persistence p {postgres=arwdDxtm/postgres,app_reader=r/postgres} rls f f identity d postgres heap
--   + relation app.v r persistence p {postgres=arwdDxtm/postgres,app_reader=r/postgres} rls f f identity d postgres heap
--   + schema app {postgres=UC/postgres,app_reader=UC/postgres}
-- back
REVOKE SELECT ON ALL TABLES IN SCHEMA app FROM app_reader;
REVOKE USAGE, CREATE ON SCHEMA app FROM app_reader;

-- privileges on a sequence, a function and a type
GRANT USAGE ON SEQUENCE s TO app_reader;
GRANT EXECUTE ON FUNCTION f(int) TO app_reader;
GRANT USAGE ON TYPE e TO app_reader;
--   - routine f(integer) f CREATE OR REPLACE FUNCTION public.f(integer) RETURNS integer LANGUAGE sql AS $function$SELECT 1$function$  {postgres=X/postgres}
--   - sequence s {postgres=rwU/postgres,app_reader=r/postgres} bigint start 1 by 1 min 1 max 9223372036854775807 cache 1 cycle f
--   - type e e x {postgres=U/postgres} postgres
--   + routine f(integer) f CREATE OR REPLACE FUNCTION public.f(integer) RETURNS integer LANGUAGE sql AS $function$SELECT 1$function$  {postgres=X/postgres,app_reader=X/postgres}
--   + sequence s {postgres=rwU/postgres,app_reader=rU/postgres} bigint start 1 by 1 min 1 max 9223372036854775807 cache 1 cycle f
--   + type e e x {postgres=U/postgres,app_reader=U/postgres} postgres
-- back
REVOKE USAGE ON TYPE e FROM app_reader;
REVOKE EXECUTE ON FUNCTION f(int) FROM app_reader;
REVOKE USAGE ON SEQUENCE s FROM app_reader;

-- a materialized view without rows that has parameters
CREATE MATERIALIZED VIEW mw ("text of b") WITH (fillfactor = 70, autovacuum_enabled = false) AS
SELECT b FROM t
WITH NO DATA;
--   + column mw 1 text of b text storage x
--   + relation mw m persistence p autovacuum_enabled=false,fillfactor=70 rls f f identity d postgres heap  SELECT b AS "text of b" FROM t; f
-- back
DROP MATERIALIZED VIEW mw;

-- a materialized view that may be there
CREATE MATERIALIZED VIEW IF NOT EXISTS app.mv AS
SELECT b FROM public.t;
--   + column app.mv 1 b text storage x
--   + relation app.mv m persistence p rls f f identity d postgres heap  SELECT b FROM t; t
-- back
DROP MATERIALIZED VIEW app.mv;

-- a materialized view that is dropped
DROP MATERIALIZED VIEW mv;
--   - column mv 1 a integer storage p
--   - relation mv m persistence p fillfactor=50 rls f f identity d postgres heap  SELECT a FROM t; f
-- back
CREATE MATERIALIZED VIEW mv WITH (fillfactor = 50) AS
SELECT a FROM t
WITH NO DATA;

-- a materialized view that is refreshed concurrently
CREATE UNIQUE INDEX ix_mv_a ON mv (a);
REFRESH MATERIALIZED VIEW CONCURRENTLY mv;
--   + index CREATE UNIQUE INDEX ix_mv_a ON public.mv USING btree (a)
-- back
DROP INDEX ix_mv_a;

-- a materialized view that loses its rows
REFRESH MATERIALIZED VIEW mv WITH NO DATA;
--   - relation mv m persistence p rls f f identity d postgres heap  SELECT a FROM t; t
--   + relation mv m persistence p rls f f identity d postgres heap  SELECT a FROM t; f
-- back
REFRESH MATERIALIZED VIEW mv;

-- a materialized view with several indexes and a comment
CREATE INDEX ix_mv_a ON mv USING hash (a);
CREATE INDEX mv_down ON mv (a DESC) WHERE a > 0;
COMMENT ON MATERIALIZED VIEW mv IS 'kept';
COMMENT ON COLUMN mv.a IS 'a column';
--   + comment materialized view column public.mv.a a column
--   + comment materialized view public.mv kept
--   + index CREATE INDEX ix_mv_a ON public.mv USING hash (a)
--   + index CREATE INDEX mv_down ON public.mv USING btree (a DESC) WHERE (a > 0)
-- back
COMMENT ON COLUMN mv.a IS NULL;
COMMENT ON MATERIALIZED VIEW mv IS NULL;
DROP INDEX mv_down;
DROP INDEX ix_mv_a;

-- a materialized view in any other way
ALTER MATERIALIZED VIEW mv ALTER COLUMN a SET STATISTICS 10;
--   - column mv 1 a integer storage p
--   + column mv 1 a integer storage p target 10
-- back
ALTER MATERIALIZED VIEW mv ALTER COLUMN a SET STATISTICS -1;

-- a materialized view's column that is renamed
ALTER MATERIALIZED VIEW mv RENAME COLUMN a TO c;
--   - column mv 1 a integer storage p
--   - relation mv m persistence p rls f f identity d postgres heap  SELECT a FROM t; t
--   + column mv 1 c integer storage p
--   + relation mv m persistence p rls f f identity d postgres heap  SELECT a AS c FROM t; t
-- back
ALTER MATERIALIZED VIEW mv RENAME COLUMN c TO a;

-- a view with columns and a check option
CREATE VIEW v (x, y) WITH (check_option = local) AS
SELECT a, b FROM t WHERE a > 0;
--   + column v 1 x integer storage p
--   + column v 2 y text storage x
--   + relation v v persistence p check_option=local rls f f identity n postgres  SELECT a AS x, b AS y FROM t WHERE (a > 0);
-- back
DROP VIEW v;

-- a view with the rights of its user
CREATE VIEW v WITH (security_invoker = true) AS
SELECT a FROM t;
--   + column v 1 a integer storage p
--   + relation v v persistence p security_invoker=true rls f f identity n postgres  SELECT a FROM t;
-- back
DROP VIEW v;

-- a recursive view
CREATE VIEW v AS
WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 9) SELECT i FROM n;
--   + column v 1 i integer storage p
--   + relation v v persistence p rls f f identity n postgres  WITH RECURSIVE n(i) AS ( SELECT 1 AS "?column?" UNION ALL SELECT (n_1.i + 1) FROM n n_1 WHERE (n_1.i < 9) ) SELECT i FROM n;
-- back
DROP VIEW v;

-- a view's default
ALTER VIEW v ALTER COLUMN a SET DEFAULT 1;
--   - column v 1 a integer storage p
--   + column v 1 a integer default 1 storage p
-- back
ALTER VIEW v ALTER COLUMN a DROP DEFAULT;

