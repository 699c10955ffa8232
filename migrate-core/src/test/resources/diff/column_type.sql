-- case: type-smallint-to-int
-- keep: public.t, public.t.a, public.t.b
-- before
CREATE TABLE t (a smallint, b int);
-- after
CREATE TABLE t (a int, b int);

-- case: type-int-to-bigint
-- keep: public.t, public.t.a, public.t.b
-- before
CREATE TABLE t (a int, b int);
-- after
CREATE TABLE t (a bigint, b int);

-- case: type-bigint-to-int
-- keep: public.t, public.t.a, public.t.b
-- before
CREATE TABLE t (a bigint, b int);
-- after
CREATE TABLE t (a int, b int);

-- case: type-int-to-numeric
-- keep: public.t, public.t.a, public.t.b
-- before
CREATE TABLE t (a int, b int);
-- after
CREATE TABLE t (a numeric(12,2), b int);

-- case: type-numeric-to-int
-- keep: public.t, public.t.a, public.t.b
-- before
CREATE TABLE t (a numeric(12,2), b int);
-- after
CREATE TABLE t (a int, b int);

-- case: type-numeric-wider
-- keep: public.t, public.t.a, public.t.b
-- before
CREATE TABLE t (a numeric(8,2), b int);
-- after
CREATE TABLE t (a numeric(12,2), b int);

-- case: type-numeric-other-scale
-- keep: public.t, public.t.a, public.t.b
-- before
CREATE TABLE t (a numeric(8,2), b int);
-- after
CREATE TABLE t (a numeric(8,4), b int);

-- case: type-numeric-unbounded
-- keep: public.t, public.t.a, public.t.b
-- before
CREATE TABLE t (a numeric(8,2), b int);
-- after
CREATE TABLE t (a numeric, b int);

-- case: type-real-to-double
-- keep: public.t, public.t.a, public.t.b
-- before
CREATE TABLE t (a real, b int);
-- after
CREATE TABLE t (a double precision, b int);

-- case: type-double-to-numeric
-- keep: public.t, public.t.a, public.t.b
-- before
CREATE TABLE t (a double precision, b int);
-- after
CREATE TABLE t (a numeric, b int);

-- case: type-varchar-wider
-- keep: public.t, public.t.a, public.t.b
-- before
CREATE TABLE t (a varchar(10), b int);
-- after
CREATE TABLE t (a varchar(20), b int);

-- case: type-varchar-narrower
-- keep: public.t, public.t.a, public.t.b
-- before
CREATE TABLE t (a varchar(20), b int);
-- after
CREATE TABLE t (a varchar(10), b int);

-- case: type-varchar-to-text
-- keep: public.t, public.t.a, public.t.b
-- before
CREATE TABLE t (a varchar(20), b int);
-- after
CREATE TABLE t (a text, b int);

-- case: type-text-to-varchar
-- keep: public.t, public.t.a, public.t.b
-- before
CREATE TABLE t (a text, b int);
-- after
CREATE TABLE t (a varchar(50), b int);

-- case: type-varchar-unbounded
-- keep: public.t, public.t.a, public.t.b
-- before
CREATE TABLE t (a varchar(20), b int);
-- after
CREATE TABLE t (a varchar, b int);

-- case: type-char-to-varchar
-- keep: public.t, public.t.a, public.t.b
-- before
CREATE TABLE t (a char(8), b int);
-- after
CREATE TABLE t (a varchar(8), b int);

-- case: type-varchar-to-char
-- keep: public.t, public.t.a, public.t.b
-- before
CREATE TABLE t (a varchar(8), b int);
-- after
CREATE TABLE t (a char(8), b int);

-- case: type-text-to-int
-- keep: public.t, public.t.a, public.t.b
-- before
CREATE TABLE t (a text, b int);
-- after
CREATE TABLE t (a int, b int);

-- case: type-text-to-numeric
-- keep: public.t, public.t.a, public.t.b
-- before
CREATE TABLE t (a text, b int);
-- after
CREATE TABLE t (a numeric(10,2), b int);

-- case: type-text-to-boolean
-- keep: public.t, public.t.a, public.t.b
-- before
CREATE TABLE t (a text, b int);
-- after
CREATE TABLE t (a boolean, b int);

-- case: type-text-to-uuid
-- keep: public.t, public.t.a, public.t.b
-- before
CREATE TABLE t (a text, b int);
-- after
CREATE TABLE t (a uuid, b int);

-- case: type-text-to-date
-- keep: public.t, public.t.a, public.t.b
-- before
CREATE TABLE t (a text, b int);
-- after
CREATE TABLE t (a date, b int);

-- case: type-text-to-timestamptz
-- keep: public.t, public.t.a, public.t.b
-- before
CREATE TABLE t (a text, b int);
-- after
CREATE TABLE t (a timestamptz, b int);

-- case: type-text-to-json
-- keep: public.t, public.t.a, public.t.b
-- before
CREATE TABLE t (a text, b int);
-- after
CREATE TABLE t (a json, b int);

-- case: type-text-to-jsonb
-- keep: public.t, public.t.a, public.t.b
-- before
CREATE TABLE t (a text, b int);
-- after
CREATE TABLE t (a jsonb, b int);

-- case: type-text-to-bytea
-- keep: public.t, public.t.a, public.t.b
-- before
CREATE TABLE t (a text, b int);
-- after
CREATE TABLE t (a bytea, b int);

-- case: type-text-to-inet
-- keep: public.t, public.t.a, public.t.b
-- before
CREATE TABLE t (a text, b int);
-- after
CREATE TABLE t (a inet, b int);

-- case: type-int-to-text
-- keep: public.t, public.t.a, public.t.b
-- before
CREATE TABLE t (a int, b int);
-- after
CREATE TABLE t (a text, b int);

-- case: type-uuid-to-text
-- keep: public.t, public.t.a, public.t.b
-- before
CREATE TABLE t (a uuid, b int);
-- after
CREATE TABLE t (a text, b int);

-- case: type-json-to-jsonb
-- keep: public.t, public.t.a, public.t.b
-- before
CREATE TABLE t (a json, b int);
-- after
CREATE TABLE t (a jsonb, b int);

-- case: type-jsonb-to-text
-- keep: public.t, public.t.a, public.t.b
-- before
CREATE TABLE t (a jsonb, b int);
-- after
CREATE TABLE t (a text, b int);

-- case: type-boolean-to-int
-- keep: public.t, public.t.a, public.t.b
-- before
CREATE TABLE t (a boolean, b int);
-- after
CREATE TABLE t (a int, b int);

-- case: type-int-to-boolean
-- keep: public.t, public.t.a, public.t.b
-- before
CREATE TABLE t (a int, b int);
-- after
CREATE TABLE t (a boolean, b int);

-- case: type-timestamp-to-timestamptz
-- keep: public.t, public.t.a, public.t.b
-- before
CREATE TABLE t (a timestamp, b int);
-- after
CREATE TABLE t (a timestamptz, b int);

-- case: type-timestamptz-to-timestamp
-- keep: public.t, public.t.a, public.t.b
-- before
CREATE TABLE t (a timestamptz, b int);
-- after
CREATE TABLE t (a timestamp, b int);

-- case: type-timestamp-precision
-- keep: public.t, public.t.a, public.t.b
-- before
CREATE TABLE t (a timestamp(0), b int);
-- after
CREATE TABLE t (a timestamp(6), b int);

-- case: type-timestamp-precision-dropped
-- keep: public.t, public.t.a, public.t.b
-- before
CREATE TABLE t (a timestamptz(3), b int);
-- after
CREATE TABLE t (a timestamptz, b int);

-- case: type-timestamp-to-date
-- keep: public.t, public.t.a, public.t.b
-- before
CREATE TABLE t (a timestamp, b int);
-- after
CREATE TABLE t (a date, b int);

-- case: type-date-to-timestamptz
-- keep: public.t, public.t.a, public.t.b
-- before
CREATE TABLE t (a date, b int);
-- after
CREATE TABLE t (a timestamptz, b int);

-- case: type-time-to-timetz
-- keep: public.t, public.t.a, public.t.b
-- before
CREATE TABLE t (a time, b int);
-- after
CREATE TABLE t (a timetz, b int);

-- case: type-interval-fields
-- keep: public.t, public.t.a, public.t.b
-- before
CREATE TABLE t (a interval, b int);
-- after
CREATE TABLE t (a interval day to second(3), b int);

-- case: type-int-to-int-array
-- keep: public.t, public.t.a, public.t.b
-- before
CREATE TABLE t (a int, b int);
-- after
CREATE TABLE t (a int[], b int);

-- case: type-int-array-to-int
-- keep: public.t, public.t.a, public.t.b
-- before
CREATE TABLE t (a int[], b int);
-- after
CREATE TABLE t (a int, b int);

-- case: type-int-array-to-bigint-array
-- keep: public.t, public.t.a, public.t.b
-- before
CREATE TABLE t (a int[], b int);
-- after
CREATE TABLE t (a bigint[], b int);

-- case: type-text-to-text-array
-- keep: public.t, public.t.a, public.t.b
-- before
CREATE TABLE t (a text, b int);
-- after
CREATE TABLE t (a text[], b int);

-- case: type-varchar-array-wider
-- keep: public.t, public.t.a, public.t.b
-- before
CREATE TABLE t (a varchar(10)[], b int);
-- after
CREATE TABLE t (a varchar(20)[], b int);

-- case: type-text-array-to-jsonb
-- keep: public.t, public.t.a, public.t.b
-- before
CREATE TABLE t (a text[], b int);
-- after
CREATE TABLE t (a jsonb, b int);

-- case: type-cidr-to-inet
-- keep: public.t, public.t.a, public.t.b
-- before
CREATE TABLE t (a cidr, b int);
-- after
CREATE TABLE t (a inet, b int);

-- case: type-inet-to-cidr
-- keep: public.t, public.t.a, public.t.b
-- before
CREATE TABLE t (a inet, b int);
-- after
CREATE TABLE t (a cidr, b int);

-- case: type-bigint-to-timestamptz
-- keep: public.t, public.t.a, public.t.b
-- before
CREATE TABLE t (a bigint, b int);
-- after
CREATE TABLE t (a timestamptz, b int);

-- case: type-bytea-to-text
-- keep: public.t, public.t.a, public.t.b
-- before
CREATE TABLE t (a bytea, b int);
-- after
CREATE TABLE t (a text, b int);

-- case: type-point-to-box
-- keep: public.t, public.t.a, public.t.b
-- before
CREATE TABLE t (a point, b int);
-- after
CREATE TABLE t (a box, b int);

-- case: type-money-to-numeric
-- keep: public.t, public.t.a, public.t.b
-- before
CREATE TABLE t (a money, b int);
-- after
CREATE TABLE t (a numeric, b int);

-- case: type-int4range-to-int8range
-- keep: public.t, public.t.a, public.t.b
-- before
CREATE TABLE t (a int4range, b int);
-- after
CREATE TABLE t (a int8range, b int);

-- case: type-xml-to-text
-- keep: public.t, public.t.a, public.t.b
-- before
CREATE TABLE t (a xml, b int);
-- after
CREATE TABLE t (a text, b int);

-- case: type-text-to-tsvector
-- keep: public.t, public.t.a, public.t.b
-- before
CREATE TABLE t (a text, b int);
-- after
CREATE TABLE t (a tsvector, b int);

-- case: type-bit-to-int
-- keep: public.t, public.t.a, public.t.b
-- before
CREATE TABLE t (a bit(8), b int);
-- after
CREATE TABLE t (a int, b int);

-- case: type-with-default
-- keep: public.t, public.t.a, public.t.b, public.t.c, public.t.d
-- before
CREATE TABLE t (a int DEFAULT 5, b text DEFAULT '5', c text DEFAULT 'true', d varchar(3) DEFAULT 'abc');
-- after
CREATE TABLE t (a bigint DEFAULT 5, b int DEFAULT 5, c boolean DEFAULT true, d text DEFAULT 'abc');

-- case: type-with-default-that-does-not-cast
-- keep: public.t, public.t.a
-- before
CREATE TABLE t (a text DEFAULT 'none');
-- after
CREATE TABLE t (a int DEFAULT 0);

-- case: type-with-default-dropped
-- keep: public.t, public.t.a
-- before
CREATE TABLE t (a text DEFAULT 'none');
-- after
CREATE TABLE t (a uuid);

-- case: type-with-check
-- keep: public.t, public.t.a
-- before
CREATE TABLE t (a int CONSTRAINT ck CHECK (a > 0));
-- after
CREATE TABLE t (a bigint CONSTRAINT ck CHECK (a > 0));

-- case: type-with-check-that-does-not-cast
-- keep: public.t, public.t.a
-- before
CREATE TABLE t (a text CONSTRAINT ck CHECK (a <> ''));
-- after
CREATE TABLE t (a int CONSTRAINT ck CHECK (a <> 0));

-- case: type-with-indexes
-- keep: public.t, public.t.a, public.t.b
-- before
CREATE TABLE t (a varchar(10) UNIQUE, b int); CREATE INDEX i ON t (a, b); CREATE INDEX e ON t (lower(a)); CREATE INDEX p ON t (b) WHERE a <> '';
-- after
CREATE TABLE t (a text UNIQUE, b int); CREATE INDEX i ON t (a, b); CREATE INDEX e ON t (lower(a)); CREATE INDEX p ON t (b) WHERE a <> '';

-- case: type-with-operator-class-that-goes
-- keep: public.t, public.t.a
-- before
CREATE TABLE t (a text); CREATE INDEX i ON t (a text_pattern_ops);
-- after
CREATE TABLE t (a int); CREATE INDEX i ON t (a);

-- case: type-with-index-that-fits-only-the-old
-- keep: public.t, public.t.a, public.t.b
-- before
CREATE TABLE t (a text, b int); CREATE INDEX e ON t (upper(a));
-- after
CREATE TABLE t (a int, b int); CREATE INDEX e ON t ((a + 1));

-- case: type-with-view
-- keep: public.t, public.t.a, public.t.b
-- before
CREATE TABLE t (a int, b int); CREATE VIEW v AS SELECT a, b FROM t;
-- after
CREATE TABLE t (a bigint, b int); CREATE VIEW v AS SELECT a, b FROM t;

-- case: type-with-views-on-views-on-views
-- keep: public.t, public.t.a
-- before
CREATE TABLE t (a int); CREATE VIEW v1 AS SELECT a FROM t; CREATE VIEW v2 AS SELECT a + 1 AS a FROM v1; CREATE VIEW v3 AS SELECT v2.a FROM v2 JOIN v1 ON v1.a = v2.a;
-- after
CREATE TABLE t (a numeric); CREATE VIEW v1 AS SELECT a FROM t; CREATE VIEW v2 AS SELECT a + 1 AS a FROM v1; CREATE VIEW v3 AS SELECT v2.a FROM v2 JOIN v1 ON v1.a = v2.a;

-- case: type-with-view-that-has-everything
-- keep: public.t, public.t.a, public.tf()
-- before
CREATE FUNCTION tf() RETURNS trigger LANGUAGE plpgsql AS $$BEGIN RETURN NEW; END$$;
CREATE TABLE t (a int); CREATE VIEW v WITH (security_barrier) AS SELECT a FROM t; ALTER VIEW v ALTER a SET DEFAULT 7;
COMMENT ON VIEW v IS 'the view'; COMMENT ON COLUMN v.a IS 'its column'; CREATE TRIGGER g INSTEAD OF INSERT ON v FOR EACH ROW EXECUTE FUNCTION tf();
COMMENT ON TRIGGER g ON v IS 'its trigger'; CREATE RULE r AS ON DELETE TO v DO INSTEAD NOTHING;
-- after
CREATE FUNCTION tf() RETURNS trigger LANGUAGE plpgsql AS $$BEGIN RETURN NEW; END$$;
CREATE TABLE t (a bigint); CREATE VIEW v WITH (security_barrier) AS SELECT a FROM t; ALTER VIEW v ALTER a SET DEFAULT 7;
COMMENT ON VIEW v IS 'the view'; COMMENT ON COLUMN v.a IS 'its column'; CREATE TRIGGER g INSTEAD OF INSERT ON v FOR EACH ROW EXECUTE FUNCTION tf();
COMMENT ON TRIGGER g ON v IS 'its trigger'; CREATE RULE r AS ON DELETE TO v DO INSTEAD NOTHING;

-- case: type-with-granted-view [grants]
-- keep: public.t, public.t.a
-- before
CREATE TABLE t (a int); CREATE VIEW v AS SELECT a FROM t; GRANT SELECT ON v TO mig_reader; GRANT INSERT (a) ON v TO mig_writer;
-- after
CREATE TABLE t (a bigint); CREATE VIEW v AS SELECT a FROM t; GRANT SELECT ON v TO mig_reader; GRANT INSERT (a) ON v TO mig_writer;

-- case: type-with-materialized-view
-- keep: public.t, public.t.a
-- before
CREATE TABLE t (a int); CREATE MATERIALIZED VIEW m AS SELECT a FROM t; CREATE UNIQUE INDEX i ON m (a); COMMENT ON MATERIALIZED VIEW m IS 'kept'; CREATE STATISTICS s ON a, (a + 1) FROM m;
-- after
CREATE TABLE t (a bigint); CREATE MATERIALIZED VIEW m AS SELECT a FROM t; CREATE UNIQUE INDEX i ON m (a); COMMENT ON MATERIALIZED VIEW m IS 'kept'; CREATE STATISTICS s ON a, (a + 1) FROM m;

-- case: type-with-foreign-key-on-one-side
-- keep: public.c, public.p, public.c.pid, public.p.id, public.p_pkey
-- before
CREATE TABLE p (id int PRIMARY KEY); CREATE TABLE c (pid int REFERENCES p);
-- after
CREATE TABLE p (id int PRIMARY KEY); CREATE TABLE c (pid bigint REFERENCES p);

-- case: type-with-foreign-keys-that-do-not-compare
-- keep: public.c, public.d, public.p, public.c.id, public.c.pid, public.d.pid, public.p.id
-- before
CREATE TABLE p (id int PRIMARY KEY); CREATE TABLE c (id int PRIMARY KEY, pid int CONSTRAINT f REFERENCES p); CREATE TABLE d (pid int CONSTRAINT f REFERENCES p);
-- after
CREATE TABLE p (id text PRIMARY KEY); CREATE TABLE c (id int PRIMARY KEY, pid text CONSTRAINT f REFERENCES p); CREATE TABLE d (pid text CONSTRAINT f REFERENCES p);

-- case: type-of-self-reference
-- keep: public.n, public.n.id, public.n.parent
-- before
CREATE TABLE n (id int PRIMARY KEY, parent int REFERENCES n);
-- after
CREATE TABLE n (id uuid PRIMARY KEY, parent uuid REFERENCES n);

-- case: type-with-generated-column
-- keep: public.t, public.t.a
-- before
CREATE TABLE t (a int, g int GENERATED ALWAYS AS (a * 2) STORED);
-- after
CREATE TABLE t (a bigint, g bigint GENERATED ALWAYS AS (a * 2) STORED);

-- case: type-with-generated-column-kept
-- keep: public.t, public.t.a
-- before
CREATE TABLE t (a varchar(10), g text GENERATED ALWAYS AS (upper(a)) STORED);
-- after
CREATE TABLE t (a varchar(30), g text GENERATED ALWAYS AS (upper(a)) STORED);

-- case: type-with-policy
-- keep: public.t, public.t.a, public.t.o
-- before
CREATE TABLE t (a int, o int); CREATE POLICY p ON t USING (o > 3);
-- after
CREATE TABLE t (a int, o bigint); CREATE POLICY p ON t USING (o > 3);

-- case: type-with-trigger
-- keep: public.t, public.t.a, public.tf()
-- before
CREATE FUNCTION tf() RETURNS trigger LANGUAGE plpgsql AS $$BEGIN RETURN NEW; END$$;
CREATE TABLE t (a int); CREATE TRIGGER g BEFORE UPDATE OF a ON t FOR EACH ROW WHEN (old.a < new.a) EXECUTE FUNCTION tf();
-- after
CREATE FUNCTION tf() RETURNS trigger LANGUAGE plpgsql AS $$BEGIN RETURN NEW; END$$;
CREATE TABLE t (a bigint); CREATE TRIGGER g BEFORE UPDATE OF a ON t FOR EACH ROW WHEN (old.a < new.a) EXECUTE FUNCTION tf();

-- case: type-with-rule
-- keep: public.log, public.t, public.log.a, public.t.a
-- before
CREATE TABLE log (a bigint);
CREATE TABLE t (a int); CREATE RULE r AS ON INSERT TO t DO ALSO INSERT INTO log VALUES (new.a);
-- after
CREATE TABLE log (a bigint);
CREATE TABLE t (a bigint); CREATE RULE r AS ON INSERT TO t DO ALSO INSERT INTO log VALUES (new.a);

-- case: type-with-sql-function-body
-- keep: public.t, public.t.a
-- before
CREATE TABLE t (a int); CREATE FUNCTION f() RETURNS bigint LANGUAGE sql RETURN (SELECT max(a) FROM t);
-- after
CREATE TABLE t (a bigint); CREATE FUNCTION f() RETURNS bigint LANGUAGE sql RETURN (SELECT max(a) FROM t);

-- case: type-with-statistics
-- keep: public.t, public.t.a, public.t.b
-- before
CREATE TABLE t (a int, b int); CREATE STATISTICS s ON a, b FROM t;
-- after
CREATE TABLE t (a bigint, b int); CREATE STATISTICS s ON a, b FROM t;

-- case: type-with-exclusion
-- keep: public.t, public.t.r
-- before
CREATE TABLE t (r int4range, CONSTRAINT ex EXCLUDE USING gist (r WITH &&));
-- after
CREATE TABLE t (r int8range, CONSTRAINT ex EXCLUDE USING gist (r WITH &&));

-- case: type-of-serial
-- keep: public.t, public.t.id, public.t_id_seq
-- before
CREATE TABLE t (id serial PRIMARY KEY);
-- after
CREATE TABLE t (id bigserial PRIMARY KEY);

-- case: type-of-identity
-- keep: public.t, public.t.id, public.t_id_seq
-- before
CREATE TABLE t (id int GENERATED ALWAYS AS IDENTITY PRIMARY KEY);
-- after
CREATE TABLE t (id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY);

-- case: type-of-identity-narrower
-- keep: public.t, public.t.id, public.t_id_seq
-- before
CREATE TABLE t (id bigint GENERATED BY DEFAULT AS IDENTITY);
-- after
CREATE TABLE t (id smallint GENERATED BY DEFAULT AS IDENTITY);

-- case: type-text-to-enum
-- keep: public.t, public.t.s, public.st
-- before
CREATE TYPE st AS ENUM ('a', 'b');
CREATE TABLE t (s text NOT NULL DEFAULT 'a');
-- after
CREATE TYPE st AS ENUM ('a', 'b');
CREATE TABLE t (s st NOT NULL DEFAULT 'a');

-- case: type-text-to-new-enum
-- keep: public.t, public.t.s
-- before
CREATE TABLE t (s varchar(9) DEFAULT 'a' CHECK (s IN ('a', 'b')));
-- after
CREATE TYPE st AS ENUM ('a', 'b'); CREATE TABLE t (s st DEFAULT 'a');

-- case: type-enum-to-text
-- keep: public.t, public.t.s
-- before
CREATE TYPE st AS ENUM ('a', 'b'); CREATE TABLE t (s st NOT NULL DEFAULT 'a'); CREATE INDEX i ON t (s);
-- after
CREATE TABLE t (s text NOT NULL DEFAULT 'a'); CREATE INDEX i ON t (s);

-- case: type-enum-to-other-enum
-- keep: public.t, public.t.s
-- before
CREATE TYPE a AS ENUM ('x', 'y'); CREATE TABLE t (s a DEFAULT 'x');
-- after
CREATE TYPE b AS ENUM ('y', 'x'); CREATE TABLE t (s b DEFAULT 'x');

-- case: type-enum-array-to-text-array
-- keep: public.t, public.t.s
-- before
CREATE TYPE st AS ENUM ('a', 'b'); CREATE TABLE t (s st[] DEFAULT '{a}');
-- after
CREATE TABLE t (s text[] DEFAULT '{a}');

-- case: type-text-to-domain
-- keep: public.t, public.t.e, public.email
-- before
CREATE DOMAIN email AS text CHECK (VALUE LIKE '%@%');
CREATE TABLE t (e text);
-- after
CREATE DOMAIN email AS text CHECK (VALUE LIKE '%@%');
CREATE TABLE t (e email);

-- case: type-domain-to-base
-- keep: public.t, public.t.e
-- before
CREATE DOMAIN email AS text CHECK (VALUE LIKE '%@%'); CREATE TABLE t (e email NOT NULL);
-- after
CREATE TABLE t (e text NOT NULL);

-- case: type-domain-to-other-domain
-- keep: public.t, public.t.x, public.a, public.b
-- before
CREATE DOMAIN a AS int CHECK (VALUE > 0); CREATE DOMAIN b AS bigint CHECK (VALUE > 0);
CREATE TABLE t (x a);
-- after
CREATE DOMAIN a AS int CHECK (VALUE > 0); CREATE DOMAIN b AS bigint CHECK (VALUE > 0);
CREATE TABLE t (x b);

-- case: type-composite-to-jsonb
-- keep: public.t, public.t.p, public.pair
-- before
CREATE TYPE pair AS (x int, y int);
CREATE TABLE t (p pair);
-- after
CREATE TYPE pair AS (x int, y int);
CREATE TABLE t (p jsonb);

-- case: type-text-to-citext
-- keep: public.t, public.t.e
-- before
CREATE EXTENSION citext;
CREATE TABLE t (e text UNIQUE);
-- after
CREATE EXTENSION citext;
CREATE TABLE t (e citext UNIQUE);

-- case: type-and-collation-and-default-and-null
-- keep: public.t, public.t.a
-- before
CREATE TABLE t (a varchar(5) NOT NULL DEFAULT 'x');
-- after
CREATE TABLE t (a text COLLATE "C");

-- case: type-of-primary-key-referenced-by-many
-- keep: public.c1, public.c2, public.p, public.c1.pid, public.c2.pid, public.p.id
-- before
CREATE TABLE p (id int PRIMARY KEY); CREATE TABLE c1 (pid int REFERENCES p ON DELETE CASCADE); CREATE TABLE c2 (pid int NOT NULL REFERENCES p, UNIQUE (pid));
CREATE VIEW v AS SELECT p.id, c1.pid FROM p JOIN c1 ON c1.pid = p.id;
-- after
CREATE TABLE p (id bigint PRIMARY KEY); CREATE TABLE c1 (pid bigint REFERENCES p ON DELETE CASCADE); CREATE TABLE c2 (pid bigint NOT NULL REFERENCES p, UNIQUE (pid));
CREATE VIEW v AS SELECT p.id, c1.pid FROM p JOIN c1 ON c1.pid = p.id;

-- case: type-two-columns-one-view
-- keep: public.t, public.t.a, public.t.b
-- before
CREATE TABLE t (a int, b varchar(5)); CREATE VIEW v AS SELECT a, b FROM t WHERE b <> '';
-- after
CREATE TABLE t (a bigint, b text); CREATE VIEW v AS SELECT a, b FROM t WHERE b <> '';

-- case: type-change-takes-storage-along
-- keep: public.t, public.t.a, public.t.b
-- before
CREATE TABLE t (a text, b text); ALTER TABLE t ALTER a SET STORAGE EXTERNAL; ALTER TABLE t ALTER b SET STORAGE MAIN;
-- after
CREATE TABLE t (a varchar(9), b timestamptz); ALTER TABLE t ALTER a SET STORAGE EXTERNAL;
