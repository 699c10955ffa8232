-- kind: function
-- live
CREATE FUNCTION f(a int) RETURNS int LANGUAGE sql IMMUTABLE AS 'SELECT 1'; CREATE TABLE t (a int);
-- reason: another result
CREATE FUNCTION f(a int) RETURNS bigint LANGUAGE sql IMMUTABLE AS 'SELECT 1'; CREATE TABLE t (a int);
-- reason: another name of an argument
CREATE FUNCTION f(b int) RETURNS int LANGUAGE sql IMMUTABLE AS 'SELECT 1'; CREATE TABLE t (a int);
-- property: owner [held]
ALTER FUNCTION f(int) OWNER TO pg_read_all_stats;
-- property: privileges [held]
REVOKE ALL ON FUNCTION f(int) FROM PUBLIC; GRANT EXECUTE ON FUNCTION f(int) TO pg_monitor WITH GRANT OPTION;
-- property: none of the default privileges [held]
ALTER DEFAULT PRIVILEGES REVOKE EXECUTE ON FUNCTIONS FROM PUBLIC; ALTER DEFAULT PRIVILEGES GRANT EXECUTE ON FUNCTIONS TO pg_monitor;
-- property: comment
COMMENT ON FUNCTION f(int) IS 'a function';
-- property: settings
ALTER FUNCTION f(int) SECURITY DEFINER SET search_path = pg_catalog COST 7 PARALLEL SAFE LEAKPROOF STRICT;
-- property: index on it
CREATE INDEX i ON t (f(a)); COMMENT ON INDEX i IS 'an index'; ALTER INDEX i ALTER COLUMN 1 SET STATISTICS 9; ALTER TABLE t CLUSTER ON i;
-- property: check with it
ALTER TABLE t ADD CONSTRAINT k CHECK (f(a) > 0); COMMENT ON CONSTRAINT k ON t IS 'a check';
-- property: policy with it
CREATE POLICY y ON t USING (f(a) > 1); COMMENT ON POLICY y ON t IS 'a policy';
-- property: default with it
ALTER TABLE t ALTER a SET DEFAULT f(1)::int;
-- property: generated column with it
ALTER TABLE t ADD g bigint GENERATED ALWAYS AS (f(a)) STORED; COMMENT ON COLUMN t.g IS 'a column';
-- and
GRANT SELECT (g) ON t TO pg_monitor;
-- property: view with it
CREATE VIEW v AS SELECT f(a)::bigint AS a FROM t; COMMENT ON VIEW v IS 'a view';
-- and
GRANT SELECT ON v TO pg_monitor; GRANT UPDATE (a) ON v TO pg_monitor;
-- property: domain with it
CREATE DOMAIN d AS int CONSTRAINT k CHECK (f(VALUE) > 0); COMMENT ON CONSTRAINT k ON DOMAIN d IS 'a check';
-- property: extended statistics with it
CREATE STATISTICS s ON (f(a)), a FROM t; ALTER STATISTICS s SET STATISTICS 12;
-- and
ALTER STATISTICS s OWNER TO pg_read_all_stats;
-- property: trigger with it
CREATE FUNCTION g() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN NEW; END';
CREATE TRIGGER x BEFORE UPDATE ON t FOR EACH ROW WHEN (f(NEW.a) > 1) EXECUTE FUNCTION g(); ALTER TABLE t ENABLE ALWAYS TRIGGER x;

-- kind: procedure
-- live
CREATE PROCEDURE p(a int) LANGUAGE sql AS 'SELECT 1';
-- reason: another name of an argument
CREATE PROCEDURE p(b int) LANGUAGE sql AS 'SELECT 1';
-- property: owner and privileges [held]
ALTER PROCEDURE p(int) OWNER TO pg_read_all_stats; REVOKE ALL ON PROCEDURE p(int) FROM PUBLIC; GRANT EXECUTE ON PROCEDURE p(int) TO pg_monitor;
-- property: none of the default privileges [held]
ALTER DEFAULT PRIVILEGES GRANT EXECUTE ON ROUTINES TO pg_monitor;
-- property: comment
COMMENT ON PROCEDURE p(int) IS 'a procedure';

-- kind: aggregate
-- live
CREATE AGGREGATE g(int) (SFUNC = int4pl, STYPE = int, INITCOND = '0'); CREATE TABLE t (a int);
-- reason: another start
CREATE AGGREGATE g(int) (SFUNC = int4pl, STYPE = int, INITCOND = '1'); CREATE TABLE t (a int);
-- reason: another result
CREATE AGGREGATE g(int) (SFUNC = int84pl, STYPE = bigint, INITCOND = '0'); CREATE TABLE t (a int);
-- property: owner and privileges [held]
ALTER AGGREGATE g(int) OWNER TO pg_read_all_stats; REVOKE ALL ON FUNCTION g(int) FROM PUBLIC; GRANT EXECUTE ON FUNCTION g(int) TO pg_monitor;
-- property: none of the default privileges [held]
ALTER DEFAULT PRIVILEGES REVOKE EXECUTE ON FUNCTIONS FROM PUBLIC; ALTER DEFAULT PRIVILEGES GRANT EXECUTE ON FUNCTIONS TO pg_monitor;
-- property: comment
COMMENT ON AGGREGATE g(int) IS 'an aggregate';

-- kind: enum
-- live
CREATE TYPE e AS ENUM ('a', 'b', 'c'); CREATE TABLE t (a e, b int);
-- reason: a value goes
CREATE TYPE e AS ENUM ('a', 'c'); CREATE TABLE t (a e, b int);
-- property: owner and privileges [held]
ALTER TYPE e OWNER TO pg_read_all_stats; REVOKE ALL ON TYPE e FROM PUBLIC; GRANT USAGE ON TYPE e TO pg_monitor;
-- property: none of the default privileges [held]
ALTER DEFAULT PRIVILEGES GRANT USAGE ON TYPES TO pg_monitor; ALTER DEFAULT PRIVILEGES REVOKE USAGE ON TYPES FROM PUBLIC;
-- property: comment
COMMENT ON TYPE e IS 'a type';
-- property: column that has it [held]
GRANT SELECT (a) ON t TO pg_monitor;
-- property: settings of a column that has it
COMMENT ON COLUMN t.a IS 'a column'; ALTER TABLE t ALTER a SET STATISTICS 7, ALTER a SET (n_distinct = 5), ALTER a SET DEFAULT 'a';
-- property: index
CREATE INDEX i ON t (a, (b + 1)); CREATE INDEX j ON t (b) WHERE a = 'a'; COMMENT ON INDEX j IS 'an index'; ALTER TABLE t CLUSTER ON i; ALTER INDEX i ALTER COLUMN 2 SET STATISTICS 9;
-- property: key
ALTER TABLE t ADD CONSTRAINT k PRIMARY KEY (a); COMMENT ON CONSTRAINT k ON t IS 'a key'; COMMENT ON INDEX k IS 'its index';
CREATE TABLE r (x e); ALTER TABLE r ADD CONSTRAINT k FOREIGN KEY (x) REFERENCES t; COMMENT ON CONSTRAINT k ON r IS 'a reference';
-- property: function with it
CREATE FUNCTION f(e) RETURNS int LANGUAGE sql AS 'SELECT 1'; COMMENT ON FUNCTION f(e) IS 'a function';
-- and
ALTER FUNCTION f(e) OWNER TO pg_read_all_stats; REVOKE ALL ON FUNCTION f(e) FROM PUBLIC; ALTER DEFAULT PRIVILEGES GRANT EXECUTE ON FUNCTIONS TO pg_monitor;
-- property: view with it
CREATE VIEW v AS SELECT a FROM t; COMMENT ON VIEW v IS 'a view';
-- and
GRANT SELECT ON v TO pg_monitor; GRANT SELECT (a) ON v TO pg_monitor;
-- property: domain over it
CREATE DOMAIN d AS e; ALTER TABLE t ADD x d; COMMENT ON DOMAIN d IS 'a domain'; COMMENT ON COLUMN t.x IS 'a column';
-- and
REVOKE ALL ON TYPE d FROM PUBLIC; GRANT SELECT (x) ON t TO pg_monitor;
-- property: extended statistics
CREATE STATISTICS s ON a, b FROM t; ALTER STATISTICS s SET STATISTICS 12; COMMENT ON STATISTICS s IS 'statistics';
-- and
ALTER STATISTICS s OWNER TO pg_read_all_stats;
-- property: trigger
CREATE FUNCTION g() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN NEW; END';
CREATE TRIGGER x BEFORE UPDATE OF a ON t FOR EACH ROW WHEN (NEW.a = 'a') EXECUTE FUNCTION g(); ALTER TABLE t DISABLE TRIGGER x; COMMENT ON TRIGGER x ON t IS 'a trigger';
-- property: publication
ALTER TABLE t ADD PRIMARY KEY (a); CREATE PUBLICATION p FOR TABLE t (a);

-- kind: domain
-- live
CREATE DOMAIN d AS int CONSTRAINT k CHECK (VALUE > 0); CREATE TABLE t (a d);
-- reason: another type
CREATE DOMAIN d AS bigint CONSTRAINT k CHECK (VALUE > 0); CREATE TABLE t (a d);
-- property: owner and privileges [held]
ALTER DOMAIN d OWNER TO pg_read_all_stats; REVOKE ALL ON TYPE d FROM PUBLIC; GRANT USAGE ON TYPE d TO pg_monitor;
-- property: none of the default privileges [held]
ALTER DEFAULT PRIVILEGES GRANT USAGE ON TYPES TO pg_monitor;
-- property: comments
COMMENT ON DOMAIN d IS 'a domain'; COMMENT ON CONSTRAINT k ON DOMAIN d IS 'a check'; COMMENT ON COLUMN t.a IS 'a column';
-- property: default
ALTER DOMAIN d SET DEFAULT 7; ALTER DOMAIN d SET NOT NULL;
-- property: column privileges [held]
GRANT SELECT (a) ON t TO pg_monitor;

-- kind: range type
-- live
CREATE TYPE r AS RANGE (SUBTYPE = int); CREATE TABLE t (a r);
-- reason: another subtype
CREATE TYPE r AS RANGE (SUBTYPE = bigint); CREATE TABLE t (a r);
-- property: owner and privileges [held]
ALTER TYPE r OWNER TO pg_read_all_stats; REVOKE ALL ON TYPE r FROM PUBLIC; GRANT USAGE ON TYPE r TO pg_monitor;
-- property: none of the default privileges [held]
ALTER DEFAULT PRIVILEGES GRANT USAGE ON TYPES TO pg_monitor; ALTER DEFAULT PRIVILEGES GRANT EXECUTE ON FUNCTIONS TO pg_monitor;
-- property: comment
COMMENT ON TYPE r IS 'a type';

-- kind: composite type
-- live
CREATE TYPE c AS (x int, y text); CREATE TABLE t (a c);
-- reason: another order
CREATE TYPE c AS (y text, x int); CREATE TABLE t (a c);
-- property: owner and privileges [held]
ALTER TYPE c OWNER TO pg_read_all_stats; REVOKE ALL ON TYPE c FROM PUBLIC; GRANT USAGE ON TYPE c TO pg_monitor;
-- property: none of the default privileges [held]
ALTER DEFAULT PRIVILEGES GRANT USAGE ON TYPES TO pg_monitor;
-- property: comments
COMMENT ON TYPE c IS 'a type'; COMMENT ON COLUMN c.x IS 'an attribute';

-- kind: typed table
-- live
CREATE TYPE c AS (x int, y text); CREATE TABLE t OF c;
-- reason: the type of an attribute
CREATE TYPE c AS (x bigint, y text); CREATE TABLE t OF c;
-- property: owner and privileges [held]
ALTER TABLE t OWNER TO pg_read_all_stats; GRANT SELECT ON t TO pg_monitor; GRANT UPDATE (x) ON t TO pg_monitor;
-- property: comments
COMMENT ON TABLE t IS 'a table'; COMMENT ON COLUMN t.x IS 'a column';
-- property: index
CREATE INDEX i ON t (x); COMMENT ON INDEX i IS 'an index';

-- kind: collation
-- live
CREATE COLLATION c (LOCALE = 'C'); CREATE TABLE t (a text COLLATE c, b int);
-- reason: another locale
CREATE COLLATION c (LOCALE = 'POSIX'); CREATE TABLE t (a text COLLATE c, b int);
-- property: owner [held]
ALTER COLLATION c OWNER TO pg_read_all_stats;
-- property: comment
COMMENT ON COLLATION c IS 'a collation';
-- property: index
CREATE INDEX i ON t (a, (b + 1)); COMMENT ON INDEX i IS 'an index'; ALTER TABLE t CLUSTER ON i; ALTER INDEX i ALTER COLUMN 2 SET STATISTICS 9;
-- property: column privileges [held]
GRANT SELECT (a) ON t TO pg_monitor;

-- kind: name of a serial's sequence
-- live
CREATE TABLE t (a serial);
-- reason: another name
CREATE SEQUENCE s AS int; CREATE TABLE t (a int NOT NULL DEFAULT nextval('s')); ALTER SEQUENCE s OWNED BY t.a;
-- property: none of the default privileges [held]
ALTER DEFAULT PRIVILEGES GRANT USAGE ON SEQUENCES TO pg_monitor;
-- property: owner [held]
ALTER TABLE t OWNER TO pg_read_all_stats;

-- kind: index
-- live
CREATE TABLE t (a int NOT NULL, b int NOT NULL); CREATE UNIQUE INDEX i ON t (a, (b + 1)); CREATE UNIQUE INDEX j ON t (a);
-- reason: another definition
CREATE TABLE t (a int NOT NULL, b int NOT NULL); CREATE UNIQUE INDEX i ON t (a DESC, (b + 1)); CREATE UNIQUE INDEX j ON t (a, b);
-- property: comment
COMMENT ON INDEX i IS 'an index';
-- property: statistics
ALTER INDEX i ALTER COLUMN 2 SET STATISTICS 9;
-- property: cluster
ALTER TABLE t CLUSTER ON i;
-- property: replica identity
ALTER TABLE t REPLICA IDENTITY USING INDEX j;

-- kind: key
-- live
CREATE TABLE t (a int NOT NULL, b int NOT NULL, CONSTRAINT k UNIQUE (a), CONSTRAINT x EXCLUDE ((a + 1) WITH =)); CREATE TABLE r (a int);
-- reason: another definition
CREATE TABLE t (a int NOT NULL, b int NOT NULL, CONSTRAINT k UNIQUE (a) INCLUDE (b), CONSTRAINT x EXCLUDE ((a + 1) WITH =, b WITH =)); CREATE TABLE r (a int);
-- property: comments
COMMENT ON CONSTRAINT k ON t IS 'a key'; COMMENT ON INDEX k IS 'its index';
-- property: statistics
ALTER INDEX x ALTER COLUMN 1 SET STATISTICS 9;
-- property: cluster
ALTER TABLE t CLUSTER ON k;
-- property: replica identity
ALTER TABLE t REPLICA IDENTITY USING INDEX k;
-- property: storage parameters
ALTER INDEX k SET (fillfactor = 50);
-- property: reference
ALTER TABLE r ADD CONSTRAINT f FOREIGN KEY (a) REFERENCES t (a) ON DELETE CASCADE NOT VALID; COMMENT ON CONSTRAINT f ON r IS 'a reference';

-- kind: index of a partitioned table
-- live
CREATE TABLE t (a int NOT NULL, b int NOT NULL) PARTITION BY LIST (a); CREATE TABLE p PARTITION OF t DEFAULT;
CREATE UNIQUE INDEX i ON t (a); CREATE UNIQUE INDEX j ON t (a, (b + 1)); ALTER TABLE t ADD CONSTRAINT k UNIQUE (a, b);
-- reason: another definition
CREATE TABLE t (a int NOT NULL, b int NOT NULL) PARTITION BY LIST (a); CREATE TABLE p PARTITION OF t DEFAULT;
CREATE UNIQUE INDEX i ON t (a DESC); CREATE UNIQUE INDEX j ON t (a DESC, (b + 1)); ALTER TABLE t ADD CONSTRAINT k UNIQUE (b, a);
-- property: comments
COMMENT ON INDEX i IS 'an index'; COMMENT ON INDEX k IS 'the index of a key';
-- property: cluster
ALTER TABLE p CLUSTER ON p_a_idx;
-- property: replica identity
ALTER TABLE t REPLICA IDENTITY USING INDEX i; ALTER TABLE p REPLICA IDENTITY USING INDEX p_a_idx;
-- property: comments on the indexes of a partition
COMMENT ON INDEX p_a_idx IS 'an index'; COMMENT ON INDEX p_a_expr_idx IS 'an index';
-- property: storage parameters of the indexes of a partition
ALTER INDEX p_a_idx SET (fillfactor = 50);
-- property: statistics of the indexes of a partition
ALTER INDEX p_a_expr_idx ALTER COLUMN 2 SET STATISTICS 9;

-- kind: trigger
-- live
CREATE FUNCTION g() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN NEW; END'; CREATE TABLE t (a int); CREATE TRIGGER x BEFORE UPDATE ON t FOR EACH ROW EXECUTE FUNCTION g();
CREATE CONSTRAINT TRIGGER y AFTER UPDATE ON t FOR EACH ROW EXECUTE FUNCTION g();
-- reason: another definition
CREATE FUNCTION g() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN NEW; END'; CREATE TABLE t (a int); CREATE TRIGGER x BEFORE UPDATE OR INSERT ON t FOR EACH ROW EXECUTE FUNCTION g();
CREATE CONSTRAINT TRIGGER y AFTER UPDATE OR INSERT ON t FOR EACH ROW EXECUTE FUNCTION g();
-- property: comment
COMMENT ON TRIGGER x ON t IS 'a trigger'; COMMENT ON TRIGGER y ON t IS 'a constraint trigger';
-- property: disabled
ALTER TABLE t DISABLE TRIGGER x; ALTER TABLE t DISABLE TRIGGER y;
-- property: on replicas only
ALTER TABLE t ENABLE REPLICA TRIGGER x; ALTER TABLE t ENABLE REPLICA TRIGGER y;
-- property: always
ALTER TABLE t ENABLE ALWAYS TRIGGER x; ALTER TABLE t ENABLE ALWAYS TRIGGER y;

-- kind: trigger of a partitioned table
-- live
CREATE FUNCTION g() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN NEW; END'; CREATE TABLE t (a int) PARTITION BY LIST (a); CREATE TABLE p PARTITION OF t FOR VALUES IN (1);
CREATE TABLE q PARTITION OF t FOR VALUES IN (2); CREATE TRIGGER x BEFORE UPDATE ON t FOR EACH ROW EXECUTE FUNCTION g();
-- reason: another definition
CREATE FUNCTION g() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN NEW; END'; CREATE TABLE t (a int) PARTITION BY LIST (a); CREATE TABLE p PARTITION OF t FOR VALUES IN (1);
CREATE TABLE q PARTITION OF t FOR VALUES IN (2); CREATE TRIGGER x BEFORE UPDATE OR INSERT ON t FOR EACH ROW EXECUTE FUNCTION g();
-- property: disabled on one partition
ALTER TABLE p DISABLE TRIGGER x;
-- property: always, and disabled on one partition
ALTER TABLE t ENABLE ALWAYS TRIGGER x; ALTER TABLE p DISABLE TRIGGER x;
-- property: disabled, but not on one partition
ALTER TABLE t DISABLE TRIGGER x; ALTER TABLE p ENABLE TRIGGER x;

-- kind: rule
-- live
CREATE TABLE t (a int); CREATE RULE r AS ON UPDATE TO t WHERE OLD.a > 1 DO ALSO NOTHING;
-- reason: another definition
CREATE TABLE t (a int); CREATE RULE r AS ON UPDATE TO t WHERE OLD.a > 2 DO ALSO NOTHING;
-- property: comment
COMMENT ON RULE r ON t IS 'a rule';
-- property: disabled
ALTER TABLE t DISABLE RULE r;
-- property: always
ALTER TABLE t ENABLE ALWAYS RULE r;

-- kind: policy
-- live
CREATE TABLE t (a int); CREATE POLICY y ON t FOR UPDATE USING (a > 1);
-- reason: another command
CREATE TABLE t (a int); CREATE POLICY y ON t FOR DELETE USING (a > 1);
-- property: comment
COMMENT ON POLICY y ON t IS 'a policy';
-- property: row-level security
ALTER TABLE t ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;

-- kind: extended statistics
-- live
CREATE TABLE t (a int, b int, c int); CREATE STATISTICS s ON a, b FROM t;
-- reason: another definition
CREATE TABLE t (a int, b int, c int); CREATE STATISTICS s ON a, c FROM t;
-- property: owner [held]
ALTER STATISTICS s OWNER TO pg_read_all_stats;
-- property: target and comment
ALTER STATISTICS s SET STATISTICS 12; COMMENT ON STATISTICS s IS 'statistics';

-- kind: publication
-- live
CREATE TABLE t (a int); CREATE PUBLICATION p FOR ALL TABLES;
-- reason: other tables
CREATE TABLE t (a int); CREATE PUBLICATION p FOR TABLE t;
-- property: owner [held]
ALTER PUBLICATION p OWNER TO pg_read_all_stats;
-- property: comment
COMMENT ON PUBLICATION p IS 'a publication';
-- property: options
ALTER PUBLICATION p SET (publish = 'insert', publish_via_partition_root = true);

-- kind: constraint
-- live
CREATE TABLE t (a int, CONSTRAINT k CHECK (a > 0)); CREATE DOMAIN d AS int CONSTRAINT k CHECK (VALUE > 0); CREATE TABLE r (a int PRIMARY KEY); CREATE TABLE s (a int CONSTRAINT f REFERENCES r);
-- reason: another definition
CREATE TABLE t (a int, CONSTRAINT k CHECK (a > 1)); CREATE DOMAIN d AS int CONSTRAINT k CHECK (VALUE > 1); CREATE TABLE r (a int PRIMARY KEY); CREATE TABLE s (a int CONSTRAINT f REFERENCES r ON DELETE CASCADE);
-- property: comments
COMMENT ON CONSTRAINT k ON t IS 'a check'; COMMENT ON CONSTRAINT k ON DOMAIN d IS 'a check'; COMMENT ON CONSTRAINT f ON s IS 'a reference';

-- kind: event trigger
-- live
CREATE FUNCTION e() RETURNS event_trigger LANGUAGE plpgsql AS 'BEGIN END'; CREATE EVENT TRIGGER x ON sql_drop WHEN TAG IN ('DROP AGGREGATE') EXECUTE FUNCTION e();
-- reason: other commands
CREATE FUNCTION e() RETURNS event_trigger LANGUAGE plpgsql AS 'BEGIN END'; CREATE EVENT TRIGGER x ON sql_drop WHEN TAG IN ('DROP CAST') EXECUTE FUNCTION e();
-- property: comment
COMMENT ON EVENT TRIGGER x IS 'a trigger';
-- property: disabled
ALTER EVENT TRIGGER x DISABLE;
-- property: always
ALTER EVENT TRIGGER x ENABLE ALWAYS;

-- kind: foreign server
-- live
CREATE FOREIGN DATA WRAPPER w; CREATE SERVER s TYPE 'a' FOREIGN DATA WRAPPER w OPTIONS (x '1');
-- reason: another type
CREATE FOREIGN DATA WRAPPER w; CREATE SERVER s TYPE 'b' FOREIGN DATA WRAPPER w OPTIONS (x '1');
-- property: owner and privileges [held]
GRANT USAGE ON FOREIGN DATA WRAPPER w TO pg_read_all_stats; ALTER SERVER s OWNER TO pg_read_all_stats; GRANT USAGE ON FOREIGN SERVER s TO pg_monitor;
-- property: comment
COMMENT ON SERVER s IS 'a server';

-- kind: text search objects
-- live
CREATE TEXT SEARCH DICTIONARY d (TEMPLATE = simple); CREATE TEXT SEARCH CONFIGURATION c (PARSER = default); ALTER TEXT SEARCH CONFIGURATION c ADD MAPPING FOR word WITH d;
-- reason: other definitions
CREATE TEXT SEARCH DICTIONARY d (TEMPLATE = simple, ACCEPT = false); CREATE TEXT SEARCH CONFIGURATION c (PARSER = default); ALTER TEXT SEARCH CONFIGURATION c ADD MAPPING FOR word, int WITH d;
-- property: owners [held]
ALTER TEXT SEARCH DICTIONARY d OWNER TO pg_read_all_stats; ALTER TEXT SEARCH CONFIGURATION c OWNER TO pg_read_all_stats;
-- property: comments
COMMENT ON TEXT SEARCH DICTIONARY d IS 'a dictionary'; COMMENT ON TEXT SEARCH CONFIGURATION c IS 'a configuration';

-- kind: operators
-- live
CREATE FUNCTION f(int, text) RETURNS boolean LANGUAGE sql IMMUTABLE AS 'SELECT true'; CREATE OPERATOR === (FUNCTION = f, LEFTARG = int, RIGHTARG = text);
CREATE OPERATOR FAMILY o USING btree; CREATE OPERATOR CLASS c FOR TYPE int USING btree FAMILY o AS OPERATOR 1 <(int, int), FUNCTION 1 btint4cmp(int, int);
-- reason: other definitions
CREATE FUNCTION f(int, text) RETURNS boolean LANGUAGE sql IMMUTABLE AS 'SELECT true'; CREATE OPERATOR === (FUNCTION = f, LEFTARG = int, RIGHTARG = text, RESTRICT = eqsel);
CREATE OPERATOR FAMILY o USING btree; CREATE OPERATOR CLASS c FOR TYPE int USING btree FAMILY o AS OPERATOR 1 <(int, int), OPERATOR 5 >(int, int), FUNCTION 1 btint4cmp(int, int);
-- property: owners [held]
ALTER OPERATOR ===(int, text) OWNER TO pg_read_all_stats; ALTER OPERATOR CLASS c USING btree OWNER TO pg_read_all_stats; ALTER OPERATOR FAMILY o USING btree OWNER TO pg_read_all_stats;
-- property: comments
COMMENT ON OPERATOR ===(int, text) IS 'an operator'; COMMENT ON OPERATOR CLASS c USING btree IS 'a class'; COMMENT ON OPERATOR FAMILY o USING btree IS 'a family';

-- kind: cast
-- live
CREATE TYPE c AS (a int); CREATE FUNCTION f(c) RETURNS int LANGUAGE sql IMMUTABLE AS 'SELECT 1'; CREATE CAST (c AS int) WITH FUNCTION f(c);
-- reason: another context
CREATE TYPE c AS (a int); CREATE FUNCTION f(c) RETURNS int LANGUAGE sql IMMUTABLE AS 'SELECT 1'; CREATE CAST (c AS int) WITH FUNCTION f(c) AS ASSIGNMENT;
-- reason: its function has another argument
CREATE TYPE c AS (a int); CREATE FUNCTION f(x c) RETURNS int LANGUAGE sql IMMUTABLE AS 'SELECT 1'; CREATE CAST (c AS int) WITH FUNCTION f(c);
-- property: comment
COMMENT ON CAST (c AS int) IS 'a cast';
