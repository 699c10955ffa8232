-- case: operator-new
-- before
-- after
CREATE FUNCTION near(a int, b int) RETURNS boolean LANGUAGE sql IMMUTABLE AS 'SELECT abs(a - b) < 2'; CREATE OPERATOR ~~~ (LEFTARG = int, RIGHTARG = int, FUNCTION = near, COMMUTATOR = ~~~);

-- case: operator-drop
-- keep: public.near(integer,integer)
-- before
CREATE FUNCTION near(a int, b int) RETURNS boolean LANGUAGE sql IMMUTABLE AS 'SELECT abs(a - b) < 2';
CREATE OPERATOR ~~~ (LEFTARG = int, RIGHTARG = int, FUNCTION = near);
-- after
CREATE FUNCTION near(a int, b int) RETURNS boolean LANGUAGE sql IMMUTABLE AS 'SELECT abs(a - b) < 2';

-- case: operator-function-changes-under-view
-- keep: public.f1(integer,integer), public.f2(integer,integer)
-- before
CREATE FUNCTION f1(a int, b int) RETURNS boolean LANGUAGE sql IMMUTABLE AS 'SELECT a = b'; CREATE FUNCTION f2(a int, b int) RETURNS boolean LANGUAGE sql IMMUTABLE AS 'SELECT a <> b';
CREATE OPERATOR ~~~ (LEFTARG = int, RIGHTARG = int, FUNCTION = f1); CREATE VIEW v AS SELECT 1 OPERATOR(public.~~~) 2 AS x;
-- after
CREATE FUNCTION f1(a int, b int) RETURNS boolean LANGUAGE sql IMMUTABLE AS 'SELECT a = b'; CREATE FUNCTION f2(a int, b int) RETURNS boolean LANGUAGE sql IMMUTABLE AS 'SELECT a <> b';
CREATE OPERATOR ~~~ (LEFTARG = int, RIGHTARG = int, FUNCTION = f2); CREATE VIEW v AS SELECT 1 OPERATOR(public.~~~) 2 AS x;

-- case: operator-prefix-with-estimators
-- keep: public.eq(integer,text), public.neg(integer)
-- before
CREATE FUNCTION neg(a int) RETURNS int LANGUAGE sql IMMUTABLE AS 'SELECT -a'; CREATE FUNCTION eq(a int, b text) RETURNS boolean LANGUAGE sql IMMUTABLE AS 'SELECT true';
-- after
CREATE FUNCTION neg(a int) RETURNS int LANGUAGE sql IMMUTABLE AS 'SELECT -a'; CREATE FUNCTION eq(a int, b text) RETURNS boolean LANGUAGE sql IMMUTABLE AS 'SELECT true';
CREATE OPERATOR !!! (RIGHTARG = int, FUNCTION = neg); CREATE OPERATOR === (LEFTARG = int, RIGHTARG = text, FUNCTION = eq, RESTRICT = eqsel, JOIN = eqjoinsel); COMMENT ON OPERATOR === (int, text) IS 'alike';

-- case: operator-class [superuser]
-- before
-- after
CREATE FUNCTION cmp(a int, b int) RETURNS int LANGUAGE sql IMMUTABLE AS 'SELECT btint4cmp(b, a)';
CREATE OPERATOR CLASS backwards FOR TYPE int USING btree AS OPERATOR 1 >, OPERATOR 2 >=, OPERATOR 3 =, OPERATOR 4 <=, OPERATOR 5 <, FUNCTION 1 cmp(int, int);
CREATE TABLE t (a int); CREATE INDEX i ON t (a backwards);
