--- flag
REINDEX INDEX orders_status_ix;
--- flag
reindex (verbose) table public.orders;
--- flag
REINDEX (CONCURRENTLY off) TABLE orders;
--- flag
REINDEX (CONCURRENTLY FALSE, VERBOSE) INDEX orders_pkey;
--- flag autocommit
REINDEX SCHEMA public;
--- flag autocommit
REINDEX DATABASE shop;
--- flag autocommit
REINDEX (TABLESPACE fast) TABLE orders;
--- clean
REINDEX TABLE CONCURRENTLY orders;
--- clean
REINDEX (CONCURRENTLY) TABLE orders;
--- clean
REINDEX (VERBOSE true, CONCURRENTLY on) INDEX orders_pkey;
--- clean
REINDEX SYSTEM shop;
--- clean
CREATE TABLE t (a int PRIMARY KEY);
REINDEX TABLE t;
--- clean
CREATE TEMP TABLE n (a int);
CREATE INDEX na ON n (a);
REINDEX INDEX na;
