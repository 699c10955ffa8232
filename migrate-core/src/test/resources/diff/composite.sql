-- case: composite-new
-- before
-- after
CREATE TYPE address AS (street text COLLATE "C", zip varchar(9), tags text[]); CREATE TABLE t (a address, b address[]);

-- case: composite-drop
-- before
CREATE TYPE pair AS (a int, b int);
-- after

-- case: composite-attribute-added
-- keep: public.t, public.t.p, public.pair
-- before
CREATE TYPE pair AS (a int); CREATE TABLE t (p pair);
-- after
CREATE TYPE pair AS (a int, b text); CREATE TABLE t (p pair);

-- case: composite-attribute-dropped
-- keep: public.pair
-- before
CREATE TYPE pair AS (a int, b text);
-- after
CREATE TYPE pair AS (a int);

-- case: composite-attribute-type
-- keep: public.pair
-- before
CREATE TYPE pair AS (a int, b text);
-- after
CREATE TYPE pair AS (a bigint, b text);

-- case: composite-attribute-type-while-used
-- keep: public.t, public.t.id, public.t.p
-- before
CREATE TYPE pair AS (a int, b text); CREATE TABLE t (id int, p pair);
-- after
CREATE TYPE pair AS (a bigint, b text); CREATE TABLE t (id int, p pair);

-- case: composite-attribute-type-under-function
-- before
CREATE TYPE pair AS (a int, b text); CREATE FUNCTION f() RETURNS SETOF pair LANGUAGE sql AS $$ SELECT 1, 'x' $$;
-- after
CREATE TYPE pair AS (a int, b varchar(3)); CREATE FUNCTION f() RETURNS SETOF pair LANGUAGE sql AS $$ SELECT 1, 'x'::varchar(3) $$;

-- case: composite-attribute-renamed
-- keep: public.pair
-- before
CREATE TYPE pair AS (a int, b text);
-- after
CREATE TYPE pair AS (a int, c text);

-- case: composite-of-composite-and-enum
-- before
-- after
CREATE TYPE kind AS ENUM ('x'); CREATE TYPE inner_pair AS (k kind, n int); CREATE TYPE outer_pair AS (p inner_pair, ps inner_pair[]);

-- case: composite-typed-table-gets-attribute
-- keep: public.t, public.t.a, public.pair
-- before
CREATE TYPE pair AS (a int); CREATE TABLE t OF pair;
-- after
CREATE TYPE pair AS (a int, b text); CREATE TABLE t OF pair;

-- case: composite-comments
-- keep: public.pair
-- before
CREATE TYPE pair AS (a int);
-- after
CREATE TYPE pair AS (a int);
COMMENT ON TYPE pair IS 'a pair'; COMMENT ON COLUMN pair.a IS 'its first';
