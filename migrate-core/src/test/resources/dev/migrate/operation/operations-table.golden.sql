-- a table with a UUID key and explicit names
CREATE TABLE orders (
    id uuid DEFAULT gen_random_uuid() NOT NULL,
    customer_id uuid NOT NULL,
    total numeric(10, 2) DEFAULT 0,
    data jsonb DEFAULT '{}' NOT NULL,
    created_at timestamptz DEFAULT now() NOT NULL,
    CONSTRAINT orders_pkey PRIMARY KEY (id),
    CONSTRAINT orders_customer_fkey FOREIGN KEY (customer_id) REFERENCES customers (id) ON DELETE CASCADE,
    CONSTRAINT orders_total_check CHECK (total >= 0)
);
--   + column orders 1 id uuid not null default gen_random_uuid() storage p
--   + column orders 2 customer_id uuid not null storage p
--   + column orders 3 total numeric(10,2) default 0 storage m
--   + column orders 4 data jsonb not null default '{}'::jsonb storage x
--   + column orders 5 created_at timestamp with time zone not null default now() storage p
--   + constraint orders_created_at_not_null of orders NOT NULL created_at
--   + constraint orders_customer_fkey of orders FOREIGN KEY (customer_id) REFERENCES customers(id) ON DELETE CASCADE
--   + constraint orders_customer_id_not_null of orders NOT NULL customer_id
--   + constraint orders_data_not_null of orders NOT NULL data
--   + constraint orders_id_not_null of orders NOT NULL id
--   + constraint orders_pkey of orders PRIMARY KEY (id)
--   + constraint orders_total_check of orders CHECK ((total >= (0)::numeric))
--   + index CREATE UNIQUE INDEX orders_pkey ON public.orders USING btree (id)
--   + relation orders r persistence p rls f f identity d postgres heap
-- back
DROP TABLE orders;

-- names by convention
CREATE TABLE c (
    id bigint GENERATED ALWAYS AS IDENTITY,
    p_id integer,
    code varchar(10),
    n integer,
    CONSTRAINT pk_c PRIMARY KEY (id),
    CONSTRAINT fk_c_p_id_p FOREIGN KEY (p_id) REFERENCES p (id),
    CONSTRAINT uq_c_code UNIQUE (code),
    CONSTRAINT ck_c_n CHECK (n > 0),
    CONSTRAINT uq_c_p_id_code UNIQUE (p_id, code),
    CONSTRAINT ck_c_26d650b1 CHECK (n < 100)
);
--   + column c 1 id bigint not null identity a storage p
--   + column c 2 p_id integer storage p
--   + column c 3 code character varying(10) storage x
--   + column c 4 n integer storage p
--   + constraint c_id_not_null of c NOT NULL id
--   + constraint ck_c_26d650b1 of c CHECK ((n < 100))
--   + constraint ck_c_n of c CHECK ((n > 0))
--   + constraint fk_c_p_id_p of c FOREIGN KEY (p_id) REFERENCES p(id)
--   + constraint pk_c of c PRIMARY KEY (id)
--   + constraint uq_c_code of c UNIQUE (code)
--   + constraint uq_c_p_id_code of c UNIQUE (p_id, code)
--   + index CREATE UNIQUE INDEX pk_c ON public.c USING btree (id)
--   + index CREATE UNIQUE INDEX uq_c_code ON public.c USING btree (code)
--   + index CREATE UNIQUE INDEX uq_c_p_id_code ON public.c USING btree (p_id, code)
--   + relation c r persistence p rls f f identity d postgres heap
--   + sequence c_id_seq bigint start 1 by 1 min 1 max 9223372036854775807 cache 1 cycle f owned by c.1
-- back
DROP TABLE c;

-- a name that has to be cut
CREATE TABLE a_table_with_quite_a_long_name_of_its_own (
    a_column_with_a_long_name_too integer,
    "ßßßßßßßßßßßßßßßßßßßß" integer,
    CONSTRAINT uq_a_table_with_quite_a_long_name_of_its_own_a_column__ec9575ce UNIQUE (a_column_with_a_long_name_too),
    CONSTRAINT "uq_a_table_with_quite_a_long_name_of_its_own_ßßßß_52841cde" UNIQUE ("ßßßßßßßßßßßßßßßßßßßß")
);
--   + column a_table_with_quite_a_long_name_of_its_own 1 a_column_with_a_long_name_too integer storage p
--   + column a_table_with_quite_a_long_name_of_its_own 2 ßßßßßßßßßßßßßßßßßßßß integer storage p
--   + constraint uq_a_table_with_quite_a_long_name_of_its_own_a_column__ec9575ce of a_table_with_quite_a_long_name_of_its_own UNIQUE (a_column_with_a_long_name_too)
--   + constraint uq_a_table_with_quite_a_long_name_of_its_own_ßßßß_52841cde of a_table_with_quite_a_long_name_of_its_own UNIQUE ("ßßßßßßßßßßßßßßßßßßßß")
--   + index CREATE UNIQUE INDEX "uq_a_table_with_quite_a_long_name_of_its_own_ßßßß_52841cde" ON public.a_table_with_quite_a_long_name_of_its_own USING btree ("ßßßßßßßßßßßßßßßßßßßß")
--   + index CREATE UNIQUE INDEX uq_a_table_with_quite_a_long_name_of_its_own_a_column__ec9575ce ON public.a_table_with_quite_a_long_name_of_its_own USING btree (a_column_with_a_long_name_too)
--   + relation a_table_with_quite_a_long_name_of_its_own r persistence p rls f f identity d postgres heap
-- back
DROP TABLE a_table_with_quite_a_long_name_of_its_own;

-- names that have to be quoted
CREATE TABLE app."Order" (
    "select" text,
    "a b" integer NOT NULL,
    "quo""te" integer,
    CONSTRAINT "pk_Order" PRIMARY KEY ("quo""te")
);
--   + column app."Order" 1 select text storage x
--   + column app."Order" 2 a b integer not null storage p
--   + column app."Order" 3 quo"te integer not null storage p
--   + constraint Order_a b_not_null of app."Order" NOT NULL "a b"
--   + constraint Order_quo"te_not_null of app."Order" NOT NULL "quo""te"
--   + constraint pk_Order of app."Order" PRIMARY KEY ("quo""te")
--   + index CREATE UNIQUE INDEX "pk_Order" ON app."Order" USING btree ("quo""te")
--   + relation app."Order" r persistence p rls f f identity d postgres heap
-- back
DROP TABLE app."Order";

-- an empty table
CREATE TABLE nothing ();
--   + relation nothing r persistence p rls f f identity d postgres heap
-- back
DROP TABLE nothing;

-- a table that is there already
DROP TABLE t;
CREATE TABLE IF NOT EXISTS t (
    a integer
);
--   - column t 2 b text storage x
-- back
DROP TABLE t;
CREATE TABLE t (
    a integer,
    b text
);

-- an unlogged table with storage parameters and comments
CREATE UNLOGGED TABLE cache (
    key text,
    CONSTRAINT pk_cache PRIMARY KEY (key)
) USING heap WITH (fillfactor = 70, autovacuum_enabled = false);
COMMENT ON TABLE cache IS 'fast';
COMMENT ON COLUMN cache.key IS E'it''s the \\ key';
--   + column cache 1 key text not null storage x
--   + comment table column public.cache.key it's the \ key
--   + comment table public.cache fast
--   + constraint cache_key_not_null of cache NOT NULL key
--   + constraint pk_cache of cache PRIMARY KEY (key)
--   + index CREATE UNIQUE INDEX pk_cache ON public.cache USING btree (key)
--   + relation cache r persistence u autovacuum_enabled=false,fillfactor=70 rls f f identity d postgres heap
-- back
DROP TABLE cache;

-- an exclusion constraint in a table
CREATE TABLE bookings (
    during tstzrange,
    CONSTRAINT ex_bookings_during EXCLUDE USING gist (during WITH &&) WHERE (NOT isempty(during))
);
--   + column bookings 1 during tstzrange storage x
--   + constraint ex_bookings_during of bookings EXCLUDE USING gist (during WITH &&) WHERE ((NOT isempty(during)))
--   + index CREATE INDEX ex_bookings_during ON public.bookings USING gist (during) WHERE (NOT isempty(during))
--   + relation bookings r persistence p rls f f identity d postgres heap
-- back
DROP TABLE bookings;

-- an enum and a table that uses it
CREATE TYPE app.mood AS ENUM ('sad', 'happy');
CREATE TABLE app.people (
    mood app.mood DEFAULT 'happy' NOT NULL
);
--   + column app.people 1 mood app.mood not null default 'happy'::app.mood storage p
--   + constraint people_mood_not_null of app.people NOT NULL mood
--   + relation app.people r persistence p rls f f identity d postgres heap
--   + type app.mood e sad,happy postgres
-- back
DROP TABLE app.people;
DROP TYPE app.mood;

-- partitions by range
CREATE TABLE m (
    id integer NOT NULL,
    at date NOT NULL,
    CONSTRAINT pk_m PRIMARY KEY (id, at)
) PARTITION BY RANGE (at);
CREATE TABLE m_2026 PARTITION OF m FOR VALUES FROM ('2026-01-01') TO ('2027-01-01');
CREATE TABLE m_before PARTITION OF m FOR VALUES FROM (MINVALUE) TO ('2026-01-01');
CREATE TABLE m_after PARTITION OF m FOR VALUES FROM ('2027-01-01') TO (MAXVALUE);
CREATE TABLE m_other PARTITION OF m DEFAULT;
--   + column m 1 id integer not null storage p
--   + column m 2 at date not null storage p
--   + column m_2026 1 id integer not null storage p
--   + column m_2026 2 at date not null storage p
--   + column m_after 1 id integer not null storage p
--   + column m_after 2 at date not null storage p
--   + column m_before 1 id integer not null storage p
--   + column m_before 2 at date not null storage p
--   + column m_other 1 id integer not null storage p
--   + column m_other 2 at date not null storage p
--   + constraint m_2026_pkey of m_2026 PRIMARY KEY (id, at)
--   + constraint m_after_pkey of m_after PRIMARY KEY (id, at)
--   + constraint m_at_not_null of m NOT NULL at
--   + constraint m_at_not_null of m_2026 NOT NULL at
--   + constraint m_at_not_null of m_after NOT NULL at
--   + constraint m_at_not_null of m_before NOT NULL at
--   + constraint m_at_not_null of m_other NOT NULL at
--   + constraint m_before_pkey of m_before PRIMARY KEY (id, at)
--   + constraint m_id_not_null of m NOT NULL id
--   + constraint m_id_not_null of m_2026 NOT NULL id
--   + constraint m_id_not_null of m_after NOT NULL id
--   + constraint m_id_not_null of m_before NOT NULL id
--   + constraint m_id_not_null of m_other NOT NULL id
--   + constraint m_other_pkey of m_other PRIMARY KEY (id, at)
--   + constraint pk_m of m PRIMARY KEY (id, at)
--   + index CREATE UNIQUE INDEX m_2026_pkey ON public.m_2026 USING btree (id, at) part of pk_m
--   + index CREATE UNIQUE INDEX m_after_pkey ON public.m_after USING btree (id, at) part of pk_m
--   + index CREATE UNIQUE INDEX m_before_pkey ON public.m_before USING btree (id, at) part of pk_m
--   + index CREATE UNIQUE INDEX m_other_pkey ON public.m_other USING btree (id, at) part of pk_m
--   + index CREATE UNIQUE INDEX pk_m ON ONLY public.m USING btree (id, at)
--   + relation m p persistence p rls f f identity d postgres RANGE (at)
--   + relation m_2026 r persistence p rls f f identity d postgres heap FOR VALUES FROM ('2026-01-01') TO ('2027-01-01') m
--   + relation m_after r persistence p rls f f identity d postgres heap FOR VALUES FROM ('2027-01-01') TO (MAXVALUE) m
--   + relation m_before r persistence p rls f f identity d postgres heap FOR VALUES FROM (MINVALUE) TO ('2026-01-01') m
--   + relation m_other r persistence p rls f f identity d postgres heap DEFAULT m
-- back
DROP TABLE m_other;
DROP TABLE m_after;
DROP TABLE m_before;
DROP TABLE m_2026;
DROP TABLE m;

-- partitions by list
CREATE TABLE l (
    region text
) PARTITION BY LIST (region);
CREATE TABLE l_eu PARTITION OF l FOR VALUES IN ('de', 'fr');
CREATE TABLE l_none PARTITION OF l FOR VALUES IN ('?', NULL);
--   + column l 1 region text storage x
--   + column l_eu 1 region text storage x
--   + column l_none 1 region text storage x
--   + relation l p persistence p rls f f identity d postgres LIST (region)
--   + relation l_eu r persistence p rls f f identity d postgres heap FOR VALUES IN ('de', 'fr') l
--   + relation l_none r persistence p rls f f identity d postgres heap FOR VALUES IN ('?', NULL) l
-- back
DROP TABLE l_none;
DROP TABLE l_eu;
DROP TABLE l;

-- partitions by hash
CREATE TABLE h (
    id integer
) PARTITION BY HASH (id);
CREATE TABLE h0 PARTITION OF h (
    CONSTRAINT h0_check CHECK (id > 0)
) FOR VALUES WITH (MODULUS 2, REMAINDER 0);
--   + column h 1 id integer storage p
--   + column h0 1 id integer storage p
--   + constraint h0_check of h0 CHECK ((id > 0))
--   + relation h p persistence p rls f f identity d postgres HASH (id)
--   + relation h0 r persistence p rls f f identity d postgres heap FOR VALUES WITH (modulus 2, remainder 0) h
-- back
DROP TABLE h0;
DROP TABLE h;

-- a partition that comes
ALTER TABLE m ATTACH PARTITION m2 FOR VALUES FROM ('2027-01-01') TO ('2028-01-01');
--   - relation m2 r persistence p rls f f identity d postgres heap
--   + relation m2 r persistence p rls f f identity d postgres heap FOR VALUES FROM ('2027-01-01') TO ('2028-01-01') m
-- back
ALTER TABLE m DETACH PARTITION m2;

-- a partition that goes
ALTER TABLE m DETACH PARTITION m1;
--   - relation m1 r persistence p rls f f identity d postgres heap FOR VALUES FROM ('2026-01-01') TO ('2027-01-01') m
--   + relation m1 r persistence p rls f f identity d postgres heap
-- back
ALTER TABLE m ATTACH PARTITION m1 FOR VALUES FROM ('2026-01-01') TO ('2027-01-01');

-- inheritance
CREATE TABLE child (
    c integer
) INHERITS (t);
--   + column child 1 a integer storage p
--   + column child 2 b text storage x
--   + column child 3 c integer storage p
--   + relation child r persistence p rls f f identity d postgres heap t
-- back
DROP TABLE child;

-- a copy of a table's shape
CREATE TABLE u (
    LIKE t INCLUDING ALL
);
--   + column u 1 a integer storage p
--   + column u 2 b text storage x
--   + index CREATE INDEX u_a_idx ON public.u USING btree (a)
--   + relation u r persistence p rls f f identity d postgres heap
-- back
DROP TABLE u;

-- a dropped table that is described
DROP TABLE t;
--   - column t 1 a integer not null storage p
--   - column t 2 b text storage x
--   - constraint pk_t of t PRIMARY KEY (a)
--   - constraint t_a_not_null of t NOT NULL a
--   - index CREATE UNIQUE INDEX pk_t ON public.t USING btree (a)
--   - relation t r persistence p rls f f identity d postgres heap
-- back
CREATE TABLE t (
    a integer,
    b text,
    CONSTRAINT pk_t PRIMARY KEY (a)
);

-- a table that is renamed
ALTER TABLE t RENAME TO u;
--   - column t 1 a integer storage p
--   - column t 2 b text storage x
--   - relation t r persistence p rls f f identity d postgres heap
--   + column u 1 a integer storage p
--   + column u 2 b text storage x
--   + relation u r persistence p rls f f identity d postgres heap
-- back
ALTER TABLE u RENAME TO t;

-- a table that is made, renamed and moved
CREATE TABLE t (
    a integer
);
ALTER TABLE t RENAME TO u;
ALTER TABLE public.u SET SCHEMA app;
--   + column app.u 1 a integer storage p
--   + relation app.u r persistence p rls f f identity d postgres heap
-- back
ALTER TABLE app.u SET SCHEMA public;
ALTER TABLE u RENAME TO t;
DROP TABLE t;

-- unlogged
ALTER TABLE t SET UNLOGGED;
--   - relation t r persistence p rls f f identity d postgres heap
--   + relation t r persistence u rls f f identity d postgres heap
-- back
ALTER TABLE t SET LOGGED;

-- logged
ALTER TABLE t SET LOGGED;
--   - relation t r persistence u rls f f identity d postgres heap
--   + relation t r persistence p rls f f identity d postgres heap
-- back
ALTER TABLE t SET UNLOGGED;

-- storage parameters
ALTER TABLE t SET (fillfactor = 70, parallel_workers = 2);
ALTER TABLE t RESET (autovacuum_enabled);
--   - relation t r persistence p autovacuum_enabled=off,fillfactor=80 rls f f identity d postgres heap
--   + relation t r persistence p fillfactor=70,parallel_workers=2 rls f f identity d postgres heap
-- back
ALTER TABLE t SET (autovacuum_enabled = off, fillfactor = 80);
ALTER TABLE t RESET (parallel_workers);

-- row-level security
ALTER TABLE t ENABLE ROW LEVEL SECURITY;
ALTER TABLE t FORCE ROW LEVEL SECURITY;
--   - relation t r persistence p rls f f identity d postgres heap
--   + relation t r persistence p rls t t identity d postgres heap
-- back
ALTER TABLE t NO FORCE ROW LEVEL SECURITY;
ALTER TABLE t DISABLE ROW LEVEL SECURITY;

-- row-level security off
ALTER TABLE t DISABLE ROW LEVEL SECURITY;
--   - relation t r persistence p rls t f identity d postgres heap
--   + relation t r persistence p rls f f identity d postgres heap
-- back
ALTER TABLE t ENABLE ROW LEVEL SECURITY;

-- any other change of a table
ALTER TABLE t REPLICA IDENTITY FULL;
--   - relation t r persistence p rls f f identity d postgres heap
--   + relation t r persistence p rls f f identity f postgres heap
-- back
ALTER TABLE t REPLICA IDENTITY DEFAULT;

-- a table that is no longer a child of its parent
ALTER TABLE c NO INHERIT t;
--   - relation c r persistence p rls f f identity d postgres heap t
--   + relation c r persistence p rls f f identity d postgres heap
-- back
ALTER TABLE c INHERIT t;

