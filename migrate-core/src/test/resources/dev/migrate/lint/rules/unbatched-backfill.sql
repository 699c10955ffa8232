--- flag
UPDATE orders SET status = 'x';
--- flag
update only orders o set status = 'x' where o.status is null;
--- flag
DELETE FROM orders WHERE created_at < now() - interval '1 year';
--- flag
DELETE FROM orders USING customers c WHERE c.id = orders.customer_id;
--- flag
UPDATE orders SET status = 'x' WHERE id > 0;
--- flag
UPDATE orders SET status = 'x' WHERE true;
--- flag
WITH gone AS (DELETE FROM orders RETURNING *) INSERT INTO archive.orders SELECT * FROM gone;
--- flag
WITH c AS (SELECT * FROM customers) UPDATE orders SET status = c.name FROM c WHERE c.id = customer_id;
--- flag
ALTER TABLE customers ADD COLUMN x int;
INSERT INTO customers (id, name) SELECT id, 'x' FROM orders;
--- flag
DO $$ BEGIN UPDATE orders SET status = 'x'; END $$;
--- flag
UPDATE orders SET status = (SELECT name FROM customers c WHERE c.id = 1);
--- flag
UPDATE orders SET status = 'x' WHERE id IN (SELECT order_id FROM refunds);
--- flag
UPDATE orders o SET status = 'x' FROM customers c WHERE o.customer_id = c.id AND c.id = 7;
--- flag
UPDATE orders SET status = 'x' WHERE customer_id = id;
--- clean
DO $$ DECLARE lo bigint := 0; hi bigint := 1000; BEGIN UPDATE orders SET status = 'x' WHERE id > lo AND id <= hi; END $$;
--- clean
UPDATE orders AS o SET status = 'x' WHERE 5 >= o.id;
--- clean
UPDATE orders SET status = 'x' WHERE id = 1;
--- clean
UPDATE orders SET status = 'x' WHERE orders.id BETWEEN 1 AND 1000 AND status IS NULL;
--- clean
UPDATE orders SET status = 'x' WHERE id > 10 AND id <= 20;
--- clean
DELETE FROM orders WHERE id = ANY ('{1,2}'::bigint[]);
--- clean
WITH b AS (SELECT id FROM orders WHERE status IS NULL ORDER BY id LIMIT 1000) UPDATE orders SET status = 'x' FROM b WHERE b.id = orders.id;
--- clean
DELETE FROM orders WHERE ctid IN (SELECT ctid FROM orders LIMIT 100);
--- clean
CREATE TABLE t (a int);
INSERT INTO t SELECT id FROM orders;
UPDATE t SET a = 1;
--- clean
INSERT INTO customers (id, name) VALUES (1, 'a'), (2, 'b');
--- clean
INSERT INTO customers (id, name) SELECT 1, 'x' WHERE NOT EXISTS (SELECT 1 FROM customers WHERE id = 1);
--- clean
CREATE TRIGGER t AFTER UPDATE ON orders FOR EACH ROW EXECUTE FUNCTION f();
--- clean
INSERT INTO customers (id, name) VALUES (1, 'a') ON CONFLICT (id) DO UPDATE SET name = excluded.name;
--- clean
CREATE RULE r AS ON UPDATE TO orders DO ALSO (UPDATE customers SET name = ''; DELETE FROM customers);
--- flag
MERGE INTO orders o USING customers c ON o.customer_id = c.id WHEN MATCHED THEN UPDATE SET status = c.name;
