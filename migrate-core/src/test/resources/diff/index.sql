-- case: index-24
-- keep: public.t, public.t.a, public.t.b
-- before
CREATE TABLE t (a int, b int);
-- after
CREATE TABLE t (a int, b int); CREATE STATISTICS st (ndistinct, dependencies) ON a, b FROM t;

-- case: index-11
-- keep: public.t, public.t.a, public.t.b, public.t.c, public.t.d, public.t.id, public.t_pkey
-- before
CREATE TABLE t (id int PRIMARY KEY, a text, b int, c jsonb, d timestamptz); CREATE INDEX i1 ON t (a, b);
-- after
CREATE TABLE t (id int PRIMARY KEY, a text, b int, c jsonb, d timestamptz); CREATE INDEX i1 ON t (a DESC, b ASC NULLS FIRST);

-- case: index-03
-- keep: public.t, public.t.a, public.t.b, public.t.c, public.t.d, public.t.id, public.t_pkey
-- before
CREATE TABLE t (id int PRIMARY KEY, a text, b int, c jsonb, d timestamptz); CREATE INDEX i1 ON t (a);
-- after
CREATE TABLE t (id int PRIMARY KEY, a text, b int, c jsonb, d timestamptz); CREATE INDEX i1 ON t (a, b);

-- case: index-01
-- keep: public.t, public.t.a, public.t.b, public.t.c, public.t.d, public.t.id, public.t_pkey
-- before
CREATE TABLE t (id int PRIMARY KEY, a text, b int, c jsonb, d timestamptz);
-- after
CREATE TABLE t (id int PRIMARY KEY, a text, b int, c jsonb, d timestamptz); CREATE INDEX i1 ON t (a);

-- case: idx-drop
-- keep: public.t, public.t.a
-- before
CREATE TABLE t (a int); CREATE INDEX i ON t (a);
-- after
CREATE TABLE t (a int);

-- case: idx-renamed
-- keep: public.t, public.t.a
-- before
CREATE TABLE t (a int); CREATE INDEX i ON t (a);
-- after
CREATE TABLE t (a int); CREATE INDEX t_by_a ON t (a);

-- case: idx-unique
-- keep: public.t, public.t.a
-- before
CREATE TABLE t (a int);
CREATE INDEX i ON t (a);
-- after
CREATE TABLE t (a int);
CREATE UNIQUE INDEX i ON t (a);

-- case: idx-methods
-- keep: public.t, public.t.a, public.t.b, public.t.c, public.t.d, public.t.e
-- before
CREATE TABLE t (a text, b jsonb, c int4range, d timestamptz, e inet);
-- after
CREATE TABLE t (a text, b jsonb, c int4range, d timestamptz, e inet);
CREATE INDEX i1 ON t USING hash (a); CREATE INDEX i2 ON t USING gin (b); CREATE INDEX i3 ON t USING gist (c); CREATE INDEX i4 ON t USING brin (d); CREATE INDEX i5 ON t USING spgist (e);

-- case: idx-method-changes
-- keep: public.t, public.t.a
-- before
CREATE TABLE t (a text);
CREATE INDEX i ON t (a);
-- after
CREATE TABLE t (a text);
CREATE INDEX i ON t USING hash (a);

-- case: idx-partial
-- keep: public.t, public.t.a, public.t.live
-- before
CREATE TABLE t (a int, live boolean);
CREATE INDEX i ON t (a);
-- after
CREATE TABLE t (a int, live boolean);
CREATE INDEX i ON t (a) WHERE live;

-- case: idx-partial-predicate-changes
-- keep: public.t, public.t.a, public.t.s
-- before
CREATE TABLE t (a int, s text);
CREATE UNIQUE INDEX i ON t (a) WHERE s = 'open';
-- after
CREATE TABLE t (a int, s text);
CREATE UNIQUE INDEX i ON t (a) WHERE s IN ('open', 'held');

-- case: idx-expression
-- keep: public.t, public.t.a, public.t.b
-- before
CREATE TABLE t (a text, b jsonb);
CREATE INDEX i ON t (lower(a));
-- after
CREATE TABLE t (a text, b jsonb);
CREATE INDEX i ON t (upper(a)); CREATE INDEX j ON t ((b ->> 'id')); CREATE INDEX k ON t (((b ->> 'n')::int) DESC);

-- case: idx-include
-- keep: public.t, public.t.a, public.t.b, public.t.c
-- before
CREATE TABLE t (a int, b int, c int);
CREATE INDEX i ON t (a) INCLUDE (b);
-- after
CREATE TABLE t (a int, b int, c int);
CREATE INDEX i ON t (a) INCLUDE (b, c);

-- case: idx-operator-class
-- keep: public.t, public.t.a, public.t.b
-- before
CREATE TABLE t (a text, b jsonb);
CREATE INDEX i ON t (a); CREATE INDEX j ON t USING gin (b);
-- after
CREATE TABLE t (a text, b jsonb);
CREATE INDEX i ON t (a text_pattern_ops); CREATE INDEX j ON t USING gin (b jsonb_path_ops);

-- case: idx-operator-class-parameters
-- keep: public.t, public.t.v
-- before
CREATE TABLE t (v tsvector);
CREATE INDEX i ON t USING gist (v);
-- after
CREATE TABLE t (v tsvector);
CREATE INDEX i ON t USING gist (v tsvector_ops (siglen = 100));

-- case: idx-collation
-- keep: public.t, public.t.a
-- before
CREATE TABLE t (a text);
CREATE INDEX i ON t (a);
-- after
CREATE TABLE t (a text);
CREATE INDEX i ON t (a COLLATE "C");

-- case: idx-nulls-first
-- keep: public.t, public.t.a
-- before
CREATE TABLE t (a int);
CREATE INDEX i ON t (a DESC);
-- after
CREATE TABLE t (a int);
CREATE INDEX i ON t (a DESC NULLS LAST);

-- case: idx-nulls-not-distinct [pg>=15]
-- keep: public.t, public.t.a
-- before
CREATE TABLE t (a int);
CREATE UNIQUE INDEX i ON t (a);
-- after
CREATE TABLE t (a int);
CREATE UNIQUE INDEX i ON t (a) NULLS NOT DISTINCT;

-- case: idx-storage-parameters
-- keep: public.t, public.t.a, public.t.b
-- before
CREATE TABLE t (a int, b jsonb);
CREATE INDEX i ON t (a) WITH (fillfactor = 70); CREATE INDEX j ON t USING gin (b);
-- after
CREATE TABLE t (a int, b jsonb);
CREATE INDEX i ON t (a) WITH (deduplicate_items = off); CREATE INDEX j ON t USING gin (b) WITH (fastupdate = off);

-- case: idx-storage-parameter-set
-- keep: public.t, public.t.a
-- before
CREATE TABLE t (a int);
CREATE INDEX i ON t (a);
-- after
CREATE TABLE t (a int);
CREATE INDEX i ON t (a) WITH (fillfactor = 70);

-- case: idx-comment
-- keep: public.t, public.t.a, public.i
-- before
CREATE TABLE t (a int); CREATE INDEX i ON t (a);
COMMENT ON INDEX i IS 'old';
-- after
CREATE TABLE t (a int); CREATE INDEX i ON t (a);

-- case: idx-comment-survives-change
-- keep: public.t, public.t.a, public.t.b
-- before
CREATE TABLE t (a int, b int);
CREATE INDEX i ON t (a); COMMENT ON INDEX i IS 'kept';
-- after
CREATE TABLE t (a int, b int);
CREATE INDEX i ON t (a, b); COMMENT ON INDEX i IS 'kept';

-- case: idx-statistics-on-expression
-- keep: public.t, public.t.a
-- before
CREATE TABLE t (a int); CREATE INDEX i ON t ((a % 10));
-- after
CREATE TABLE t (a int); CREATE INDEX i ON t ((a % 10));
ALTER INDEX i ALTER COLUMN 1 SET STATISTICS 400;

-- case: idx-clustered
-- keep: public.t, public.t.a, public.t.b, public.ia, public.ib
-- before
CREATE TABLE t (a int, b int); CREATE INDEX ia ON t (a); CREATE INDEX ib ON t (b);
ALTER TABLE t CLUSTER ON ia;
-- after
CREATE TABLE t (a int, b int); CREATE INDEX ia ON t (a); CREATE INDEX ib ON t (b);
ALTER TABLE t CLUSTER ON ib;

-- case: idx-clustered-no-more
-- keep: public.t, public.t.a, public.ia
-- before
CREATE TABLE t (a int); CREATE INDEX ia ON t (a);
ALTER TABLE t CLUSTER ON ia;
-- after
CREATE TABLE t (a int); CREATE INDEX ia ON t (a);

-- case: idx-same-name-other-table
-- keep: public.t, public.u, public.t.a, public.u.a
-- before
CREATE TABLE t (a int); CREATE TABLE u (a int);
CREATE INDEX i ON t (a);
-- after
CREATE TABLE t (a int); CREATE TABLE u (a int);
CREATE INDEX i ON u (a);

-- case: idx-names-swapped
-- keep: public.t, public.t.a, public.t.b
-- before
CREATE TABLE t (a int, b int);
CREATE INDEX i ON t (a); CREATE INDEX j ON t (b);
-- after
CREATE TABLE t (a int, b int);
CREATE INDEX j ON t (a); CREATE INDEX i ON t (b);

-- case: idx-on-new-column-and-new-table
-- keep: public.t, public.t.a
-- before
CREATE TABLE t (a int);
-- after
CREATE TABLE t (a int, b int); CREATE INDEX i ON t (b); CREATE TABLE u (c int); CREATE INDEX j ON u (c);

-- case: idx-on-dropped-column [destructive]
-- keep: public.t, public.t.a
-- before
CREATE TABLE t (a int, b int); CREATE INDEX i ON t (a, b);
-- after
CREATE TABLE t (a int); CREATE INDEX i ON t (a);

-- case: idx-on-materialized-view
-- keep: public.t, public.t.a
-- before
CREATE TABLE t (a int); CREATE MATERIALIZED VIEW m AS SELECT a FROM t;
-- after
CREATE TABLE t (a int); CREATE MATERIALIZED VIEW m AS SELECT a FROM t;
CREATE UNIQUE INDEX i ON m (a);

-- case: idx-with-new-function
-- keep: public.t, public.t.a
-- before
CREATE TABLE t (a text);
-- after
CREATE FUNCTION norm(x text) RETURNS text LANGUAGE sql IMMUTABLE AS $$ SELECT lower(x) $$; CREATE TABLE t (a text); CREATE INDEX i ON t (norm(a)) WHERE norm(a) <> '';

-- case: idx-many-columns
-- keep: public.t, public.t.a, public.t.b, public.t.c, public.t.d
-- before
CREATE TABLE t (a int, b text, c timestamptz, d int);
-- after
CREATE TABLE t (a int, b text, c timestamptz, d int);
CREATE INDEX i ON t (a, b COLLATE "C" text_pattern_ops DESC NULLS LAST, (d + 1), c DESC) INCLUDE (d) WITH (fillfactor = 50) WHERE a > 0 AND b IS NOT NULL;

-- case: idx-trigram
-- keep: public.t, public.t.a
-- before
CREATE EXTENSION pg_trgm; CREATE TABLE t (a text);
-- after
CREATE EXTENSION pg_trgm; CREATE TABLE t (a text);
CREATE INDEX i ON t USING gin (a gin_trgm_ops);
