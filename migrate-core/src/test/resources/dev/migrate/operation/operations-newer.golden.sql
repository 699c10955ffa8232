-- a temporal primary key in a table
CREATE TABLE room (
    id integer,
    open daterange,
    CONSTRAINT pk_room PRIMARY KEY (id, open WITHOUT OVERLAPS)
);
--   + column room 1 id integer not null storage p
--   + column room 2 open daterange not null storage x
--   + constraint pk_room of room PRIMARY KEY (id, open WITHOUT OVERLAPS)
--   + constraint room_id_not_null of room NOT NULL id
--   + constraint room_open_not_null of room NOT NULL open
--   + index CREATE UNIQUE INDEX pk_room ON public.room USING gist (id, open)
--   + relation room r persistence p rls f f identity d postgres heap
-- back
DROP TABLE room;

-- a temporal unique constraint
ALTER TABLE stay ADD CONSTRAINT uq_stay_room_id_nights UNIQUE (room_id, nights WITHOUT OVERLAPS);
--   + constraint uq_stay_room_id_nights of stay UNIQUE (room_id, nights WITHOUT OVERLAPS)
--   + index CREATE UNIQUE INDEX uq_stay_room_id_nights ON public.stay USING gist (room_id, nights)
-- back
ALTER TABLE stay DROP CONSTRAINT uq_stay_room_id_nights;

-- a temporal foreign key
ALTER TABLE stay ADD CONSTRAINT fk_stay_room_id_nights_room FOREIGN KEY (room_id, PERIOD nights) REFERENCES room (id, PERIOD open);
--   + constraint fk_stay_room_id_nights_room of stay FOREIGN KEY (room_id, PERIOD nights) REFERENCES room(id, PERIOD open)
-- back
ALTER TABLE stay DROP CONSTRAINT fk_stay_room_id_nights_room;

-- temporal keys from the first table to the second
CREATE EXTENSION btree_gist;
CREATE TABLE room (
    id integer,
    open daterange,
    CONSTRAINT "Room Key" UNIQUE (id, open WITHOUT OVERLAPS)
);
CREATE TABLE stay (
    room_id integer,
    nights daterange,
    CONSTRAINT fk_stay_room_id_nights_room FOREIGN KEY (room_id, PERIOD nights) REFERENCES room (id, PERIOD open)
);
--   + column room 1 id integer storage p
--   + column room 2 open daterange storage x
--   + column stay 1 room_id integer storage p
--   + column stay 2 nights daterange storage x
--   + comment extension btree_gist support for indexing common datatypes in GiST
--   + constraint Room Key of room UNIQUE (id, open WITHOUT OVERLAPS)
--   + constraint fk_stay_room_id_nights_room of stay FOREIGN KEY (room_id, PERIOD nights) REFERENCES room(id, PERIOD open)
--   + extension btree_gist public
--   + index CREATE UNIQUE INDEX "Room Key" ON public.room USING gist (id, open)
--   + relation room r persistence p rls f f identity d postgres heap
--   + relation stay r persistence p rls f f identity d postgres heap
-- back
DROP TABLE stay;
DROP TABLE room;
DROP EXTENSION btree_gist;

-- a virtual generated column in a table
CREATE TABLE t (
    a integer,
    twice integer GENERATED ALWAYS AS (a * 2) VIRTUAL NOT NULL
);
--   + column t 1 a integer storage p
--   + column t 2 twice integer not null default (a * 2) generated v storage p
--   + constraint t_twice_not_null of t NOT NULL twice
--   + relation t r persistence p rls f f identity d postgres heap
-- back
DROP TABLE t;

-- a NOT NULL in a table that has a name and is not inherited
CREATE TABLE t (
    a integer,
    CONSTRAINT there NOT NULL a NO INHERIT
);
--   + column t 1 a integer not null storage p
--   + constraint there of t NOT NULL a NO INHERIT
--   + relation t r persistence p rls f f identity d postgres heap
-- back
DROP TABLE t;

-- a NOT NULL that is validated later
ALTER TABLE t ADD CONSTRAINT there NOT NULL a NOT VALID;
ALTER TABLE t VALIDATE CONSTRAINT there;
--   - column t 1 a integer storage p
--   + column t 1 a integer not null storage p
--   + constraint there of t NOT NULL a
-- back
ALTER TABLE t DROP CONSTRAINT there;

-- a NOT NULL that is not validated and then dropped
ALTER TABLE t ADD CONSTRAINT there NOT NULL a NOT VALID;
ALTER TABLE t DROP CONSTRAINT there;
-- back

-- a foreign key in a table that is not enforced
CREATE TABLE t (
    p_id integer,
    CONSTRAINT fk_t_p_id_p FOREIGN KEY (p_id) REFERENCES p (id) NOT ENFORCED
);
--   + column t 1 p_id integer storage p
--   + constraint fk_t_p_id_p of t FOREIGN KEY (p_id) REFERENCES p(id) NOT ENFORCED not valid
--   + relation t r persistence p rls f f identity d postgres heap
-- back
DROP TABLE t;

-- an index for a part of a partitioned table
CREATE INDEX whole ON ONLY m (a);
CREATE INDEX part1 ON m1 (a);
CREATE INDEX part2 ON m2 (a);
ALTER INDEX whole ATTACH PARTITION part1;
ALTER INDEX whole ATTACH PARTITION part2;
--   + index CREATE INDEX part1 ON public.m1 USING btree (a) part of whole
--   + index CREATE INDEX part2 ON public.m2 USING btree (a) part of whole
--   + index CREATE INDEX whole ON ONLY public.m USING btree (a)
-- back
DROP INDEX whole;

-- an index of a partitioned table that is built concurrently
CREATE INDEX CONCURRENTLY part1 ON m1 (a); -- on its own
CREATE INDEX CONCURRENTLY part2 ON m2 (a); -- on its own
CREATE INDEX whole ON ONLY m (a);
ALTER INDEX whole ATTACH PARTITION part1;
ALTER INDEX whole ATTACH PARTITION part2;
--   + index CREATE INDEX part1 ON public.m1 USING btree (a) part of whole
--   + index CREATE INDEX part2 ON public.m2 USING btree (a) part of whole
--   + index CREATE INDEX whole ON ONLY public.m USING btree (a)
-- back
DROP INDEX whole;

-- a unique index of a partitioned table only
CREATE UNIQUE INDEX ix_m_a ON ONLY m (a);
--   + index CREATE UNIQUE INDEX ix_m_a ON ONLY public.m USING btree (a) invalid
-- back
DROP INDEX ix_m_a;

-- changes outside a transaction
CREATE TABLE u (
    a integer
); -- on its own
VACUUM t; -- on its own
ALTER TABLE t ADD COLUMN c integer DEFAULT 1 NOT NULL; -- on its own
--   + column t 3 c integer not null default 1 storage p
--   + column u 1 a integer storage p
--   + constraint t_c_not_null of t NOT NULL c
--   + relation u r persistence p rls f f identity d postgres heap
-- back
ALTER TABLE t DROP COLUMN c; -- on its own
DROP TABLE u; -- on its own

-- one change outside a transaction among others
CREATE TABLE u (
    a integer
);
ANALYZE t; -- on its own
CREATE INDEX ix_u_a ON u (a);
--   + column u 1 a integer storage p
--   + index CREATE INDEX ix_u_a ON public.u USING btree (a)
--   + relation u r persistence p rls f f identity d postgres heap
-- back
DROP INDEX ix_u_a;
ANALYZE t; -- on its own
DROP TABLE u;

-- storage, compression and statistics of a new column
ALTER TABLE t ADD COLUMN c text COMPRESSION pglz COLLATE "C" DEFAULT '' NOT NULL;
ALTER TABLE t ALTER COLUMN c SET STATISTICS 0;
--   + column t 3 c text not null default ''::text collate C storage x compression p target 0
--   + constraint t_c_not_null of t NOT NULL c
-- back
ALTER TABLE t DROP COLUMN c;

-- storage of a new column
ALTER TABLE t ADD COLUMN c text;
ALTER TABLE t ALTER COLUMN c SET STORAGE MAIN;
--   + column t 3 c text storage m
-- back
ALTER TABLE t DROP COLUMN c;

-- storage of a column of a new table
CREATE TABLE u (
    c text COMPRESSION pglz
);
ALTER TABLE u ALTER COLUMN c SET STORAGE EXTERNAL;
ALTER TABLE u ALTER COLUMN c SET STATISTICS 7;
--   + column u 1 c text storage e compression p target 7
--   + relation u r persistence p rls f f identity d postgres heap
-- back
DROP TABLE u;

-- the statistics of a column
ALTER TABLE t ALTER COLUMN b SET STATISTICS 500;
--   - column t 2 b text storage x
--   + column t 2 b text storage x target 500
-- back
ALTER TABLE t ALTER COLUMN b SET STATISTICS -1;

-- the storage of a column
ALTER TABLE t ALTER COLUMN b SET STORAGE MAIN;
--   - column t 2 b text storage x
--   + column t 2 b text storage m
-- back
ALTER TABLE t ALTER COLUMN b SET STORAGE EXTENDED;

-- the compression of a column
ALTER TABLE t ALTER COLUMN b SET COMPRESSION pglz;
--   - column t 2 b text storage x
--   + column t 2 b text storage x compression p
-- back
ALTER TABLE t ALTER COLUMN b SET COMPRESSION DEFAULT;

-- the number of different values of a column
ALTER TABLE t ALTER COLUMN a SET (n_distinct = 5);
--   - column t 1 a integer storage p
--   + column t 1 a integer storage p {n_distinct=5}
-- back
ALTER TABLE t ALTER COLUMN a RESET (n_distinct);

-- a table's index that rows are told apart by
CREATE UNIQUE INDEX ix_t_a ON t (a);
ALTER TABLE t REPLICA IDENTITY USING INDEX ix_t_a;
--   - relation t r persistence p rls f f identity d postgres heap
--   + index CREATE UNIQUE INDEX ix_t_a ON public.t USING btree (a)
--   + relation t r persistence p rls f f identity i postgres heap
-- back
ALTER TABLE t REPLICA IDENTITY DEFAULT;
DROP INDEX ix_t_a;

-- a table that is clustered
ALTER TABLE t CLUSTER ON i;
--   - index CREATE INDEX i ON public.t USING btree (a)
--   + index CREATE INDEX i ON public.t USING btree (a) clustered
-- back
ALTER TABLE t SET WITHOUT CLUSTER;

-- parameters of an index that go
ALTER INDEX i SET (deduplicate_items = off);
ALTER INDEX i RESET (fillfactor);
--   - index CREATE INDEX i ON public.t USING btree (a) WITH (fillfactor='50')
--   + index CREATE INDEX i ON public.t USING btree (a) WITH (deduplicate_items=off)
-- back
ALTER INDEX i SET (fillfactor = 50);
ALTER INDEX i RESET (deduplicate_items);

-- an index with a comment in a schema
COMMENT ON INDEX app.i IS 'for a';
--   + comment index app.i for a
-- back
COMMENT ON INDEX app.i IS NULL;

