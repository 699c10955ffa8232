--- flag
ALTER TABLE customers RENAME COLUMN name TO full_name;
--- flag
alter table only public.customers rename name to "fullName";
--- clean
CREATE TABLE t (a int);
ALTER TABLE t RENAME a TO b;
--- clean
ALTER TABLE customers RENAME CONSTRAINT customers_pkey TO pk;
--- clean
ALTER TABLE customers RENAME COLUMN name TO full_name;
ALTER TABLE customers ADD COLUMN name varchar(100) GENERATED ALWAYS AS (full_name) STORED;
--- clean
ALTER TABLE orders ADD COLUMN a int;
ALTER TABLE orders RENAME COLUMN a TO b;
