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
