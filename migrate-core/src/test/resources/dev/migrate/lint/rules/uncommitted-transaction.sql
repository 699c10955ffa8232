--- flag autocommit
BEGIN;
SELECT 1;
--- flag autocommit
start transaction;
SELECT 1; COMMIT; BEGIN WORK; SELECT 2;
--- clean autocommit
BEGIN; SELECT 1; END;
--- clean autocommit
BEGIN; SELECT 1; ROLLBACK;
--- clean autocommit
BEGIN; SAVEPOINT a; ROLLBACK TO a; COMMIT;
--- clean
DO $$ BEGIN PERFORM 1; END $$;
--- flag autocommit
BEGIN; SAVEPOINT a; ROLLBACK TO SAVEPOINT a;
--- flag
START TRANSACTION;
CREATE TABLE n (a int);
COMMIT AND CHAIN;
CREATE TABLE m (a int);
--- flag
BEGIN;
CREATE TABLE n (a int);
ROLLBACK AND CHAIN;
--- clean
BEGIN;
CREATE TABLE n (a int);
COMMIT AND CHAIN;
CREATE TABLE m (a int);
COMMIT AND NO CHAIN;
