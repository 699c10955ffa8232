--- flag
CREATE TABLE t (a int2);
--- flag
ALTER TABLE orders ADD n SMALLSERIAL;
--- clean
CREATE TABLE t (a bigint, b int);
