--- flag
TRUNCATE customers CASCADE;
--- flag
truncate table only customers, orders restart identity cascade;
--- clean
TRUNCATE customers;
--- clean
CREATE TABLE t (a int);
TRUNCATE t CASCADE;
--- clean
TRUNCATE "cascade";
