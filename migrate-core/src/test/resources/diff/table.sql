-- case: table-03 [no-op]
-- keep: public.item, public.item.id, public.item.label, public.item_pkey
-- before
CREATE TABLE item (id bigint PRIMARY KEY, label text);
-- after
CREATE TABLE item (id bigint PRIMARY KEY, label text);

-- case: table-09 [destructive]
-- before
CREATE TABLE other (id int);
-- after
CREATE TABLE base (id bigserial, kind text NOT NULL, ref bigint); CREATE TABLE base_a (CONSTRAINT "kind is A" CHECK (kind = 'A'), UNIQUE (ref, kind)) INHERITS (base);

-- case: table-01
-- before
-- after
CREATE TABLE item (id bigint PRIMARY KEY, label text);

-- case: table-drop-two-with-foreign-key [destructive]
-- before
CREATE TABLE p (id int PRIMARY KEY); CREATE TABLE c (pid int REFERENCES p);
-- after

-- case: table-many-in-foreign-key-order
-- before
-- after
CREATE TABLE z (id int PRIMARY KEY);
CREATE TABLE m (id int PRIMARY KEY, z int REFERENCES z);
CREATE TABLE a (id int PRIMARY KEY, m int REFERENCES m, z int REFERENCES z);

-- case: table-unlogged
-- keep: public.t, public.t.a
-- before
CREATE TABLE t (a int);
-- after
CREATE UNLOGGED TABLE t (a int);

-- case: table-logged-again
-- keep: public.t, public.t.a, public.t_pkey
-- before
CREATE UNLOGGED TABLE t (a int PRIMARY KEY);
-- after
CREATE TABLE t (a int PRIMARY KEY);

-- case: table-storage-parameters-set
-- keep: public.t, public.t.a
-- before
CREATE TABLE t (a text);
-- after
CREATE TABLE t (a text) WITH (fillfactor = 70, autovacuum_enabled = off);

-- case: table-storage-parameters-changed-and-reset
-- keep: public.t, public.t.a
-- before
CREATE TABLE t (a text) WITH (fillfactor = 70, autovacuum_vacuum_scale_factor = 0.5);
-- after
CREATE TABLE t (a text) WITH (fillfactor = 80);

-- case: table-toast-parameters
-- keep: public.t, public.t.a
-- before
CREATE TABLE t (a text) WITH (toast.autovacuum_enabled = off);
-- after
CREATE TABLE t (a text) WITH (toast.autovacuum_vacuum_threshold = 10, toast_tuple_target = 256);

-- case: table-inheritance-added
-- keep: public.c, public.p, public.c.a, public.c.b, public.p.a
-- before
CREATE TABLE p (a int); CREATE TABLE c (a int, b int);
-- after
CREATE TABLE p (a int); CREATE TABLE c (a int, b int) INHERITS (p);

-- case: table-inheritance-removed [one-way]
-- keep: public.c, public.p, public.c.a, public.c.b, public.p.a
-- before
CREATE TABLE p (a int); CREATE TABLE c (b int) INHERITS (p);
-- after
CREATE TABLE p (a int); CREATE TABLE c (a int, b int);

-- case: table-inheritance-column-added-to-parent
-- keep: public.c, public.p, public.c.a, public.c.b, public.p.a
-- before
CREATE TABLE p (a int); CREATE TABLE c (b int) INHERITS (p);
-- after
CREATE TABLE p (a int, n text); CREATE TABLE c (b int) INHERITS (p);

-- case: table-inheritance-column-type
-- keep: public.c, public.p, public.c.a, public.c.b, public.p.a
-- before
CREATE TABLE p (a int); CREATE TABLE c (b int) INHERITS (p);
-- after
CREATE TABLE p (a bigint); CREATE TABLE c (b int) INHERITS (p);

-- case: table-inheritance-two-parents
-- keep: public.c, public.p, public.q, public.c.a, public.c.x, public.p.a, public.q.b
-- before
CREATE TABLE p (a int); CREATE TABLE q (b int); CREATE TABLE c (x int) INHERITS (p);
-- after
CREATE TABLE p (a int); CREATE TABLE q (b int); CREATE TABLE c (x int, b int) INHERITS (p, q);

-- case: table-inheritance-child-default
-- keep: public.c, public.p, public.c.a, public.p.a
-- before
CREATE TABLE p (a int DEFAULT 1); CREATE TABLE c () INHERITS (p);
-- after
CREATE TABLE p (a int DEFAULT 1); CREATE TABLE c () INHERITS (p);
ALTER TABLE c ALTER a SET DEFAULT 2;

-- case: table-inheritance-check
-- keep: public.c, public.p, public.c.a, public.p.a
-- before
CREATE TABLE p (a int); CREATE TABLE c () INHERITS (p);
-- after
CREATE TABLE p (a int); CREATE TABLE c () INHERITS (p);
ALTER TABLE p ADD CONSTRAINT positive CHECK (a > 0); ALTER TABLE c ADD CONSTRAINT own CHECK (a < 9);

-- case: table-inheritance-new-tree
-- before
-- after
CREATE TABLE z (a int PRIMARY KEY); CREATE TABLE m (b int, PRIMARY KEY (a)) INHERITS (z); CREATE TABLE a (c int) INHERITS (m);

-- case: table-typed
-- keep: public.pair
-- before
CREATE TYPE pair AS (a int, b text);
-- after
CREATE TYPE pair AS (a int, b text);
CREATE TABLE t OF pair (PRIMARY KEY (a), b WITH OPTIONS DEFAULT 'x');

-- case: table-typed-made-free
-- keep: public.t, public.t.a, public.t.b, public.pair
-- before
CREATE TYPE pair AS (a int, b text); CREATE TABLE t OF pair;
-- after
CREATE TYPE pair AS (a int, b text); CREATE TABLE t (a int, b text);

-- case: table-made-typed
-- keep: public.t, public.t.a, public.t.b, public.pair
-- before
CREATE TYPE pair AS (a int, b text); CREATE TABLE t (a int, b text);
-- after
CREATE TYPE pair AS (a int, b text); CREATE TABLE t OF pair;

-- case: table-like
-- keep: public.t, public.t.a, public.t.b, public.t_pkey
-- before
CREATE TABLE t (a int PRIMARY KEY, b text DEFAULT 'x' CHECK (b <> ''));
-- after
CREATE TABLE t (a int PRIMARY KEY, b text DEFAULT 'x' CHECK (b <> ''));
CREATE TABLE l (LIKE t INCLUDING ALL);

-- case: table-replica-identity-full
-- keep: public.t, public.t.a, public.t_pkey
-- before
CREATE TABLE t (a int PRIMARY KEY);
-- after
CREATE TABLE t (a int PRIMARY KEY);
ALTER TABLE t REPLICA IDENTITY FULL;

-- case: table-replica-identity-nothing
-- keep: public.t, public.t.a, public.t_pkey
-- before
CREATE TABLE t (a int PRIMARY KEY); ALTER TABLE t REPLICA IDENTITY FULL;
-- after
CREATE TABLE t (a int PRIMARY KEY); ALTER TABLE t REPLICA IDENTITY NOTHING;

-- case: table-replica-identity-index
-- keep: public.t, public.t.a, public.t.b, public.ia, public.ib
-- before
CREATE TABLE t (a int NOT NULL, b int NOT NULL); CREATE UNIQUE INDEX ia ON t (a); CREATE UNIQUE INDEX ib ON t (b);
ALTER TABLE t REPLICA IDENTITY USING INDEX ia;
-- after
CREATE TABLE t (a int NOT NULL, b int NOT NULL); CREATE UNIQUE INDEX ia ON t (a); CREATE UNIQUE INDEX ib ON t (b);
ALTER TABLE t REPLICA IDENTITY USING INDEX ib;

-- case: table-replica-identity-index-changes
-- keep: public.t, public.t.a, public.t.b
-- before
CREATE TABLE t (a int NOT NULL, b int NOT NULL);
CREATE UNIQUE INDEX i ON t (a); ALTER TABLE t REPLICA IDENTITY USING INDEX i;
-- after
CREATE TABLE t (a int NOT NULL, b int NOT NULL);
CREATE UNIQUE INDEX i ON t (a, b); ALTER TABLE t REPLICA IDENTITY USING INDEX i;

-- case: table-row-security
-- keep: public.t, public.t.a
-- before
CREATE TABLE t (a int);
-- after
CREATE TABLE t (a int);
ALTER TABLE t ENABLE ROW LEVEL SECURITY; ALTER TABLE t FORCE ROW LEVEL SECURITY;

-- case: table-row-security-off
-- keep: public.t, public.t.a
-- before
CREATE TABLE t (a int);
ALTER TABLE t ENABLE ROW LEVEL SECURITY; ALTER TABLE t FORCE ROW LEVEL SECURITY;
-- after
CREATE TABLE t (a int);
ALTER TABLE t FORCE ROW LEVEL SECURITY;

-- case: table-without-columns
-- before
-- after
CREATE TABLE t ();

-- case: table-loses-every-column [destructive]
-- keep: public.t
-- before
CREATE TABLE t (a int, b int);
-- after
CREATE TABLE t ();

-- case: table-becomes-partitioned [destructive]
-- before
CREATE TABLE t (a int);
-- after
CREATE TABLE t (a int) PARTITION BY RANGE (a);

-- case: table-becomes-view [destructive]
-- keep: public.o, public.o.a
-- before
CREATE TABLE o (a int);
CREATE TABLE t (a int);
-- after
CREATE TABLE o (a int);
CREATE VIEW t AS SELECT a FROM o;

-- case: table-was-view
-- keep: public.o, public.o.a
-- before
CREATE TABLE o (a int);
CREATE VIEW t AS SELECT a FROM o;
-- after
CREATE TABLE o (a int);
CREATE TABLE t (a int);

-- case: table-becomes-matview [destructive]
-- keep: public.o, public.o.a
-- before
CREATE TABLE o (a int);
CREATE TABLE t (a int); CREATE INDEX i ON t (a);
-- after
CREATE TABLE o (a int);
CREATE MATERIALIZED VIEW t AS SELECT a FROM o; CREATE INDEX i ON t (a);

-- case: table-name-of-dropped-index
-- keep: public.t, public.t.a
-- before
CREATE TABLE t (a int); CREATE INDEX x ON t (a);
-- after
CREATE TABLE t (a int); CREATE TABLE x (b int);

-- case: table-name-of-dropped-type
-- before
CREATE TYPE x AS ENUM ('a');
-- after
CREATE TABLE x (b int);

-- case: table-renamed [destructive]
-- before
CREATE TABLE customers (id int PRIMARY KEY, name text NOT NULL);
-- after
CREATE TABLE clients (id int PRIMARY KEY, name text NOT NULL);

-- case: table-names-swapped [destructive]
-- keep: public.a, public.b
-- before
CREATE TABLE a (x int); CREATE TABLE b (y text);
-- after
CREATE TABLE a (y text); CREATE TABLE b (x int);

-- case: table-column-of-two-parents-dropped [destructive]
-- keep: public.c
-- before
CREATE TABLE x (a int, z int); CREATE TABLE y (a int, z int); CREATE TABLE c (b int) INHERITS (x, y);
-- after
CREATE TABLE x (a int); CREATE TABLE y (a int); CREATE TABLE c (b int) INHERITS (x, y);

-- case: table-column-of-two-parents-dropped-in-one [destructive]
-- keep: public.c
-- before
CREATE TABLE x (a int, z int); CREATE TABLE y (a int, z int); CREATE TABLE c (b int) INHERITS (x, y);
-- after
CREATE TABLE x (a int); CREATE TABLE y (a int, z int); CREATE TABLE c (b int) INHERITS (x, y);

-- case: table-column-of-two-parents-added
-- keep: public.c
-- before
CREATE TABLE x (a int); CREATE TABLE y (a int); CREATE TABLE c (b int) INHERITS (x, y);
-- after
CREATE TABLE x (a int, n int); CREATE TABLE y (a int, n int); CREATE TABLE c (b int) INHERITS (x, y);

-- case: table-column-of-two-parents-retyped [refused]
-- keep: public.c
-- before
CREATE TABLE x (a int); CREATE TABLE y (a int); CREATE TABLE c (b int) INHERITS (x, y);
-- after
CREATE TABLE x (a bigint); CREATE TABLE y (a bigint); CREATE TABLE c (b int) INHERITS (x, y);
