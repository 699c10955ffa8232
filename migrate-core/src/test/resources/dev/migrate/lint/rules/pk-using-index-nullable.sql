--- flag
CREATE UNIQUE INDEX i ON orders (customer_id);
--- then
ALTER TABLE orders ADD CONSTRAINT pk PRIMARY KEY USING INDEX i;
--- clean
CREATE UNIQUE INDEX i ON customers (name);
--- then
ALTER TABLE customers ADD CONSTRAINT pk PRIMARY KEY USING INDEX i;
--- clean
ALTER TABLE orders ADD CONSTRAINT c CHECK (customer_id IS NOT NULL);
CREATE UNIQUE INDEX i ON orders (customer_id);
--- then
ALTER TABLE orders ADD CONSTRAINT pk PRIMARY KEY USING INDEX i;
