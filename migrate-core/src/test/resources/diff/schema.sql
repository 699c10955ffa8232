-- case: schema-01
-- before
-- after
CREATE SCHEMA app; CREATE TABLE app.t (a int);

-- case: schema-drop [destructive]
-- before
CREATE SCHEMA app; CREATE TABLE app.t (a int);
-- after

-- case: schema-drop-empty
-- before
CREATE SCHEMA app;
-- after

-- case: schema-two-with-one-table-name
-- keep: a.t, a.t.x
-- before
CREATE SCHEMA a; CREATE SCHEMA b; CREATE TABLE a.t (x int);
-- after
CREATE SCHEMA a; CREATE SCHEMA b; CREATE TABLE a.t (x int);
CREATE TABLE b.t (x int, y int);

-- case: schema-foreign-key-across
-- keep: a.t, b.t, a.t.x, b.t.y, a.t_pkey
-- before
CREATE SCHEMA a; CREATE SCHEMA b; CREATE TABLE a.t (x int PRIMARY KEY); CREATE TABLE b.t (y int);
-- after
CREATE SCHEMA a; CREATE SCHEMA b; CREATE TABLE a.t (x int PRIMARY KEY); CREATE TABLE b.t (y int REFERENCES a.t);

-- case: schema-with-every-kind
-- before
-- after
CREATE SCHEMA app;
CREATE TYPE app.mood AS ENUM ('sad', 'ok');
CREATE DOMAIN app.positive AS int CHECK (VALUE > 0);
CREATE SEQUENCE app.s;
CREATE FUNCTION app.f(x app.positive) RETURNS int LANGUAGE sql IMMUTABLE AS 'SELECT x + 1';
CREATE TABLE app.t (a app.positive DEFAULT nextval('app.s'), m app.mood, CHECK (app.f(a) > 1));
CREATE VIEW app.v AS SELECT a, m FROM app.t;

-- case: schema-comment
-- before
CREATE SCHEMA app;
-- after
CREATE SCHEMA app;
COMMENT ON SCHEMA app IS 'what the application owns';

-- case: schema-table-moves [destructive]
-- before
CREATE SCHEMA app; CREATE SCHEMA old; CREATE TABLE old.t (a int);
-- after
CREATE SCHEMA app; CREATE SCHEMA old; CREATE TABLE app.t (a int);

-- case: schema-quoted-name
-- before
-- after
CREATE SCHEMA "My Schema"; CREATE TABLE "My Schema"."Order" ("User" int);

-- case: schema-same-names-other-search-path
-- keep: public.t, public.t.k, a.kind, public.kind
-- before
CREATE SCHEMA a; CREATE TYPE a.kind AS ENUM ('x'); CREATE TYPE public.kind AS ENUM ('y');
CREATE TABLE t (k public.kind);
-- after
CREATE SCHEMA a; CREATE TYPE a.kind AS ENUM ('x'); CREATE TYPE public.kind AS ENUM ('y');
CREATE TABLE t (k public.kind, l a.kind);
