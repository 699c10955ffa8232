--- flag
ALTER TABLE orders ENABLE ROW LEVEL SECURITY;
--- flag
ALTER TABLE orders ENABLE ROW LEVEL SECURITY;
CREATE POLICY p ON customers USING (true);
--- clean
ALTER TABLE orders ENABLE ROW LEVEL SECURITY;
CREATE POLICY p ON public.orders FOR SELECT USING (true);
--- clean
CREATE POLICY p ON orders USING (true);
--- then
alter table orders enable row level security;
--- clean
ALTER TABLE orders DISABLE ROW LEVEL SECURITY;
--- clean
ALTER TABLE orders FORCE ROW LEVEL SECURITY;
