-- case: domain-new
-- before
-- after
CREATE DOMAIN mail AS text COLLATE "C" DEFAULT 'x@y' NOT NULL CONSTRAINT has_at CHECK (VALUE LIKE '%@%'); CREATE TABLE t (m mail);

-- case: domain-drop
-- before
CREATE DOMAIN d AS int;
-- after

-- case: domain-check-added
-- keep: public.t, public.t.a, public.d
-- before
CREATE DOMAIN d AS int; CREATE TABLE t (a d);
-- after
CREATE DOMAIN d AS int CONSTRAINT positive CHECK (VALUE > 0); CREATE TABLE t (a d);

-- case: domain-check-dropped
-- keep: public.d
-- before
CREATE DOMAIN d AS int CONSTRAINT positive CHECK (VALUE > 0);
-- after
CREATE DOMAIN d AS int;

-- case: domain-check-text
-- keep: public.t, public.t.a, public.d
-- before
CREATE DOMAIN d AS int CONSTRAINT positive CHECK (VALUE > 0); CREATE TABLE t (a d);
-- after
CREATE DOMAIN d AS int CONSTRAINT positive CHECK (VALUE >= 0); CREATE TABLE t (a d);

-- case: domain-check-renamed
-- keep: public.d
-- before
CREATE DOMAIN d AS int CONSTRAINT a CHECK (VALUE > 0);
-- after
CREATE DOMAIN d AS int CONSTRAINT b CHECK (VALUE > 0);

-- case: domain-check-not-valid
-- keep: public.d
-- before
CREATE DOMAIN d AS int;
-- after
CREATE DOMAIN d AS int;
ALTER DOMAIN d ADD CONSTRAINT c CHECK (VALUE > 0) NOT VALID;

-- case: domain-not-null
-- keep: public.d, public.e
-- before
CREATE DOMAIN d AS int; CREATE DOMAIN e AS int NOT NULL;
-- after
CREATE DOMAIN d AS int NOT NULL; CREATE DOMAIN e AS int;

-- case: domain-default
-- keep: public.d, public.e
-- before
CREATE DOMAIN d AS int DEFAULT 1; CREATE DOMAIN e AS text;
-- after
CREATE DOMAIN d AS int; CREATE DOMAIN e AS text DEFAULT lower('X');

-- case: domain-base-type
-- keep: public.t, public.t.a
-- before
CREATE DOMAIN d AS int; CREATE TABLE t (a d);
-- after
CREATE DOMAIN d AS bigint; CREATE TABLE t (a d);

-- case: domain-base-type-under-view-and-default
-- keep: public.t, public.t.a, public.t.b
-- before
CREATE DOMAIN d AS varchar(5) CHECK (VALUE <> ''); CREATE TABLE t (a d DEFAULT 'x' NOT NULL, b int); CREATE INDEX i ON t (a); CREATE VIEW v AS SELECT a FROM t;
-- after
CREATE DOMAIN d AS varchar(9) CHECK (VALUE <> ''); CREATE TABLE t (a d DEFAULT 'x' NOT NULL, b int); CREATE INDEX i ON t (a); CREATE VIEW v AS SELECT a FROM t;

-- case: domain-over-domain
-- keep: public.a
-- before
CREATE DOMAIN a AS int;
-- after
CREATE DOMAIN a AS int;
CREATE DOMAIN b AS a CHECK (VALUE > 0); CREATE TABLE t (x b, y b[]);

-- case: domain-with-function
-- keep: public.d
-- before
CREATE DOMAIN d AS text;
-- after
CREATE FUNCTION ok(x text) RETURNS boolean LANGUAGE sql IMMUTABLE AS $$ SELECT x <> '' $$; CREATE DOMAIN d AS text CONSTRAINT c CHECK (ok(VALUE));

-- case: domain-comments
-- keep: public.d
-- before
CREATE DOMAIN d AS int CONSTRAINT c CHECK (VALUE > 0);
-- after
CREATE DOMAIN d AS int CONSTRAINT c CHECK (VALUE > 0);
COMMENT ON DOMAIN d IS 'a domain'; COMMENT ON CONSTRAINT c ON DOMAIN d IS 'its check';

-- case: domain-becomes-enum
-- keep: public.t, public.t.s
-- before
CREATE DOMAIN st AS text CHECK (VALUE IN ('a', 'b')); CREATE TABLE t (s st);
-- after
CREATE TYPE st AS ENUM ('a', 'b'); CREATE TABLE t (s st);

-- case: domain-check-for-an-array [refused]
-- before
CREATE DOMAIN d AS int; CREATE TABLE t (a d[]);
-- after
CREATE DOMAIN d AS int CONSTRAINT k CHECK (VALUE > 0); CREATE TABLE t (a d[]);

-- case: domain-check-not-valid-for-an-array
-- keep: public.t, public.t.a, public.d
-- before
CREATE DOMAIN d AS int; CREATE TABLE t (a d[]);
-- after
CREATE DOMAIN d AS int; ALTER DOMAIN d ADD CONSTRAINT k CHECK (VALUE > 0) NOT VALID; CREATE TABLE t (a d[]);
