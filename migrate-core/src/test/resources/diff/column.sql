-- case: column-30 [pg>=16]
-- keep: public.t, public.t.a, public.t.b
-- before
CREATE TABLE t (a text, b text);
-- after
CREATE TABLE t (a text STORAGE EXTERNAL, b text COMPRESSION pglz); ALTER TABLE t ALTER a SET STATISTICS 200;

-- case: column-29
-- keep: public.t, public.t.x, public.lvl
-- before
CREATE TYPE lvl AS ENUM ('a','b'); CREATE TABLE t (x text);
-- after
CREATE TYPE lvl AS ENUM ('a','b'); CREATE TABLE t (x text, ls lvl[] NOT NULL DEFAULT '{a}');

-- case: column-02 [destructive]
-- keep: public.item, public.item.id, public.item_pkey
-- before
CREATE TABLE item (id bigint PRIMARY KEY, label text);
-- after
CREATE TABLE item (id bigint PRIMARY KEY);

-- case: column-22
-- keep: public.t, public.t.a
-- before
CREATE TABLE t (a int);
-- after
CREATE TABLE t (a int, b text[], c int[][] DEFAULT '{}', d numeric(6,2)[]);

-- case: column-21
-- keep: public.t, public.t.a
-- before
CREATE TABLE t (a varchar(9) DEFAULT 'q');
-- after
CREATE TABLE t (a text COLLATE "C" NOT NULL DEFAULT 'r');

-- case: column-13
-- keep: public.t, public.t.a
-- before
CREATE TABLE t (a int DEFAULT 5);
-- after
CREATE TABLE t (a int);

-- case: column-24
-- keep: public.t, public.t.a, public.t.b
-- before
CREATE TABLE t (a bit(3), b bit varying);
-- after
CREATE TABLE t (a bit varying(8), b bit varying(4));

-- case: column-many-added
-- keep: public.t, public.t.id, public.t_pkey
-- before
CREATE TABLE t (id int PRIMARY KEY);
-- after
CREATE TABLE t (id int PRIMARY KEY, a text, b numeric(10, 2), c timestamptz DEFAULT now(), d boolean NOT NULL DEFAULT false, e uuid, f jsonb DEFAULT '{}');

-- case: column-many-changed [destructive]
-- keep: public.t, public.t.b, public.t.c, public.t.id
-- before
CREATE TABLE t (id int PRIMARY KEY, a text, b int, c varchar(10) NOT NULL);
-- after
CREATE TABLE t (id int PRIMARY KEY, b bigint, c varchar(20), d date);

-- case: column-add-not-null-without-default
-- keep: public.t, public.t.a
-- before
CREATE TABLE t (a int);
-- after
CREATE TABLE t (a int, b text NOT NULL);

-- case: column-add-with-volatile-default
-- keep: public.t, public.t.a
-- before
CREATE TABLE t (a int);
-- after
CREATE TABLE t (a int, b double precision DEFAULT random(), c uuid NOT NULL DEFAULT gen_random_uuid());

-- case: column-add-serial
-- keep: public.t, public.t.a
-- before
CREATE TABLE t (a int);
-- after
CREATE TABLE t (a int, b bigserial);

-- case: column-add-identity
-- keep: public.t, public.t.a
-- before
CREATE TABLE t (a int);
-- after
CREATE TABLE t (a int, b bigint GENERATED ALWAYS AS IDENTITY (START 100 INCREMENT 10));

-- case: column-add-with-everything-inline
-- keep: public.p, public.t, public.p.id, public.t.a, public.p_pkey
-- before
CREATE TABLE p (id int PRIMARY KEY); CREATE TABLE t (a int);
-- after
CREATE TABLE p (id int PRIMARY KEY);
CREATE TABLE t (a int, b int NOT NULL DEFAULT 1 CONSTRAINT positive CHECK (b > 0) CONSTRAINT u UNIQUE CONSTRAINT fk REFERENCES p ON DELETE CASCADE);

-- case: column-add-primary-key
-- keep: public.t, public.t.a
-- before
CREATE TABLE t (a text);
-- after
CREATE TABLE t (a text, id uuid PRIMARY KEY DEFAULT gen_random_uuid());

-- case: column-drop-with-everything-on-it [destructive]
-- keep: public.t, public.t.a
-- before
CREATE TABLE t (a int, b int, CONSTRAINT ck CHECK (a > b), UNIQUE (a, b)); CREATE INDEX i ON t (b); CREATE VIEW v AS SELECT b FROM t;
-- after
CREATE TABLE t (a int);

-- case: column-drop-used-by-view-that-stays [destructive]
-- keep: public.t, public.t.a
-- before
CREATE TABLE t (a int, b int);
CREATE VIEW v AS SELECT a, b FROM t;
-- after
CREATE TABLE t (a int);
CREATE VIEW v AS SELECT a FROM t;

-- case: column-drop-referenced-by-foreign-key [destructive]
-- keep: public.c, public.p, public.c.code, public.p.id, public.p_pkey
-- before
CREATE TABLE p (id int PRIMARY KEY, code text UNIQUE); CREATE TABLE c (code text REFERENCES p (code));
-- after
CREATE TABLE p (id int PRIMARY KEY); CREATE TABLE c (code text);

-- case: column-drop-used-by-generated [destructive]
-- keep: public.t, public.t.a
-- before
CREATE TABLE t (a int, b int, c int GENERATED ALWAYS AS (a + b) STORED);
-- after
CREATE TABLE t (a int);

-- case: column-drop-used-by-policy [destructive]
-- keep: public.t, public.t.a
-- before
CREATE TABLE t (a int, owner text); CREATE POLICY p ON t USING (owner = current_user);
-- after
CREATE TABLE t (a int);

-- case: column-drop-used-by-trigger [destructive]
-- keep: public.t, public.t.a, public.tf()
-- before
CREATE FUNCTION tf() RETURNS trigger LANGUAGE plpgsql AS $$BEGIN RETURN NEW; END$$;
CREATE TABLE t (a int, b int); CREATE TRIGGER g BEFORE UPDATE OF b ON t FOR EACH ROW EXECUTE FUNCTION tf();
-- after
CREATE FUNCTION tf() RETURNS trigger LANGUAGE plpgsql AS $$BEGIN RETURN NEW; END$$;
CREATE TABLE t (a int); CREATE TRIGGER g BEFORE UPDATE OF a ON t FOR EACH ROW EXECUTE FUNCTION tf();

-- case: column-renamed [destructive]
-- keep: public.users, public.users.id, public.users_pkey
-- before
CREATE TABLE users (id int PRIMARY KEY, name text NOT NULL);
-- after
CREATE TABLE users (id int PRIMARY KEY, full_name text NOT NULL);

-- case: column-renamed-with-what-uses-it [destructive]
-- keep: public.users, public.users.id, public.users_pkey
-- before
CREATE TABLE users (id int PRIMARY KEY, name text); CREATE INDEX i ON users (name); CREATE VIEW v AS SELECT id, name FROM users;
-- after
CREATE TABLE users (id int PRIMARY KEY, full_name text); CREATE INDEX i ON users (full_name); CREATE VIEW v AS SELECT id, full_name AS name FROM users;

-- case: column-names-swapped
-- keep: public.t, public.t.a, public.t.b
-- before
CREATE TABLE t (a int, b text);
-- after
CREATE TABLE t (a text, b int);

-- case: column-storage
-- keep: public.t, public.t.a, public.t.b
-- before
CREATE TABLE t (a text, b bytea); ALTER TABLE t ALTER a SET STORAGE EXTERNAL;
-- after
CREATE TABLE t (a text, b bytea); ALTER TABLE t ALTER b SET STORAGE MAIN;

-- case: column-compression
-- keep: public.t, public.t.a
-- before
CREATE TABLE t (a text); ALTER TABLE t ALTER a SET COMPRESSION pglz;
-- after
CREATE TABLE t (a text);

-- case: column-compression-set
-- keep: public.t, public.t.a
-- before
CREATE TABLE t (a text);
-- after
CREATE TABLE t (a text COMPRESSION pglz);

-- case: column-statistics
-- keep: public.t, public.t.a, public.t.b
-- before
CREATE TABLE t (a int, b int); ALTER TABLE t ALTER a SET STATISTICS 500;
-- after
CREATE TABLE t (a int, b int); ALTER TABLE t ALTER b SET STATISTICS 0;

-- case: column-options
-- keep: public.t, public.t.a, public.t.b
-- before
CREATE TABLE t (a int, b int); ALTER TABLE t ALTER a SET (n_distinct = 5);
-- after
CREATE TABLE t (a int, b int); ALTER TABLE t ALTER a SET (n_distinct_inherited = -0.5); ALTER TABLE t ALTER b SET (n_distinct = 100);

-- case: column-collation
-- keep: public.t, public.t.a, public.t.b
-- before
CREATE TABLE t (a text, b varchar(9)); CREATE INDEX i ON t (a);
-- after
CREATE TABLE t (a text COLLATE "C", b varchar(9) COLLATE "POSIX"); CREATE INDEX i ON t (a);

-- case: column-collation-removed
-- keep: public.t, public.t.a
-- before
CREATE TABLE t (a text COLLATE "C");
-- after
CREATE TABLE t (a text);

-- case: column-settings-survive-type-change
-- keep: public.t, public.t.a
-- before
CREATE TABLE t (a varchar(10) NOT NULL DEFAULT 'x' CHECK (a <> ''));
ALTER TABLE t ALTER a SET STATISTICS 300; ALTER TABLE t ALTER a SET (n_distinct = 7); COMMENT ON COLUMN t.a IS 'kept';
-- after
CREATE TABLE t (a varchar(20) NOT NULL DEFAULT 'x' CHECK (a <> ''));
ALTER TABLE t ALTER a SET STATISTICS 300; ALTER TABLE t ALTER a SET (n_distinct = 7); COMMENT ON COLUMN t.a IS 'kept';

-- case: column-storage-with-type-change
-- keep: public.t, public.t.a
-- before
CREATE TABLE t (a varchar(10));
-- after
CREATE TABLE t (a text); ALTER TABLE t ALTER a SET STORAGE EXTERNAL;

-- case: column-every-common-type
-- before
-- after
CREATE TABLE t (a smallint, b integer, c bigint, d numeric, e numeric(5), f numeric(8, 3), g real, h double precision, i money, j boolean, k char, l char(3),
    m varchar, n varchar(5), o text, p bytea, q date, r time, s time(3) with time zone, u timestamp(0), v timestamptz, w interval, x interval year to month,
    y interval(2), z uuid, aa json, ab jsonb, ac xml, ad inet, ae cidr, af macaddr, ag bit(4), ah varbit(4), ai point, aj box, ak tsvector, al tsquery,
    am int4range, an tstzmultirange, ao int[], ap text[][], aq "char", ar name, at oid, au regclass, av pg_lsn);
