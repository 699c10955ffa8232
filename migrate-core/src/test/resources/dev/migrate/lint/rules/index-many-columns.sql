--- flag
CREATE INDEX CONCURRENTLY i ON orders (a, b, c, (lower(d)));
--- clean
CREATE INDEX CONCURRENTLY i ON orders (a, b, coalesce(c, d)) INCLUDE (e, f);
--- clean
CREATE UNIQUE INDEX CONCURRENTLY i ON orders (a, b, c, d);
