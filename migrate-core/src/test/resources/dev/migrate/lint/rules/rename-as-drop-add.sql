--- flag
ALTER TABLE customers DROP COLUMN email, ADD COLUMN mail text;
--- flag
ALTER TABLE customers ADD COLUMN mail text;
ALTER TABLE customers DROP COLUMN email;
--- clean
ALTER TABLE customers DROP COLUMN email;
ALTER TABLE customers ADD COLUMN age int;
--- clean
ALTER TABLE customers DROP COLUMN email;
ALTER TABLE orders ADD COLUMN email text;
--- clean
ALTER TABLE customers RENAME COLUMN email TO mail;
--- clean
ALTER TABLE customers DROP COLUMN email;
