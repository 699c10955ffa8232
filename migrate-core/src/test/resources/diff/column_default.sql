-- case: default-literals
-- keep: public.t, public.t.a, public.t.b, public.t.c, public.t.d, public.t.e, public.t.f, public.t.g
-- before
CREATE TABLE t (a int, b text, c boolean, d numeric, e date, f jsonb, g text[]);
-- after
CREATE TABLE t (a int DEFAULT -1, b text DEFAULT 'it''s', c boolean DEFAULT true, d numeric DEFAULT 1.50, e date DEFAULT '2025-01-01', f jsonb DEFAULT '{"a": [1]}', g text[] DEFAULT ARRAY['x', 'y']);

-- case: default-changed
-- keep: public.t, public.t.a, public.t.b
-- before
CREATE TABLE t (a int DEFAULT 1, b text DEFAULT 'x');
-- after
CREATE TABLE t (a int DEFAULT 2, b text DEFAULT 'X');

-- case: default-functions
-- keep: public.t, public.t.a, public.t.b, public.t.c, public.t.d
-- before
CREATE TABLE t (a timestamptz, b uuid, c text, d date);
-- after
CREATE TABLE t (a timestamptz DEFAULT now(), b uuid DEFAULT gen_random_uuid(), c text DEFAULT current_user, d date DEFAULT CURRENT_DATE + 7);

-- case: default-function-of-our-own
-- keep: public.t, public.t.a
-- before
CREATE TABLE t (a text);
-- after
CREATE FUNCTION next_code() RETURNS text LANGUAGE sql AS $$ SELECT 'c' || floor(random() * 9) $$; CREATE TABLE t (a text DEFAULT next_code());

-- case: default-function-goes
-- keep: public.t, public.t.a
-- before
CREATE FUNCTION f() RETURNS int LANGUAGE sql AS 'SELECT 1'; CREATE TABLE t (a int DEFAULT f());
-- after
CREATE TABLE t (a int DEFAULT 1);

-- case: default-nextval
-- keep: public.t, public.t.a, public.s
-- before
CREATE SEQUENCE s; CREATE TABLE t (a int);
-- after
CREATE SEQUENCE s; CREATE TABLE t (a int DEFAULT nextval('s'));

-- case: default-nextval-of-new-sequence
-- keep: public.t, public.t.a
-- before
CREATE TABLE t (a int);
-- after
CREATE SEQUENCE s START 10; CREATE TABLE t (a int DEFAULT nextval('s'));

-- case: default-other-sequence
-- keep: public.t, public.t.a
-- before
CREATE SEQUENCE s; CREATE TABLE t (a int DEFAULT nextval('s'));
-- after
CREATE SEQUENCE s2; CREATE TABLE t (a int DEFAULT nextval('s2'));

-- case: default-new-enum-value
-- keep: public.t, public.t.s, public.st
-- before
CREATE TYPE st AS ENUM ('a'); CREATE TABLE t (s st DEFAULT 'a');
-- after
CREATE TYPE st AS ENUM ('a', 'b'); CREATE TABLE t (s st DEFAULT 'b');

-- case: default-of-new-column-is-new-enum-value
-- keep: public.t, public.t.x, public.st
-- before
CREATE TYPE st AS ENUM ('a'); CREATE TABLE t (x int);
-- after
CREATE TYPE st AS ENUM ('a', 'b'); CREATE TABLE t (x int, s st NOT NULL DEFAULT 'b', ss st[] DEFAULT '{b}');

-- case: default-null-is-no-default [no-op]
-- keep: public.t, public.t.a
-- before
CREATE TABLE t (a int);
-- after
CREATE TABLE t (a int DEFAULT NULL);

-- case: default-with-newline-and-backslash
-- keep: public.t, public.t.a
-- before
CREATE TABLE t (a text);
-- after
CREATE TABLE t (a text DEFAULT E'one\ntwo\\three');

-- case: default-with-dollar-and-placeholder
-- keep: public.t, public.t.a
-- before
CREATE TABLE t (a text);
-- after
CREATE TABLE t (a text DEFAULT '${name} $1 $$ ? :x');

-- case: default-cast-of-domain
-- keep: public.t, public.t.a, public.d
-- before
CREATE DOMAIN d AS int DEFAULT 3; CREATE TABLE t (a d);
-- after
CREATE DOMAIN d AS int DEFAULT 3; CREATE TABLE t (a d DEFAULT 4);

-- case: default-long-expression
-- keep: public.t, public.t.a
-- before
CREATE TABLE t (a int);
-- after
CREATE TABLE t (a int DEFAULT CASE WHEN extract(dow FROM now()) IN (0, 6) THEN 1 ELSE greatest(2, 3) END);
