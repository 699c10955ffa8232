-- table that is renamed
ALTER TABLE t RENAME TO renamed;
--   - column t 1 a integer storage p
--   - constraint c of t CHECK ((a > 0))
--   - index CREATE INDEX i ON public.t USING btree (a)
--   - relation t r persistence p rls f f identity d postgres heap
--   + column renamed 1 a integer storage p
--   + constraint c of renamed CHECK ((a > 0))
--   + index CREATE INDEX i ON public.renamed USING btree (a)
--   + relation renamed r persistence p rls f f identity d postgres heap
-- back
ALTER TABLE renamed RENAME TO t;

-- table that is moved
ALTER TABLE public.t SET SCHEMA app;
--   - column t 1 a integer storage p
--   - constraint c of t CHECK ((a > 0))
--   - index CREATE INDEX i ON public.t USING btree (a)
--   - relation t r persistence p rls f f identity d postgres heap
--   + column app.t 1 a integer storage p
--   + constraint c of app.t CHECK ((a > 0))
--   + index CREATE INDEX i ON app.t USING btree (a)
--   + relation app.t r persistence p rls f f identity d postgres heap
-- back
ALTER TABLE app.t SET SCHEMA public;

-- table with another owner
ALTER TABLE t OWNER TO other_owner;
--   - relation t r persistence p rls f f identity d postgres heap
--   + relation t r persistence p rls f f identity d other_owner heap
-- back
ALTER TABLE t OWNER TO postgres;

-- table with a comment
COMMENT ON TABLE t IS 'it''s new';
--   + comment table public.t it's new
-- back
COMMENT ON TABLE t IS NULL;

-- table without its comment
COMMENT ON TABLE t IS NULL;
--   - comment table public.t old
-- back
COMMENT ON TABLE t IS 'old';

-- sequence that is renamed
ALTER SEQUENCE s RENAME TO renamed;
--   - sequence s bigint start 1 by 1 min 1 max 9223372036854775807 cache 1 cycle f
--   + sequence renamed bigint start 1 by 1 min 1 max 9223372036854775807 cache 1 cycle f
-- back
ALTER SEQUENCE renamed RENAME TO s;

-- sequence that is moved
ALTER SEQUENCE public.s SET SCHEMA app;
--   - sequence s bigint start 1 by 1 min 1 max 9223372036854775807 cache 1 cycle f
--   + sequence app.s bigint start 1 by 1 min 1 max 9223372036854775807 cache 1 cycle f
-- back
ALTER SEQUENCE app.s SET SCHEMA public;

-- sequence with another owner
ALTER SEQUENCE s OWNER TO other_owner;
-- back
ALTER SEQUENCE s OWNER TO postgres;

-- sequence with a comment
COMMENT ON SEQUENCE s IS 'it''s new';
--   + comment sequence public.s it's new
-- back
COMMENT ON SEQUENCE s IS NULL;

-- sequence without its comment
COMMENT ON SEQUENCE s IS NULL;
--   - comment sequence public.s old
-- back
COMMENT ON SEQUENCE s IS 'old';

-- type that is renamed
ALTER TYPE e RENAME TO renamed;
--   - type e e x postgres
--   + type renamed e x postgres
-- back
ALTER TYPE renamed RENAME TO e;

-- type that is moved
ALTER TYPE public.e SET SCHEMA app;
--   - type e e x postgres
--   + type app.e e x postgres
-- back
ALTER TYPE app.e SET SCHEMA public;

-- type with another owner
ALTER TYPE e OWNER TO other_owner;
--   - type e e x postgres
--   + type e e x other_owner
-- back
ALTER TYPE e OWNER TO postgres;

-- type with a comment
COMMENT ON TYPE e IS 'it''s new';
--   + comment type public.e it's new
-- back
COMMENT ON TYPE e IS NULL;

-- type without its comment
COMMENT ON TYPE e IS NULL;
--   - comment type public.e old
-- back
COMMENT ON TYPE e IS 'old';

-- domain that is renamed
ALTER DOMAIN d RENAME TO renamed;
--   - type d d integer postgres
--   + type renamed d integer postgres
-- back
ALTER DOMAIN renamed RENAME TO d;

-- domain that is moved
ALTER DOMAIN public.d SET SCHEMA app;
--   - type d d integer postgres
--   + type app.d d integer postgres
-- back
ALTER DOMAIN app.d SET SCHEMA public;

-- domain with another owner
ALTER DOMAIN d OWNER TO other_owner;
--   - type d d integer postgres
--   + type d d integer other_owner
-- back
ALTER DOMAIN d OWNER TO postgres;

-- domain with a comment
COMMENT ON DOMAIN d IS 'it''s new';
--   + comment type public.d it's new
-- back
COMMENT ON DOMAIN d IS NULL;

-- domain without its comment
COMMENT ON DOMAIN d IS NULL;
--   - comment type public.d old
-- back
COMMENT ON DOMAIN d IS 'old';

-- view that is renamed
ALTER VIEW v RENAME TO renamed;
--   - column v 1 one integer storage p
--   - relation v v persistence p rls f f identity n postgres  SELECT 1 AS one;
--   + column renamed 1 one integer storage p
--   + relation renamed v persistence p rls f f identity n postgres  SELECT 1 AS one;
-- back
ALTER VIEW renamed RENAME TO v;

-- view that is moved
ALTER VIEW public.v SET SCHEMA app;
--   - column v 1 one integer storage p
--   - relation v v persistence p rls f f identity n postgres  SELECT 1 AS one;
--   + column app.v 1 one integer storage p
--   + relation app.v v persistence p rls f f identity n postgres  SELECT 1 AS one;
-- back
ALTER VIEW app.v SET SCHEMA public;

-- view with another owner
ALTER VIEW v OWNER TO other_owner;
--   - relation v v persistence p rls f f identity n postgres  SELECT 1 AS one;
--   + relation v v persistence p rls f f identity n other_owner  SELECT 1 AS one;
-- back
ALTER VIEW v OWNER TO postgres;

-- view with a comment
COMMENT ON VIEW v IS 'it''s new';
--   + comment view public.v it's new
-- back
COMMENT ON VIEW v IS NULL;

-- view without its comment
COMMENT ON VIEW v IS NULL;
--   - comment view public.v old
-- back
COMMENT ON VIEW v IS 'old';

-- materialized view that is renamed
ALTER MATERIALIZED VIEW mv RENAME TO renamed;
--   - column mv 1 one integer storage p
--   - relation mv m persistence p rls f f identity d postgres heap  SELECT 1 AS one; t
--   + column renamed 1 one integer storage p
--   + relation renamed m persistence p rls f f identity d postgres heap  SELECT 1 AS one; t
-- back
ALTER MATERIALIZED VIEW renamed RENAME TO mv;

-- materialized view that is moved
ALTER MATERIALIZED VIEW public.mv SET SCHEMA app;
--   - column mv 1 one integer storage p
--   - relation mv m persistence p rls f f identity d postgres heap  SELECT 1 AS one; t
--   + column app.mv 1 one integer storage p
--   + relation app.mv m persistence p rls f f identity d postgres heap  SELECT 1 AS one; t
-- back
ALTER MATERIALIZED VIEW app.mv SET SCHEMA public;

-- materialized view with another owner
ALTER MATERIALIZED VIEW mv OWNER TO other_owner;
--   - relation mv m persistence p rls f f identity d postgres heap  SELECT 1 AS one; t
--   + relation mv m persistence p rls f f identity d other_owner heap  SELECT 1 AS one; t
-- back
ALTER MATERIALIZED VIEW mv OWNER TO postgres;

-- materialized view with a comment
COMMENT ON MATERIALIZED VIEW mv IS 'it''s new';
--   + comment materialized view public.mv it's new
-- back
COMMENT ON MATERIALIZED VIEW mv IS NULL;

-- materialized view without its comment
COMMENT ON MATERIALIZED VIEW mv IS NULL;
--   - comment materialized view public.mv old
-- back
COMMENT ON MATERIALIZED VIEW mv IS 'old';

-- function that is renamed
ALTER FUNCTION f(int) RENAME TO renamed;
--   - routine f(integer) f CREATE OR REPLACE FUNCTION public.f(integer) RETURNS integer LANGUAGE sql AS $function$SELECT 1$function$ 
--   + routine renamed(integer) f CREATE OR REPLACE FUNCTION public.renamed(integer) RETURNS integer LANGUAGE sql AS $function$SELECT 1$function$ 
-- back
ALTER FUNCTION renamed(int) RENAME TO f;

-- function that is moved
ALTER FUNCTION public.f(int) SET SCHEMA app;
--   - routine f(integer) f CREATE OR REPLACE FUNCTION public.f(integer) RETURNS integer LANGUAGE sql AS $function$SELECT 1$function$ 
--   + routine app.f(integer) f CREATE OR REPLACE FUNCTION app.f(integer) RETURNS integer LANGUAGE sql AS $function$SELECT 1$function$ 
-- back
ALTER FUNCTION app.f(int) SET SCHEMA public;

-- function with another owner
ALTER FUNCTION f(int) OWNER TO other_owner;
-- back
ALTER FUNCTION f(int) OWNER TO postgres;

-- function with a comment
COMMENT ON FUNCTION f(int) IS 'it''s new';
--   + comment function public.f(integer) it's new
-- back
COMMENT ON FUNCTION f(int) IS NULL;

-- function without its comment
COMMENT ON FUNCTION f(int) IS NULL;
--   - comment function public.f(integer) old
-- back
COMMENT ON FUNCTION f(int) IS 'old';

-- a schema
CREATE SCHEMA "new schema";
--   + schema new schema
-- back
DROP SCHEMA "new schema";

-- a schema that is dropped
DROP SCHEMA app;
--   - schema app
-- back
CREATE SCHEMA app;

-- a schema that is renamed
ALTER SCHEMA app RENAME TO application;
--   - schema app
--   + schema application
-- back
ALTER SCHEMA application RENAME TO app;

-- comments on parts of a table
COMMENT ON COLUMN t.a IS 'a column';
COMMENT ON CONSTRAINT c ON t IS 'a constraint';
COMMENT ON INDEX i IS 'an index';
COMMENT ON TABLE t IS 'first';
COMMENT ON TABLE t IS 'second';
--   + comment index public.i an index
--   + comment table column public.t.a a column
--   + comment table constraint c on public.t a constraint
--   + comment table public.t second
-- back
COMMENT ON TABLE t IS 'first';
COMMENT ON TABLE t IS NULL;
COMMENT ON INDEX i IS NULL;
COMMENT ON CONSTRAINT c ON t IS NULL;
COMMENT ON COLUMN t.a IS NULL;

