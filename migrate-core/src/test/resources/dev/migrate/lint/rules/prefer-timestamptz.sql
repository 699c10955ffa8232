--- flag
CREATE TABLE t (a timestamp(3) without time zone);
--- flag
ALTER TABLE orders ADD at timestamp[];
--- clean
CREATE TABLE t (a timestamp with time zone, b date, c time);
