-- case: generated-add
-- keep: public.t, public.t.a, public.t.b
-- before
CREATE TABLE t (a int, b int);
-- after
CREATE TABLE t (a int, b int, c int GENERATED ALWAYS AS (a + b) STORED);

-- case: generated-drop [destructive]
-- keep: public.t, public.t.a
-- before
CREATE TABLE t (a int, c int GENERATED ALWAYS AS (a + 1) STORED);
-- after
CREATE TABLE t (a int);

-- case: generated-expression-changes
-- keep: public.t, public.t.a
-- before
CREATE TABLE t (a int, c int GENERATED ALWAYS AS (a + 1) STORED);
-- after
CREATE TABLE t (a int, c int GENERATED ALWAYS AS (a + 2) STORED);

-- case: generated-expression-changes-under-index-and-view
-- keep: public.t, public.t.a
-- before
CREATE TABLE t (a int, c int GENERATED ALWAYS AS (a + 1) STORED); CREATE INDEX i ON t (c); CREATE VIEW v AS SELECT c FROM t; COMMENT ON COLUMN t.c IS 'sum';
-- after
CREATE TABLE t (a int, c int GENERATED ALWAYS AS (a + 2) STORED); CREATE INDEX i ON t (c); CREATE VIEW v AS SELECT c FROM t; COMMENT ON COLUMN t.c IS 'sum';

-- case: generated-becomes-plain
-- keep: public.t, public.t.a, public.t.c
-- before
CREATE TABLE t (a int, c int GENERATED ALWAYS AS (a + 1) STORED);
-- after
CREATE TABLE t (a int, c int);

-- case: generated-becomes-plain-and-base-changes-type
-- keep: public.t, public.t.a, public.t.c
-- before
CREATE TABLE t (a int, c int GENERATED ALWAYS AS (a + 1) STORED);
-- after
CREATE TABLE t (a bigint, c int);

-- case: generated-becomes-plain-and-base-changes-enum [pg>=15]
-- keep: public.t, public.t.a, public.t.c
-- before
CREATE TYPE e AS ENUM ('a', 'b'); CREATE TABLE t (a e, c int GENERATED ALWAYS AS (CASE a WHEN 'a' THEN 1 END) STORED);
-- after
CREATE TYPE e AS ENUM ('b', 'a'); CREATE TABLE t (a e, c int);

-- case: generated-becomes-plain-and-base-goes
-- keep: public.t, public.t.c
-- before
CREATE TABLE t (a int, b int, c int GENERATED ALWAYS AS (a + b) STORED);
-- after
CREATE TABLE t (b bigint, c int);

-- case: generated-becomes-plain-in-partitions-and-base-changes-type
-- keep: public.t, public.t.a, public.t.c, public.p, public.p.a, public.p.c
-- before
CREATE TABLE t (k int, a int, c int GENERATED ALWAYS AS (a + 1) STORED) PARTITION BY LIST (k); CREATE TABLE p PARTITION OF t FOR VALUES IN (1);
-- after
CREATE TABLE t (k int, a bigint, c int) PARTITION BY LIST (k); CREATE TABLE p PARTITION OF t FOR VALUES IN (1);

-- case: generated-from-plain
-- keep: public.t, public.t.a
-- before
CREATE TABLE t (a int, c int);
-- after
CREATE TABLE t (a int, c int GENERATED ALWAYS AS (a + 1) STORED);

-- case: generated-becomes-plain-with-default
-- keep: public.t, public.t.a, public.t.c
-- before
CREATE TABLE t (a int, c int GENERATED ALWAYS AS (a + 1) STORED);
-- after
CREATE TABLE t (a int, c int NOT NULL DEFAULT 0);

-- case: generated-with-function
-- keep: public.t, public.t.a
-- before
CREATE TABLE t (a text);
-- after
CREATE FUNCTION slug(x text) RETURNS text LANGUAGE sql IMMUTABLE AS $$ SELECT lower(x) $$;
CREATE TABLE t (a text, s text GENERATED ALWAYS AS (slug(a)) STORED);

-- case: generated-tsvector-with-index
-- keep: public.t, public.t.a, public.t.b
-- before
CREATE TABLE t (a text, b text);
-- after
CREATE TABLE t (a text, b text, v tsvector GENERATED ALWAYS AS (setweight(to_tsvector('simple', coalesce(a, '')), 'A') || to_tsvector('simple', coalesce(b, ''))) STORED);
CREATE INDEX i ON t USING gin (v);

-- case: generated-virtual-add [pg>=18]
-- keep: public.t, public.t.a
-- before
CREATE TABLE t (a int);
-- after
CREATE TABLE t (a int, c int GENERATED ALWAYS AS (a * 2) VIRTUAL);

-- case: generated-virtual-expression [pg>=18]
-- keep: public.t, public.t.a
-- before
CREATE TABLE t (a int, c int GENERATED ALWAYS AS (a * 2) VIRTUAL);
-- after
CREATE TABLE t (a int, c int GENERATED ALWAYS AS (a * 3) VIRTUAL);

-- case: generated-virtual-to-stored [pg>=18]
-- keep: public.t, public.t.a
-- before
CREATE TABLE t (a int, c int GENERATED ALWAYS AS (a * 2) VIRTUAL);
-- after
CREATE TABLE t (a int, c int GENERATED ALWAYS AS (a * 2) STORED);

-- case: generated-virtual-to-plain [pg>=18]
-- keep: public.t, public.t.a
-- before
CREATE TABLE t (a int, c int GENERATED ALWAYS AS (a * 2) VIRTUAL);
-- after
CREATE TABLE t (a int, c int);

-- case: generated-on-partitioned-table
-- keep: public.m, public.p, public.m.a, public.m.k, public.p.a, public.p.k
-- before
CREATE TABLE m (a int, k int) PARTITION BY LIST (k); CREATE TABLE p PARTITION OF m FOR VALUES IN (1);
-- after
CREATE TABLE m (a int, k int, g int GENERATED ALWAYS AS (a + k) STORED) PARTITION BY LIST (k); CREATE TABLE p PARTITION OF m FOR VALUES IN (1);
