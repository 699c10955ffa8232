--- flag
ALTER TABLE orders ADD COLUMN g numeric GENERATED ALWAYS AS (total * 2) STORED;
--- flag
alter table orders add g int generated always as (length(note)) stored not null;
--- flag on 18
ALTER TABLE orders ADD COLUMN g numeric GENERATED ALWAYS AS (total * 2) STORED;
--- flag on 17
ALTER TABLE orders ADD COLUMN g int GENERATED ALWAYS AS (qty) STORED;
--- then
ALTER TABLE orders ALTER COLUMN g SET EXPRESSION AS (qty + 1);
--- clean on 18
ALTER TABLE orders ADD COLUMN g numeric GENERATED ALWAYS AS (total * 2) VIRTUAL;
--- clean on 18
ALTER TABLE orders ADD COLUMN g numeric GENERATED ALWAYS AS (total * 2);
--- clean
ALTER TABLE orders ALTER COLUMN g DROP EXPRESSION;
--- clean
CREATE TABLE t (a int, g int GENERATED ALWAYS AS (a * 2) STORED);
--- clean
ALTER TABLE orders ADD COLUMN g bigint GENERATED ALWAYS AS IDENTITY;
