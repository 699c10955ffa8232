--- flag
ALTER TABLE orders ADD CONSTRAINT c CHECK (qty > 0) NOT VALID;
ALTER TABLE orders VALIDATE CONSTRAINT c;
--- flag
ALTER TABLE orders ADD CONSTRAINT c CHECK (qty > 0) NOT VALID, VALIDATE CONSTRAINT c;
--- flag autocommit
BEGIN;
alter table public.orders add constraint "C" foreign key (customer_id) references customers not valid;
alter table orders validate constraint "C";
COMMIT;
--- flag
ALTER TABLE orders ADD CHECK (qty > 0) NOT VALID;
ALTER TABLE orders VALIDATE CONSTRAINT orders_qty_check;
--- clean autocommit
ALTER TABLE orders ADD CONSTRAINT c CHECK (qty > 0) NOT VALID;
ALTER TABLE orders VALIDATE CONSTRAINT c;
--- clean autocommit
BEGIN;
ALTER TABLE orders ADD CONSTRAINT c CHECK (qty > 0) NOT VALID;
COMMIT;
BEGIN;
ALTER TABLE orders VALIDATE CONSTRAINT c;
COMMIT;
--- clean
CREATE TABLE t (a int);
ALTER TABLE t ADD CONSTRAINT c CHECK (a > 0) NOT VALID;
ALTER TABLE t VALIDATE CONSTRAINT c;
--- clean
ALTER TABLE orders ADD CONSTRAINT c CHECK (qty > 0) NOT VALID;
--- then
ALTER TABLE orders VALIDATE CONSTRAINT c;
--- clean
ALTER TABLE orders ADD CONSTRAINT c CHECK (qty > 0) NOT VALID;
ALTER TABLE orders VALIDATE CONSTRAINT "C";
