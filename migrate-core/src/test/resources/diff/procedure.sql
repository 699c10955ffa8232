-- case: procedure-01
-- keep: public.t, public.t.a
-- before
CREATE TABLE t (a int);
-- after
CREATE TABLE t (a int); CREATE PROCEDURE add_t(v int) LANGUAGE sql AS $$ INSERT INTO t VALUES (v) $$;

-- case: procedure-body
-- keep: public.p()
-- before
CREATE PROCEDURE p() LANGUAGE plpgsql AS 'BEGIN NULL; END';
-- after
CREATE PROCEDURE p() LANGUAGE plpgsql AS 'BEGIN COMMIT; END';

-- case: procedure-arguments
-- before
CREATE PROCEDURE p(a int) LANGUAGE sql AS 'SELECT 1';
-- after
CREATE PROCEDURE p(a int, INOUT b text DEFAULT 'x') LANGUAGE sql AS $$ SELECT 'y' $$;

-- case: procedure-drop-overload
-- keep: public.p(integer)
-- before
CREATE PROCEDURE p(a int) LANGUAGE sql AS 'SELECT 1'; CREATE PROCEDURE p(a text) LANGUAGE sql AS 'SELECT 1';
-- after
CREATE PROCEDURE p(a int) LANGUAGE sql AS 'SELECT 1';

-- case: procedure-security-and-settings
-- keep: public.p()
-- before
CREATE PROCEDURE p() LANGUAGE sql AS 'SELECT 1';
-- after
CREATE PROCEDURE p() LANGUAGE sql SECURITY DEFINER SET search_path = pg_catalog AS 'SELECT 1'; COMMENT ON PROCEDURE p() IS 'a procedure';
