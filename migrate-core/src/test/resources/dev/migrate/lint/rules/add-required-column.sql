--- flag
ALTER TABLE orders ADD COLUMN x int NOT NULL;
--- flag
alter table orders add x text not null default null;
--- flag
ALTER TABLE orders ADD COLUMN x int CONSTRAINT nn NOT NULL REFERENCES customers;
--- flag
ALTER TABLE orders ADD COLUMN IF NOT EXISTS x int NOT NULL, ADD COLUMN y int;
--- flag
CREATE TABLE IF NOT EXISTS orders (id int);
ALTER TABLE orders ADD COLUMN x int NOT NULL;
--- clean
ALTER TABLE orders ADD COLUMN x int NOT NULL DEFAULT 0;
--- clean
ALTER TABLE orders ADD COLUMN x int DEFAULT 0 NOT NULL;
--- clean
ALTER TABLE orders ADD COLUMN x bigint GENERATED ALWAYS AS IDENTITY NOT NULL;
--- clean
ALTER TABLE orders ADD COLUMN x int;
--- clean
CREATE TABLE t (a int);
ALTER TABLE t ADD COLUMN b int NOT NULL;
--- clean
ALTER TABLE orders ADD COLUMN x int NULL;
--- clean
ALTER TABLE orders ADD COLUMN x int CHECK (x IS NOT NULL) NOT VALID;
--- clean
CREATE DOMAIN place AS text DEFAULT 'x';
ALTER TABLE orders ADD COLUMN x place NOT NULL;
--- clean
CREATE DOMAIN place AS text;
ALTER DOMAIN place SET DEFAULT 'x';
CREATE DOMAIN town AS place;
ALTER TABLE orders ADD COLUMN x town NOT NULL;
--- flag
CREATE DOMAIN place AS text DEFAULT 'x';
ALTER DOMAIN place DROP DEFAULT;
ALTER TABLE orders ADD COLUMN x place NOT NULL;
--- flag
CREATE DOMAIN place AS text DEFAULT 'x';
ALTER TABLE orders ADD COLUMN x place NOT NULL DEFAULT NULL;
--- flag
CREATE DOMAIN place AS text DEFAULT NULL;
ALTER TABLE orders ADD COLUMN x place NOT NULL;
