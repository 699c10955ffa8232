-- an index
CREATE INDEX ix_t_a_b ON t (a, b);
--   + index CREATE INDEX ix_t_a_b ON public.t USING btree (a, b)
-- back
DROP INDEX ix_t_a_b;

-- an index with a name
CREATE INDEX "My Index" ON t (a);
--   + index CREATE INDEX "My Index" ON public.t USING btree (a)
-- back
DROP INDEX "My Index";

-- a unique index
CREATE UNIQUE INDEX ix_t_a ON t (a);
--   + index CREATE UNIQUE INDEX ix_t_a ON public.t USING btree (a)
-- back
DROP INDEX ix_t_a;

-- a unique index for which nulls are the same
CREATE UNIQUE INDEX ix_t_a ON t (a) NULLS NOT DISTINCT;
--   + index CREATE UNIQUE INDEX ix_t_a ON public.t USING btree (a) NULLS NOT DISTINCT
-- back
DROP INDEX ix_t_a;

-- an index over an expression
CREATE INDEX ix_t_e20435e7 ON t ((lower(b)));
--   + index CREATE INDEX ix_t_e20435e7 ON public.t USING btree (lower(b))
-- back
DROP INDEX ix_t_e20435e7;

-- an index with directions
CREATE INDEX ix_t_a_b_d ON t (a DESC NULLS LAST, b NULLS FIRST, d);
--   + index CREATE INDEX ix_t_a_b_d ON public.t USING btree (a DESC NULLS LAST, b NULLS FIRST, d)
-- back
DROP INDEX ix_t_a_b_d;

-- an index with a collation and an operator class
CREATE INDEX ix_t_b ON t (b COLLATE "C" text_pattern_ops);
--   + index CREATE INDEX ix_t_b ON public.t USING btree (b COLLATE "C" text_pattern_ops)
-- back
DROP INDEX ix_t_b;

-- an index with parameters of an operator class
CREATE INDEX ix_t_v ON t USING gist (v tsvector_ops(siglen=64));
--   + index CREATE INDEX ix_t_v ON public.t USING gist (v tsvector_ops (siglen='64'))
-- back
DROP INDEX ix_t_v;

-- a GIN index
CREATE INDEX ix_t_c ON t USING gin (c jsonb_path_ops) WITH (fastupdate = false);
--   + index CREATE INDEX ix_t_c ON public.t USING gin (c jsonb_path_ops) WITH (fastupdate='false')
-- back
DROP INDEX ix_t_c;

-- a BRIN index
CREATE INDEX ix_t_d ON t USING brin (d) WITH (pages_per_range = 32);
--   + index CREATE INDEX ix_t_d ON public.t USING brin (d) WITH (pages_per_range='32')
-- back
DROP INDEX ix_t_d;

-- a hash index
CREATE INDEX ix_t_b ON t USING hash (b);
--   + index CREATE INDEX ix_t_b ON public.t USING hash (b)
-- back
DROP INDEX ix_t_b;

-- a partial index with more columns and parameters
CREATE INDEX ix_t_a ON t (a) INCLUDE (b, d) WITH (fillfactor = 70) WHERE d IS NOT NULL;
--   + index CREATE INDEX ix_t_a ON public.t USING btree (a) INCLUDE (b, d) WITH (fillfactor='70') WHERE (d IS NOT NULL)
-- back
DROP INDEX ix_t_a;

-- an index that is built concurrently
CREATE INDEX CONCURRENTLY ix_t_a ON t (a); -- on its own
--   + index CREATE INDEX ix_t_a ON public.t USING btree (a)
-- back
DROP INDEX CONCURRENTLY ix_t_a; -- on its own

-- an index that may be there
CREATE INDEX IF NOT EXISTS ix_t_a ON t (a);
--   + index CREATE INDEX ix_t_a ON public.t USING btree (a)
-- back
DROP INDEX ix_t_a;

-- an index in a schema
CREATE INDEX ix_t_a ON app.t (a);
--   + index CREATE INDEX ix_t_a ON app.t USING btree (a)
-- back
DROP INDEX app.ix_t_a;

-- a dropped index that is described
DROP INDEX i;
--   - index CREATE INDEX i ON public.t USING btree (a DESC) WHERE (a > 0)
-- back
CREATE INDEX i ON t (a DESC) WHERE a > 0;

-- an index that is dropped concurrently
DROP INDEX CONCURRENTLY i; -- on its own
--   - index CREATE INDEX i ON public.t USING btree (a)
-- back
CREATE INDEX CONCURRENTLY i ON t (a); -- on its own

-- a renamed index
ALTER INDEX i RENAME TO j;
--   - index CREATE INDEX i ON public.t USING btree (a)
--   + index CREATE INDEX j ON public.t USING btree (a)
-- back
ALTER INDEX j RENAME TO i;

-- parameters of an index
ALTER INDEX i SET (fillfactor = 50);
--   - index CREATE INDEX i ON public.t USING btree (a)
--   + index CREATE INDEX i ON public.t USING btree (a) WITH (fillfactor='50')
-- back
ALTER INDEX i RESET (fillfactor);

-- an index that is rebuilt
REINDEX INDEX CONCURRENTLY i; -- on its own
-- back

-- an index of all partitions
CREATE INDEX ix_m_a ON m (a);
--   + index CREATE INDEX ix_m_a ON ONLY public.m USING btree (a)
--   + index CREATE INDEX m1_a_idx ON public.m1 USING btree (a) part of ix_m_a
-- back
DROP INDEX ix_m_a;

