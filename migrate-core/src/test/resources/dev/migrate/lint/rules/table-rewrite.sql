--- flag autocommit
VACUUM FULL orders;
--- flag autocommit
vacuum (analyze, full) orders;
--- flag autocommit
VACUUM (FULL true, VERBOSE);
--- flag autocommit
CLUSTER orders USING orders_pkey;
--- flag autocommit
CLUSTER;
--- flag
ALTER TABLE orders SET UNLOGGED;
--- flag
ALTER TABLE orders SET TABLESPACE fast;
--- flag on 15
ALTER TABLE orders SET ACCESS METHOD columnar;
--- flag
CREATE UNLOGGED TABLE log (a int);
--- then
ALTER TABLE log SET LOGGED;
--- flag
ALTER TABLE ALL IN TABLESPACE slow SET TABLESPACE fast;
--- clean autocommit
VACUUM orders;
--- clean autocommit
VACUUM (FULL off, ANALYZE) orders;
--- clean autocommit
VACUUM ANALYZE orders;
--- clean
ALTER TABLE orders SET (fillfactor = 70);
--- clean
ALTER TABLE orders CLUSTER ON orders_pkey;
--- clean
ALTER TABLE orders SET LOGGED;
--- clean
ALTER TABLE orders SET WITHOUT CLUSTER;
--- clean
CREATE TABLE t (a int);
ALTER TABLE t SET UNLOGGED;
--- clean autocommit
ANALYZE orders;
