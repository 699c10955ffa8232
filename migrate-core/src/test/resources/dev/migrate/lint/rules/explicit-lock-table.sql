--- flag
LOCK orders;
--- flag
lock table only public.orders, customers in share row exclusive mode nowait;
--- clean
LOCK TABLE orders IN ACCESS SHARE MODE;
--- clean
LOCK TABLE orders IN ROW SHARE MODE;
--- clean
CREATE TABLE t (a int);
LOCK TABLE t;
