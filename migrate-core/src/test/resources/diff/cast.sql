-- case: cast-new
-- keep: public.st
-- before
CREATE TYPE st AS ENUM ('a');
-- after
CREATE TYPE st AS ENUM ('a');
CREATE FUNCTION st_to_int(s st) RETURNS int LANGUAGE sql IMMUTABLE AS 'SELECT 1'; CREATE CAST (st AS int) WITH FUNCTION st_to_int(st) AS ASSIGNMENT;

-- case: cast-inout
-- keep: public.pair
-- before
CREATE TYPE pair AS (a int, b int);
-- after
CREATE TYPE pair AS (a int, b int);
CREATE CAST (pair AS text) WITH INOUT AS IMPLICIT;

-- case: cast-drop
-- keep: public.st
-- before
CREATE TYPE st AS ENUM ('a');
CREATE CAST (st AS varchar) WITH INOUT;
-- after
CREATE TYPE st AS ENUM ('a');

-- case: cast-context
-- keep: public.st
-- before
CREATE TYPE st AS ENUM ('a');
CREATE CAST (varchar AS st) WITH INOUT;
-- after
CREATE TYPE st AS ENUM ('a');
CREATE CAST (varchar AS st) WITH INOUT AS IMPLICIT; COMMENT ON CAST (varchar AS st) IS 'for the driver';
