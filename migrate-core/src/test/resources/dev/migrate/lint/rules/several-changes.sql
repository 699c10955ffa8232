--- flag
ALTER TABLE orders ADD COLUMN region text;
ALTER TABLE staging DROP COLUMN qty;
--- flag
CREATE INDEX refunds_order_ix ON refunds (order_id);
ALTER TABLE staging ADD COLUMN note text;
--- flag
UPDATE staging SET qty = 1 WHERE id = 2;
ALTER TABLE refunds ALTER COLUMN order_id SET NOT NULL;
--- clean
ALTER TABLE orders ADD COLUMN region text;
ALTER TABLE orders DROP COLUMN note;
--- clean
ALTER TABLE orders ADD COLUMN tenant_id bigint;
ALTER TABLE staging ADD COLUMN tenant_id bigint;
ALTER TABLE refunds ADD COLUMN tenant_id bigint;
--- clean
ALTER TABLE refunds ADD COLUMN total numeric;
UPDATE refunds SET total = orders.total FROM orders WHERE orders.id = refunds.order_id;
ALTER TABLE orders DROP COLUMN total;
--- clean
CREATE TABLE regions (id bigint PRIMARY KEY);
CREATE TABLE colours (id bigint PRIMARY KEY);
--- clean
CREATE TABLE regions (id bigint PRIMARY KEY);
ALTER TABLE orders ADD COLUMN region_id bigint REFERENCES regions;
ALTER TABLE customers ADD COLUMN home_id bigint REFERENCES regions;
--- clean
ALTER TABLE refunds ADD CONSTRAINT refunds_order_fk FOREIGN KEY (order_id) REFERENCES orders NOT VALID;
ALTER TABLE orders ADD COLUMN refunded boolean;
--- clean
CREATE FUNCTION touch() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN UPDATE staging SET qty = 1; RETURN NEW; END $$;
CREATE TRIGGER orders_touch AFTER UPDATE ON orders FOR EACH ROW EXECUTE FUNCTION touch();
ALTER TABLE orders ADD COLUMN touched boolean;
ALTER TABLE staging ADD COLUMN touched_at timestamptz;
--- clean
ALTER TABLE refunds ADD CONSTRAINT refunds_list_fk FOREIGN KEY (order_id) REFERENCES "Lists" NOT VALID;
ALTER TABLE "Lists" ADD COLUMN refunded boolean;
--- flag
ALTER TABLE refunds ADD COLUMN note text;
ALTER TABLE "Odd Lists" DROP COLUMN refunded;
