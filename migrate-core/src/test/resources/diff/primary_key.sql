-- case: pk-add
-- keep: public.t, public.t.a, public.t.b
-- before
CREATE TABLE t (a int NOT NULL, b int);
-- after
CREATE TABLE t (a int PRIMARY KEY, b int);

-- case: pk-add-on-nullable
-- keep: public.t, public.t.a
-- before
CREATE TABLE t (a int);
-- after
CREATE TABLE t (a int, CONSTRAINT key PRIMARY KEY (a));

-- case: pk-drop
-- keep: public.t, public.t.a, public.t.b
-- before
CREATE TABLE t (a int PRIMARY KEY, b int);
-- after
CREATE TABLE t (a int, b int);

-- case: pk-other-column
-- keep: public.t, public.t.a, public.t.b
-- before
CREATE TABLE t (a int PRIMARY KEY, b int NOT NULL);
-- after
CREATE TABLE t (a int NOT NULL, b int PRIMARY KEY);

-- case: pk-composite
-- keep: public.t, public.t.a, public.t.b
-- before
CREATE TABLE t (a int, b int NOT NULL, PRIMARY KEY (a));
-- after
CREATE TABLE t (a int, b int, PRIMARY KEY (a, b));

-- case: pk-composite-order
-- keep: public.t, public.t.a, public.t.b
-- before
CREATE TABLE t (a int, b int, PRIMARY KEY (a, b));
-- after
CREATE TABLE t (a int, b int, PRIMARY KEY (b, a));

-- case: pk-renamed
-- keep: public.t, public.t.a
-- before
CREATE TABLE t (a int PRIMARY KEY);
-- after
CREATE TABLE t (a int CONSTRAINT t_key PRIMARY KEY);

-- case: pk-changes-under-foreign-key
-- keep: public.c, public.p, public.c.pid, public.p.code, public.p.id
-- before
CREATE TABLE p (id int PRIMARY KEY, code text NOT NULL); CREATE TABLE c (pid int REFERENCES p);
-- after
CREATE TABLE p (id int UNIQUE NOT NULL, code text PRIMARY KEY); CREATE TABLE c (pid int REFERENCES p (id));

-- case: pk-include
-- keep: public.t, public.t.a, public.t.b
-- before
CREATE TABLE t (a int PRIMARY KEY, b int);
-- after
CREATE TABLE t (a int, b int, PRIMARY KEY (a) INCLUDE (b));

-- case: pk-deferrable
-- keep: public.t, public.t.a
-- before
CREATE TABLE t (a int PRIMARY KEY);
-- after
CREATE TABLE t (a int PRIMARY KEY DEFERRABLE INITIALLY DEFERRED);

-- case: pk-storage-parameters
-- keep: public.t, public.t.a
-- before
CREATE TABLE t (a int PRIMARY KEY);
-- after
CREATE TABLE t (a int PRIMARY KEY WITH (fillfactor = 60));

-- case: pk-comment
-- keep: public.t, public.t.a, public.t_pkey
-- before
CREATE TABLE t (a int PRIMARY KEY);
-- after
CREATE TABLE t (a int PRIMARY KEY);
COMMENT ON CONSTRAINT t_pkey ON t IS 'the key';

-- case: pk-index-comment
-- keep: public.t, public.t.a, public.t_pkey
-- before
CREATE TABLE t (a int PRIMARY KEY);
-- after
CREATE TABLE t (a int PRIMARY KEY); COMMENT ON INDEX t_pkey IS 'its index';

-- case: pk-view-groups-by-it
-- keep: public.t, public.t.a, public.t.b
-- before
CREATE TABLE t (a int PRIMARY KEY, b int); CREATE VIEW v AS SELECT a, b, count(*) FROM t GROUP BY a;
-- after
CREATE TABLE t (a int CONSTRAINT k PRIMARY KEY, b int); CREATE VIEW v AS SELECT a, b, count(*) FROM t GROUP BY a;

-- case: pk-without-overlaps [pg>=18]
-- keep: public.t, public.t.at, public.t.id
-- before
CREATE EXTENSION btree_gist;
CREATE TABLE t (id int NOT NULL, at tstzrange NOT NULL);
-- after
CREATE EXTENSION btree_gist;
CREATE TABLE t (id int, at tstzrange, PRIMARY KEY (id, at WITHOUT OVERLAPS));
