-- case: extension-new
-- before
-- after
CREATE EXTENSION citext; CREATE TABLE t (a citext PRIMARY KEY);

-- case: extension-drop
-- before
CREATE EXTENSION hstore;
-- after

-- case: extension-drop-with-its-column [destructive]
-- keep: public.t, public.t.a
-- before
CREATE EXTENSION hstore; CREATE TABLE t (a int, h hstore);
-- after
CREATE TABLE t (a int);

-- case: extension-in-a-schema
-- before
CREATE SCHEMA ext;
-- after
CREATE SCHEMA ext;
CREATE EXTENSION pgcrypto SCHEMA ext; CREATE TABLE t (h bytea DEFAULT ext.digest('x', 'sha256'));

-- case: extension-moves
-- keep: public.t, public.t.a
-- before
CREATE SCHEMA ext;
CREATE EXTENSION citext; CREATE TABLE t (a citext);
-- after
CREATE SCHEMA ext;
CREATE EXTENSION citext SCHEMA ext; CREATE TABLE t (a ext.citext);

-- case: extension-members-are-nobody-elses [no-op]
-- before
CREATE EXTENSION hstore; CREATE EXTENSION citext; CREATE EXTENSION btree_gist; CREATE EXTENSION pg_trgm;
-- after
CREATE EXTENSION pg_trgm; CREATE EXTENSION btree_gist; CREATE EXTENSION citext; CREATE EXTENSION hstore;

-- case: extension-used-in-every-place
-- before
-- after
CREATE EXTENSION citext; CREATE EXTENSION hstore; CREATE EXTENSION "uuid-ossp";
CREATE TABLE t (id uuid PRIMARY KEY DEFAULT uuid_generate_v4(), m citext CHECK (m <> ''), h hstore DEFAULT ''); CREATE INDEX i ON t USING gin (h); CREATE VIEW v AS SELECT h -> 'a' AS a FROM t; CREATE DOMAIN mail AS citext;

-- case: extension-that-needs-another [superuser]
-- before
-- after
CREATE EXTENSION earthdistance CASCADE; CREATE TABLE t (p earth);
