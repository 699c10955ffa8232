-- an extension
CREATE EXTENSION citext;
--   + comment extension citext data type for case-insensitive character strings
--   + extension citext public
-- back
DROP EXTENSION citext;

-- an extension in a schema, and a column of its type
CREATE EXTENSION citext SCHEMA app;
CREATE TABLE t (
    email app.citext,
    CONSTRAINT uq_t_email UNIQUE (email)
);
--   + column t 1 email app.citext storage x
--   + comment extension citext data type for case-insensitive character strings
--   + constraint uq_t_email of t UNIQUE (email)
--   + extension citext app
--   + index CREATE UNIQUE INDEX uq_t_email ON public.t USING btree (email)
--   + relation t r persistence p rls f f identity d postgres heap
-- back
DROP TABLE t;
DROP EXTENSION citext;

-- an extension with a dash and a version
CREATE EXTENSION "uuid-ossp" VERSION "1.1";
--   + comment extension "uuid-ossp" generate universally unique identifiers (UUIDs)
--   + extension uuid-ossp public
-- back
DROP EXTENSION "uuid-ossp";

-- an extension that is dropped
DROP EXTENSION hstore;
--   - comment extension hstore data type for storing sets of (key, value) pairs
--   - extension hstore public
-- back
CREATE EXTENSION hstore;

-- an extension that is moved
ALTER EXTENSION hstore SET SCHEMA app;
--   - extension hstore public
--   + extension hstore app
-- back
ALTER EXTENSION hstore SET SCHEMA public;

-- an extension with a comment
COMMENT ON EXTENSION hstore IS 'ours';
--   - comment extension hstore pairs
--   + comment extension hstore ours
-- back
COMMENT ON EXTENSION hstore IS 'pairs';

-- an index by the operators of an extension
CREATE EXTENSION pg_trgm;
CREATE TABLE t (
    name text
);
CREATE INDEX ix_t_name ON t USING gin (name gin_trgm_ops);
--   + column t 1 name text storage x
--   + comment extension pg_trgm text similarity measurement and index searching based on trigrams
--   + extension pg_trgm public
--   + index CREATE INDEX ix_t_name ON public.t USING gin (name gin_trgm_ops)
--   + relation t r persistence p rls f f identity d postgres heap
-- back
DROP INDEX ix_t_name;
DROP TABLE t;
DROP EXTENSION pg_trgm;

-- an exclusion that needs an extension
CREATE EXTENSION btree_gist;
ALTER TABLE t ADD CONSTRAINT ex_t_room_during EXCLUDE USING gist (room WITH =, during WITH &&);
--   + comment extension btree_gist support for indexing common datatypes in GiST
--   + constraint ex_t_room_during of t EXCLUDE USING gist (room WITH =, during WITH &&)
--   + extension btree_gist public
--   + index CREATE INDEX ex_t_room_during ON public.t USING gist (room, during)
-- back
ALTER TABLE t DROP CONSTRAINT ex_t_room_during;
DROP EXTENSION btree_gist;

-- a foreign data wrapper
CREATE FOREIGN DATA WRAPPER mine;
--   + wrapper mine - postgres
-- back
DROP FOREIGN DATA WRAPPER mine;

-- a foreign data wrapper that changes
ALTER FOREIGN DATA WRAPPER mine RENAME TO ours;
ALTER FOREIGN DATA WRAPPER ours OPTIONS (ADD debug 'true');
ALTER FOREIGN DATA WRAPPER ours OWNER TO other_owner;
--   - wrapper mine - postgres
--   + wrapper ours - {debug=true} other_owner
-- back
ALTER FOREIGN DATA WRAPPER ours OWNER TO postgres;
ALTER FOREIGN DATA WRAPPER ours OPTIONS (DROP debug);
ALTER FOREIGN DATA WRAPPER ours RENAME TO mine;

-- a server and a table of it
CREATE SERVER files FOREIGN DATA WRAPPER file_fdw;
CREATE FOREIGN TABLE app.log (line text NOT NULL) SERVER files OPTIONS (filename '/dev/null');
--   + column app.log 1 line text not null storage x
--   + constraint log_line_not_null of app.log NOT NULL line
--   + foreign table app.log files {filename=/dev/null}
--   + relation app.log f persistence p rls f f identity n postgres
--   + server files file_fdw postgres
-- back
DROP FOREIGN TABLE app.log;
DROP SERVER files;

-- a server that is renamed and given away
ALTER SERVER files RENAME TO disk;
COMMENT ON SERVER disk IS 'files of the server';
ALTER SERVER disk OWNER TO other_owner;
--   - server files file_fdw postgres
--   + comment server disk files of the server
--   + server disk file_fdw other_owner
-- back
ALTER SERVER disk OWNER TO postgres;
COMMENT ON SERVER disk IS NULL;
ALTER SERVER disk RENAME TO files;

-- a server's privileges
GRANT USAGE ON FOREIGN SERVER files TO PUBLIC;
--   - server files file_fdw postgres
--   + server files file_fdw {postgres=U/postgres,=U/postgres} postgres
-- back
REVOKE USAGE ON FOREIGN SERVER files FROM PUBLIC;

-- a user mapping
CREATE USER MAPPING FOR PUBLIC SERVER files;
--   + user mapping files public
-- back
DROP USER MAPPING FOR PUBLIC SERVER files;

-- a user mapping that is dropped
DROP USER MAPPING FOR postgres SERVER files;
--   - user mapping files postgres
-- back
CREATE USER MAPPING FOR postgres SERVER files;

-- a foreign table that is renamed, moved and commented on
ALTER FOREIGN TABLE log RENAME TO "Lines";
COMMENT ON FOREIGN TABLE "Lines" IS 'a file';
ALTER FOREIGN TABLE public."Lines" SET SCHEMA app;
--   - column log 1 at text storage x
--   - column log 2 line text storage x
--   - foreign table log files {filename=/dev/null}
--   - relation log f persistence p rls f f identity n postgres
--   + column app."Lines" 1 at text storage x
--   + column app."Lines" 2 line text storage x
--   + comment foreign table app."Lines" a file
--   + foreign table app."Lines" files {filename=/dev/null}
--   + relation app."Lines" f persistence p rls f f identity n postgres
-- back
ALTER FOREIGN TABLE app."Lines" SET SCHEMA public;
COMMENT ON FOREIGN TABLE "Lines" IS NULL;
ALTER FOREIGN TABLE "Lines" RENAME TO log;

-- a foreign table with another owner
ALTER FOREIGN TABLE log OWNER TO other_owner;
--   - relation log f persistence p rls f f identity n postgres
--   + relation log f persistence p rls f f identity n other_owner
-- back
ALTER FOREIGN TABLE log OWNER TO postgres;

-- a foreign table's options and columns
ALTER FOREIGN TABLE log ADD COLUMN n int, OPTIONS (ADD format 'csv');
--   - foreign table log files {filename=/dev/null}
--   + column log 3 n integer storage p
--   + foreign table log files {filename=/dev/null,format=csv}
-- back
ALTER FOREIGN TABLE log DROP COLUMN n, OPTIONS (DROP format);

-- a foreign table that is dropped
DROP FOREIGN TABLE log;
--   - column log 1 at text storage x
--   - column log 2 line text storage x
--   - foreign table log files {filename=/dev/null}
--   - relation log f persistence p rls f f identity n postgres
-- back
CREATE FOREIGN TABLE log (at text, line text) SERVER files OPTIONS (filename '/dev/null');

-- a cast
CREATE CAST (text AS mood) WITH FUNCTION mood_of(text) AS ASSIGNMENT;
--   + cast text mood a f mood_of
-- back
DROP CAST (text AS mood);

-- a cast with a comment
COMMENT ON CAST (text AS mood) IS 'reads it';
--   + comment cast (pg_catalog.text AS public.mood) reads it
-- back
COMMENT ON CAST (text AS mood) IS NULL;

-- an operator
CREATE OPERATOR app.=== (LEFTARG = int, RIGHTARG = int, FUNCTION = same);
--   + operator app.===(integer,integer) same postgres
-- back
DROP OPERATOR app.=== (int,int);

-- an operator that is moved, given away and commented on
ALTER OPERATOR public.=== (int,int) SET SCHEMA app;
ALTER OPERATOR app.=== (int,int) OWNER TO other_owner;
COMMENT ON OPERATOR app.=== (int,int) IS 'the same';
--   - operator ===(integer,integer) same postgres
--   + comment operator app.===(integer,integer) the same
--   + operator app.===(integer,integer) same other_owner
-- back
COMMENT ON OPERATOR app.=== (int,int) IS NULL;
ALTER OPERATOR app.=== (int,int) OWNER TO postgres;
ALTER OPERATOR app.=== (int,int) SET SCHEMA public;

-- an operator with one operand
CREATE OPERATOR // (RIGHTARG = int, FUNCTION = half);
--   + operator //(NONE,integer) half postgres
-- back
DROP OPERATOR // (NONE,int);

-- an operator family and a class of it
CREATE OPERATOR FAMILY ours USING btree;
CREATE OPERATOR CLASS app.downwards FOR TYPE int USING btree FAMILY ours AS OPERATOR 1 >, OPERATOR 2 >=, OPERATOR 3 =, OPERATOR 4 <=, OPERATOR 5 <, FUNCTION 1 btint4cmp(int, int);
ALTER OPERATOR CLASS app.downwards USING btree RENAME TO down;
COMMENT ON OPERATOR FAMILY ours USING btree IS 'ours';
--   + comment operator family public.ours USING btree ours
--   + operator class app down btree integer f postgres
--   + operator family public ours btree postgres
-- back
COMMENT ON OPERATOR FAMILY ours USING btree IS NULL;
ALTER OPERATOR CLASS app.down USING btree RENAME TO downwards;
DROP OPERATOR CLASS app.downwards USING btree;
DROP OPERATOR FAMILY ours USING btree;

