-- kind: view
CREATE TABLE t (m mood, a int);
CREATE VIEW v AS SELECT m, a FROM t;
-- property: INSTEAD OF trigger
CREATE FUNCTION g() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN NEW; END';
CREATE TRIGGER r INSTEAD OF INSERT ON v FOR EACH ROW EXECUTE FUNCTION g(); COMMENT ON TRIGGER r ON v IS 'a trigger';
-- property: rule
CREATE RULE r AS ON INSERT TO v DO INSTEAD INSERT INTO t VALUES (new.m, 1); COMMENT ON RULE r ON v IS 'a rule';
-- property: defaults
ALTER VIEW v ALTER m SET DEFAULT 'ok'; ALTER VIEW v ALTER a SET DEFAULT 7;
-- property: privileges
GRANT SELECT ON v TO pg_monitor WITH GRANT OPTION; GRANT UPDATE (m, a), SELECT (a) ON v TO pg_read_all_stats; REVOKE DELETE ON v FROM postgres;
-- property: privileges that others granted
GRANT SELECT ON v TO pg_monitor WITH GRANT OPTION; SET ROLE pg_monitor; GRANT SELECT ON v TO pg_read_all_stats; RESET ROLE;
-- property: none of the default privileges
ALTER DEFAULT PRIVILEGES GRANT SELECT ON TABLES TO pg_monitor; ALTER DEFAULT PRIVILEGES REVOKE EXECUTE ON FUNCTIONS FROM PUBLIC;
ALTER DEFAULT PRIVILEGES REVOKE USAGE ON TYPES FROM PUBLIC;
-- property: owner and comments
ALTER VIEW v OWNER TO pg_read_all_stats; COMMENT ON VIEW v IS 'it''s a view'; COMMENT ON COLUMN v.m IS 'a mood'; COMMENT ON COLUMN v.a IS 'another';
-- property: settings
ALTER VIEW v SET (security_barrier, check_option = local);
-- property: function of its rows
CREATE FUNCTION h(v) RETURNS SETOF v LANGUAGE sql AS 'SELECT $1'; COMMENT ON FUNCTION h(v) IS 'a function';
CREATE VIEW w AS SELECT h(v) AS x FROM v; CREATE VIEW x AS SELECT 1 AS a FROM w;
-- property: function whose body is kept parsed
CREATE FUNCTION h() RETURNS bigint LANGUAGE sql RETURN (SELECT count(*) FROM v WHERE m = 'ok');
CREATE VIEW w AS SELECT h() AS n, m FROM v;
-- property: policy of another table
CREATE TABLE u (a int); CREATE POLICY y ON u USING (a IN (SELECT a FROM v)); COMMENT ON POLICY y ON u IS 'a policy';
-- property: rule of another table
CREATE TABLE u (a int); CREATE RULE r AS ON DELETE TO u DO ALSO INSERT INTO t SELECT m, old.a FROM v;
-- property: names in quotes
CREATE VIEW "a ""view" AS SELECT m AS "a ""column" FROM v; COMMENT ON COLUMN "a ""view"."a ""column" IS '\'; GRANT SELECT ("a ""column") ON "a ""view" TO pg_monitor;
-- property: settings of the session
CREATE VIEW w AS SELECT m, interval '-1 day 2 hours' AS i, timestamptz '2024-10-27 02:30:00+02' AS z, 0.1::float8 + 0.2 AS f, '\x00ff'::bytea AS b, E'\\' AS s FROM v;

-- kind: materialized view
CREATE TABLE t (m mood, a int, b text);
INSERT INTO t VALUES ('ok', 1, 'x'), ('sad', 2, 'y');
CREATE MATERIALIZED VIEW mv AS SELECT m, a, b FROM t;
CREATE UNIQUE INDEX i ON mv (a);
-- property: statistics targets
ALTER MATERIALIZED VIEW mv ALTER m SET STATISTICS 7; ALTER MATERIALIZED VIEW mv ALTER a SET STATISTICS 9; ALTER MATERIALIZED VIEW mv ALTER a SET (n_distinct = 5);
-- property: storage
ALTER MATERIALIZED VIEW mv ALTER b SET STORAGE EXTERNAL; ALTER MATERIALIZED VIEW mv ALTER b SET COMPRESSION pglz;
-- property: cluster mark
ALTER MATERIALIZED VIEW mv CLUSTER ON i;
-- property: replica identity
ALTER TABLE mv REPLICA IDENTITY FULL;
-- property: indexes
CREATE INDEX j ON mv ((a + 1), lower(b)) WITH (fillfactor = 70) WHERE m <> 'sad'; ALTER INDEX j ALTER COLUMN 1 SET STATISTICS 11; ALTER INDEX j ALTER COLUMN 2 SET STATISTICS 12; COMMENT ON INDEX j IS 'an index';
-- property: extended statistics
CREATE STATISTICS s ON a, b FROM mv; ALTER STATISTICS s SET STATISTICS 12; COMMENT ON STATISTICS s IS 'statistics'; ALTER STATISTICS s OWNER TO pg_read_all_stats;
-- property: settings
ALTER MATERIALIZED VIEW mv SET (fillfactor = 70, autovacuum_enabled = false, toast.autovacuum_enabled = false);
-- property: owner, privileges and comments
ALTER MATERIALIZED VIEW mv OWNER TO pg_read_all_stats; GRANT SELECT ON t TO pg_read_all_stats; GRANT SELECT (a) ON mv TO pg_monitor; COMMENT ON MATERIALIZED VIEW mv IS 'a view'; COMMENT ON COLUMN mv.a IS 'a column';
-- property: not filled
REFRESH MATERIALIZED VIEW mv WITH NO DATA; CREATE VIEW w AS SELECT m FROM mv;
-- property: another one of it
CREATE MATERIALIZED VIEW aa AS SELECT count(*) AS n FROM mv WHERE m = 'ok';

-- kind: table
CREATE TABLE t (id int PRIMARY KEY, m mood, n mood[], a int, b text);
INSERT INTO t VALUES (1, 'ok', '{ok,sad}', 3, 'x');
CREATE FUNCTION g() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN NEW; END';
-- property: partial and expression indexes
CREATE UNIQUE INDEX i ON t (a, coalesce(m, 'sad')) WHERE m <> 'sad'; ALTER INDEX i ALTER COLUMN 2 SET STATISTICS 9; COMMENT ON INDEX i IS 'an index';
-- property: cluster mark
CREATE INDEX i ON t (coalesce(m, 'ok')); ALTER TABLE t CLUSTER ON i;
-- property: plain indexes and keys
CREATE INDEX i ON t (m DESC) INCLUDE (b) WITH (fillfactor = 50); CREATE UNIQUE INDEX j ON t (m, a); ALTER TABLE t CLUSTER ON i;
ALTER TABLE t ADD CONSTRAINT k UNIQUE (m); COMMENT ON CONSTRAINT k ON t IS 'a key'; COMMENT ON INDEX k IS 'of a key'; CREATE TABLE u (m mood CONSTRAINT f REFERENCES t (m) ON DELETE CASCADE DEFERRABLE); COMMENT ON CONSTRAINT f ON u IS 'refers';
-- property: replica identity
ALTER TABLE t ALTER m SET NOT NULL; CREATE UNIQUE INDEX i ON t (m); ALTER TABLE t REPLICA IDENTITY USING INDEX i;
-- property: checks
ALTER TABLE t ADD CONSTRAINT k CHECK (m <> 'sad'), ADD CONSTRAINT l CHECK (m IS NOT NULL) NO INHERIT, ADD CONSTRAINT x CHECK ('ok' = ANY (n)) NOT VALID; COMMENT ON CONSTRAINT x ON t IS 'a check';
-- property: exclusion
ALTER TABLE t ADD CONSTRAINT x EXCLUDE (coalesce(m, 'ok') WITH =) WITH (fillfactor = 60) WHERE (m <> 'sad') DEFERRABLE; COMMENT ON CONSTRAINT x ON t IS 'excludes'; COMMENT ON INDEX x IS 'an index'; ALTER INDEX x ALTER COLUMN 1 SET STATISTICS 3;
-- property: defaults
ALTER TABLE t ALTER m SET DEFAULT 'ok', ALTER n SET DEFAULT '{ok,sad}', ALTER b SET DEFAULT 'sad'::mood::text;
-- property: triggers
CREATE TRIGGER r BEFORE UPDATE OF m ON t FOR EACH ROW EXECUTE FUNCTION g(); CREATE TRIGGER s AFTER INSERT ON t FOR EACH ROW WHEN (new.m = 'ok') EXECUTE FUNCTION g();
ALTER TABLE t DISABLE TRIGGER s, ENABLE REPLICA TRIGGER r; COMMENT ON TRIGGER s ON t IS 'a trigger'; CREATE CONSTRAINT TRIGGER c AFTER UPDATE ON t DEFERRABLE INITIALLY DEFERRED FOR EACH ROW WHEN (old.m <> new.m) EXECUTE FUNCTION g();
-- property: policies
CREATE POLICY y ON t AS RESTRICTIVE FOR UPDATE TO pg_monitor, postgres USING (m = 'ok') WITH CHECK (m <> 'sad'); COMMENT ON POLICY y ON t IS 'a policy'; ALTER TABLE t ENABLE ROW LEVEL SECURITY;
-- property: rules
CREATE RULE r AS ON UPDATE TO t WHERE new.m = 'ok' DO INSTEAD NOTHING; COMMENT ON RULE r ON t IS 'a rule'; ALTER TABLE t DISABLE RULE r;
-- property: extended statistics
CREATE STATISTICS s ON m, a FROM t; ALTER STATISTICS s SET STATISTICS 12; CREATE STATISTICS s2 ON (m::text), a FROM t; COMMENT ON STATISTICS s2 IS 'statistics'; ALTER STATISTICS s2 OWNER TO pg_read_all_stats;
-- property: publication [from 15]
CREATE PUBLICATION p FOR TABLE t (id, m) WHERE (id > 0) WITH (publish = 'insert'); COMMENT ON PUBLICATION p IS 'a publication'; CREATE PUBLICATION q FOR TABLE t;
-- property: properties of columns
ALTER TABLE t ALTER m SET STATISTICS 5, ALTER n SET STORAGE EXTERNAL, ALTER n SET COMPRESSION pglz, ALTER m SET (n_distinct = 2), ALTER m SET NOT NULL; COMMENT ON COLUMN t.m IS 'a mood'; GRANT SELECT (m) ON t TO pg_monitor;
-- property: sequence of the column
CREATE SEQUENCE q OWNED BY t.m;
-- property: generated column [from 17]
ALTER TABLE t ADD x bool GENERATED ALWAYS AS (m = 'ok') STORED; COMMENT ON COLUMN t.x IS 'generated'; GRANT SELECT (x) ON t TO pg_monitor; CREATE INDEX i ON t (x);
-- property: settings
ALTER TABLE t SET (fillfactor = 70); ALTER TABLE t OWNER TO pg_read_all_stats; CREATE VIEW v AS SELECT t FROM t; CREATE FUNCTION h(t) RETURNS int LANGUAGE sql AS 'SELECT 1';

-- kind: inherited
CREATE TABLE t (m mood, a int); CREATE TABLE c (b int) INHERITS (t); CREATE TABLE d () INHERITS (c);
INSERT INTO d VALUES ('ok', 1, 2);
-- property: checks of both
ALTER TABLE d ADD CONSTRAINT k CHECK (m <> 'sad'); ALTER TABLE c ADD CONSTRAINT k CHECK (m <> 'sad'); ALTER TABLE t ADD CONSTRAINT k CHECK (m <> 'sad'); COMMENT ON CONSTRAINT k ON c IS 'a check';
-- property: defaults of each
ALTER TABLE t ALTER m SET DEFAULT 'ok'; ALTER TABLE c ALTER m SET DEFAULT 'sad'; ALTER TABLE d ALTER m DROP DEFAULT;
-- property: generated columns of each [from 17]
ALTER TABLE t ADD x bool GENERATED ALWAYS AS (m = 'ok') STORED; CREATE TABLE e (m mood, a int, b int, x bool GENERATED ALWAYS AS (m <> 'sad') STORED); ALTER TABLE e INHERIT c;
-- property: storage of each
ALTER TABLE t ADD n mood[]; ALTER TABLE ONLY t ALTER n SET STORAGE EXTERNAL; ALTER TABLE ONLY c ALTER n SET STORAGE MAIN;

-- kind: partitioned
CREATE TABLE t (i int, m mood, b text) PARTITION BY LIST (i);
CREATE TABLE t1 PARTITION OF t FOR VALUES IN (1); CREATE TABLE t2 PARTITION OF t FOR VALUES IN (2) PARTITION BY LIST (b); CREATE TABLE t21 PARTITION OF t2 DEFAULT;
CREATE FUNCTION g() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN NEW; END';
INSERT INTO t VALUES (1, 'ok', 'x'), (2, 'sad', 'y');
-- property: expression indexes
CREATE INDEX x ON t ((m = 'ok')) WHERE m <> 'sad'; ALTER INDEX t1_expr_idx RENAME TO mine; COMMENT ON INDEX mine IS 'a part'; ALTER INDEX mine ALTER COLUMN 1 SET STATISTICS 8;
-- property: plain indexes
CREATE INDEX x ON t (m); ALTER INDEX t1_m_idx RENAME TO mine; COMMENT ON INDEX x IS 'the whole';
-- property: keys
ALTER TABLE t ADD CONSTRAINT k UNIQUE (i, b, m) WITH (fillfactor = 70) DEFERRABLE INITIALLY DEFERRED; ALTER INDEX t1_i_b_m_key RENAME TO mine; COMMENT ON CONSTRAINT mine ON t1 IS 'a part'; COMMENT ON INDEX k IS 'the whole';
-- property: triggers
CREATE TRIGGER r AFTER UPDATE ON t FOR EACH ROW WHEN (new.m = 'ok') EXECUTE FUNCTION g(); ALTER TABLE t1 DISABLE TRIGGER r; COMMENT ON TRIGGER r ON t21 IS 'a trigger';
-- property: keys and checks
CREATE TABLE p (m mood PRIMARY KEY); INSERT INTO p VALUES ('ok'), ('sad'); ALTER TABLE t ADD CONSTRAINT f FOREIGN KEY (m) REFERENCES p; ALTER TABLE t ADD CONSTRAINT k CHECK (m IS NOT NULL); COMMENT ON CONSTRAINT f ON t1 IS 'refers'; COMMENT ON CONSTRAINT k ON t21 IS 'a check';
-- property: defaults of each
ALTER TABLE t ALTER m SET DEFAULT 'ok'; ALTER TABLE t1 ALTER m SET DEFAULT 'sad'; ALTER TABLE t21 ALTER m DROP DEFAULT;
-- property: publication [from 15]
CREATE PUBLICATION p FOR TABLE t1 WHERE (b = 'x'), t (i, m) WITH (publish_via_partition_root);

-- kind: type
CREATE DOMAIN d AS mood; CREATE DOMAIN ds AS mood[]; CREATE TABLE t (a d, b ds, c d[], m mood);
INSERT INTO t VALUES ('ok', '{ok,sad}', '{sad}', 'ok');
-- property: owner, privileges and comments
ALTER TYPE mood OWNER TO pg_read_all_stats; GRANT USAGE ON TYPE d TO pg_monitor WITH GRANT OPTION; REVOKE ALL ON TYPE ds FROM PUBLIC; COMMENT ON TYPE mood IS 'a type'; COMMENT ON DOMAIN d IS 'a domain'; ALTER DOMAIN ds OWNER TO pg_monitor;
-- property: privileges without the owner's
REVOKE ALL ON TYPE mood FROM PUBLIC, postgres; GRANT USAGE ON TYPE mood TO pg_monitor;
-- property: none of the default privileges
ALTER DEFAULT PRIVILEGES GRANT USAGE ON TYPES TO pg_monitor;
-- property: defaults and checks of domains
ALTER DOMAIN d SET DEFAULT 'ok'; ALTER TABLE t DROP c; ALTER DOMAIN d ADD CONSTRAINT k CHECK (VALUE <> 'sad' OR VALUE IS NOT NULL); ALTER DOMAIN ds ADD CONSTRAINT l CHECK (VALUE <> '{}') NOT VALID; COMMENT ON CONSTRAINT k ON DOMAIN d IS 'a check'; COMMENT ON CONSTRAINT l ON DOMAIN ds IS 'another'; CREATE DOMAIN dd AS d NOT NULL DEFAULT 'sad'; ALTER TABLE t ADD c d[];
-- property: default by a function
CREATE FUNCTION f(mood) RETURNS mood LANGUAGE sql IMMUTABLE AS 'SELECT $1'; ALTER DOMAIN d SET DEFAULT f('ok'); ALTER TABLE t ALTER m SET DEFAULT f('sad');
-- property: default of another domain
CREATE DOMAIN e AS text DEFAULT 'ok'::mood::text; COMMENT ON DOMAIN e IS 'a domain';
-- property: composite types
CREATE TYPE pair AS (m mood, a d, n mood[], i int); COMMENT ON TYPE pair IS 'a type'; COMMENT ON COLUMN pair.m IS 'an attribute'; CREATE VIEW v AS SELECT (x).m FROM (SELECT NULL::pair AS x) s; CREATE FUNCTION f(pair) RETURNS pair LANGUAGE sql AS 'SELECT $1';

-- kind: routine
CREATE FUNCTION f(m mood, x text DEFAULT 'ok'::mood::text) RETURNS mood LANGUAGE sql IMMUTABLE AS 'SELECT m'; CREATE PROCEDURE p(INOUT m mood[]) LANGUAGE plpgsql AS 'BEGIN END'; CREATE TABLE t (a text, b int);
-- property: owner, privileges and comments
ALTER FUNCTION f OWNER TO pg_read_all_stats; REVOKE ALL ON FUNCTION f FROM PUBLIC; GRANT EXECUTE ON FUNCTION f TO pg_monitor WITH GRANT OPTION; COMMENT ON FUNCTION f IS 'a function'; COMMENT ON PROCEDURE p IS 'a procedure'; ALTER PROCEDURE p OWNER TO pg_monitor;
-- property: settings
ALTER FUNCTION f SECURITY DEFINER SET search_path = pg_catalog COST 7 PARALLEL SAFE LEAKPROOF STRICT;
-- property: none of the default privileges
ALTER DEFAULT PRIVILEGES REVOKE EXECUTE ON FUNCTIONS FROM PUBLIC; ALTER DEFAULT PRIVILEGES GRANT EXECUTE ON FUNCTIONS TO pg_monitor;
-- property: what calls it
CREATE INDEX i ON t ((f('ok') = 'ok'), a); CREATE STATISTICS s ON (f('ok') = 'ok'), b FROM t; ALTER TABLE t ADD CONSTRAINT k CHECK (f('ok') IS NOT NULL), ALTER a SET DEFAULT f('ok'); CREATE VIEW v AS SELECT f('sad') AS x; CREATE VIEW w AS SELECT x FROM v; GRANT SELECT ON w TO pg_monitor; CREATE POLICY y ON t USING (f('ok') = 'ok');
-- property: depends on an extension
CREATE EXTENSION citext; ALTER FUNCTION f DEPENDS ON EXTENSION citext;
-- property: body that names a view
CREATE TABLE u (m mood); CREATE VIEW v AS SELECT m FROM u; CREATE FUNCTION h(m mood) RETURNS bigint LANGUAGE sql AS 'SELECT count(*) FROM v WHERE v.m = h.m';
-- property: set of rows
CREATE FUNCTION h(VARIADIC m mood[], OUT x mood, OUT y int) RETURNS SETOF record LANGUAGE sql ROWS 5 AS 'SELECT ''ok''::mood, 1'; CREATE FUNCTION k() RETURNS TABLE (m mood) LANGUAGE sql AS 'SELECT ''ok''::mood';
