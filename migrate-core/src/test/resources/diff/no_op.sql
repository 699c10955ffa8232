-- case: same-type-names [no-op]
-- keep: public.t, public.t.a, public.t.b, public.t.c, public.t.d, public.t.e, public.t.f, public.t.g, public.t.h
-- keep: public.t.i, public.t.j, public.t.k
-- before
CREATE TABLE t (a int, b int8, c varchar(5), d timestamptz, e decimal(5, 2), f bool, g float, h char(3), i timestamp, j varbit(3), k int4[]);
-- after
CREATE TABLE t (a integer, b bigint, c character varying(5), d timestamp with time zone, e numeric(5, 2), f boolean, g double precision, h character(3), i timestamp without time zone, j bit varying(3), k integer ARRAY);

-- case: same-columns-in-another-order [no-op]
-- keep: public.t, public.t.a, public.t.b, public.t.c
-- before
CREATE TABLE t (a int, b text, c date);
-- after
CREATE TABLE t (c date, a int, b text);

-- case: same-default-spelled-otherwise [no-op]
-- keep: public.t, public.t.a, public.t.b, public.t.c, public.t.d, public.t.e, public.t.f
-- before
CREATE TABLE t (a int DEFAULT 1 + 1, b text DEFAULT 'x', c timestamptz DEFAULT now(), d boolean DEFAULT 'true', e numeric DEFAULT 1.0, f varchar DEFAULT 'a'::varchar);
-- after
CREATE TABLE t (a int DEFAULT (1+1), b text DEFAULT 'x'::text, c timestamptz DEFAULT pg_catalog.NOW(), d boolean DEFAULT true, e decimal DEFAULT (1.0), f varchar DEFAULT CAST('a' AS character varying));

-- case: same-index-with-defaults-said [no-op]
-- keep: public.t, public.t.a, public.t.b, public.i
-- before
CREATE TABLE t (a int, b text); CREATE INDEX i ON t (a, b);
-- after
CREATE TABLE t (a int, b text); CREATE INDEX i ON public.t USING btree (a ASC NULLS LAST, b COLLATE "default" text_ops);

-- case: same-view-formatted-otherwise [no-op]
-- keep: public.t, public.t.a, public.t.b
-- before
CREATE TABLE t (a int, b text); CREATE VIEW v AS SELECT a, b FROM t WHERE a > 0 AND b IS NOT NULL;
-- after
CREATE TABLE t (a int, b text); CREATE VIEW v AS
    select   t.a,
             t.b   -- a remark
    from     public.t
    where    ((t.a > 0)) and (t.b is not null);

-- case: same-check-with-other-spacing [no-op]
-- keep: public.t, public.t.a, public.t.s
-- before
CREATE TABLE t (a int, s text, CONSTRAINT c CHECK (a>0 AND a<10), CONSTRAINT d CHECK (s IN ('x','y')));
-- after
CREATE TABLE t (a int, s text, CONSTRAINT c CHECK (((a > 0)) and (a < 10)), CONSTRAINT d CHECK (s = ANY (ARRAY['x', 'y'])));

-- case: same-between-and-comparisons [no-op]
-- keep: public.t, public.t.a
-- before
CREATE TABLE t (a int CONSTRAINT c CHECK (a BETWEEN 1 AND 5));
-- after
CREATE TABLE t (a int CONSTRAINT c CHECK (a >= 1 AND a <= 5));

-- case: same-constraint-inline-and-apart [no-op]
-- keep: public.p, public.t, public.p.id, public.t.a, public.t.b, public.t.c, public.t.d, public.p_pkey, public.t_b_key
-- keep: public.t_pkey
-- before
CREATE TABLE p (id int PRIMARY KEY); CREATE TABLE t (a int PRIMARY KEY, b int UNIQUE, c int REFERENCES p, d int CHECK (d > 0));
-- after
CREATE TABLE t (a int NOT NULL, b int, c int, d int); CREATE TABLE p (id int NOT NULL); ALTER TABLE p ADD PRIMARY KEY (id); ALTER TABLE t ADD CHECK (d > 0);
ALTER TABLE t ADD FOREIGN KEY (c) REFERENCES p (id) MATCH SIMPLE ON UPDATE NO ACTION ON DELETE NO ACTION NOT DEFERRABLE; ALTER TABLE t ADD UNIQUE (b); ALTER TABLE t ADD PRIMARY KEY (a);

-- case: same-serial-by-hand [no-op]
-- keep: public.t, public.t.id, public.t_id_seq
-- before
CREATE TABLE t (id serial);
-- after
CREATE SEQUENCE t_id_seq AS integer; CREATE TABLE t (id integer NOT NULL DEFAULT nextval('public.t_id_seq'::regclass)); ALTER SEQUENCE t_id_seq OWNED BY t.id;

-- case: same-sequence-with-defaults-said [no-op]
-- keep: public.s
-- before
CREATE SEQUENCE s;
-- after
CREATE SEQUENCE s AS bigint INCREMENT BY 1 MINVALUE 1 NO MAXVALUE START WITH 1 CACHE 1 NO CYCLE OWNED BY NONE;

-- case: same-identity-with-defaults-said [no-op]
-- keep: public.t, public.t.a, public.t_a_seq
-- before
CREATE TABLE t (a bigint GENERATED ALWAYS AS IDENTITY);
-- after
CREATE TABLE t (a bigint NOT NULL GENERATED ALWAYS AS IDENTITY (SEQUENCE NAME t_a_seq START 1 INCREMENT 1 CACHE 1));

-- case: same-function-spelled-otherwise [no-op]
-- keep: public.f(integer,text)
-- before
CREATE FUNCTION f(a int, b text DEFAULT 'x') RETURNS int LANGUAGE sql AS 'SELECT 1';
-- after
create or replace function public.f(IN a integer, b text = 'x'::text) returns integer volatile called on null input security invoker cost 100 language 'sql' as $body$SELECT 1$body$;

-- case: same-enum-built-up [no-op]
-- keep: public.e
-- before
CREATE TYPE e AS ENUM ('a', 'b', 'c');
-- after
CREATE TYPE e AS ENUM ('a', 'c'); ALTER TYPE e ADD VALUE 'b' BEFORE 'c';

-- case: same-after-a-dropped-column [no-op]
-- keep: public.t, public.t.a, public.t.b, public.i
-- before
CREATE TABLE t (a int, b int); CREATE INDEX i ON t (b); CREATE VIEW v AS SELECT a, b FROM t;
-- after
CREATE TABLE t (x int, a int, b int); ALTER TABLE t DROP COLUMN x; CREATE INDEX i ON t (b); CREATE VIEW v AS SELECT a, b FROM t;

-- case: same-after-renames [no-op]
-- keep: public.t, public.t.a, public.i
-- before
CREATE TABLE t (a int CONSTRAINT positive CHECK (a > 0)); CREATE INDEX i ON t (a);
-- after
CREATE TABLE old (x int CONSTRAINT c CHECK (x > 0)); CREATE INDEX j ON old (x); ALTER TABLE old RENAME TO t; ALTER TABLE t RENAME x TO a; ALTER TABLE t RENAME CONSTRAINT c TO positive; ALTER INDEX j RENAME TO i;

-- case: same-objects-in-another-order [no-op]
-- keep: public.a, public.b, public.a.x, public.b.y, public.s, public.f(), public.i
-- before
CREATE TABLE a (x int); CREATE VIEW v AS SELECT x FROM a; CREATE FUNCTION f() RETURNS int LANGUAGE sql AS 'SELECT 1'; CREATE TABLE b (y int); CREATE INDEX i ON a (x); CREATE SEQUENCE s;
-- after
CREATE SEQUENCE s; CREATE TABLE b (y int); CREATE FUNCTION f() RETURNS int LANGUAGE sql AS 'SELECT 1'; CREATE TABLE a (x int); CREATE INDEX i ON a (x); CREATE VIEW v AS SELECT x FROM a;

-- case: same-partition-attached-and-declared [no-op]
-- keep: public.m, public.p, public.m.a, public.m.b, public.p.a, public.p.b, public.i
-- before
CREATE TABLE m (a int, b text) PARTITION BY RANGE (a); CREATE TABLE p PARTITION OF m FOR VALUES FROM (0) TO (10); CREATE INDEX i ON m (b);
-- after
CREATE TABLE m (a int, b text) PARTITION BY RANGE (a); CREATE INDEX i ON m (b); CREATE TABLE p (a int, b text); ALTER TABLE m ATTACH PARTITION p FOR VALUES FROM (0) TO (10);

-- case: same-trigger-spelled-otherwise [no-op]
-- keep: public.t, public.t.a, public.tf()
-- before
CREATE TABLE t (a int); CREATE FUNCTION tf() RETURNS trigger LANGUAGE plpgsql AS $$BEGIN RETURN NEW; END$$;
CREATE TRIGGER g BEFORE INSERT OR UPDATE ON t FOR EACH ROW EXECUTE FUNCTION tf();
-- after
CREATE TABLE t (a int); CREATE FUNCTION tf() RETURNS trigger LANGUAGE plpgsql AS $$BEGIN RETURN NEW; END$$;
CREATE TRIGGER g BEFORE UPDATE OR INSERT ON public.t FOR ROW EXECUTE PROCEDURE public.tf();

-- case: same-policy-spelled-otherwise [no-op]
-- keep: public.t, public.t.a
-- before
CREATE TABLE t (a int);
CREATE POLICY p ON t USING (a > 0);
-- after
CREATE TABLE t (a int);
CREATE POLICY p ON public.t AS PERMISSIVE FOR ALL TO PUBLIC USING ((a) > (0));

-- case: same-comment-set-twice [no-op]
-- keep: public.t, public.t.a
-- before
CREATE TABLE t (a int);
COMMENT ON TABLE t IS 'x';
-- after
CREATE TABLE t (a int);
COMMENT ON TABLE t IS 'y'; COMMENT ON TABLE t IS 'x'; COMMENT ON COLUMN t.a IS 'gone'; COMMENT ON COLUMN t.a IS NULL;

-- case: same-matview-with-and-without-data [no-op]
-- keep: public.t, public.t.a
-- before
CREATE TABLE t (a int);
CREATE MATERIALIZED VIEW m AS SELECT a FROM t;
-- after
CREATE TABLE t (a int);
CREATE MATERIALIZED VIEW m AS SELECT a FROM t WITH NO DATA;

-- case: same-storage-parameters-in-another-order [no-op]
-- keep: public.t, public.t.a
-- before
CREATE TABLE t (a int) WITH (fillfactor = 70, autovacuum_enabled = false);
-- after
CREATE TABLE t (a int) WITH (autovacuum_enabled = false, fillfactor = 70);

-- case: same-grants-in-another-order [no-op] [grants]
-- keep: public.t, public.t.a
-- before
CREATE TABLE t (a int);
GRANT SELECT, INSERT ON t TO mig_reader; GRANT SELECT ON t TO mig_writer;
-- after
CREATE TABLE t (a int);
GRANT SELECT ON t TO mig_writer; GRANT INSERT ON t TO mig_reader; GRANT SELECT, UPDATE ON t TO mig_reader; REVOKE UPDATE ON t FROM mig_reader;

-- case: same-grants-of-the-owner-said [no-op] [grants]
-- keep: public.t, public.t.a, public.f()
-- before
CREATE TABLE t (a int); CREATE FUNCTION f() RETURNS int LANGUAGE sql AS 'SELECT 1';
-- after
CREATE TABLE t (a int); CREATE FUNCTION f() RETURNS int LANGUAGE sql AS 'SELECT 1';
GRANT ALL ON t TO CURRENT_USER; GRANT EXECUTE ON FUNCTION f() TO PUBLIC;

-- case: same-extension-object-changes-nothing [no-op]
-- keep: public.t, public.t.h
-- before
CREATE EXTENSION hstore; CREATE TABLE t (h hstore);
-- after
CREATE EXTENSION IF NOT EXISTS hstore WITH SCHEMA public; CREATE TABLE t (h public.hstore);

-- case: same-domain-spelled-otherwise [no-op]
-- keep: public.d
-- before
CREATE DOMAIN d AS varchar(5) DEFAULT 'x' CONSTRAINT c CHECK (VALUE <> '');
-- after
CREATE DOMAIN d AS character varying(5) CONSTRAINT c CHECK (NOT VALUE = '') DEFAULT 'x'::character varying; ALTER DOMAIN d DROP CONSTRAINT c; ALTER DOMAIN d ADD CONSTRAINT c CHECK (VALUE <> '');

-- case: same-generated-spelled-otherwise [no-op]
-- keep: public.t, public.t.a, public.t.b, public.t.c
-- before
CREATE TABLE t (a int, b int, c int GENERATED ALWAYS AS (a + b * 2) STORED);
-- after
CREATE TABLE t (a int, b int, c int GENERATED ALWAYS AS (((a) + (b * 2))) STORED);

-- case: same-everything-twice [no-op]
-- keep: public.p, public.p0, public.t, public.p.a, public.p0.a, public.t.d, public.t.e, public.t.id, public.t.r
-- keep: public.t.x, public.t_id_seq, public.d, public.e, public.t_pkey, public.t_r_excl
-- before
CREATE TYPE e AS ENUM ('a'); CREATE DOMAIN d AS int CHECK (VALUE > 0); CREATE TABLE t (id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY, e e DEFAULT 'a', d d, x text DEFAULT 'q' COLLATE "C", r int4range, EXCLUDE USING gist (r WITH &&), CHECK (id > 0));
CREATE UNIQUE INDEX i ON t (lower(x)) WHERE d > 3; CREATE VIEW v AS SELECT * FROM t; CREATE MATERIALIZED VIEW m AS SELECT x, count(*) FROM v GROUP BY x; CREATE FUNCTION f(a e) RETURNS SETOF v LANGUAGE sql AS 'SELECT * FROM v'; CREATE STATISTICS s ON x, d FROM t;
CREATE TABLE p (a int) PARTITION BY HASH (a); CREATE TABLE p0 PARTITION OF p FOR VALUES WITH (MODULUS 1, REMAINDER 0); CREATE POLICY po ON t USING (x = current_user); ALTER TABLE t ENABLE ROW LEVEL SECURITY;
-- after
CREATE TYPE e AS ENUM ('a'); CREATE DOMAIN d AS int CHECK (VALUE > 0); CREATE TABLE t (id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY, e e DEFAULT 'a', d d, x text DEFAULT 'q' COLLATE "C", r int4range, EXCLUDE USING gist (r WITH &&), CHECK (id > 0));
CREATE UNIQUE INDEX i ON t (lower(x)) WHERE d > 3; CREATE VIEW v AS SELECT * FROM t; CREATE MATERIALIZED VIEW m AS SELECT x, count(*) FROM v GROUP BY x; CREATE FUNCTION f(a e) RETURNS SETOF v LANGUAGE sql AS 'SELECT * FROM v'; CREATE STATISTICS s ON x, d FROM t;
CREATE TABLE p (a int) PARTITION BY HASH (a); CREATE TABLE p0 PARTITION OF p FOR VALUES WITH (MODULUS 1, REMAINDER 0); CREATE POLICY po ON t USING (x = current_user); ALTER TABLE t ENABLE ROW LEVEL SECURITY;
