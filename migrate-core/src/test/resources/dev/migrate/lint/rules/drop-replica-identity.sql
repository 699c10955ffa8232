--- flag
ALTER TABLE invoices DROP CONSTRAINT invoices_pkey;
--- flag
ALTER TABLE invoices DROP COLUMN id;
--- clean
ALTER TABLE invoices REPLICA IDENTITY FULL;
ALTER TABLE invoices DROP CONSTRAINT invoices_pkey;
--- clean
ALTER TABLE orders DROP CONSTRAINT orders_pkey;
--- clean
ALTER TABLE invoices DROP COLUMN total;
--- flag
ALTER TABLE invoices REPLICA IDENTITY NOTHING;
--- clean
ALTER TABLE orders REPLICA IDENTITY NOTHING;
--- clean
ALTER TABLE invoices REPLICA IDENTITY DEFAULT;
