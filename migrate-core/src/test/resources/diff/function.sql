-- case: function-10
-- before
-- after
CREATE FUNCTION base() RETURNS int LANGUAGE sql RETURN 42; CREATE FUNCTION top(v int DEFAULT base()) RETURNS text LANGUAGE sql RETURN 'n' || v::text;

-- case: function-05
-- before
CREATE FUNCTION f(a int) RETURNS int LANGUAGE sql AS 'SELECT 1';
-- after
CREATE FUNCTION f(a int, b int) RETURNS int LANGUAGE sql AS 'SELECT 1';

-- case: function-new-plpgsql
-- before
-- after
CREATE FUNCTION f(a int, b text DEFAULT 'x') RETURNS int LANGUAGE plpgsql AS $fn$
DECLARE
    n int := 0;
BEGIN
    -- a comment; with a semicolon
    IF b = '$$' THEN n := a; END IF;
    RETURN n;
END
$fn$;

-- case: function-drop
-- before
CREATE FUNCTION f() RETURNS int LANGUAGE sql AS 'SELECT 1';
-- after

-- case: function-body
-- keep: public.f()
-- before
CREATE FUNCTION f() RETURNS int LANGUAGE sql AS 'SELECT 1';
-- after
CREATE FUNCTION f() RETURNS int LANGUAGE sql AS 'SELECT 2';

-- case: function-body-white-space
-- keep: public.f()
-- before
CREATE FUNCTION f() RETURNS int LANGUAGE sql AS 'SELECT 1';
-- after
CREATE FUNCTION f() RETURNS int LANGUAGE sql AS $$
    SELECT 1
$$;

-- case: function-argument-renamed
-- before
CREATE FUNCTION f(a int) RETURNS int LANGUAGE sql AS 'SELECT $1';
-- after
CREATE FUNCTION f(b int) RETURNS int LANGUAGE sql AS 'SELECT $1';

-- case: function-argument-default-added
-- keep: public.f(integer)
-- before
CREATE FUNCTION f(a int) RETURNS int LANGUAGE sql AS 'SELECT a';
-- after
CREATE FUNCTION f(a int DEFAULT 3) RETURNS int LANGUAGE sql AS 'SELECT a';

-- case: function-argument-default-removed
-- before
CREATE FUNCTION f(a int DEFAULT 3) RETURNS int LANGUAGE sql AS 'SELECT a';
-- after
CREATE FUNCTION f(a int) RETURNS int LANGUAGE sql AS 'SELECT a';

-- case: function-return-type
-- before
CREATE FUNCTION f() RETURNS int LANGUAGE sql AS 'SELECT 1';
-- after
CREATE FUNCTION f() RETURNS bigint LANGUAGE sql AS 'SELECT 1::bigint';

-- case: function-return-type-under-view
-- before
CREATE FUNCTION f() RETURNS int LANGUAGE sql AS 'SELECT 1'; CREATE VIEW v AS SELECT f() AS x;
-- after
CREATE FUNCTION f() RETURNS bigint LANGUAGE sql AS 'SELECT 1::bigint'; CREATE VIEW v AS SELECT f() AS x;

-- case: function-return-type-under-everything
-- keep: public.t, public.t.a, public.t.b
-- before
CREATE TABLE t (a int, b int DEFAULT 1);
CREATE FUNCTION f(x int) RETURNS int LANGUAGE sql IMMUTABLE AS 'SELECT x'; ALTER TABLE t ALTER b SET DEFAULT f(1); ALTER TABLE t ADD CONSTRAINT ck CHECK (f(a) > 0); CREATE INDEX i ON t (f(a)); CREATE POLICY p ON t USING (f(a) > 0);
-- after
CREATE TABLE t (a int, b int DEFAULT 1);
CREATE FUNCTION f(x int) RETURNS bigint LANGUAGE sql IMMUTABLE AS 'SELECT x::bigint'; ALTER TABLE t ALTER b SET DEFAULT f(1); ALTER TABLE t ADD CONSTRAINT ck CHECK (f(a) > 0); CREATE INDEX i ON t (f(a)); CREATE POLICY p ON t USING (f(a) > 0);

-- case: function-body-under-index-check-and-default
-- keep: public.t, public.t.a, public.f(integer)
-- before
CREATE TABLE t (a int);
CREATE FUNCTION f(x int) RETURNS int LANGUAGE sql IMMUTABLE AS 'SELECT x'; ALTER TABLE t ADD CONSTRAINT ck CHECK (f(a) > 0); CREATE INDEX i ON t (f(a)); ALTER TABLE t ALTER a SET DEFAULT f(1);
-- after
CREATE TABLE t (a int);
CREATE FUNCTION f(x int) RETURNS int LANGUAGE sql IMMUTABLE AS 'SELECT x + 1'; ALTER TABLE t ADD CONSTRAINT ck CHECK (f(a) > 0); CREATE INDEX i ON t (f(a)); ALTER TABLE t ALTER a SET DEFAULT f(1);

-- case: function-language
-- keep: public.f()
-- before
CREATE FUNCTION f() RETURNS int LANGUAGE sql AS 'SELECT 1';
-- after
CREATE FUNCTION f() RETURNS int LANGUAGE plpgsql AS 'BEGIN RETURN 1; END';

-- case: function-attributes
-- keep: public.f(integer)
-- before
CREATE FUNCTION f(a int) RETURNS int LANGUAGE sql AS 'SELECT a';
-- after
CREATE FUNCTION f(a int) RETURNS int LANGUAGE sql IMMUTABLE STRICT SECURITY DEFINER PARALLEL SAFE COST 7 AS 'SELECT a';

-- case: function-attributes-back
-- keep: public.f(integer)
-- before
CREATE FUNCTION f(a int) RETURNS SETOF int LANGUAGE sql STABLE STRICT PARALLEL RESTRICTED COST 7 ROWS 5 AS 'SELECT a';
-- after
CREATE FUNCTION f(a int) RETURNS SETOF int LANGUAGE sql AS 'SELECT a';

-- case: function-leakproof [superuser]
-- keep: public.f(integer)
-- before
CREATE FUNCTION f(a int) RETURNS int LANGUAGE sql AS 'SELECT a';
-- after
CREATE FUNCTION f(a int) RETURNS int LANGUAGE sql LEAKPROOF AS 'SELECT a';

-- case: function-settings
-- keep: public.f()
-- before
CREATE FUNCTION f() RETURNS int LANGUAGE sql SET work_mem = '1MB' AS 'SELECT 1';
-- after
CREATE FUNCTION f() RETURNS int LANGUAGE sql SET search_path = pg_catalog, public SET datestyle = 'ISO, DMY' AS 'SELECT 1';

-- case: function-standard-body
-- keep: public.t, public.t.a, public.f()
-- before
CREATE TABLE t (a int);
CREATE FUNCTION f() RETURNS int LANGUAGE sql AS 'SELECT max(a) FROM t';
-- after
CREATE TABLE t (a int);
CREATE FUNCTION f() RETURNS int LANGUAGE sql BEGIN ATOMIC SELECT max(a) FROM t; END;

-- case: function-standard-body-changes
-- keep: public.t, public.t.a, public.f(integer)
-- before
CREATE TABLE t (a int);
CREATE FUNCTION f(x int) RETURNS int LANGUAGE sql RETURN x + 1;
-- after
CREATE TABLE t (a int);
CREATE FUNCTION f(x int) RETURNS int LANGUAGE sql BEGIN ATOMIC SELECT 1; SELECT CASE WHEN x > 0 THEN x END; END;

-- case: function-standard-body-on-new-column
-- keep: public.t, public.t.a
-- before
CREATE TABLE t (a int);
-- after
CREATE TABLE t (a int, b int); CREATE FUNCTION f() RETURNS int LANGUAGE sql RETURN (SELECT max(b) FROM t);

-- case: function-standard-body-on-dropped-column [destructive]
-- keep: public.t, public.t.a, public.f()
-- before
CREATE TABLE t (a int, b int); CREATE FUNCTION f() RETURNS int LANGUAGE sql RETURN (SELECT max(b) FROM t);
-- after
CREATE TABLE t (a int); CREATE FUNCTION f() RETURNS int LANGUAGE sql RETURN (SELECT max(a) FROM t);

-- case: function-standard-body-chain
-- before
CREATE FUNCTION a() RETURNS int LANGUAGE sql RETURN 1; CREATE FUNCTION b() RETURNS int LANGUAGE sql RETURN a() + 1; CREATE VIEW v AS SELECT b();
-- after
CREATE FUNCTION a() RETURNS bigint LANGUAGE sql RETURN 1; CREATE FUNCTION b() RETURNS bigint LANGUAGE sql RETURN a() + 1; CREATE VIEW v AS SELECT b();

-- case: function-overload-added
-- keep: public.f(integer)
-- before
CREATE FUNCTION f(a int) RETURNS int LANGUAGE sql AS 'SELECT 1';
-- after
CREATE FUNCTION f(a int) RETURNS int LANGUAGE sql AS 'SELECT 1'; CREATE FUNCTION f(a text) RETURNS int LANGUAGE sql AS 'SELECT 2'; CREATE FUNCTION f() RETURNS int LANGUAGE sql AS 'SELECT 0';

-- case: function-overload-dropped
-- keep: public.f(text)
-- before
CREATE FUNCTION f(a int) RETURNS int LANGUAGE sql AS 'SELECT 1'; CREATE FUNCTION f(a text) RETURNS int LANGUAGE sql AS 'SELECT 2';
-- after
CREATE FUNCTION f(a text) RETURNS int LANGUAGE sql AS 'SELECT 2';

-- case: function-out-arguments
-- before
CREATE FUNCTION f(a int, OUT b int, OUT c text) LANGUAGE sql AS $$ SELECT 1, 'x' $$;
-- after
CREATE FUNCTION f(a int, OUT b int, OUT c text, OUT d int) LANGUAGE sql AS $$ SELECT 1, 'x', 2 $$;

-- case: function-returns-table
-- before
CREATE FUNCTION f() RETURNS TABLE (a int, b text) LANGUAGE sql AS $$ SELECT 1, 'x' $$;
-- after
CREATE FUNCTION f() RETURNS TABLE (a int, b text, c date) LANGUAGE sql AS $$ SELECT 1, 'x', current_date $$;

-- case: function-variadic-and-inout
-- before
-- after
CREATE FUNCTION f(INOUT a int, VARIADIC rest text[] DEFAULT '{}') LANGUAGE sql AS 'SELECT a + cardinality(rest)'; CREATE FUNCTION g(anyelement, VARIADIC anyarray) RETURNS anyelement LANGUAGE plpgsql AS 'BEGIN RETURN $1; END';

-- case: function-returns-setof-table-row
-- keep: public.t, public.t.a
-- before
CREATE TABLE t (a int); CREATE FUNCTION f() RETURNS SETOF t LANGUAGE sql AS 'SELECT * FROM t';
-- after
CREATE TABLE t (a int, b int); CREATE FUNCTION f() RETURNS SETOF t LANGUAGE sql AS 'SELECT * FROM t';

-- case: function-takes-row-of-dropped-table [destructive]
-- before
CREATE TABLE t (a int); CREATE FUNCTION f(x t) RETURNS int LANGUAGE sql AS 'SELECT x.a';
-- after

-- case: function-takes-row-of-new-table
-- before
-- after
CREATE TABLE t (a int); CREATE FUNCTION full_name(x t) RETURNS text LANGUAGE sql STABLE AS $$ SELECT x.a::text $$; CREATE INDEX i ON t (a);

-- case: function-returning-trigger-changes
-- keep: public.t, public.t.a, public.tf()
-- before
CREATE TABLE t (a int);
CREATE FUNCTION tf() RETURNS trigger LANGUAGE plpgsql AS $$BEGIN RETURN NEW; END$$; CREATE TRIGGER g BEFORE INSERT ON t FOR EACH ROW EXECUTE FUNCTION tf();
-- after
CREATE TABLE t (a int);
CREATE FUNCTION tf() RETURNS trigger LANGUAGE plpgsql AS $$BEGIN new.a := 1; RETURN NEW; END$$; CREATE TRIGGER g BEFORE INSERT ON t FOR EACH ROW EXECUTE FUNCTION tf();

-- case: function-renamed-under-trigger
-- keep: public.t, public.t.a
-- before
CREATE TABLE t (a int);
CREATE FUNCTION tf() RETURNS trigger LANGUAGE plpgsql AS $$BEGIN RETURN NEW; END$$; CREATE TRIGGER g BEFORE INSERT ON t FOR EACH ROW EXECUTE FUNCTION tf();
-- after
CREATE TABLE t (a int);
CREATE FUNCTION stamp() RETURNS trigger LANGUAGE plpgsql AS $$BEGIN RETURN NEW; END$$; CREATE TRIGGER g BEFORE INSERT ON t FOR EACH ROW EXECUTE FUNCTION stamp();

-- case: function-becomes-procedure
-- before
CREATE FUNCTION f() RETURNS void LANGUAGE sql AS 'SELECT 1';
-- after
CREATE PROCEDURE f() LANGUAGE sql AS 'SELECT 1';

-- case: function-comment
-- keep: public.f(integer), public.f(text)
-- before
CREATE FUNCTION f(a int) RETURNS int LANGUAGE sql AS 'SELECT 1'; CREATE FUNCTION f(a text) RETURNS int LANGUAGE sql AS 'SELECT 1';
-- after
CREATE FUNCTION f(a int) RETURNS int LANGUAGE sql AS 'SELECT 1'; CREATE FUNCTION f(a text) RETURNS int LANGUAGE sql AS 'SELECT 1';
COMMENT ON FUNCTION f(text) IS 'of a text';

-- case: function-comment-survives-replacement
-- before
CREATE FUNCTION f() RETURNS int LANGUAGE sql AS 'SELECT 1'; COMMENT ON FUNCTION f() IS 'kept';
-- after
CREATE FUNCTION f() RETURNS text LANGUAGE sql AS $$ SELECT '1' $$; COMMENT ON FUNCTION f() IS 'kept';

-- case: function-window [superuser]
-- before
-- after
CREATE FUNCTION my_rank() RETURNS bigint LANGUAGE internal WINDOW IMMUTABLE AS 'window_rank';

-- case: function-mutual-recursion
-- before
-- after
CREATE FUNCTION even(n int) RETURNS boolean LANGUAGE plpgsql AS 'BEGIN RETURN n = 0 OR odd(n - 1); END'; CREATE FUNCTION odd(n int) RETURNS boolean LANGUAGE plpgsql AS 'BEGIN RETURN n <> 0 AND even(n - 1); END';

-- case: function-sql-body-names-a-new-table
-- before
-- after
CREATE TABLE zebra (a int); CREATE FUNCTION count_them() RETURNS bigint LANGUAGE sql AS 'SELECT count(*) FROM zebra';
