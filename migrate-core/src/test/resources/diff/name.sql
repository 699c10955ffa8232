-- case: name-quoted
-- before
-- after
CREATE TABLE "My Table" ("First Name" text, "b.c" int, "say ""hi""" int PRIMARY KEY); CREATE INDEX "Idx One" ON "My Table" ("First Name", "b.c");

-- case: name-quoted-changes
-- keep: public."a.b", public."a.b"."Z""q", public."a.b"."x y"
-- before
CREATE TABLE "a.b" ("x y" int, "Z""q" text); CREATE INDEX "i.i" ON "a.b" ("x y"); CREATE VIEW "V w" AS SELECT "x y" FROM "a.b";
-- after
CREATE TABLE "a.b" ("x y" bigint NOT NULL, "Z""q" text DEFAULT 'd'); CREATE INDEX "i.i" ON "a.b" ("Z""q"); CREATE VIEW "V w" AS SELECT "x y" FROM "a.b";

-- case: name-reserved-words
-- keep: public."order", public."order"."select", public."order"."user"
-- before
CREATE TABLE "order" ("user" int, "select" text);
-- after
CREATE TABLE "order" ("user" bigint PRIMARY KEY, "select" text DEFAULT 'table', "from" date); CREATE TABLE "group" ("limit" bigint REFERENCES "order" ("user")); CREATE TYPE "case" AS ENUM ('when', 'then'); CREATE FUNCTION "end"("begin" int) RETURNS int LANGUAGE sql AS 'SELECT 1';

-- case: name-differs-in-case-only
-- keep: public.t, public.t."A", public.t.a
-- before
CREATE TABLE t (a int, "A" int);
-- after
CREATE TABLE t (a int NOT NULL, "A" text); CREATE TABLE "T" (a int);

-- case: name-unicode
-- keep: public."straße", public."straße"."größe", public."straße"."日本"
-- before
CREATE TABLE straße (größe int, "日本" text);
-- after
CREATE TABLE straße (größe bigint, "日本" text NOT NULL); CREATE INDEX "naïve 🐘" ON straße ("日本"); CREATE TYPE "тип" AS ENUM ('да', 'нет');

-- case: name-of-63-bytes
-- before
-- after
CREATE TABLE a23456789_123456789_123456789_123456789_123456789_123456789_123 (id serial PRIMARY KEY, b23456789_123456789_123456789_123456789_123456789_123456789_123 int UNIQUE REFERENCES a23456789_123456789_123456789_123456789_123456789_123456789_123 CHECK (b23456789_123456789_123456789_123456789_123456789_123456789_123 > 0));

-- case: name-of-63-bytes-changes
-- keep: public.a23456789_123456789_123456789_123456789_123456789_123456789_123
-- keep: public.a23456789_123456789_123456789_123456789_123456789_123456789_123.b23456789_123456789_123456789_123456789_123456789_123456789_123
-- before
CREATE TABLE a23456789_123456789_123456789_123456789_123456789_123456789_123 (b23456789_123456789_123456789_123456789_123456789_123456789_123 int);
-- after
CREATE TABLE a23456789_123456789_123456789_123456789_123456789_123456789_123 (b23456789_123456789_123456789_123456789_123456789_123456789_123 bigint NOT NULL UNIQUE);

-- case: name-quoted-enum-domain-sequence
-- keep: public.t, public.t.a, public.t.b, public.t.c, public.t.d, public."My Seq", public."My Domain", public."My Type"
-- before
CREATE TYPE "My Type" AS ENUM ('A'); CREATE DOMAIN "My Domain" AS int; CREATE SEQUENCE "My Seq"; CREATE TABLE t (a "My Type", b "My Domain", c int DEFAULT nextval('"My Seq"'), d "My Type"[]);
-- after
CREATE TYPE "My Type" AS ENUM ('A', 'B b'); CREATE DOMAIN "My Domain" AS int CONSTRAINT "a b" CHECK (VALUE > 0); CREATE SEQUENCE "My Seq" INCREMENT 2; CREATE TABLE t (a "My Type" DEFAULT 'B b', b "My Domain", c int DEFAULT nextval('"My Seq"'), d "My Type"[]);

-- case: name-quoted-function-trigger-policy
-- keep: public.t, public.t.a
-- before
CREATE TABLE t (a int);
-- after
CREATE TABLE t (a int);
CREATE FUNCTION "My Fn"("A b" int) RETURNS int LANGUAGE sql AS 'SELECT $1'; CREATE FUNCTION "Trig"() RETURNS trigger LANGUAGE plpgsql AS $$BEGIN RETURN NEW; END$$; CREATE TRIGGER "My Trig" BEFORE INSERT ON t FOR EACH ROW EXECUTE FUNCTION "Trig"(); CREATE POLICY "My Policy" ON t USING ("My Fn"(a) > 0); CREATE RULE "My Rule" AS ON DELETE TO t DO INSTEAD NOTHING; CREATE STATISTICS "My Stats" ON a, (a + 1) FROM t;

-- case: name-that-a-built-in-has
-- before
-- after
CREATE TABLE users (id int); CREATE FUNCTION lower(x int) RETURNS int LANGUAGE sql IMMUTABLE AS 'SELECT x'; CREATE TYPE "text" AS ENUM ('a'); CREATE TABLE t (a public."text", b text, c int DEFAULT public.lower(3)); CREATE VIEW pg_class AS SELECT 1 AS x;

-- case: name-same-in-two-schemas
-- keep: "B".t, a.t, "B".t.x, a.t.x
-- before
CREATE SCHEMA a; CREATE SCHEMA "B";
CREATE TABLE a.t (x int); CREATE TABLE "B".t (x int); CREATE VIEW v AS SELECT a.x, b.x AS y FROM a.t a, "B".t b;
-- after
CREATE SCHEMA a; CREATE SCHEMA "B";
CREATE TABLE a.t (x bigint); CREATE TABLE "B".t (x int, y int); CREATE VIEW v AS SELECT a.x, b.x AS y FROM a.t a, "B".t b;

-- case: name-constraint-of-every-table
-- keep: public.a, public.b, public.a.x, public.b.x
-- before
CREATE TABLE a (x int CONSTRAINT ck CHECK (x > 0)); CREATE TABLE b (x int CONSTRAINT ck CHECK (x > 0));
-- after
CREATE TABLE a (x int CONSTRAINT ck CHECK (x > 1)); CREATE TABLE b (x int CONSTRAINT ck CHECK (x > 0));

-- case: name-function-like-a-built-in-one
-- before
-- after
CREATE FUNCTION public.lower(text) RETURNS text LANGUAGE sql IMMUTABLE AS 'SELECT $1';
COMMENT ON FUNCTION public.lower(text) IS 'Not the real one';

-- case: name-function-like-a-built-in-one-changed
-- before
CREATE FUNCTION public.lower(text) RETURNS text LANGUAGE sql IMMUTABLE AS 'SELECT $1';
-- after
CREATE FUNCTION public.lower(text) RETURNS text LANGUAGE sql STABLE AS 'SELECT $1 || ''!''';

-- case: name-search-configuration-like-a-built-in-one
-- before
CREATE TEXT SEARCH CONFIGURATION public.english (COPY = pg_catalog.simple);
-- after
CREATE TEXT SEARCH CONFIGURATION public.english (COPY = pg_catalog.simple);
ALTER TEXT SEARCH CONFIGURATION public.english ALTER MAPPING FOR word WITH english_stem;
COMMENT ON TEXT SEARCH CONFIGURATION public.english IS 'Ours';

-- case: name-search-dictionary-like-a-built-in-one
-- before
-- after
CREATE TEXT SEARCH DICTIONARY public.simple (TEMPLATE = pg_catalog.simple, ACCEPT = false);

-- case: name-collation-like-a-built-in-one
-- before
-- after
CREATE COLLATION public."POSIX" (LOCALE = 'C'); CREATE TABLE t (a text COLLATE public."POSIX");

-- case: name-operator-like-a-built-in-one
-- before
-- after
CREATE FUNCTION eq(int, int) RETURNS boolean LANGUAGE sql IMMUTABLE AS 'SELECT false';
CREATE OPERATOR public.= (LEFTARG = int, RIGHTARG = int, FUNCTION = eq);
COMMENT ON OPERATOR public.= (int, int) IS 'Never';

-- case: name-aggregate-like-a-built-in-one
-- before
-- after
CREATE AGGREGATE public.sum(int) (SFUNC = int4pl, STYPE = int);
