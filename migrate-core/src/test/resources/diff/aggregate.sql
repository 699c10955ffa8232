-- case: aggregate-01
-- before
-- after
CREATE AGGREGATE tot (numeric) (SFUNC = numeric_add, STYPE = numeric, INITCOND = '0');

-- case: aggregate-drop
-- before
CREATE AGGREGATE tot (numeric) (SFUNC = numeric_add, STYPE = numeric);
-- after

-- case: aggregate-changes
-- keep: public.tot(numeric)
-- before
CREATE AGGREGATE tot (numeric) (SFUNC = numeric_add, STYPE = numeric, INITCOND = '0');
-- after
CREATE AGGREGATE tot (numeric) (SFUNC = numeric_add, STYPE = numeric, INITCOND = '1', PARALLEL = safe);

-- case: aggregate-with-functions-of-our-own
-- before
-- after
CREATE FUNCTION step(a int, b int) RETURNS int LANGUAGE sql IMMUTABLE AS 'SELECT a + b'; CREATE FUNCTION fin(a int) RETURNS text LANGUAGE sql IMMUTABLE AS 'SELECT a::text';
CREATE AGGREGATE tot (int) (SFUNC = step, STYPE = int, FINALFUNC = fin, COMBINEFUNC = step, INITCOND = '0');

-- case: aggregate-used-by-view
-- keep: public.t, public.t.a, public.tot(numeric)
-- before
CREATE TABLE t (a numeric);
CREATE AGGREGATE tot (numeric) (SFUNC = numeric_add, STYPE = numeric); CREATE VIEW v AS SELECT tot(a) FROM t;
-- after
CREATE TABLE t (a numeric);
CREATE AGGREGATE tot (numeric) (SFUNC = numeric_mul, STYPE = numeric); CREATE VIEW v AS SELECT tot(a) FROM t;

-- case: aggregate-ordered-set-and-comment [superuser]
-- before
-- after
CREATE AGGREGATE my_percentile (float8 ORDER BY anyelement) (SFUNC = ordered_set_transition, STYPE = internal, FINALFUNC = percentile_disc_final, FINALFUNC_EXTRA);
COMMENT ON AGGREGATE my_percentile (float8 ORDER BY anyelement) IS 'ordered';

-- case: aggregate-function-replaced
-- before
CREATE FUNCTION step(a int, b int) RETURNS int LANGUAGE sql IMMUTABLE AS 'SELECT a + b'; CREATE AGGREGATE tot (int) (SFUNC = step, STYPE = int);
-- after
CREATE FUNCTION step(a bigint, b int) RETURNS bigint LANGUAGE sql IMMUTABLE AS 'SELECT a + b'; CREATE AGGREGATE tot (int) (SFUNC = step, STYPE = bigint);
