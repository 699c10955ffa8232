--- flag on 14.0 autocommit
CREATE INDEX CONCURRENTLY i ON orders (qty);
--- flag on 14.3 autocommit
REINDEX TABLE CONCURRENTLY orders;
--- clean on 14.4 autocommit
CREATE INDEX CONCURRENTLY i ON orders (qty);
--- clean on 14 autocommit
CREATE INDEX CONCURRENTLY i ON orders (qty);
--- clean on 15.1 autocommit
CREATE INDEX CONCURRENTLY i ON orders (qty);
--- clean on 14.1
CREATE INDEX i ON orders (qty);
