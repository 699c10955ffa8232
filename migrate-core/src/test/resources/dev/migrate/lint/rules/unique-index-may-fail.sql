--- flag autocommit
CREATE UNIQUE INDEX CONCURRENTLY i ON orders (qty);
--- clean autocommit
CREATE INDEX CONCURRENTLY i ON orders (qty);
--- clean autocommit
DELETE FROM orders a USING orders b WHERE a.id < b.id AND a.qty = b.qty;
CREATE UNIQUE INDEX CONCURRENTLY i ON orders (qty);
--- clean autocommit
SELECT qty FROM orders GROUP BY qty HAVING count(*) > 1;
CREATE UNIQUE INDEX CONCURRENTLY i ON orders (qty);
--- clean autocommit
CREATE TABLE t (a int);
CREATE UNIQUE INDEX CONCURRENTLY i ON t (a);
