--- flag
BEGIN; SELECT 1; COMMIT;
--- flag
COMMIT;
--- flag autocommit
BEGIN; BEGIN; COMMIT;
--- flag autocommit
SELECT 1; COMMIT;
--- clean autocommit
BEGIN; SELECT 1; COMMIT;
--- clean
SAVEPOINT a; SELECT 1; ROLLBACK TO a; RELEASE SAVEPOINT a;
--- clean
DO $$ BEGIN NULL; END $$;
--- clean
CREATE FUNCTION f() RETURNS int LANGUAGE sql BEGIN ATOMIC SELECT CASE WHEN true THEN 1 END; END;
