--- flag
FROBNICATE orders;
--- flag
ALTER TABLE orders FROBNICATE;
--- flag
DO $$ BEGIN EXECUTE (SELECT ddl FROM scripts LIMIT 1); END $$;
--- flag
ALTER TABLE orders ADD COLUMN x int FROBNICATE;
--- flag
DO LANGUAGE plperl 'x';
--- clean
GRANT SELECT ON orders TO PUBLIC;
--- clean
CREATE EXTENSION IF NOT EXISTS pgcrypto WITH SCHEMA public CASCADE;
--- clean
CREATE TABLE t (a int COMPRESSION lz4 COLLATE "C", b text STORAGE external, LIKE orders INCLUDING ALL) WITH (fillfactor = 70) TABLESPACE pg_default;
--- clean
ALTER TABLE orders ALTER COLUMN note SET STATISTICS 100, ALTER note SET STORAGE main, OWNER TO postgres, INHERIT p, REPLICA IDENTITY USING INDEX i;
--- clean
ALTER FUNCTION f(int) OWNER TO postgres;
--- clean
SELECT setval('s', max(id)) FROM orders;
--- clean
DO $$ DECLARE r record; x int = 1; BEGIN <<l>> FOR r IN SELECT * FROM orders LOOP IF r.id > 1 THEN CONTINUE l; ELSIF r.id = 0 THEN RAISE NOTICE 'x'; ELSE x := x + 1; END IF; END LOOP; RETURN; END $$;
--- clean
EXPLAIN SELECT 1; SHOW work_mem; DISCARD ALL; LISTEN x; RESET ALL; PREPARE p AS SELECT 1; EXECUTE p; DEALLOCATE p;
--- clean
CREATE AGGREGATE a (int) (sfunc = f, stype = int); CREATE OPERATOR === (leftarg = int, rightarg = int, function = f); CREATE CAST (int AS text) WITHOUT FUNCTION; CREATE EVENT TRIGGER e ON ddl_command_start EXECUTE FUNCTION f(); CREATE TEXT SEARCH CONFIGURATION c (copy = english); CREATE STATISTICS s ON a, b FROM orders; CREATE ROLE r; CREATE SERVER s FOREIGN DATA WRAPPER w; CREATE USER MAPPING FOR r SERVER s;
--- clean
DROP ROLE r; DROP OWNED BY r; DROP AGGREGATE a (int); DROP OPERATOR === (int, int); DROP CAST (int AS text); DROP EVENT TRIGGER e; DROP POLICY p ON orders; DROP TRIGGER t ON orders; DROP RULE r ON orders; DROP EXTENSION x; DROP USER MAPPING FOR r SERVER s; DROP TEXT SEARCH CONFIGURATION c; DROP STATISTICS s;
