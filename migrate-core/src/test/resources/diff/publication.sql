-- case: publication-new
-- keep: public.t, public.t.a, public.t_pkey
-- before
CREATE TABLE t (a int PRIMARY KEY);
-- after
CREATE TABLE t (a int PRIMARY KEY);
CREATE PUBLICATION p FOR TABLE t WITH (publish = 'insert, update');

-- case: publication-drop
-- keep: public.t, public.t.a
-- before
CREATE TABLE t (a int);
CREATE PUBLICATION p FOR TABLE t;
-- after
CREATE TABLE t (a int);

-- case: publication-tables
-- keep: public.t, public.u, public.t.a, public.u.a
-- before
CREATE TABLE t (a int); CREATE TABLE u (a int);
CREATE PUBLICATION p FOR TABLE t;
-- after
CREATE TABLE t (a int); CREATE TABLE u (a int);
CREATE PUBLICATION p FOR TABLE u;

-- case: publication-options
-- keep: public.t, public.t.a
-- before
CREATE TABLE t (a int);
CREATE PUBLICATION p FOR TABLE t;
-- after
CREATE TABLE t (a int);
CREATE PUBLICATION p FOR TABLE t WITH (publish = 'delete', publish_via_partition_root = true); COMMENT ON PUBLICATION p IS 'to the warehouse';

-- case: publication-all-tables [superuser]
-- keep: public.t, public.t.a
-- before
CREATE TABLE t (a int);
-- after
CREATE TABLE t (a int);
CREATE PUBLICATION p FOR ALL TABLES;

-- case: publication-columns [pg>=15]
-- keep: public.t, public.t.a, public.t.b, public.t.c, public.t_pkey
-- before
CREATE TABLE t (a int PRIMARY KEY, b int, c int);
CREATE PUBLICATION p FOR TABLE t (a, b);
-- after
CREATE TABLE t (a int PRIMARY KEY, b int, c int);
CREATE PUBLICATION p FOR TABLE t (a, c);

-- case: publication-row-filter [pg>=15]
-- keep: public.t, public.t.a, public.t.b, public.t_pkey
-- before
CREATE TABLE t (a int PRIMARY KEY, b int);
CREATE PUBLICATION p FOR TABLE t;
-- after
CREATE TABLE t (a int PRIMARY KEY, b int);
CREATE PUBLICATION p FOR TABLE t WHERE (a > 0);

-- case: publication-schema [pg>=15] [superuser]
-- keep: app.t, public.u, app.t.a, public.u.a
-- before
CREATE SCHEMA app; CREATE TABLE app.t (a int); CREATE TABLE u (a int);
CREATE PUBLICATION p FOR TABLE u;
-- after
CREATE SCHEMA app; CREATE TABLE app.t (a int); CREATE TABLE u (a int);
CREATE PUBLICATION p FOR TABLES IN SCHEMA app, TABLE u;

-- case: publication-of-column-whose-type-changes [pg>=15]
-- keep: public.t, public.t.a, public.t.b
-- before
CREATE TABLE t (a int PRIMARY KEY, b int); CREATE PUBLICATION p FOR TABLE t WHERE (a > 0);
-- after
CREATE TABLE t (a bigint PRIMARY KEY, b int); CREATE PUBLICATION p FOR TABLE t WHERE (a > 0);
