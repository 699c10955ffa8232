-- case: integers
CREATE TABLE t (a smallint, b integer, c bigint NOT NULL);
-- holds
(SELECT min(a) = -32768 AND max(a) = 32767 FROM t)
(SELECT min(b) = -2147483648 AND max(b) = 2147483647 FROM t)
(SELECT min(c) = -9223372036854775808 AND max(c) = 9223372036854775807 FROM t)
(SELECT count(*) = 200 AND count(a) < 200 AND count(c) = 200 FROM t)
(SELECT bool_or(b = 0) AND bool_or(b = -1) FROM t)

-- case: numeric
CREATE TABLE t (a numeric, b numeric(5,2), c numeric(3,0), d real, e double precision, f money);
-- holds
(SELECT bool_or(a = 'NaN') AND bool_or(a = 'Infinity') AND bool_or(a = '-Infinity') AND max(scale(a)) = 21 FROM t)
(SELECT bool_or(b = 999.99) AND bool_or(b = -999.99) AND bool_or(b = 'NaN') FROM t)
(SELECT bool_or(c = 999) FROM t)
(SELECT bool_or(d = 'NaN') AND bool_or(e = '-Infinity') AND bool_or(e = 1.7976931348623157e+308) FROM t)
(SELECT min(f::numeric) = -92233720368547758.08 FROM t)

-- case: numeric-of-negative-scale [pg>=15]
CREATE TABLE t (a numeric(3,-2), b numeric(2,4));
-- holds
(SELECT bool_or(a = 99900) AND bool_or(b = 0.0099) FROM t)

-- case: texts
CREATE TABLE t (a text NOT NULL, b varchar(7), c char(4), d name, e "char");
-- holds
(SELECT bool_or(a = '') AND bool_or(a = ' leading') AND bool_or(a = 'trailing ') AND max(length(a)) >= 1000 FROM t)
(SELECT bool_or(a = '\x41') AND bool_or(a = 'true') AND bool_or(a = '2024-02-29') AND bool_or(a = '007') FROM t)
(SELECT bool_or(a LIKE '{"a"%') AND bool_or(a LIKE '%''%') AND bool_or(a LIKE '%"%') FROM t)
(SELECT bool_or(octet_length(a) = 4 AND length(a) = 1) FROM t)
(SELECT max(length(b)) = 7 AND bool_or(octet_length(b) = 28) FROM t)
(SELECT count(DISTINCT c) > 20 AND count(d) > 100 AND bool_or(e = '') FROM t)

-- case: times
CREATE TABLE t (a date, b timestamp(0), c timestamptz, d time(3), e timetz, f interval, g interval day to minute, h interval(2));
-- holds
(SELECT bool_or(a = 'infinity') AND bool_or(a = '-infinity') AND bool_or(a = '2000-02-29') FROM t)
(SELECT bool_or(b = '-infinity') AND bool_or(isfinite(b)) AND bool_or(c = 'infinity') FROM t)
(SELECT bool_or(d = '24:00') AND bool_or(extract(timezone FROM e) < 0) FROM t)
(SELECT bool_or(f < '0') AND bool_or(f = '178000000 years') AND count(g) > 50 AND count(h) > 50 FROM t)

-- case: other-types
CREATE TABLE t (a bytea, b bit(5), c varbit(6), d inet, e cidr, f macaddr, g macaddr8, h uuid, i json, j jsonb, k tsvector, l tsquery,
    m pg_lsn, n txid_snapshot, o regclass, p regtype, q xml, r boolean, s bit, u bit varying, v jsonpath, w xid8, x int2vector);
-- holds
(SELECT bool_or(a = '') AND bool_or(a = '\x00') AND bool_or(b = B'11111') AND bool_or(c = B'') FROM t)
(SELECT bool_or(family(d) = 6) AND bool_or(e = '0.0.0.0/0') AND count(f) > 50 AND count(g) > 50 FROM t)
(SELECT bool_or(h = '00000000-0000-0000-0000-000000000000') AND count(i) > 50 AND bool_or(j = 'null') AND bool_or(j = '[]') FROM t)
(SELECT bool_or(jsonb_typeof(j) = 'number') AND bool_or(jsonb_typeof(j) = 'string') FROM t)
(SELECT count(k) > 50 AND count(l) > 50 AND count(m) > 50 AND count(n) > 50 AND count(o) > 50 AND count(p) > 50 FROM t)
(SELECT bool_or(r) AND bool_or(NOT r) AND count(s) > 50 AND count(u) > 50 AND count(v) > 50 AND count(w) > 50 AND count(x) > 50 FROM t)

-- case: geometric
CREATE TABLE t (a point NOT NULL, b line NOT NULL, c lseg NOT NULL, d box NOT NULL, e path NOT NULL, f polygon NOT NULL, g circle NOT NULL);
-- holds
(SELECT count(*) = 200 FROM t)

-- case: large-objects
CREATE TABLE t (id int PRIMARY KEY, a oid NOT NULL);
-- holds
(SELECT count(*) = 200 AND count(lo_get(a)) = 200 FROM t)

-- case: arrays
CREATE TYPE pair AS (x int, y text);
CREATE TABLE t (a int[] NOT NULL, b text[], c varchar(3)[], d numeric(4,1)[], e pair[], f box[]);
-- holds
(SELECT bool_or(a = '{}') AND bool_or(a::text LIKE '%NULL%') AND bool_or(array_ndims(a) = 2) FROM t)
(SELECT bool_or(array_lower(a, 1) = 0) AND bool_or('' = ANY (b)) AND bool_or('it''s' = ANY (b)) FROM t)
(SELECT max(length(x)) = 3 FROM t, unnest(c) x)
(SELECT count(e) > 50 AND count(f) > 50 FROM t)

-- case: composites
CREATE TYPE small AS (n numeric(3,1), m text);
CREATE TYPE whole AS (s small, list small[], t timestamptz);
CREATE TABLE t (a small NOT NULL, b whole, c whole[]);
-- holds
(SELECT count(*) = 200 AND bool_or((a).n IS NULL) AND bool_or((a).m = '') FROM t)
(SELECT bool_or((b).s IS NOT NULL) AND bool_or(cardinality((b).list) > 1) AND count(c) > 50 FROM t)

-- case: enums
CREATE TYPE mood AS ENUM ('sad', 'it''s ok', 'happy');
CREATE TABLE t (a mood NOT NULL, b mood[], c mood PRIMARY KEY);
-- holds
(SELECT count(*) = 3 FROM t)

-- case: domains
CREATE DOMAIN positive AS int CHECK (VALUE > 0);
CREATE DOMAIN small AS positive NOT NULL CHECK (VALUE BETWEEN 5000 AND 5010);
CREATE DOMAIN code AS varchar(5) CHECK (VALUE ~ '^[A-Z]{3}$');
CREATE DOMAIN kind AS text CHECK (VALUE IN ('new', 'used'));
CREATE DOMAIN several AS positive[] CHECK (cardinality(VALUE) > 1);
CREATE TABLE t (a small, b positive, c code NOT NULL, d kind NOT NULL, e several NOT NULL, f kind[]);
-- holds
(SELECT count(*) = 200 AND count(DISTINCT a) = 11 AND count(DISTINCT d) = 2 FROM t)
(SELECT bool_or(b IS NULL) FROM t)

-- case: ranges
CREATE TYPE floats AS RANGE (SUBTYPE = float8);
CREATE TABLE t (a int4range NOT NULL, b tstzrange, c int8multirange, d floats, e numrange[], f datemultirange NOT NULL);
-- holds
(SELECT bool_or(a = 'empty') AND bool_or(lower_inf(a) AND upper_inf(a)) AND bool_or(lower_inf(a) AND NOT upper_inf(a)) FROM t)
(SELECT bool_or(upper(b) > lower(b)) AND bool_or(c = '{}') AND count(d) > 50 AND count(e) > 50 FROM t)

-- case: identity-and-defaults
CREATE SEQUENCE numbers INCREMENT -7 MINVALUE -100000 MAXVALUE 100 START 100;
CREATE TABLE t (id int GENERATED ALWAYS AS IDENTITY PRIMARY KEY, a serial, b bigint DEFAULT nextval('numbers'),
    c int NOT NULL DEFAULT 4711, d text DEFAULT 'x' || 'y', e timestamptz DEFAULT now(), f int GENERATED BY DEFAULT AS IDENTITY);
-- holds
(SELECT count(*) = 200 AND min(id) = 1 AND max(a) >= 200 FROM t)
(SELECT bool_or(c = 4711) AND bool_or(d = 'xy') AND max(b) = 100 AND max(f) >= 200 FROM t)
(SELECT nextval(pg_get_serial_sequence('t', 'id')) > max(id) FROM t)

-- case: short-sequence
CREATE SEQUENCE five MAXVALUE 5;
CREATE TABLE t (id int DEFAULT nextval('five') PRIMARY KEY, a text);
CREATE TABLE u (id smallint GENERATED ALWAYS AS IDENTITY (MINVALUE -3 MAXVALUE -1 INCREMENT -1) PRIMARY KEY);
-- holds
(SELECT count(*) = 5 FROM t)
(SELECT count(*) = 3 FROM u)

-- case: generated
CREATE TABLE t (a int NOT NULL, b int GENERATED ALWAYS AS (a * 2) STORED, c text, d text GENERATED ALWAYS AS (upper(c)) STORED,
    CHECK (b < 1000), CHECK (d <> 'B'));
-- holds
(SELECT count(*) >= 150 AND bool_and(b = a * 2) FROM t)

-- case: nothing-to-write
CREATE TABLE t ();
CREATE TABLE u (id int GENERATED ALWAYS AS (1) STORED);
-- holds
(SELECT count(*) = 200 FROM t)
(SELECT count(*) = 200 FROM u)

-- case: checks
CREATE TABLE t (a int CHECK (a > 17 AND a < 1000), b text CHECK (b IN ('new', 'paid', 'it''s')), c numeric(9,3) CHECK (c BETWEEN 0.125 AND 0.5),
    d date NOT NULL CHECK (d >= '2031-05-05' AND d < '2031-06-01'), e text CHECK (length(e) = 12), f text CHECK (f LIKE '%@%'),
    g int NOT NULL, h int, x double precision CHECK (x >= 0 AND x <= 1), CHECK (g < h), CHECK (num_nonnulls(b, e) = 1),
    j jsonb CHECK (jsonb_typeof(j) = 'object'), k timestamptz CHECK (k < '2020-01-01'), l int CHECK (l % 7 = 0), m bigint CHECK (m <> 0));
-- holds
(SELECT count(*) >= 100 AND count(DISTINCT b) = 3 AND count(DISTINCT a) > 20 AND count(DISTINCT c) > 5 FROM t)
(SELECT count(e) > 10 AND count(f) > 10 AND count(j) > 10 AND count(k) > 10 AND count(l) > 10 AND count(x) > 10 FROM t)

-- case: check-that-fails-on-some-values
CREATE TABLE t (a int NOT NULL CHECK (100 / a > 3), b text NOT NULL CHECK (b::int < 500));
-- holds
(SELECT count(*) >= 100 FROM t)

-- case: check-of-a-condition-on-another
CREATE TABLE t (kind text NOT NULL, card text, iban text, CHECK (kind = 'card' AND card IS NOT NULL OR kind = 'bank' AND iban IS NOT NULL));
-- holds
(SELECT count(*) >= 100 AND count(DISTINCT kind) = 2 FROM t)

-- case: check-with-operators-of-json
CREATE TABLE t (a jsonb NOT NULL CHECK (a ? 'a' OR a ?| ARRAY['id']), b jsonb CHECK (b @> '{"id": 3}'));
-- holds
(SELECT count(*) >= 100 FROM t)

-- case: check-that-nothing-meets
CREATE TABLE t (a text NOT NULL CHECK (a ~ '^[Q]{3}-[0-9]{17}$'));
CREATE TABLE u (a int CHECK (false));
CREATE TABLE v (id int PRIMARY KEY);
-- unfilled
t: no value is known that column "a" of type text takes
u: no row is known that meets every constraint
-- holds
(SELECT count(*) = 200 FROM v)

-- case: check-that-does-not-look-at-a-column
CREATE TABLE t (a int NOT NULL, CHECK (1 = 1));
-- holds
(SELECT count(*) = 200 FROM t)

-- case: unique-keys
CREATE TABLE t (a text PRIMARY KEY, b int UNIQUE, c boolean, d char(2), UNIQUE (c, d), e uuid NOT NULL UNIQUE);
CREATE UNIQUE INDEX ON t (lower(a));
CREATE UNIQUE INDEX ON t (b) WHERE c;
CREATE TABLE u (a boolean NOT NULL, b boolean NOT NULL, PRIMARY KEY (a, b));
CREATE TABLE v (a int UNIQUE DEFERRABLE INITIALLY DEFERRED, b int NOT NULL);
-- holds
(SELECT count(*) >= 150 FROM t)
(SELECT count(*) = 4 FROM u)
(SELECT count(*) = 200 FROM v)

-- case: nulls-not-distinct [pg>=15]
CREATE TABLE t (a boolean UNIQUE NULLS NOT DISTINCT);
-- holds
(SELECT count(*) = 3 FROM t)

-- case: exclusion
CREATE TABLE t (a int4range NOT NULL, EXCLUDE USING gist (a WITH &&));
CREATE TABLE u (a tsrange, EXCLUDE USING gist (a WITH &&) DEFERRABLE);
CREATE TABLE v (a circle NOT NULL, EXCLUDE USING gist (a WITH &&));
-- holds
(SELECT count(*) >= 50 FROM t)
(SELECT count(*) >= 50 FROM u)
(SELECT count(*) >= 50 FROM v)

-- case: foreign-keys
CREATE TABLE parent (id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY, code varchar(10) UNIQUE);
CREATE TABLE child (id int PRIMARY KEY, parent int NOT NULL REFERENCES parent, code text REFERENCES parent (code));
CREATE TABLE a_link (parent bigint REFERENCES parent, child int REFERENCES child, PRIMARY KEY (parent, child));
CREATE TABLE one (id bigint PRIMARY KEY REFERENCES parent);
-- holds
(SELECT count(*) = 200 AND count(DISTINCT parent) > 50 AND count(code) BETWEEN 100 AND 199 FROM child)
(SELECT count(*) = 200 FROM a_link)
(SELECT count(*) > 100 FROM one)

-- case: composite-foreign-keys
CREATE TABLE tenant (id int PRIMARY KEY);
CREATE TABLE customer (tenant int NOT NULL REFERENCES tenant, id int, PRIMARY KEY (tenant, id));
CREATE TABLE product (tenant int NOT NULL REFERENCES tenant, id int, PRIMARY KEY (tenant, id));
CREATE TABLE purchase (id int PRIMARY KEY, tenant int NOT NULL REFERENCES tenant, customer int NOT NULL, product int,
    FOREIGN KEY (tenant, customer) REFERENCES customer, FOREIGN KEY (tenant, product) REFERENCES product);
CREATE TABLE fully (a int, b int, FOREIGN KEY (a, b) REFERENCES customer MATCH FULL);
-- holds
(SELECT count(*) = 200 AND count(product) > 0 FROM purchase)
(SELECT count(*) = 200 AND count(a) BETWEEN 100 AND 199 FROM fully)

-- case: self-references
CREATE TABLE t (id int PRIMARY KEY, parent int REFERENCES t);
CREATE TABLE u (id int GENERATED ALWAYS AS IDENTITY PRIMARY KEY, parent int NOT NULL REFERENCES u);
CREATE TABLE v (a int, b text, PRIMARY KEY (a, b), c int, d text, FOREIGN KEY (c, d) REFERENCES v);
-- holds
(SELECT count(*) = 200 AND count(parent) BETWEEN 50 AND 199 AND bool_or(parent <> id) FROM t)
(SELECT count(*) = 200 AND bool_or(parent <> id) FROM u)
(SELECT count(*) = 200 AND count(c) > 50 FROM v)

-- case: cycles
CREATE TABLE a (id int PRIMARY KEY, b int NOT NULL);
CREATE TABLE b (id int PRIMARY KEY, c int NOT NULL);
CREATE TABLE c (id int PRIMARY KEY, a int NOT NULL REFERENCES a);
ALTER TABLE a ADD FOREIGN KEY (b) REFERENCES b;
ALTER TABLE b ADD FOREIGN KEY (c) REFERENCES c DEFERRABLE INITIALLY DEFERRED;
CREATE TABLE d (id int PRIMARY KEY, e int);
CREATE TABLE e (id int PRIMARY KEY, d int NOT NULL REFERENCES d);
ALTER TABLE d ADD FOREIGN KEY (e) REFERENCES e;
CREATE TABLE f (id int PRIMARY KEY);
CREATE TABLE g (id int PRIMARY KEY REFERENCES f);
ALTER TABLE f ADD FOREIGN KEY (id) REFERENCES g;
-- holds
(SELECT count(*) >= 150 FROM a)
(SELECT count(*) >= 150 FROM b)
(SELECT count(*) >= 150 FROM c)
(SELECT count(*) = 200 AND count(e) > 50 FROM d)
(SELECT count(*) = 200 FROM e)
(SELECT count(*) >= 50 FROM g)

-- case: key-to-a-partitioned-table
CREATE TABLE m (id int PRIMARY KEY) PARTITION BY RANGE (id);
CREATE TABLE m1 PARTITION OF m FOR VALUES FROM (0) TO (100);
CREATE TABLE m2 PARTITION OF m FOR VALUES FROM (100) TO (300);
CREATE TABLE t (id int, m int NOT NULL REFERENCES m);
CREATE TABLE n (id int, m int NOT NULL REFERENCES m) PARTITION BY HASH (id);
CREATE TABLE n1 PARTITION OF n FOR VALUES WITH (MODULUS 2, REMAINDER 0);
CREATE TABLE n2 PARTITION OF n FOR VALUES WITH (MODULUS 2, REMAINDER 1);
-- holds
(SELECT count(*) >= 100 FROM m1)
(SELECT count(*) >= 20 FROM m2)
(SELECT count(*) = 200 FROM t)
(SELECT count(*) > 50 FROM n1)
(SELECT count(*) > 50 FROM n2)

-- case: parent-without-rows
CREATE TABLE parent (id int PRIMARY KEY CHECK (id IS NULL));
CREATE TABLE child (id int PRIMARY KEY, parent int NOT NULL REFERENCES parent);
CREATE TABLE other (id int PRIMARY KEY, parent int REFERENCES parent);
-- unfilled
parent: no value is known that column "id" of type integer takes
child: the foreign key of "parent" has no row to reference
-- holds
(SELECT count(*) = 200 FROM other)

-- case: partitions-by-list
CREATE TABLE m (id int, region text NOT NULL, PRIMARY KEY (id, region)) PARTITION BY LIST (region);
CREATE TABLE m1 PARTITION OF m FOR VALUES IN ('eu', 'us');
CREATE TABLE m2 PARTITION OF m FOR VALUES IN ('jp');
CREATE TABLE d (a int, b text) PARTITION BY LIST (a);
CREATE TABLE d1 PARTITION OF d FOR VALUES IN (1, NULL);
CREATE TABLE d2 PARTITION OF d DEFAULT;
-- holds
(SELECT count(*) > 20 FROM m1)
(SELECT count(*) > 20 FROM m2)
(SELECT count(*) > 5 AND bool_or(a IS NULL) FROM d1)
(SELECT count(*) > 50 FROM d2)

-- case: partitions-by-range
CREATE TABLE m (id bigint GENERATED BY DEFAULT AS IDENTITY, at timestamptz NOT NULL, PRIMARY KEY (id, at)) PARTITION BY RANGE (at);
CREATE TABLE m1 PARTITION OF m FOR VALUES FROM ('2031-01-01') TO ('2031-02-01');
CREATE TABLE m2 PARTITION OF m FOR VALUES FROM ('2031-02-01') TO ('2031-03-01');
CREATE TABLE m3 PARTITION OF m FOR VALUES FROM ('2031-03-01') TO (MAXVALUE);
-- holds
(SELECT count(*) > 10 FROM m1)
(SELECT count(*) > 10 FROM m2)
(SELECT count(*) > 10 FROM m3)

-- case: partitions-of-partitions
CREATE TABLE m (id int, day date NOT NULL, kind text) PARTITION BY RANGE (day);
CREATE TABLE m1 PARTITION OF m FOR VALUES FROM ('2031-01-01') TO ('2031-02-01') PARTITION BY LIST (kind);
CREATE TABLE m1a PARTITION OF m1 FOR VALUES IN ('a');
CREATE TABLE m1b PARTITION OF m1 FOR VALUES IN ('b', NULL);
CREATE TABLE m2 PARTITION OF m DEFAULT PARTITION BY HASH (id);
CREATE TABLE m2a PARTITION OF m2 FOR VALUES WITH (MODULUS 1, REMAINDER 0);
ALTER TABLE m1a ADD CHECK (id > 3);
-- holds
(SELECT count(*) > 0 FROM m1a)
(SELECT count(*) > 0 FROM m1b)
(SELECT count(*) > 0 FROM m2a)

-- case: partitions-by-expression
CREATE TABLE m (name text NOT NULL) PARTITION BY LIST (lower(name));
CREATE TABLE m1 PARTITION OF m FOR VALUES IN ('ann');
CREATE TABLE m2 PARTITION OF m FOR VALUES IN ('bob');
-- holds
(SELECT count(*) > 0 FROM m1)
(SELECT count(*) > 0 FROM m2)

-- case: no-partition
CREATE TABLE m (a int) PARTITION BY RANGE (a);
-- unfilled
m: no partition of relation "m" found for row (SQLSTATE 23514)

-- case: inheritance
CREATE TABLE p (id int PRIMARY KEY, a text CHECK (a <> ''));
CREATE TABLE c (b int NOT NULL) INHERITS (p);
CREATE TABLE r (p int REFERENCES p);
-- holds
(SELECT count(*) = 200 FROM ONLY p)
(SELECT count(*) = 200 FROM c)
(SELECT count(*) = 200 FROM r)

-- case: kinds-of-tables
CREATE UNLOGGED TABLE u (a int);
CREATE TYPE row AS (x int, y text);
CREATE TABLE typed OF row (PRIMARY KEY (x));
CREATE VIEW v AS SELECT * FROM u;
CREATE MATERIALIZED VIEW w AS SELECT * FROM u;
-- holds
(SELECT count(*) = 200 FROM u)
(SELECT count(*) = 200 FROM typed)

-- case: triggers-and-rules
CREATE TABLE log (id int);
CREATE TABLE t (id int PRIMARY KEY);
CREATE FUNCTION refuse() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RAISE EXCEPTION ''no''; END';
CREATE TRIGGER refuses BEFORE INSERT ON t FOR EACH ROW EXECUTE FUNCTION refuse();
CREATE TRIGGER always AFTER INSERT ON t FOR EACH STATEMENT EXECUTE FUNCTION refuse();
ALTER TABLE t ENABLE ALWAYS TRIGGER always;
CREATE CONSTRAINT TRIGGER late AFTER INSERT ON t DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION refuse();
CREATE TABLE r (id int);
CREATE RULE instead AS ON INSERT TO r DO INSTEAD NOTHING;
CREATE RULE updated AS ON UPDATE TO r DO ALSO INSERT INTO log VALUES (1);
CREATE TABLE m (id int) PARTITION BY RANGE (id);
CREATE TABLE m1 PARTITION OF m DEFAULT;
CREATE TRIGGER refuses BEFORE INSERT ON m FOR EACH ROW EXECUTE FUNCTION refuse();
-- holds
(SELECT count(*) = 200 FROM t)
(SELECT count(*) = 200 FROM r)
(SELECT count(*) = 200 FROM m)
(SELECT string_agg(tgenabled::text, '' ORDER BY tgname) = 'AOO' FROM pg_trigger WHERE tgrelid = 't'::regclass AND NOT tgisinternal)
(SELECT bool_and(ev_enabled = 'O') FROM pg_rewrite WHERE ev_class = 'r'::regclass)

-- case: row-level-security
CREATE TABLE t (id int PRIMARY KEY);
ALTER TABLE t ENABLE ROW LEVEL SECURITY;
CREATE POLICY mine ON t USING (id > 5);
-- holds
(SELECT count(*) = 200 FROM t)

-- case: own-types
CREATE TYPE tristate;
CREATE FUNCTION tristate_in(cstring) RETURNS tristate IMMUTABLE STRICT LANGUAGE internal AS 'boolin';
CREATE FUNCTION tristate_out(tristate) RETURNS cstring IMMUTABLE STRICT LANGUAGE internal AS 'boolout';
CREATE TYPE tristate (INPUT = tristate_in, OUTPUT = tristate_out, LIKE = boolean);
CREATE TABLE t (a int, b tristate, c tristate NOT NULL);
-- holds
(SELECT count(*) = 200 AND count(b) > 50 FROM t)

-- case: collations
CREATE COLLATION loose (provider = icu, locale = 'und-u-ks-level2', deterministic = false);
CREATE TABLE t (a text COLLATE loose PRIMARY KEY, b text COLLATE "C");
-- holds
(SELECT count(*) >= 100 FROM t)

-- case: function-of-the-search-path
CREATE FUNCTION least_allowed() RETURNS int IMMUTABLE LANGUAGE sql AS 'SELECT 5';
CREATE FUNCTION allowed(a int) RETURNS boolean IMMUTABLE LANGUAGE plpgsql AS 'BEGIN RETURN a > least_allowed(); END';
CREATE TABLE t (a int NOT NULL CHECK (allowed(a)));
-- holds
(SELECT count(*) >= 100 AND min(a) > 5 FROM t)

-- case: odd-names
CREATE TABLE "a ""b"".c" ("select" int PRIMARY KEY, "number" int, "value" text CHECK ("value" <> ''), "Ö:?" int REFERENCES "a ""b"".c");
-- holds
(SELECT count(*) >= 150 FROM "a ""b"".c")

-- case: not-enforced [pg>=18]
CREATE TABLE t (id int PRIMARY KEY, a int CHECK (a > 5) NOT ENFORCED, b int GENERATED ALWAYS AS (id / 2));
CREATE TABLE p (id int4range, valid daterange, PRIMARY KEY (id, valid WITHOUT OVERLAPS));
-- holds
(SELECT count(*) > 50 FROM p)
(SELECT count(*) = 200 FROM t)
