-- kind: generated column
-- live
CREATE TABLE t (a int, g int GENERATED ALWAYS AS (a + 1) STORED, h text GENERATED ALWAYS AS ('x' || a::bigint) STORED);
-- reason: another expression
CREATE TABLE t (a int, g int GENERATED ALWAYS AS (a + 2) STORED, h text GENERATED ALWAYS AS ('y' || a::bigint) STORED);
-- reason: another type
CREATE TABLE t (a int, g bigint GENERATED ALWAYS AS (a + 1) STORED, h varchar(99) GENERATED ALWAYS AS ('x' || a::bigint) STORED);
-- reason: the type of a column that it is made of
CREATE TABLE t (a bigint, g int GENERATED ALWAYS AS (a + 1) STORED, h text GENERATED ALWAYS AS ('x' || a) STORED);
-- property: column privileges [held]
GRANT SELECT (g), UPDATE (a, g) ON t TO pg_monitor; GRANT SELECT (g, a) ON t TO pg_read_all_stats WITH GRANT OPTION; GRANT SELECT (g) ON t TO PUBLIC;
-- property: comment
COMMENT ON COLUMN t.g IS 'a column';
-- property: how values are stored and counted
ALTER TABLE t ALTER COLUMN h SET STORAGE EXTERNAL, ALTER COLUMN h SET COMPRESSION pglz, ALTER COLUMN g SET STATISTICS 7,
    ALTER COLUMN g SET (n_distinct = 5, n_distinct_inherited = 6);
-- property: not null
ALTER TABLE t ALTER COLUMN g SET NOT NULL;
-- property: index
CREATE INDEX i ON t (g, lower(h)) WITH (fillfactor = 50); COMMENT ON INDEX i IS 'an index'; ALTER TABLE t CLUSTER ON i; ALTER INDEX i ALTER COLUMN 2 SET STATISTICS 9;
-- property: index for its condition
CREATE INDEX i ON t (a) WHERE g > 1; COMMENT ON INDEX i IS 'an index';
-- property: replica identity
ALTER TABLE t ALTER COLUMN g SET NOT NULL; CREATE UNIQUE INDEX i ON t (g); ALTER TABLE t REPLICA IDENTITY USING INDEX i;
-- property: key that another table refers to
ALTER TABLE t ADD CONSTRAINT u UNIQUE (g) WITH (fillfactor = 50); COMMENT ON CONSTRAINT u ON t IS 'a key'; COMMENT ON INDEX u IS 'its index'; ALTER TABLE t CLUSTER ON u;
CREATE TABLE r (x int); ALTER TABLE r ADD CONSTRAINT k FOREIGN KEY (x) REFERENCES t (g) NOT VALID; COMMENT ON CONSTRAINT k ON r IS 'a reference';
-- property: exclusion constraint
ALTER TABLE t ADD CONSTRAINT u EXCLUDE (g WITH =, (a * 2) WITH =); COMMENT ON INDEX u IS 'its index'; ALTER INDEX u ALTER COLUMN 2 SET STATISTICS 9;
-- property: check
ALTER TABLE t ADD CONSTRAINT k CHECK (g > 0) NO INHERIT NOT VALID; COMMENT ON CONSTRAINT k ON t IS 'a check';
-- property: extended statistics
CREATE STATISTICS s (mcv) ON a, g FROM t; COMMENT ON STATISTICS s IS 'statistics'; ALTER STATISTICS s SET STATISTICS 12;
-- property: owner of extended statistics
CREATE STATISTICS s ON a, g FROM t; CREATE STATISTICS x ON a, (a + 1) FROM t;
-- and
ALTER STATISTICS s OWNER TO pg_read_all_stats; ALTER STATISTICS x OWNER TO pg_read_all_stats;
-- property: trigger
CREATE FUNCTION f() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN NEW; END';
CREATE TRIGGER x AFTER UPDATE OF g ON t FOR EACH ROW WHEN (NEW.g > 1) EXECUTE FUNCTION f(); COMMENT ON TRIGGER x ON t IS 'a trigger'; ALTER TABLE t ENABLE REPLICA TRIGGER x;
-- property: policy
ALTER TABLE t ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY; CREATE POLICY y ON t AS RESTRICTIVE FOR UPDATE TO pg_monitor USING (g > 1); COMMENT ON POLICY y ON t IS 'a policy';
-- property: rule
CREATE RULE r AS ON UPDATE TO t WHERE OLD.g > 1 DO ALSO NOTHING; COMMENT ON RULE r ON t IS 'a rule'; ALTER TABLE t DISABLE RULE r;
-- property: publication with a condition
CREATE PUBLICATION p FOR TABLE t (a) WHERE (g > 1) WITH (publish = 'insert'); COMMENT ON PUBLICATION p IS 'a publication';
-- property: owner of a publication
CREATE PUBLICATION p FOR TABLE t WHERE (g > 1);
-- and
ALTER PUBLICATION p OWNER TO pg_read_all_stats;
-- property: view on it
CREATE VIEW v WITH (security_barrier = true) AS SELECT a, g FROM t; COMMENT ON COLUMN v.g IS 'a column';
-- and
ALTER VIEW v OWNER TO pg_read_all_stats; GRANT SELECT ON v TO pg_monitor; GRANT UPDATE (a) ON v TO pg_monitor;
-- property: function with a body that is parsed
CREATE FUNCTION f() RETURNS bigint LANGUAGE sql RETURN (SELECT max(g)::bigint FROM t); COMMENT ON FUNCTION f() IS 'a function';
-- and
REVOKE ALL ON FUNCTION f() FROM PUBLIC; GRANT EXECUTE ON FUNCTION f() TO pg_monitor WITH GRANT OPTION; ALTER FUNCTION f() OWNER TO pg_read_all_stats;

-- kind: column of a child
-- live
CREATE TABLE t (a int, g int GENERATED ALWAYS AS (a + 1) STORED); CREATE TABLE c (b int) INHERITS (t);
-- reason: another expression
CREATE TABLE t (a int, g int GENERATED ALWAYS AS (a + 2) STORED); CREATE TABLE c (b int) INHERITS (t);
-- property: column privileges [held]
GRANT SELECT (g) ON t TO pg_monitor; GRANT SELECT (g, b) ON c TO pg_monitor;
-- property: comment
COMMENT ON COLUMN t.g IS 'a column'; COMMENT ON COLUMN c.g IS 'a column of its own';
-- property: how values are counted
ALTER TABLE ONLY t ALTER COLUMN g SET STATISTICS 7; ALTER TABLE c ALTER COLUMN g SET STATISTICS 9, ALTER COLUMN g SET (n_distinct = 5);
-- property: index
CREATE INDEX i ON c (g); COMMENT ON INDEX i IS 'an index';
-- property: check
ALTER TABLE t ADD CONSTRAINT k CHECK (g > 0); COMMENT ON CONSTRAINT k ON t IS 'a check'; COMMENT ON CONSTRAINT k ON c IS 'a check of its own';

-- kind: column of a partition
-- live
CREATE TABLE t (a int, g int GENERATED ALWAYS AS (a + 1) STORED) PARTITION BY LIST (a); CREATE TABLE p PARTITION OF t DEFAULT;
-- reason: another expression
CREATE TABLE t (a int, g int GENERATED ALWAYS AS (a + 2) STORED) PARTITION BY LIST (a); CREATE TABLE p PARTITION OF t DEFAULT;
-- property: column privileges [held]
GRANT SELECT (g) ON t TO pg_monitor; GRANT SELECT (g, a) ON p TO pg_monitor;
-- property: comment
COMMENT ON COLUMN t.g IS 'a column'; COMMENT ON COLUMN p.g IS 'a column of its own';
-- property: how values are counted
ALTER TABLE ONLY t ALTER COLUMN g SET STATISTICS 7; ALTER TABLE p ALTER COLUMN g SET STATISTICS 9, ALTER COLUMN g SET (n_distinct = 5);
-- property: index
CREATE INDEX i ON t (g); COMMENT ON INDEX i IS 'an index'; COMMENT ON INDEX p_g_idx IS 'an index of its own'; ALTER INDEX p_g_idx SET (fillfactor = 50); ALTER TABLE p CLUSTER ON p_g_idx;
-- property: replica identity
CREATE UNIQUE INDEX i ON p (a); ALTER TABLE p ALTER a SET NOT NULL; ALTER TABLE p REPLICA IDENTITY USING INDEX i;
-- property: trigger that is disabled on one partition
CREATE FUNCTION f() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN NEW; END';
CREATE TRIGGER x AFTER UPDATE OF g ON t FOR EACH ROW EXECUTE FUNCTION f(); ALTER TABLE p DISABLE TRIGGER x;

-- kind: column that becomes generated
-- live
CREATE TABLE t (a int, g int);
-- reason: generated
CREATE TABLE t (a int, g int GENERATED ALWAYS AS (a + 1) STORED);
-- property: column privileges [held]
GRANT SELECT (g), UPDATE (a, g) ON t TO pg_monitor;
-- property: comment
COMMENT ON COLUMN t.g IS 'a column';
-- property: how values are counted
ALTER TABLE t ALTER COLUMN g SET STATISTICS 7, ALTER COLUMN g SET (n_distinct = 5);
-- property: publication
CREATE PUBLICATION p FOR TABLE t WHERE (g > 1);

-- kind: column with another type
-- live
CREATE TABLE t (a int NOT NULL, b int, c text);
-- reason: a wider one
CREATE TABLE t (a bigint NOT NULL, b int, c text);
-- reason: one without a common operator
CREATE TABLE t (a text NOT NULL, b int, c text);
-- property: column privileges [held]
GRANT SELECT (a), UPDATE (a, b) ON t TO pg_monitor;
-- property: comment
COMMENT ON COLUMN t.a IS 'a column';
-- property: how values are counted
ALTER TABLE t ALTER COLUMN a SET STATISTICS 7, ALTER COLUMN a SET (n_distinct = 5);
-- property: index
CREATE INDEX i ON t (a) WITH (fillfactor = 50); COMMENT ON INDEX i IS 'an index'; ALTER TABLE t CLUSTER ON i;
-- property: statistics of an index
CREATE INDEX i ON t (a, (b + 1)); ALTER INDEX i ALTER COLUMN 2 SET STATISTICS 9;
-- property: replica identity
CREATE UNIQUE INDEX i ON t (a); ALTER TABLE t REPLICA IDENTITY USING INDEX i;
-- property: key
ALTER TABLE t ADD CONSTRAINT k PRIMARY KEY (a); COMMENT ON CONSTRAINT k ON t IS 'a key'; COMMENT ON INDEX k IS 'its index'; ALTER TABLE t CLUSTER ON k;
-- property: extended statistics
CREATE STATISTICS s ON a, b FROM t; COMMENT ON STATISTICS s IS 'statistics'; ALTER STATISTICS s SET STATISTICS 12;
-- property: owner of extended statistics
CREATE STATISTICS s ON a, b FROM t;
-- and
ALTER STATISTICS s OWNER TO pg_read_all_stats;
-- property: publication with columns
ALTER TABLE t ADD CONSTRAINT k PRIMARY KEY (a); CREATE PUBLICATION p FOR TABLE t (a, b) WHERE (a IS NOT NULL);

-- kind: identity
-- live
CREATE TABLE t (a int GENERATED ALWAYS AS IDENTITY, b int);
-- reason: serial
CREATE TABLE t (a serial, b int);
-- property: privileges of the sequence [held]
GRANT USAGE ON SEQUENCE t_a_seq TO pg_monitor; ALTER DEFAULT PRIVILEGES GRANT SELECT ON SEQUENCES TO PUBLIC;
-- property: comment of the sequence
COMMENT ON SEQUENCE t_a_seq IS 'a sequence';
-- property: owner of the table [held]
ALTER TABLE t OWNER TO pg_read_all_stats; GRANT USAGE ON SEQUENCE t_a_seq TO pg_monitor;

-- kind: identity that comes and goes
-- live
CREATE TABLE t (a int GENERATED ALWAYS AS IDENTITY, b int);
-- reason: none
CREATE TABLE t (a int NOT NULL, b int);
-- property: column privileges [held]
GRANT SELECT (a) ON t TO pg_monitor;
-- property: comment
COMMENT ON COLUMN t.a IS 'a column';
