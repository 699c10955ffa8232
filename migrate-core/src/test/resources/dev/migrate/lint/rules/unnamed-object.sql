--- flag
CREATE INDEX ON orders (qty);
--- flag
CREATE UNIQUE INDEX CONCURRENTLY ON orders (qty);
--- flag
ALTER TABLE orders ADD CHECK (qty > 0) NOT VALID;
--- flag
ALTER TABLE orders ADD UNIQUE (qty);
--- clean
CREATE INDEX i ON orders (qty);
--- clean
ALTER TABLE orders ADD CONSTRAINT c CHECK (qty > 0) NOT VALID;
--- clean
CREATE TABLE t (id bigint PRIMARY KEY, a int NOT NULL DEFAULT 1);
--- clean
ALTER TABLE customers ADD UNIQUE USING INDEX email_ux;
