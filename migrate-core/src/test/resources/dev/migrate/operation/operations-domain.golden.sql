-- a domain with all there is
CREATE DOMAIN app.code AS text COLLATE "C" DEFAULT 'it''s none' NOT NULL CONSTRAINT ck_code_112738b4 CHECK (VALUE <> '') CONSTRAINT not_long CHECK (length(VALUE) < 10);
--   + constraint ck_code_112738b4 of app.code CHECK ((VALUE <> ''::text))
--   + constraint code_not_null of app.code NOT NULL
--   + constraint not_long of app.code CHECK ((length(VALUE) < 10))
--   + type app.code d text 'it''s none'::text collate C not null postgres
-- back
DROP DOMAIN app.code;

-- a domain over a domain over an array
CREATE DOMAIN more AS amount DEFAULT 1 + 1;
CREATE DOMAIN many AS integer[];
--   + type many d integer[] postgres
--   + type more d amount (1 + 1) postgres
-- back
DROP DOMAIN many;
DROP DOMAIN more;

-- a domain that is dropped
DROP DOMAIN code;
--   - constraint c of code CHECK (((VALUE)::text <> ''::text))
--   - constraint code_not_null of code NOT NULL
--   - type code d character varying(5) 'x'::character varying not null postgres
-- back
CREATE DOMAIN code AS varchar(5) DEFAULT 'x' NOT NULL CONSTRAINT c CHECK (VALUE <> '');

-- a domain and a table that uses it
CREATE DOMAIN amount AS numeric(10, 2) CONSTRAINT positive CHECK (VALUE > 0);
CREATE TABLE t (
    a amount
);
--   + column t 1 a amount storage m
--   + constraint positive of amount CHECK ((VALUE > (0)::numeric))
--   + relation t r persistence p rls f f identity d postgres heap
--   + type amount d numeric(10,2) postgres
-- back
DROP TABLE t;
DROP DOMAIN amount;

-- a domain's new condition
ALTER DOMAIN amount ADD CONSTRAINT small CHECK (VALUE < 10);
--   + constraint small of amount CHECK ((VALUE < 10))
-- back
ALTER DOMAIN amount DROP CONSTRAINT small;

-- a domain's condition that is validated later
ALTER DOMAIN amount ADD CONSTRAINT small CHECK (VALUE < 10) NOT VALID;
ALTER DOMAIN amount VALIDATE CONSTRAINT small;
--   + constraint small of amount CHECK ((VALUE < 10))
-- back
ALTER DOMAIN amount DROP CONSTRAINT small;

-- a domain's condition that is not validated
ALTER DOMAIN amount ADD CONSTRAINT small CHECK (VALUE < 10) NOT VALID;
--   + constraint small of amount CHECK ((VALUE < 10)) NOT VALID not valid
-- back
ALTER DOMAIN amount DROP CONSTRAINT small;

-- a domain's condition that goes
ALTER DOMAIN amount DROP CONSTRAINT small;
--   - constraint small of amount CHECK ((VALUE < 10))
-- back
ALTER DOMAIN amount ADD CONSTRAINT small CHECK (VALUE < 10);

-- a domain's condition with another name
ALTER DOMAIN amount RENAME CONSTRAINT small TO "Few";
--   - constraint small of amount CHECK ((VALUE < 10))
--   + constraint Few of amount CHECK ((VALUE < 10))
-- back
ALTER DOMAIN amount RENAME CONSTRAINT "Few" TO small;

-- a domain's first default
ALTER DOMAIN amount SET DEFAULT 7;
--   - type amount d integer postgres
--   + type amount d integer 7 postgres
-- back
ALTER DOMAIN amount DROP DEFAULT;

-- a domain's other default
ALTER DOMAIN amount SET DEFAULT 7;
--   - type amount d integer 1 postgres
--   + type amount d integer 7 postgres
-- back
ALTER DOMAIN amount SET DEFAULT 1;

-- a domain's default that goes
ALTER DOMAIN amount DROP DEFAULT;
--   - type amount d integer 1 postgres
--   + type amount d integer postgres
-- back
ALTER DOMAIN amount SET DEFAULT 1;

-- a domain that refuses null
ALTER DOMAIN amount SET NOT NULL;
--   - type amount d integer postgres
--   + constraint amount_not_null of amount NOT NULL
--   + type amount d integer not null postgres
-- back
ALTER DOMAIN amount DROP NOT NULL;

-- a domain that allows null
ALTER DOMAIN amount DROP NOT NULL;
--   - constraint amount_not_null of amount NOT NULL
--   - type amount d integer not null postgres
--   + type amount d integer postgres
-- back
ALTER DOMAIN amount SET NOT NULL;

-- a composite type with several attributes
CREATE TYPE app."Pair" AS (b text, "A a" numeric(10, 2));
--   + column app."Pair" 1 b text storage x
--   + column app."Pair" 2 A a numeric(10,2) storage m
--   + relation app."Pair" c persistence p rls f f identity n postgres
--   + type app."Pair" c postgres
-- back
DROP TYPE app."Pair";

-- a composite type's new attribute
ALTER TYPE pair ADD ATTRIBUTE c numeric(10, 2);
--   + column pair 3 c numeric(10,2) storage m
-- back
ALTER TYPE pair DROP ATTRIBUTE c;

-- a composite type's attribute that goes
ALTER TYPE pair DROP ATTRIBUTE b;
--   - column pair 2 b text storage x
-- back
ALTER TYPE pair ADD ATTRIBUTE b text;

-- a composite type's attribute of another type
ALTER TYPE pair ALTER ATTRIBUTE b TYPE varchar(20);
--   - column pair 2 b text storage x
--   + column pair 2 b character varying(20) storage x
-- back
ALTER TYPE pair ALTER ATTRIBUTE b TYPE text;

-- a composite type's attribute with another name
ALTER TYPE pair RENAME ATTRIBUTE b TO "B b";
--   - column pair 2 b text storage x
--   + column pair 2 B b text storage x
-- back
ALTER TYPE pair RENAME ATTRIBUTE "B b" TO b;

-- a composite type in any other way
ALTER TYPE pair ADD ATTRIBUTE c int, ADD ATTRIBUTE d int, ALTER ATTRIBUTE b TYPE varchar;
--   - column pair 2 b text storage x
--   + column pair 2 b character varying storage x
--   + column pair 3 c integer storage p
--   + column pair 4 d integer storage p
-- back
ALTER TYPE pair DROP ATTRIBUTE c, DROP ATTRIBUTE d, ALTER ATTRIBUTE b TYPE text;

-- a range type with a difference and its own multirange
CREATE TYPE times AS RANGE (SUBTYPE = time, SUBTYPE_DIFF = gap, MULTIRANGE_TYPE_NAME = many_times);
--   + type times r postgres time without time zone
-- back
DROP TYPE times;

-- a range type and a column of it
CREATE TYPE floats AS RANGE (SUBTYPE = float8);
CREATE TABLE t (
    f floats,
    m floats_multirange
);
CREATE INDEX ix_t_f ON t USING gist (f);
--   + column t 1 f floats storage x
--   + column t 2 m floats_multirange storage x
--   + index CREATE INDEX ix_t_f ON public.t USING gist (f)
--   + relation t r persistence p rls f f identity d postgres heap
--   + type floats r postgres double precision
-- back
DROP INDEX ix_t_f;
DROP TABLE t;
DROP TYPE floats;

-- a sequence that is not logged
CREATE UNLOGGED SEQUENCE s;
--   + sequence s unlogged bigint start 1 by 1 min 1 max 9223372036854775807 cache 1 cycle f
-- back
DROP SEQUENCE s;

-- a sequence that is logged no more
ALTER SEQUENCE s SET UNLOGGED;
--   - sequence s bigint start 1 by 1 min 1 max 9223372036854775807 cache 1 cycle f
--   + sequence s unlogged bigint start 1 by 1 min 1 max 9223372036854775807 cache 1 cycle f
-- back
ALTER SEQUENCE s SET LOGGED;

-- a sequence of another type
ALTER SEQUENCE s AS bigint;
--   - sequence s integer start 1 by 1 min 1 max 2147483647 cache 1 cycle f
--   + sequence s bigint start 1 by 1 min 1 max 9223372036854775807 cache 1 cycle f
-- back
ALTER SEQUENCE s AS int;

-- a sequence that counts down
ALTER SEQUENCE s INCREMENT BY -1 MINVALUE -5;
--   - sequence s bigint start 1 by 1 min 1 max 9223372036854775807 cache 1 cycle f
--   + sequence s bigint start 1 by -1 min -5 max 9223372036854775807 cache 1 cycle f
-- back
ALTER SEQUENCE s INCREMENT BY 1 MINVALUE 1;

-- a sequence that goes with a column
ALTER SEQUENCE s OWNED BY t.a;
--   - sequence s bigint start 1 by 1 min 1 max 9223372036854775807 cache 1 cycle f
--   + sequence s bigint start 1 by 1 min 1 max 9223372036854775807 cache 1 cycle f owned by t.1
-- back
ALTER SEQUENCE s OWNED BY NONE;

