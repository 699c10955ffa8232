-- case: enum-new
-- before
-- after
CREATE TYPE st AS ENUM ('a', 'b'); CREATE TABLE t (s st);

-- case: enum-drop
-- before
CREATE TYPE st AS ENUM ('a', 'b');
-- after

-- case: enum-add-last
-- keep: public.t, public.t.s, public.st
-- before
CREATE TYPE st AS ENUM ('a', 'b'); CREATE TABLE t (s st DEFAULT 'a');
-- after
CREATE TYPE st AS ENUM ('a', 'b', 'c'); CREATE TABLE t (s st DEFAULT 'a');

-- case: enum-add-first
-- keep: public.t, public.t.s, public.st
-- before
CREATE TYPE st AS ENUM ('b'); CREATE TABLE t (s st);
-- after
CREATE TYPE st AS ENUM ('a', 'b'); CREATE TABLE t (s st);

-- case: enum-add-several-everywhere
-- keep: public.t, public.t.s, public.st
-- before
CREATE TYPE st AS ENUM ('b', 'e'); CREATE TABLE t (s st);
-- after
CREATE TYPE st AS ENUM ('a', 'b', 'c', 'd', 'e', 'f', 'g'); CREATE TABLE t (s st);

-- case: enum-remove [destructive]
-- keep: public.t, public.t.s
-- before
CREATE TYPE st AS ENUM ('a', 'b', 'c'); CREATE TABLE t (s st);
-- after
CREATE TYPE st AS ENUM ('a', 'c'); CREATE TABLE t (s st);

-- case: enum-reorder
-- keep: public.t, public.t.s
-- before
CREATE TYPE st AS ENUM ('a', 'b', 'c'); CREATE TABLE t (s st);
-- after
CREATE TYPE st AS ENUM ('c', 'a', 'b'); CREATE TABLE t (s st);

-- case: enum-value-renamed [destructive]
-- keep: public.t, public.t.s
-- before
CREATE TYPE st AS ENUM ('new', 'paid'); CREATE TABLE t (s st DEFAULT 'new');
-- after
CREATE TYPE st AS ENUM ('open', 'paid'); CREATE TABLE t (s st DEFAULT 'open');

-- case: enum-type-renamed
-- keep: public.t, public.t.s
-- before
CREATE TYPE st AS ENUM ('a', 'b'); CREATE TABLE t (s st);
-- after
CREATE TYPE state AS ENUM ('a', 'b'); CREATE TABLE t (s state);

-- case: enum-value-with-quotes
-- keep: public.st
-- before
CREATE TYPE st AS ENUM ('a');
-- after
CREATE TYPE st AS ENUM ('it''s', 'a', 'two words', 'Grün', '');

-- case: enum-rebuild-under-default-and-index [destructive]
-- keep: public.t, public.t.s
-- before
CREATE TYPE st AS ENUM ('a', 'b', 'c'); CREATE TABLE t (s st NOT NULL DEFAULT 'a'); CREATE INDEX i ON t (s); CREATE UNIQUE INDEX p ON t (s) WHERE s = 'c'::st;
-- after
CREATE TYPE st AS ENUM ('a', 'c'); CREATE TABLE t (s st NOT NULL DEFAULT 'a'); CREATE INDEX i ON t (s); CREATE UNIQUE INDEX p ON t (s) WHERE s = 'c'::st;

-- case: enum-rebuild-under-check [destructive]
-- keep: public.t, public.t.s
-- before
CREATE TYPE st AS ENUM ('a', 'b', 'c'); CREATE TABLE t (s st CONSTRAINT ck CHECK (s <> 'c'::st));
-- after
CREATE TYPE st AS ENUM ('a', 'c'); CREATE TABLE t (s st CONSTRAINT ck CHECK (s <> 'c'::st));

-- case: enum-rebuild-under-view [destructive]
-- keep: public.t, public.t.s
-- before
CREATE TYPE st AS ENUM ('a', 'b', 'c'); CREATE TABLE t (s st); CREATE VIEW v AS SELECT s FROM t WHERE s = 'a'; CREATE VIEW w AS SELECT count(*) FROM v;
-- after
CREATE TYPE st AS ENUM ('a', 'c'); CREATE TABLE t (s st); CREATE VIEW v AS SELECT s FROM t WHERE s = 'a'; CREATE VIEW w AS SELECT count(*) FROM v;

-- case: enum-rebuild-under-array [destructive]
-- keep: public.t, public.t.s
-- before
CREATE TYPE st AS ENUM ('a', 'b', 'c'); CREATE TABLE t (s st[] NOT NULL DEFAULT '{a}');
-- after
CREATE TYPE st AS ENUM ('a', 'c'); CREATE TABLE t (s st[] NOT NULL DEFAULT '{a}');

-- case: enum-rebuild-under-function [destructive]
-- before
CREATE TYPE st AS ENUM ('a', 'b'); CREATE FUNCTION f(s st DEFAULT 'a') RETURNS st LANGUAGE sql AS 'SELECT s';
-- after
CREATE TYPE st AS ENUM ('a', 'c'); CREATE FUNCTION f(s st DEFAULT 'a') RETURNS st LANGUAGE sql AS 'SELECT s';

-- case: enum-rebuild-under-domain [destructive]
-- keep: public.t, public.t.x
-- before
CREATE TYPE st AS ENUM ('a', 'b'); CREATE DOMAIN d AS st DEFAULT 'a' CHECK (VALUE IS NOT NULL); CREATE TABLE t (x d);
-- after
CREATE TYPE st AS ENUM ('a', 'c'); CREATE DOMAIN d AS st DEFAULT 'a' CHECK (VALUE IS NOT NULL); CREATE TABLE t (x d);

-- case: enum-rebuild-under-composite [destructive]
-- before
CREATE TYPE st AS ENUM ('a', 'b'); CREATE TYPE pair AS (s st, n int);
-- after
CREATE TYPE st AS ENUM ('a', 'c'); CREATE TYPE pair AS (s st, n int);

-- case: enum-rebuild-under-policy-and-trigger [destructive]
-- keep: public.t, public.t.s, public.tf()
-- before
CREATE FUNCTION tf() RETURNS trigger LANGUAGE plpgsql AS $$BEGIN RETURN NEW; END$$;
CREATE TYPE st AS ENUM ('a', 'b', 'c'); CREATE TABLE t (s st); CREATE POLICY p ON t USING (s = 'a'); CREATE TRIGGER g BEFORE UPDATE ON t FOR EACH ROW WHEN (new.s = 'a') EXECUTE FUNCTION tf();
-- after
CREATE FUNCTION tf() RETURNS trigger LANGUAGE plpgsql AS $$BEGIN RETURN NEW; END$$;
CREATE TYPE st AS ENUM ('a', 'c'); CREATE TABLE t (s st); CREATE POLICY p ON t USING (s = 'a'); CREATE TRIGGER g BEFORE UPDATE ON t FOR EACH ROW WHEN (new.s = 'a') EXECUTE FUNCTION tf();

-- case: enum-rebuild-under-generated [destructive]
-- keep: public.t, public.t.s
-- before
CREATE TYPE st AS ENUM ('a', 'b', 'c'); CREATE TABLE t (s st, done boolean GENERATED ALWAYS AS (s = 'c') STORED);
-- after
CREATE TYPE st AS ENUM ('a', 'c'); CREATE TABLE t (s st, done boolean GENERATED ALWAYS AS (s = 'c') STORED);

-- case: enum-rebuild-under-materialized-view [destructive]
-- keep: public.t, public.t.s
-- before
CREATE TYPE st AS ENUM ('a', 'b', 'c'); CREATE TABLE t (s st); CREATE MATERIALIZED VIEW m AS SELECT s, count(*) AS n FROM t GROUP BY s; CREATE UNIQUE INDEX i ON m (s);
-- after
CREATE TYPE st AS ENUM ('a', 'c'); CREATE TABLE t (s st); CREATE MATERIALIZED VIEW m AS SELECT s, count(*) AS n FROM t GROUP BY s; CREATE UNIQUE INDEX i ON m (s);

-- case: enum-rebuild-under-partition-key [destructive] [refused]
-- before
CREATE TYPE st AS ENUM ('a', 'b', 'c'); CREATE TABLE m (s st, n int) PARTITION BY LIST (s); CREATE TABLE p PARTITION OF m FOR VALUES IN ('a');
-- after
CREATE TYPE st AS ENUM ('a', 'c'); CREATE TABLE m (s st, n int) PARTITION BY LIST (s); CREATE TABLE p PARTITION OF m FOR VALUES IN ('a');

-- case: enum-rebuild-in-two-tables-and-a-foreign-key [destructive]
-- keep: public.c, public.p, public.c.s, public.p.s
-- before
CREATE TYPE st AS ENUM ('a', 'b', 'c'); CREATE TABLE p (s st PRIMARY KEY); CREATE TABLE c (s st REFERENCES p);
-- after
CREATE TYPE st AS ENUM ('c', 'a'); CREATE TABLE p (s st PRIMARY KEY); CREATE TABLE c (s st REFERENCES p);

-- case: enum-new-value-used-at-once
-- keep: public.t, public.t.s, public.st
-- before
CREATE TYPE st AS ENUM ('a'); CREATE TABLE t (s st);
-- after
CREATE TYPE st AS ENUM ('a', 'b'); CREATE TABLE t (s st DEFAULT 'b' CONSTRAINT ck CHECK (s IN ('a', 'b'))); CREATE INDEX i ON t (s) WHERE s = 'b'; CREATE VIEW v AS SELECT s FROM t WHERE s = 'b';
CREATE FUNCTION f() RETURNS st LANGUAGE sql RETURN 'b'::st;

-- case: enum-comment
-- keep: public.st
-- before
CREATE TYPE st AS ENUM ('a');
-- after
CREATE TYPE st AS ENUM ('a');
COMMENT ON TYPE st IS 'states';

-- case: enum-moves-with-its-column
-- keep: public.t, public.t.s, public.st
-- before
CREATE TYPE st AS ENUM ('a'); CREATE TABLE t (s text);
-- after
CREATE TYPE st AS ENUM ('a', 'b'); CREATE TABLE t (s st);

-- case: enum-new-value-used-while-a-user-goes [destructive]
-- keep: public.t, public.t.s, public.st
-- before
CREATE TYPE st AS ENUM ('a'); CREATE TABLE t (s text); CREATE TABLE gone (s st, many st[]); CREATE VIEW v AS SELECT s FROM gone; CREATE FUNCTION g(st) RETURNS st LANGUAGE sql RETURN $1;
-- after
CREATE TYPE st AS ENUM ('a', 'b'); CREATE TABLE t (s st DEFAULT 'b');

-- case: enum-new-value-used-while-its-schema-is-described
-- keep: s.t, s.t.s, s.st
-- before
CREATE SCHEMA s; CREATE TYPE s.st AS ENUM ('a'); CREATE TABLE s.t (s s.st);
-- after
CREATE SCHEMA s; COMMENT ON SCHEMA s IS 'states'; CREATE TYPE s.st AS ENUM ('a', 'b'); COMMENT ON TYPE s.st IS 'more'; CREATE TABLE s.t (s s.st DEFAULT 'b');

-- case: enum-new-value-used-under-a-domain
-- keep: public.t, public.t.s, public.st
-- before
CREATE TYPE st AS ENUM ('a'); CREATE DOMAIN d AS st; CREATE TABLE t (s text); CREATE TABLE u (s d, n int);
-- after
CREATE TYPE st AS ENUM ('a', 'b'); CREATE DOMAIN d AS st CHECK (VALUE <> 'b'); CREATE TABLE t (s st); CREATE TABLE u (s d, n int);
