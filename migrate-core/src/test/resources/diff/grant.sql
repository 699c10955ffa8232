-- case: grant-05 [grants]
-- keep: public.t, public.t.id, public.t.owner, public.t_pkey
-- before
CREATE TABLE t (id int PRIMARY KEY, owner text); GRANT UPDATE ON t TO mig_writer;
-- after
CREATE TABLE t (id int PRIMARY KEY, owner text); GRANT UPDATE (owner) ON t TO mig_writer;

-- case: grant-table [grants]
-- keep: public.t, public.t.a
-- before
CREATE TABLE t (a int);
-- after
CREATE TABLE t (a int);
GRANT SELECT, INSERT ON t TO mig_reader; GRANT ALL ON t TO mig_writer;

-- case: grant-table-revoked [grants]
-- keep: public.t, public.t.a
-- before
CREATE TABLE t (a int);
GRANT SELECT, INSERT ON t TO mig_reader;
-- after
CREATE TABLE t (a int);
GRANT SELECT ON t TO mig_reader;

-- case: grant-with-grant-option [grants]
-- keep: public.t, public.t.a
-- before
CREATE TABLE t (a int);
GRANT SELECT ON t TO mig_reader; GRANT UPDATE ON t TO mig_writer WITH GRANT OPTION;
-- after
CREATE TABLE t (a int);
GRANT SELECT ON t TO mig_reader WITH GRANT OPTION; GRANT UPDATE ON t TO mig_writer;

-- case: grant-public [grants]
-- keep: public.t, public.t.a
-- before
CREATE TABLE t (a int);
GRANT SELECT ON t TO PUBLIC;
-- after
CREATE TABLE t (a int);
GRANT SELECT ON t TO mig_reader;

-- case: grant-columns [grants]
-- keep: public.t, public.t.a, public.t.b, public.t.c
-- before
CREATE TABLE t (a int, b int, c int);
GRANT SELECT (a), UPDATE (a) ON t TO mig_writer;
-- after
CREATE TABLE t (a int, b int, c int);
GRANT SELECT (a, b), UPDATE (c) ON t TO mig_writer;

-- case: grant-new-table-and-column [grants]
-- keep: public.t, public.t.a
-- before
CREATE TABLE t (a int);
-- after
CREATE TABLE t (a int, b int); GRANT UPDATE (b) ON t TO mig_writer; CREATE TABLE u (x int); GRANT DELETE, TRUNCATE ON u TO mig_writer;

-- case: grant-sequence [grants]
-- keep: public.t, public.t.id, public.s, public.t_id_seq
-- before
CREATE SEQUENCE s; CREATE TABLE t (id serial);
GRANT USAGE ON SEQUENCE s TO mig_reader;
-- after
CREATE SEQUENCE s; CREATE TABLE t (id serial);
GRANT SELECT ON SEQUENCE s TO mig_reader; GRANT USAGE ON SEQUENCE t_id_seq TO mig_writer;

-- case: grant-function [grants]
-- keep: public.f(integer), public.p()
-- before
CREATE FUNCTION f(a int) RETURNS int LANGUAGE sql AS 'SELECT a'; CREATE PROCEDURE p() LANGUAGE sql AS 'SELECT 1';
-- after
CREATE FUNCTION f(a int) RETURNS int LANGUAGE sql AS 'SELECT a'; CREATE PROCEDURE p() LANGUAGE sql AS 'SELECT 1';
REVOKE EXECUTE ON FUNCTION f(int) FROM PUBLIC; GRANT EXECUTE ON FUNCTION f(int) TO mig_reader; GRANT EXECUTE ON PROCEDURE p() TO mig_writer;

-- case: grant-function-survives-replacement [grants]
-- before
CREATE FUNCTION f() RETURNS int LANGUAGE sql AS 'SELECT 1';
REVOKE EXECUTE ON FUNCTION f() FROM PUBLIC; GRANT EXECUTE ON FUNCTION f() TO mig_reader;
-- after
CREATE FUNCTION f() RETURNS text LANGUAGE sql AS $$ SELECT '1' $$;
REVOKE EXECUTE ON FUNCTION f() FROM PUBLIC; GRANT EXECUTE ON FUNCTION f() TO mig_reader;

-- case: grant-schema [grants]
-- before
CREATE SCHEMA app;
GRANT USAGE ON SCHEMA app TO mig_reader;
-- after
CREATE SCHEMA app;
GRANT USAGE, CREATE ON SCHEMA app TO mig_writer;

-- case: grant-type-and-domain [grants]
-- keep: public.d, public.st
-- before
CREATE TYPE st AS ENUM ('a'); CREATE DOMAIN d AS int;
-- after
CREATE TYPE st AS ENUM ('a'); CREATE DOMAIN d AS int;
REVOKE USAGE ON TYPE st FROM PUBLIC; GRANT USAGE ON TYPE st TO mig_reader; GRANT USAGE ON DOMAIN d TO mig_writer;

-- case: grant-default-privileges [grants]
-- before
CREATE SCHEMA app;
ALTER DEFAULT PRIVILEGES IN SCHEMA app GRANT SELECT ON TABLES TO mig_reader;
-- after
CREATE SCHEMA app;
ALTER DEFAULT PRIVILEGES IN SCHEMA app GRANT SELECT, INSERT ON TABLES TO mig_writer; ALTER DEFAULT PRIVILEGES GRANT USAGE ON SEQUENCES TO mig_reader; ALTER DEFAULT PRIVILEGES REVOKE EXECUTE ON FUNCTIONS FROM PUBLIC;

-- case: grant-view-and-matview [grants]
-- keep: public.t, public.t.a
-- before
CREATE TABLE t (a int); CREATE VIEW v AS SELECT a FROM t; CREATE MATERIALIZED VIEW m AS SELECT a FROM t;
-- after
CREATE TABLE t (a int); CREATE VIEW v AS SELECT a FROM t; CREATE MATERIALIZED VIEW m AS SELECT a FROM t;
GRANT SELECT ON v, m TO mig_reader; GRANT SELECT (a) ON v TO mig_writer;

-- case: grant-revoked-from-owner [grants]
-- keep: public.t, public.t.a
-- before
CREATE TABLE t (a int);
-- after
CREATE TABLE t (a int);
REVOKE DELETE, TRUNCATE ON t FROM CURRENT_USER;

-- case: grant-maintain [pg>=17] [grants]
-- keep: public.t, public.t.a
-- before
CREATE TABLE t (a int);
-- after
CREATE TABLE t (a int);
GRANT MAINTAIN ON t TO mig_writer;

-- case: grant-role-with-words-in-its-name [grants]
-- keep: public.t, public.t.a, public.t.b
-- before
CREATE TABLE t (a int, b int);
GRANT SELECT, DELETE ON t TO "mig a TO b"; GRANT UPDATE (a) ON t TO "mig a TO b"; GRANT INSERT ON t TO "mig a TO b" WITH GRANT OPTION;
-- after
CREATE TABLE t (a int, b int);
GRANT SELECT ON t TO "mig a TO b"; GRANT UPDATE (b) ON t TO "mig a TO b"; GRANT TRUNCATE ON t TO "mig a TO b" WITH GRANT OPTION;
