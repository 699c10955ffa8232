-- an enum
CREATE TYPE mood AS ENUM ('sad', 'it''s ok', 'happy');
--   + type mood e sad,it's ok,happy postgres
-- back
DROP TYPE mood;

-- an enum in a schema
CREATE TYPE app."Mood" AS ENUM ('sad');
--   + type app."Mood" e sad postgres
-- back
DROP TYPE app."Mood";

-- an enum that is dropped
DROP TYPE mood;
--   - type mood e sad,ok,happy postgres
-- back
CREATE TYPE mood AS ENUM ('sad', 'ok', 'happy');

-- a value at the end
ALTER TYPE mood ADD VALUE 'great';
--   - type mood e sad,ok,happy postgres
--   + type mood e sad,ok,happy,great postgres
-- back
DO …;

-- a value before another
ALTER TYPE mood ADD VALUE 'fine' BEFORE 'happy';
--   - type mood e sad,ok,happy postgres
--   + type mood e sad,ok,fine,happy postgres
-- back
DO …;

-- a value after another
ALTER TYPE mood ADD VALUE 'fine' AFTER 'sad';
--   - type mood e sad,ok,happy postgres
--   + type mood e sad,fine,ok,happy postgres
-- back
DO …;

-- a value with another name
ALTER TYPE mood RENAME VALUE 'ok' TO 'so-so';
--   - column people 2 mood mood not null default 'ok'::mood storage p
--   - column people 3 all_moods mood[] default '{ok}'::mood[] storage x
--   - trigger CREATE TRIGGER tr BEFORE UPDATE ON public.people FOR EACH ROW WHEN ((new.mood = 'ok'::mood)) EXECUTE FUNCTION f() O
--   - type mood e sad,ok,happy postgres
--   + column people 2 mood mood not null default 'so-so'::mood storage p
--   + column people 3 all_moods mood[] default '{so-so}'::mood[] storage x
--   + trigger CREATE TRIGGER tr BEFORE UPDATE ON public.people FOR EACH ROW WHEN ((new.mood = 'so-so'::mood)) EXECUTE FUNCTION f() O
--   + type mood e sad,so-so,happy postgres
-- back
ALTER TYPE mood RENAME VALUE 'so-so' TO 'ok';

-- an enum with what depends on it, without a value
DO …;
--   - type mood e sad,ok,happy postgres
--   + type mood e happy,ok,sad postgres
-- back
DO …;

-- an enum whose rows are replaced
DO …;
--   - type mood e sad,ok,happy postgres
--   + type mood e ok,happy postgres
-- back
DO …;

-- an enum that other tables refer to
DO …;
--   - type mood e sad,ok,happy postgres
--   + type mood e ok,happy postgres
-- back
DO …;

-- an enum of a partitioned table
DO …;
--   - type mood e sad,ok,happy postgres
--   + type mood e ok,happy postgres
-- back
DO …;

-- an enum that policies depend on
DO …;
--   - type mood e sad,ok,happy postgres
--   + type mood e ok,happy,sad postgres
-- back
DO …;

-- an enum that a generated column is made of
DO …;
--   - type mood e sad,ok,happy postgres
--   + type mood e ok,happy postgres
-- back
DO …;

-- an enum in the signatures of routines
DO …;
--   - type mood e sad,ok,happy postgres
--   + type mood e ok,happy postgres
-- back
DO …;

-- an enum in a composite type
DO …;
--   - type mood e sad,ok,happy postgres
--   + type mood e ok,happy postgres
-- back
DO …;

-- an enum that domains are made of
DO …;
--   - type mood e sad,ok,happy {=U/postgres,postgres=U/postgres,pg_monitor=U/postgres} postgres
--   + type mood e happy,ok,sad {=U/postgres,postgres=U/postgres,pg_monitor=U/postgres} postgres
-- back
DO …;

-- an enum whose domain's rows change
DO …;
--   - type mood e sad,ok,happy postgres
--   + type mood e ok,happy postgres
-- back
DO …;

-- an enum whose functions are used
DO …;
--   - type mood e sad,ok,happy postgres
--   + type mood e ok,happy postgres
-- back
DO …;

-- an enum and what is said of its dependents
DO …;
--   - type mood e sad,ok,happy postgres
--   + type mood e ok,happy,sad postgres
-- back
DO …;

-- a domain
CREATE DOMAIN email AS text CONSTRAINT has_at CHECK (VALUE LIKE '%@%');
--   + constraint has_at of email CHECK ((VALUE ~~ '%@%'::text))
--   + type email d text postgres
-- back
DROP DOMAIN email;

-- a domain that changes
ALTER DOMAIN email SET NOT NULL;
--   - type email d text postgres
--   + constraint email_not_null of email NOT NULL
--   + type email d text not null postgres
-- back
ALTER DOMAIN email DROP NOT NULL;

-- a composite type
CREATE TYPE money_of AS (amount numeric(10, 2));
--   + column money_of 1 amount numeric(10,2) storage m
--   + relation money_of c persistence p rls f f identity n postgres
--   + type money_of c postgres
-- back
DROP TYPE money_of;

-- a range type
CREATE TYPE app.floats AS RANGE (SUBTYPE = float8);
--   + type app.floats r postgres double precision
-- back
DROP TYPE app.floats;

-- a type that is renamed
ALTER TYPE mood RENAME TO feeling;
--   - type mood e sad,ok,happy postgres
--   + type feeling e sad,ok,happy postgres
-- back
ALTER TYPE feeling RENAME TO mood;

-- a sequence
CREATE SEQUENCE s;
--   + sequence s bigint start 1 by 1 min 1 max 9223372036854775807 cache 1 cycle f
-- back
DROP SEQUENCE s;

-- a sequence with all there is
CREATE SEQUENCE s AS integer INCREMENT BY -2 MINVALUE -100 MAXVALUE 100 START WITH 5 CACHE 3 CYCLE OWNED BY t.a;
--   + sequence s integer start 5 by -2 min -100 max 100 cache 3 cycle t owned by t.1
-- back
DROP SEQUENCE s;

-- a sequence that changes
ALTER SEQUENCE s INCREMENT BY 10 MAXVALUE 1000 CYCLE;
--   - sequence s bigint start 1 by 2 min 1 max 100 cache 1 cycle f
--   + sequence s bigint start 1 by 10 min 1 max 1000 cache 1 cycle t
-- back
ALTER SEQUENCE s INCREMENT BY 2 MAXVALUE 100 NO CYCLE;

-- a sequence that is dropped
DROP SEQUENCE s;
--   - sequence s bigint start 3 by 1 min 1 max 9223372036854775807 cache 1 cycle f
-- back
CREATE SEQUENCE s START WITH 3;

