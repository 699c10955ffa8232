--- flag
ALTER TABLE orders ADD COLUMN x int;
--- flag
SET lock_timeout = '1s';
ALTER TABLE orders ADD COLUMN x int;
--- clean
SET statement_timeout = '1min';
ALTER TABLE orders ADD COLUMN x int;
--- clean managed
ALTER TABLE orders ADD COLUMN x int;
