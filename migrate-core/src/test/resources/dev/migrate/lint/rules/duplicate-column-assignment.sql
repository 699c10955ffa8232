--- flag
UPDATE orders SET qty = 1, total = 2, QTY = 3 WHERE id = 1;
--- flag
UPDATE orders SET (qty, total) = (1, 2), qty = 3 WHERE id = 1;
--- flag
INSERT INTO orders (id, qty, "qty") VALUES (1, 2, 3);
--- flag
INSERT INTO orders (id) VALUES (1) ON CONFLICT (id) DO UPDATE SET qty = 1, qty = 2;
--- flag
MERGE INTO orders o USING customers c ON o.id = c.id WHEN MATCHED THEN UPDATE SET qty = 1, qty = 2;
--- clean
UPDATE orders SET qty = 1, "QTY" = 2 WHERE id = 1;
--- clean
UPDATE orders SET tags[1] = 'a', tags[2] = 'b' WHERE id = 1;
--- clean
UPDATE orders SET qty = total, total = qty WHERE id = 1;
--- clean
UPDATE orders SET qty = CASE WHEN qty = 1 THEN 2 END, total = (SELECT max(qty) FROM orders) WHERE id = 1;
--- clean
INSERT INTO orders (id, qty) SELECT id, qty FROM staging;
