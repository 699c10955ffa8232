-- a primary key
ALTER TABLE t ADD CONSTRAINT pk_t PRIMARY KEY (a, b) INCLUDE (r);
--   + constraint pk_t of t PRIMARY KEY (a, b) INCLUDE (r)
--   + index CREATE UNIQUE INDEX pk_t ON public.t USING btree (a, b) INCLUDE (r)
-- back
ALTER TABLE t DROP CONSTRAINT pk_t;
ALTER TABLE t ALTER COLUMN a DROP NOT NULL;
ALTER TABLE t ALTER COLUMN b DROP NOT NULL;

-- a primary key with a name of a column that may be null
ALTER TABLE t ALTER COLUMN a SET NOT NULL;
ALTER TABLE t ADD CONSTRAINT t_key PRIMARY KEY (a);
--   - column t 1 a integer storage p
--   + column t 1 a integer not null storage p
--   + constraint t_a_not_null of t NOT NULL a
--   + constraint t_key of t PRIMARY KEY (a)
--   + index CREATE UNIQUE INDEX t_key ON public.t USING btree (a)
-- back
ALTER TABLE t DROP CONSTRAINT t_key;
ALTER TABLE t ALTER COLUMN a DROP NOT NULL;
ALTER TABLE t ALTER COLUMN a DROP NOT NULL;

-- a unique constraint
ALTER TABLE t ADD CONSTRAINT uq_t_a_b UNIQUE (a, b);
--   + constraint uq_t_a_b of t UNIQUE (a, b)
--   + index CREATE UNIQUE INDEX uq_t_a_b ON public.t USING btree (a, b)
-- back
ALTER TABLE t DROP CONSTRAINT uq_t_a_b;

-- a unique constraint with all there is
ALTER TABLE t ADD CONSTRAINT uq_t_a UNIQUE NULLS NOT DISTINCT (a) INCLUDE (b) DEFERRABLE INITIALLY DEFERRED;
--   + constraint uq_t_a of t UNIQUE NULLS NOT DISTINCT (a) INCLUDE (b) DEFERRABLE INITIALLY DEFERRED
--   + index CREATE UNIQUE INDEX uq_t_a ON public.t USING btree (a) INCLUDE (b) NULLS NOT DISTINCT
-- back
ALTER TABLE t DROP CONSTRAINT uq_t_a;

-- a deferrable unique constraint
ALTER TABLE t ADD CONSTRAINT uq_t_a UNIQUE (a) DEFERRABLE;
--   + constraint uq_t_a of t UNIQUE (a) DEFERRABLE
--   + index CREATE UNIQUE INDEX uq_t_a ON public.t USING btree (a)
-- back
ALTER TABLE t DROP CONSTRAINT uq_t_a;

-- a foreign key
ALTER TABLE t ADD CONSTRAINT fk_t_a_p FOREIGN KEY (a) REFERENCES p (id);
--   + constraint fk_t_a_p of t FOREIGN KEY (a) REFERENCES p(id)
-- back
ALTER TABLE t DROP CONSTRAINT fk_t_a_p;

-- a foreign key to the primary key
ALTER TABLE t ADD CONSTRAINT fk_t_a_p FOREIGN KEY (a) REFERENCES p;
--   + constraint fk_t_a_p of t FOREIGN KEY (a) REFERENCES p(id)
-- back
ALTER TABLE t DROP CONSTRAINT fk_t_a_p;

-- a foreign key with all there is
ALTER TABLE t ADD CONSTRAINT t_p FOREIGN KEY (a, b) REFERENCES p (id, k) MATCH FULL ON UPDATE RESTRICT ON DELETE CASCADE DEFERRABLE;
--   + constraint t_p of t FOREIGN KEY (a, b) REFERENCES p(id, k) MATCH FULL ON UPDATE RESTRICT ON DELETE CASCADE DEFERRABLE
-- back
ALTER TABLE t DROP CONSTRAINT t_p;

-- a foreign key that sets one column
ALTER TABLE t ADD CONSTRAINT fk_t_a_b_p FOREIGN KEY (a, b) REFERENCES p (id, k) ON DELETE SET NULL (b);
--   + constraint fk_t_a_b_p of t FOREIGN KEY (a, b) REFERENCES p(id, k) ON DELETE SET NULL (b)
-- back
ALTER TABLE t DROP CONSTRAINT fk_t_a_b_p;

-- a foreign key that sets a default
ALTER TABLE t ADD CONSTRAINT fk_t_a_p FOREIGN KEY (a) REFERENCES p (id) ON UPDATE SET DEFAULT;
--   + constraint fk_t_a_p of t FOREIGN KEY (a) REFERENCES p(id) ON UPDATE SET DEFAULT
-- back
ALTER TABLE t DROP CONSTRAINT fk_t_a_p;

-- ON DELETE SET NULL with its index
ALTER TABLE t ADD CONSTRAINT fk_t_a_p FOREIGN KEY (a) REFERENCES p (id) ON DELETE SET NULL;
CREATE INDEX ix_t_a ON t (a);
--   + constraint fk_t_a_p of t FOREIGN KEY (a) REFERENCES p(id) ON DELETE SET NULL
--   + index CREATE INDEX ix_t_a ON public.t USING btree (a)
-- back
DROP INDEX ix_t_a;
ALTER TABLE t DROP CONSTRAINT fk_t_a_p;

-- a foreign key that is not validated
ALTER TABLE t ADD CONSTRAINT fk_t_a_p FOREIGN KEY (a) REFERENCES p (id) NOT VALID;
--   + constraint fk_t_a_p of t FOREIGN KEY (a) REFERENCES p(id) NOT VALID not valid
-- back
ALTER TABLE t DROP CONSTRAINT fk_t_a_p;

-- a foreign key that is not enforced
ALTER TABLE t ADD CONSTRAINT fk_t_a_p FOREIGN KEY (a) REFERENCES p (id) NOT ENFORCED;
--   + constraint fk_t_a_p of t FOREIGN KEY (a) REFERENCES p(id) NOT ENFORCED not valid
-- back
ALTER TABLE t DROP CONSTRAINT fk_t_a_p;

-- a foreign key without a long lock
ALTER TABLE t ADD CONSTRAINT fk_t_a_p FOREIGN KEY (a) REFERENCES p (id) NOT VALID; -- on its own
ALTER TABLE t VALIDATE CONSTRAINT fk_t_a_p; -- on its own
--   + constraint fk_t_a_p of t FOREIGN KEY (a) REFERENCES p(id)
-- back
ALTER TABLE t DROP CONSTRAINT fk_t_a_p;

-- a check
ALTER TABLE t ADD CONSTRAINT ck_t_1c6424d9 CHECK (a > b);
--   + constraint ck_t_1c6424d9 of t CHECK ((a > b))
-- back
ALTER TABLE t DROP CONSTRAINT ck_t_1c6424d9;

-- a check with a name that is not inherited
ALTER TABLE t ADD CONSTRAINT larger CHECK (a > b) NO INHERIT;
--   + constraint larger of t CHECK ((a > b)) NO INHERIT
-- back
ALTER TABLE t DROP CONSTRAINT larger;

-- a check that is not enforced
ALTER TABLE t ADD CONSTRAINT ck_t_1c6424d9 CHECK (a > b) NOT ENFORCED;
--   + constraint ck_t_1c6424d9 of t CHECK ((a > b)) NOT ENFORCED not valid
-- back
ALTER TABLE t DROP CONSTRAINT ck_t_1c6424d9;

-- a check without a long lock
ALTER TABLE t ADD CONSTRAINT ck_t_1c6424d9 CHECK (a > b) NOT VALID; -- on its own
ALTER TABLE t VALIDATE CONSTRAINT ck_t_1c6424d9; -- on its own
--   + constraint ck_t_1c6424d9 of t CHECK ((a > b))
-- back
ALTER TABLE t DROP CONSTRAINT ck_t_1c6424d9;

-- a check that is validated later
ALTER TABLE t ADD CONSTRAINT positive CHECK (a > 0) NOT VALID;
ALTER TABLE t VALIDATE CONSTRAINT positive;
--   + constraint positive of t CHECK ((a > 0))
-- back
ALTER TABLE t DROP CONSTRAINT positive;

-- a NOT NULL with a name
ALTER TABLE t ADD CONSTRAINT a_there NOT NULL a;
--   - column t 1 a integer storage p
--   + column t 1 a integer not null storage p
--   + constraint a_there of t NOT NULL a
-- back
ALTER TABLE t DROP CONSTRAINT a_there;

-- a NOT NULL that is not validated
ALTER TABLE t ADD CONSTRAINT nn_t_a NOT NULL a NOT VALID;
--   - column t 1 a integer storage p
--   + column t 1 a integer not null storage p
--   + constraint nn_t_a of t NOT NULL a NOT VALID not valid
-- back
ALTER TABLE t DROP CONSTRAINT nn_t_a;

-- a NOT NULL with a name without a long lock
ALTER TABLE t ADD CONSTRAINT nn_t_a NOT NULL a NOT VALID; -- on its own
ALTER TABLE t VALIDATE CONSTRAINT nn_t_a; -- on its own
--   - column t 1 a integer storage p
--   + column t 1 a integer not null storage p
--   + constraint nn_t_a of t NOT NULL a
-- back
ALTER TABLE t DROP CONSTRAINT nn_t_a;

-- an exclusion constraint
ALTER TABLE t ADD CONSTRAINT ex_t_r EXCLUDE USING gist (r WITH &&) WHERE (a > 0) DEFERRABLE;
--   + constraint ex_t_r of t EXCLUDE USING gist (r WITH &&) WHERE ((a > 0)) DEFERRABLE
--   + index CREATE INDEX ex_t_r ON public.t USING gist (r) WHERE (a > 0)
-- back
ALTER TABLE t DROP CONSTRAINT ex_t_r;

-- an exclusion constraint over an expression
ALTER TABLE t ADD CONSTRAINT ex_t_9f313ae6 EXCLUDE USING btree ((abs(a)) WITH =);
--   + constraint ex_t_9f313ae6 of t EXCLUDE USING btree (abs(a) WITH =)
--   + index CREATE INDEX ex_t_9f313ae6 ON public.t USING btree (abs(a))
-- back
ALTER TABLE t DROP CONSTRAINT ex_t_9f313ae6;

-- a unique constraint swap
ALTER TABLE t DROP CONSTRAINT uq_t_a;
ALTER TABLE t ADD CONSTRAINT uq_t_a_b UNIQUE (a, b);
--   - constraint uq_t_a of t UNIQUE (a)
--   - index CREATE UNIQUE INDEX uq_t_a ON public.t USING btree (a)
--   + constraint uq_t_a_b of t UNIQUE (a, b)
--   + index CREATE UNIQUE INDEX uq_t_a_b ON public.t USING btree (a, b)
-- back
ALTER TABLE t DROP CONSTRAINT uq_t_a_b;
ALTER TABLE t ADD CONSTRAINT uq_t_a UNIQUE (a);

-- dropped constraints that are described
ALTER TABLE t DROP CONSTRAINT c;
ALTER TABLE t DROP CONSTRAINT f;
ALTER TABLE t DROP CONSTRAINT e;
--   - constraint c of t CHECK ((a > 1))
--   - constraint e of t EXCLUDE USING gist (r WITH &&)
--   - constraint f of t FOREIGN KEY (a) REFERENCES p(id)
--   - index CREATE INDEX e ON public.t USING gist (r)
-- back
ALTER TABLE t ADD CONSTRAINT e EXCLUDE USING gist (r WITH &&);
ALTER TABLE t ADD CONSTRAINT f FOREIGN KEY (a) REFERENCES p (id);
ALTER TABLE t ADD CONSTRAINT c CHECK (a > 1);

-- a renamed constraint
ALTER TABLE t RENAME CONSTRAINT x TO y;
--   - constraint x of t PRIMARY KEY (a)
--   - index CREATE UNIQUE INDEX x ON public.t USING btree (a)
--   + constraint y of t PRIMARY KEY (a)
--   + index CREATE UNIQUE INDEX y ON public.t USING btree (a)
-- back
ALTER TABLE t RENAME CONSTRAINT y TO x;

-- a constraint's timing
ALTER TABLE t ALTER CONSTRAINT f DEFERRABLE INITIALLY DEFERRED;
--   - constraint f of t FOREIGN KEY (a) REFERENCES p(id)
--   + constraint f of t FOREIGN KEY (a) REFERENCES p(id) DEFERRABLE INITIALLY DEFERRED
-- back
ALTER TABLE t ALTER CONSTRAINT f NOT DEFERRABLE;

-- a foreign key that is enforced
ALTER TABLE t ALTER CONSTRAINT f ENFORCED;
--   - constraint f of t FOREIGN KEY (a) REFERENCES p(id) NOT ENFORCED not valid
--   + constraint f of t FOREIGN KEY (a) REFERENCES p(id)
-- back
ALTER TABLE t ALTER CONSTRAINT f NOT ENFORCED;

-- a constraint in a schema
ALTER TABLE app.t ADD CONSTRAINT uq_t_a UNIQUE (a);
--   + constraint uq_t_a of app.t UNIQUE (a)
--   + index CREATE UNIQUE INDEX uq_t_a ON app.t USING btree (a)
-- back
ALTER TABLE app.t DROP CONSTRAINT uq_t_a;

