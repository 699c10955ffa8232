-- a view
CREATE VIEW v AS
SELECT a FROM t WHERE a > 0;
--   + column v 1 a integer storage p
--   + relation v v persistence p rls f f identity n postgres  SELECT a FROM t WHERE (a > 0);
-- back
DROP VIEW v;

-- a view that is dropped
DROP VIEW v;
--   - column v 1 a integer storage p
--   - relation v v persistence p rls f f identity n postgres  SELECT a FROM t;
-- back
CREATE VIEW v AS
SELECT a FROM t;

-- a view with a column list and options
CREATE VIEW app.v (x) WITH (security_barrier = true) AS
SELECT a FROM public.t;
--   + column app.v 1 x integer storage p
--   + relation app.v v persistence p security_barrier=true rls f f identity n postgres  SELECT a AS x FROM t;
-- back
DROP VIEW app.v;

-- a materialized view with an index
CREATE MATERIALIZED VIEW mv AS
SELECT a FROM t;
CREATE UNIQUE INDEX ix_mv_a ON mv (a);
REFRESH MATERIALIZED VIEW mv;
--   + column mv 1 a integer storage p
--   + index CREATE UNIQUE INDEX ix_mv_a ON public.mv USING btree (a)
--   + relation mv m persistence p rls f f identity d postgres heap  SELECT a FROM t; t
-- back
DROP INDEX ix_mv_a;
DROP MATERIALIZED VIEW mv;

-- a materialized view without rows
CREATE MATERIALIZED VIEW mv AS
SELECT a FROM t
WITH NO DATA;
--   + column mv 1 a integer storage p
--   + relation mv m persistence p rls f f identity d postgres heap  SELECT a FROM t; f
-- back
DROP MATERIALIZED VIEW mv;

-- a function
CREATE FUNCTION app.twice(n int) RETURNS int LANGUAGE sql AS 'SELECT n * 2';
--   + routine app.twice(integer) f CREATE OR REPLACE FUNCTION app.twice(n integer) RETURNS integer LANGUAGE sql AS $function$SELECT n * 2$function$ 
-- back
DROP FUNCTION app.twice(int);

-- a function with a body of statements
CREATE FUNCTION one() RETURNS int BEGIN ATOMIC SELECT 1; END;
--   + routine one() f CREATE OR REPLACE FUNCTION public.one() RETURNS integer LANGUAGE sql BEGIN ATOMIC SELECT 1; END 
-- back
DROP FUNCTION one();

-- a procedure
CREATE PROCEDURE clear(n int) LANGUAGE sql AS 'DELETE FROM t WHERE a = n';
--   + routine clear(integer) p CREATE OR REPLACE PROCEDURE public.clear(IN n integer) LANGUAGE sql AS $procedure$DELETE FROM t WHERE a = n$procedure$ 
-- back
DROP PROCEDURE clear(int);

-- an aggregate
CREATE AGGREGATE total(int) (SFUNC = int4pl, STYPE = int, INITCOND = '0');
--   + routine total(integer) a
-- back
DROP AGGREGATE total(int);

-- a trigger
CREATE TRIGGER t_stamp BEFORE UPDATE ON t FOR EACH ROW EXECUTE FUNCTION stamp();
--   + trigger CREATE TRIGGER t_stamp BEFORE UPDATE ON public.t FOR EACH ROW EXECUTE FUNCTION stamp() O
-- back
DROP TRIGGER t_stamp ON t;

-- an event trigger
CREATE EVENT TRIGGER watch ON sql_drop EXECUTE FUNCTION seen();
--   + event trigger watch sql_drop seen O
-- back
DROP EVENT TRIGGER watch;

-- a rule
CREATE RULE keep AS ON DELETE TO t DO INSTEAD NOTHING;
--   + rule CREATE RULE keep AS
    ON DELETE TO public.t DO INSTEAD NOTHING;
-- back
DROP RULE keep ON t;

-- a policy
ALTER TABLE t ENABLE ROW LEVEL SECURITY;
CREATE POLICY own ON t USING (b = current_user) WITH CHECK (a > 0);
--   - relation t r persistence p rls f f identity d postgres heap
--   + policy own t * t public (b = CURRENT_USER) check (a > 0)
--   + relation t r persistence p rls t f identity d postgres heap
-- back
DROP POLICY own ON t;
ALTER TABLE t DISABLE ROW LEVEL SECURITY;

-- a restrictive policy of one command
CREATE POLICY few ON t AS RESTRICTIVE FOR SELECT TO CURRENT_USER USING (a > 1);
--   + policy few t r f postgres (a > 1) check
-- back
DROP POLICY few ON t;

-- privileges that are given
GRANT SELECT, INSERT ON TABLE t TO PUBLIC;
--   - relation t r persistence p rls f f identity d postgres heap
--   + relation t r persistence p {postgres=arwdDxtm/postgres,=ar/postgres} rls f f identity d postgres heap
-- back
REVOKE SELECT, INSERT ON TABLE t FROM PUBLIC;

-- privileges that are taken
REVOKE UPDATE ON TABLE t FROM PUBLIC;
--   - relation t r persistence p {postgres=arwdDxtm/postgres,=rw/postgres} rls f f identity d postgres heap
--   + relation t r persistence p {postgres=arwdDxtm/postgres,=r/postgres} rls f f identity d postgres heap
-- back
GRANT UPDATE ON TABLE t TO PUBLIC;

-- privileges by default
ALTER DEFAULT PRIVILEGES IN SCHEMA app GRANT SELECT ON TABLES TO PUBLIC;
--   + default privileges app r {=r/postgres}
-- back
ALTER DEFAULT PRIVILEGES IN SCHEMA app REVOKE SELECT ON TABLES FROM PUBLIC;

-- statistics
CREATE STATISTICS t_ab (dependencies) ON a, b FROM t;
--   + statistics CREATE STATISTICS public.t_ab (dependencies) ON a, b FROM t postgres
-- back
DROP STATISTICS t_ab;

-- a publication
CREATE PUBLICATION news FOR TABLE t;
--   + publication news t t t t f postgres
--   + published news public t
-- back
DROP PUBLICATION news;

-- a collation
CREATE COLLATION app.plain FROM "C";
--   + collation plain c
-- back
DROP COLLATION app.plain;

-- SQL with its reverse
CREATE TABLE x ();
CREATE TABLE y ();
--   + relation x r persistence p rls f f identity d postgres heap
--   + relation y r persistence p rls f f identity d postgres heap
-- back
DROP TABLE y;
DROP TABLE x;

-- rows of a new table
CREATE TABLE n (
    a integer,
    b text
);
INSERT INTO n (a, b) OVERRIDING SYSTEM VALUE VALUES
    ('1', 'it''s	a tab'),
    ('2', E'\\N');
--   + column n 1 a integer storage p
--   + column n 2 b text storage x
--   + relation n r persistence p rls f f identity d postgres heap
-- back
DROP TABLE n;

