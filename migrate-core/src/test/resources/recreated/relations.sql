-- kind: view
-- live
CREATE TABLE t (a int, b text); CREATE VIEW v AS SELECT a, b FROM t;
-- reason: another query
CREATE TABLE t (a int, b text); CREATE VIEW v AS SELECT a::bigint AS a, b FROM t;
-- reason: the type of a column below
CREATE TABLE t (a bigint, b text); CREATE VIEW v AS SELECT a, b FROM t;
-- property: owner [held]
ALTER VIEW v OWNER TO pg_read_all_stats;
-- property: privileges [held]
GRANT SELECT, UPDATE ON v TO pg_monitor; GRANT INSERT ON v TO PUBLIC;
-- property: grant option [held]
GRANT SELECT ON v TO pg_monitor WITH GRANT OPTION;
-- property: privileges without those of the owner [held]
REVOKE DELETE, TRUNCATE ON v FROM CURRENT_USER;
-- property: column privileges [held]
GRANT UPDATE (a), SELECT (a, b) ON v TO pg_monitor; GRANT SELECT (b) ON v TO PUBLIC;
-- property: none of the default privileges [held]
ALTER DEFAULT PRIVILEGES GRANT SELECT ON TABLES TO pg_monitor;
ALTER DEFAULT PRIVILEGES IN SCHEMA public GRANT UPDATE ON TABLES TO PUBLIC;
-- property: some of the default privileges, with another owner [held]
ALTER VIEW v OWNER TO pg_read_all_stats; GRANT SELECT ON v TO pg_monitor;
ALTER DEFAULT PRIVILEGES GRANT SELECT, UPDATE ON TABLES TO pg_monitor;
-- property: more than the default privileges [held]
ALTER DEFAULT PRIVILEGES REVOKE DELETE ON TABLES FROM CURRENT_USER;
-- property: comments
COMMENT ON VIEW v IS 'a view'; COMMENT ON COLUMN v.a IS 'a column';
-- property: options
ALTER VIEW v SET (security_barrier = true, security_invoker = true, check_option = local);
-- property: default of a column
ALTER VIEW v ALTER COLUMN b SET DEFAULT 'x';
-- property: rule
CREATE RULE r AS ON DELETE TO v DO INSTEAD NOTHING; COMMENT ON RULE r ON v IS 'a rule';
-- property: trigger
CREATE FUNCTION f() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN NEW; END';
CREATE TRIGGER g INSTEAD OF UPDATE ON v FOR EACH ROW EXECUTE FUNCTION f(); COMMENT ON TRIGGER g ON v IS 'a trigger';
-- property: view on it
CREATE VIEW w AS SELECT a FROM v; COMMENT ON VIEW w IS 'a view'; ALTER VIEW w SET (security_barrier = true);
-- property: owner and privileges of a view on it
CREATE VIEW w AS SELECT a FROM v;
-- and
ALTER VIEW w OWNER TO pg_read_all_stats; GRANT SELECT ON w TO pg_monitor; GRANT UPDATE (a) ON w TO pg_monitor;
-- property: function that returns it
CREATE FUNCTION f() RETURNS SETOF v LANGUAGE sql AS 'SELECT * FROM v'; COMMENT ON FUNCTION f() IS 'a function';
-- and
REVOKE ALL ON FUNCTION f() FROM PUBLIC; GRANT EXECUTE ON FUNCTION f() TO pg_monitor; ALTER FUNCTION f() OWNER TO pg_read_all_stats;

-- kind: materialized view
-- live
CREATE TABLE t (a int, b text); CREATE MATERIALIZED VIEW m AS SELECT a, b FROM t;
-- reason: another query
CREATE TABLE t (a int, b text); CREATE MATERIALIZED VIEW m AS SELECT a + 1 AS a, b FROM t;
-- reason: the type of a column below
CREATE TABLE t (a bigint, b text); CREATE MATERIALIZED VIEW m AS SELECT a, b FROM t;
-- property: owner [held]
GRANT SELECT ON t TO pg_read_all_stats; ALTER MATERIALIZED VIEW m OWNER TO pg_read_all_stats;
-- property: privileges [held]
GRANT SELECT ON m TO pg_monitor WITH GRANT OPTION; GRANT UPDATE (a) ON m TO pg_monitor;
-- property: none of the default privileges [held]
ALTER DEFAULT PRIVILEGES GRANT SELECT ON TABLES TO pg_monitor;
-- property: comments
COMMENT ON MATERIALIZED VIEW m IS 'a view'; COMMENT ON COLUMN m.a IS 'a column';
-- property: how values are stored and counted
ALTER MATERIALIZED VIEW m ALTER COLUMN b SET STORAGE EXTERNAL, ALTER COLUMN b SET COMPRESSION pglz,
    ALTER COLUMN a SET STATISTICS 7, ALTER COLUMN a SET (n_distinct = 5);
-- property: storage parameters
ALTER MATERIALIZED VIEW m SET (fillfactor = 70, autovacuum_enabled = false, toast.autovacuum_enabled = false);
-- property: index
CREATE UNIQUE INDEX i ON m (a) WITH (fillfactor = 50); COMMENT ON INDEX i IS 'an index'; ALTER MATERIALIZED VIEW m CLUSTER ON i;
-- property: statistics of an index
CREATE INDEX i ON m ((a * 2), lower(b)); ALTER INDEX i ALTER COLUMN 1 SET STATISTICS 9, ALTER COLUMN 2 SET STATISTICS 8;
-- property: extended statistics
CREATE STATISTICS s ON a, b FROM m; COMMENT ON STATISTICS s IS 'statistics'; ALTER STATISTICS s SET STATISTICS 12;

-- kind: partitioned table
-- live
CREATE TABLE t (a int NOT NULL, b int NOT NULL, c text) PARTITION BY LIST (a); CREATE TABLE p PARTITION OF t FOR VALUES IN (1);
-- reason: another key
CREATE TABLE t (a int NOT NULL, b int NOT NULL, c text) PARTITION BY LIST (b); CREATE TABLE p PARTITION OF t FOR VALUES IN (1);
-- property: owner [held]
ALTER TABLE t OWNER TO pg_read_all_stats; ALTER TABLE p OWNER TO pg_read_all_stats;
-- property: privileges [held]
GRANT SELECT, UPDATE ON t TO pg_monitor; REVOKE TRUNCATE ON p FROM CURRENT_USER;
-- property: column privileges [held]
GRANT UPDATE (b), SELECT (b, c) ON t TO pg_monitor; GRANT SELECT (b) ON p TO PUBLIC;
-- property: none of the default privileges [held]
ALTER DEFAULT PRIVILEGES GRANT SELECT ON TABLES TO pg_monitor;
-- property: comments
COMMENT ON TABLE t IS 'a table'; COMMENT ON COLUMN t.b IS 'a column'; COMMENT ON TABLE p IS 'a part'; COMMENT ON COLUMN p.b IS 'a column';
-- property: how values are stored and counted
ALTER TABLE t ALTER COLUMN c SET STORAGE EXTERNAL, ALTER COLUMN c SET COMPRESSION pglz, ALTER COLUMN b SET STATISTICS 7;
ALTER TABLE p ALTER COLUMN b SET STATISTICS 9, ALTER COLUMN b SET (n_distinct = 5);
-- property: storage parameters of a partition
ALTER TABLE p SET (fillfactor = 70, toast.autovacuum_enabled = false);
-- property: row-level security
ALTER TABLE t ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY; CREATE POLICY y ON t USING (b > 1); COMMENT ON POLICY y ON t IS 'a policy';
-- property: trigger
CREATE FUNCTION f() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN NEW; END';
CREATE TRIGGER g AFTER UPDATE OF b ON t FOR EACH ROW EXECUTE FUNCTION f(); COMMENT ON TRIGGER g ON t IS 'a trigger'; ALTER TABLE t ENABLE ALWAYS TRIGGER g;
-- property: trigger that is disabled on one partition
CREATE FUNCTION f() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN NEW; END';
CREATE TRIGGER g AFTER UPDATE ON t FOR EACH ROW EXECUTE FUNCTION f(); ALTER TABLE p DISABLE TRIGGER g;
-- property: key that another table refers to
ALTER TABLE t ADD PRIMARY KEY (a, b); CREATE TABLE r (a int, b int, CONSTRAINT k FOREIGN KEY (a, b) REFERENCES t); COMMENT ON CONSTRAINT k ON r IS 'a key';
COMMENT ON CONSTRAINT t_pkey ON t IS 'the key'; COMMENT ON INDEX t_pkey IS 'its index';
-- property: foreign key
CREATE TABLE r (x int PRIMARY KEY); ALTER TABLE t ADD CONSTRAINT k FOREIGN KEY (b) REFERENCES r; COMMENT ON CONSTRAINT k ON t IS 'a key';
-- property: check
ALTER TABLE t ADD CONSTRAINT k CHECK (b > 0); COMMENT ON CONSTRAINT k ON t IS 'a check';
-- property: index
CREATE INDEX i ON t (b); COMMENT ON INDEX i IS 'an index';
-- property: index of a partition
CREATE INDEX i ON t (b); COMMENT ON INDEX p_b_idx IS 'an index'; ALTER INDEX p_b_idx SET (fillfactor = 50); ALTER TABLE p CLUSTER ON p_b_idx;
-- property: statistics of an index of a partition
CREATE INDEX i ON t ((b + 1)); ALTER INDEX p_expr_idx ALTER COLUMN 1 SET STATISTICS 9;
-- property: replica identity
CREATE UNIQUE INDEX i ON t (a, b); ALTER TABLE t REPLICA IDENTITY USING INDEX i; ALTER TABLE p REPLICA IDENTITY USING INDEX p_a_b_idx;
-- property: publications
CREATE PUBLICATION p1 FOR TABLE t (a, b) WHERE (b > 1) WITH (publish_via_partition_root = true); CREATE PUBLICATION p2 FOR TABLE p; COMMENT ON PUBLICATION p1 IS 'a publication';
-- property: owner of a publication
CREATE PUBLICATION p1 FOR TABLE t;
-- and
ALTER PUBLICATION p1 OWNER TO pg_read_all_stats;
-- property: view on it
CREATE VIEW v AS SELECT b FROM t; COMMENT ON COLUMN v.b IS 'a column';
-- and
GRANT SELECT ON v TO pg_monitor; GRANT UPDATE (b) ON v TO pg_monitor;
-- property: function with its row type
CREATE FUNCTION f(t) RETURNS int LANGUAGE sql AS 'SELECT 1'; COMMENT ON FUNCTION f(t) IS 'a function';
-- and
REVOKE ALL ON FUNCTION f(t) FROM PUBLIC;
-- property: extended statistics
CREATE STATISTICS s ON a, b FROM t; COMMENT ON STATISTICS s IS 'statistics'; ALTER STATISTICS s SET STATISTICS 12;
-- property: owner of extended statistics
CREATE STATISTICS s ON a, b FROM t;
-- and
ALTER STATISTICS s OWNER TO pg_read_all_stats;
-- property: rule
CREATE RULE r AS ON DELETE TO t DO INSTEAD NOTHING; COMMENT ON RULE r ON t IS 'a rule'; ALTER TABLE t ENABLE REPLICA RULE r;
-- property: privileges of a serial's sequence
CREATE SEQUENCE q; ALTER TABLE t ALTER b SET DEFAULT nextval('q'); ALTER SEQUENCE q OWNED BY t.b; COMMENT ON SEQUENCE q IS 'a sequence';
-- and
GRANT USAGE ON SEQUENCE q TO pg_monitor; ALTER DEFAULT PRIVILEGES GRANT SELECT ON SEQUENCES TO PUBLIC;

-- kind: foreign table
-- live
CREATE FOREIGN DATA WRAPPER w; CREATE SERVER s1 FOREIGN DATA WRAPPER w; CREATE SERVER s2 FOREIGN DATA WRAPPER w; CREATE FOREIGN TABLE f (a int, b text) SERVER s1;
-- reason: another server
CREATE FOREIGN DATA WRAPPER w; CREATE SERVER s1 FOREIGN DATA WRAPPER w; CREATE SERVER s2 FOREIGN DATA WRAPPER w; CREATE FOREIGN TABLE f (a int, b text) SERVER s2;
-- property: owner [held]
ALTER FOREIGN TABLE f OWNER TO pg_read_all_stats;
-- property: privileges [held]
GRANT SELECT ON f TO pg_monitor; GRANT UPDATE (a) ON f TO pg_monitor; ALTER DEFAULT PRIVILEGES GRANT INSERT ON TABLES TO pg_monitor;
-- property: comments
COMMENT ON FOREIGN TABLE f IS 'a table'; COMMENT ON COLUMN f.a IS 'a column';
-- property: options
ALTER FOREIGN TABLE f OPTIONS (ADD x '1'); ALTER FOREIGN TABLE f ALTER COLUMN a OPTIONS (ADD y '2');
-- property: how values are counted
ALTER FOREIGN TABLE f ALTER COLUMN a SET STATISTICS 7;
-- property: check
ALTER FOREIGN TABLE f ADD CONSTRAINT k CHECK (a > 0); COMMENT ON CONSTRAINT k ON f IS 'a check';
-- property: trigger
CREATE FUNCTION g() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN NEW; END';
CREATE TRIGGER x AFTER UPDATE ON f FOR EACH ROW EXECUTE FUNCTION g(); ALTER FOREIGN TABLE f DISABLE TRIGGER x;
