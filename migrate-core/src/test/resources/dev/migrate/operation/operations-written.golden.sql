-- a text search configuration
CREATE TEXT SEARCH CONFIGURATION app.mine (COPY = simple);
--   + text search configuration app.mine 3722 postgres 1:simple,2:simple,3:simple,4:simple,5:simple,6:simple,7:simple,8:simple,9:simple,10:simple,11:simple,15:simple,16:simple,17:simple,18:simple,19:simple,20:simple,21:simple,22:simple
-- back
DROP TEXT SEARCH CONFIGURATION app.mine;

-- a text search configuration that changes
ALTER TEXT SEARCH CONFIGURATION mine ALTER MAPPING FOR word WITH english_stem;
ALTER TEXT SEARCH CONFIGURATION mine RENAME TO ours;
COMMENT ON TEXT SEARCH CONFIGURATION ours IS 'how we search';
ALTER TEXT SEARCH CONFIGURATION ours OWNER TO other_owner;
ALTER TEXT SEARCH CONFIGURATION public.ours SET SCHEMA app;
--   - text search configuration mine 3722 postgres 1:simple,2:simple,3:simple,4:simple,5:simple,6:simple,7:simple,8:simple,9:simple,10:simple,11:simple,15:simple,16:simple,17:simple,18:simple,19:simple,20:simple,21:simple,22:simple
--   + comment text search configuration app.ours how we search
--   + text search configuration app.ours 3722 other_owner 1:simple,2:english_stem,3:simple,4:simple,5:simple,6:simple,7:simple,8:simple,9:simple,10:simple,11:simple,15:simple,16:simple,17:simple,18:simple,19:simple,20:simple,21:simple,22:simple
-- back
ALTER TEXT SEARCH CONFIGURATION app.ours SET SCHEMA public;
ALTER TEXT SEARCH CONFIGURATION ours OWNER TO postgres;
COMMENT ON TEXT SEARCH CONFIGURATION ours IS NULL;
ALTER TEXT SEARCH CONFIGURATION ours RENAME TO mine;
ALTER TEXT SEARCH CONFIGURATION mine ALTER MAPPING FOR word WITH simple;

-- a text search dictionary
CREATE TEXT SEARCH DICTIONARY short_words (TEMPLATE = simple, STOPWORDS = english);
--   + text search dictionary short_words stopwords = 'english' postgres
-- back
DROP TEXT SEARCH DICTIONARY short_words;

-- a text search dictionary's options
ALTER TEXT SEARCH DICTIONARY d (ACCEPT = false);
--   - text search dictionary d stopwords = 'english' postgres
--   + text search dictionary d stopwords = 'english', accept = 'false' postgres
-- back
ALTER TEXT SEARCH DICTIONARY d (ACCEPT);

-- a text search template and a parser
CREATE TEXT SEARCH TEMPLATE app.plain (INIT = dsimple_init, LEXIZE = dsimple_lexize);
CREATE TEXT SEARCH PARSER app.words (START = prsd_start, GETTOKEN = prsd_nexttoken, END = prsd_end, LEXTYPES = prsd_lextype);
ALTER TEXT SEARCH PARSER app.words RENAME TO tokens;
--   + text search parser app tokens
--   + text search template app plain
-- back
ALTER TEXT SEARCH PARSER app.tokens RENAME TO words;
DROP TEXT SEARCH PARSER app.words;
DROP TEXT SEARCH TEMPLATE app.plain;

-- a conversion
CREATE CONVERSION app.narrow FOR 'UTF8' TO 'LATIN1' FROM utf8_to_iso8859_1;
--   + conversion app narrow utf8_to_iso8859_1 postgres
-- back
DROP CONVERSION app.narrow;

-- a language
CREATE TRUSTED LANGUAGE ours HANDLER plpgsql_call_handler INLINE plpgsql_inline_handler VALIDATOR plpgsql_validator;
--   + language ours postgres
-- back
DROP LANGUAGE ours;

-- an access method
CREATE ACCESS METHOD pile TYPE TABLE HANDLER heap_tableam_handler;
--   + access method pile heap_tableam_handler
-- back
DROP ACCESS METHOD pile;

-- a publication of all tables
CREATE PUBLICATION everything FOR ALL TABLES WITH (publish = 'insert');
--   + publication everything t f f f t postgres
--   + published everything history migrate_history
--   + published everything history migrate_version
--   + published everything public t
--   + published everything public u
-- back
DROP PUBLICATION everything;

-- a publication's tables
ALTER PUBLICATION news ADD TABLE u;
--   + published news public u
-- back
ALTER PUBLICATION news DROP TABLE u;

-- a publication's columns and rows
ALTER PUBLICATION news SET TABLE t (a) WHERE (a > 0);
-- back
ALTER PUBLICATION news SET TABLE t;

-- a publication of a schema
CREATE PUBLICATION inside FOR TABLES IN SCHEMA app;
--   + publication inside t t t t f postgres
-- back
DROP PUBLICATION inside;

-- a publication that is renamed, given away and commented on
ALTER PUBLICATION news RENAME TO "Latest News";
ALTER PUBLICATION "Latest News" OWNER TO other_owner;
COMMENT ON PUBLICATION "Latest News" IS 'read it';
--   - publication news t t t t f postgres
--   - published news public t
--   + comment publication "Latest News" read it
--   + publication Latest News t t t t f other_owner
--   + published Latest News public t
-- back
COMMENT ON PUBLICATION "Latest News" IS NULL;
ALTER PUBLICATION "Latest News" OWNER TO postgres;
ALTER PUBLICATION "Latest News" RENAME TO news;

-- a subscription
CREATE SUBSCRIPTION reader CONNECTION 'dbname=nowhere' PUBLICATION news WITH (connect = false, slot_name = NONE);
--   + subscription reader f {news} postgres
-- back
DROP SUBSCRIPTION reader;

-- statistics of an expression and of several kinds
CREATE STATISTICS app.s1 ON (a * 2) FROM t;
CREATE STATISTICS s2 (ndistinct, mcv) ON a, b FROM t;
--   + statistics CREATE STATISTICS app.s1 ON (a * 2) FROM t postgres
--   + statistics CREATE STATISTICS public.s2 (ndistinct, mcv) ON a, b FROM t postgres
-- back
DROP STATISTICS s2;
DROP STATISTICS app.s1;

-- statistics that change
ALTER STATISTICS s SET STATISTICS 100;
ALTER STATISTICS s RENAME TO s2;
COMMENT ON STATISTICS s2 IS 'of a and b';
ALTER STATISTICS s2 OWNER TO other_owner;
ALTER STATISTICS public.s2 SET SCHEMA app;
--   - statistics CREATE STATISTICS public.s ON a, b FROM t postgres
--   + comment statistics object app.s2 of a and b
--   + statistics CREATE STATISTICS app.s2 ON a, b FROM t target 100 other_owner
-- back
ALTER STATISTICS app.s2 SET SCHEMA public;
ALTER STATISTICS s2 OWNER TO postgres;
COMMENT ON STATISTICS s2 IS NULL;
ALTER STATISTICS s2 RENAME TO s;
ALTER STATISTICS s SET STATISTICS -1;

-- a trigger that is renamed and commented on
ALTER TRIGGER tr ON t RENAME TO tr2;
COMMENT ON TRIGGER tr2 ON t IS 'stamps';
--   - trigger CREATE TRIGGER tr BEFORE UPDATE ON public.t FOR EACH ROW EXECUTE FUNCTION stamp() O
--   + comment trigger tr2 on public.t stamps
--   + trigger CREATE TRIGGER tr2 BEFORE UPDATE ON public.t FOR EACH ROW EXECUTE FUNCTION stamp() O
-- back
COMMENT ON TRIGGER tr2 ON t IS NULL;
ALTER TRIGGER tr2 ON t RENAME TO tr;

-- a trigger that is off
ALTER TABLE t DISABLE TRIGGER tr;
--   - trigger CREATE TRIGGER tr BEFORE UPDATE ON public.t FOR EACH ROW EXECUTE FUNCTION stamp() O
--   + trigger CREATE TRIGGER tr BEFORE UPDATE ON public.t FOR EACH ROW EXECUTE FUNCTION stamp() D
-- back
ALTER TABLE t ENABLE TRIGGER tr;

-- a trigger with rows before and after
CREATE TRIGGER after_all AFTER UPDATE ON t REFERENCING OLD TABLE AS o NEW TABLE AS n FOR EACH STATEMENT EXECUTE FUNCTION stamp();
--   + trigger CREATE TRIGGER after_all AFTER UPDATE ON public.t REFERENCING OLD TABLE AS o NEW TABLE AS n FOR EACH STATEMENT EXECUTE FUNCTION stamp() O
-- back
DROP TRIGGER after_all ON t;

-- a trigger that is dropped
DROP TRIGGER tr ON t;
--   - trigger CREATE TRIGGER tr BEFORE UPDATE ON public.t FOR EACH ROW EXECUTE FUNCTION stamp() O
-- back
CREATE TRIGGER tr BEFORE UPDATE ON t FOR EACH ROW EXECUTE FUNCTION stamp();

-- a constraint trigger
CREATE CONSTRAINT TRIGGER late AFTER INSERT ON t DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION stamp();
--   + constraint late of t TRIGGER DEFERRABLE INITIALLY DEFERRED
--   + trigger CREATE CONSTRAINT TRIGGER late AFTER INSERT ON public.t DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION stamp() O
-- back
DROP TRIGGER late ON t;

-- a rule that is renamed, off and commented on
ALTER RULE keep ON t RENAME TO kept;
ALTER TABLE t DISABLE RULE kept;
COMMENT ON RULE kept ON t IS 'nothing goes';
--   - rule CREATE RULE keep AS
    ON DELETE TO public.t DO INSTEAD NOTHING;
--   + comment rule kept on public.t nothing goes
--   + rule CREATE RULE kept AS
    ON DELETE TO public.t DO INSTEAD NOTHING; D
-- back
COMMENT ON RULE kept ON t IS NULL;
ALTER TABLE t ENABLE RULE kept;
ALTER RULE kept ON t RENAME TO keep;

-- an event trigger that is off and renamed
ALTER EVENT TRIGGER watch DISABLE;
ALTER EVENT TRIGGER watch RENAME TO eye;
COMMENT ON EVENT TRIGGER eye IS 'sees';
--   - event trigger watch sql_drop seen O
--   + comment event trigger eye sees
--   + event trigger eye sql_drop seen D
-- back
COMMENT ON EVENT TRIGGER eye IS NULL;
ALTER EVENT TRIGGER eye RENAME TO watch;
ALTER EVENT TRIGGER watch ENABLE;

-- a function's properties
ALTER FUNCTION f(int) STABLE STRICT COST 5 SET work_mem = '1MB';
--   - routine f(integer) f CREATE OR REPLACE FUNCTION public.f(n integer) RETURNS integer LANGUAGE sql AS $function$SELECT n$function$ 
--   + routine f(integer) f CREATE OR REPLACE FUNCTION public.f(n integer) RETURNS integer LANGUAGE sql STABLE STRICT COST 5 SET work_mem TO '1MB' AS $function$SELECT n$function$ 
-- back
ALTER FUNCTION f(int) VOLATILE CALLED ON NULL INPUT COST 100 RESET work_mem;

-- a function that another text replaces
CREATE OR REPLACE FUNCTION f(n int) RETURNS int LANGUAGE sql AS 'SELECT n + 1';
--   - routine f(integer) f CREATE OR REPLACE FUNCTION public.f(n integer) RETURNS integer LANGUAGE sql AS $function$SELECT n$function$ 
--   + routine f(integer) f CREATE OR REPLACE FUNCTION public.f(n integer) RETURNS integer LANGUAGE sql AS $function$SELECT n + 1$function$ 
-- back
CREATE OR REPLACE FUNCTION f(n int) RETURNS int LANGUAGE sql AS 'SELECT n';

-- functions of one name
CREATE FUNCTION f(t text, m int[]) RETURNS text LANGUAGE sql AS 'SELECT t';
COMMENT ON FUNCTION f(text, int[]) IS 'the other';
ALTER FUNCTION f(int) RENAME TO g;
--   - routine f(integer) f CREATE OR REPLACE FUNCTION public.f(n integer) RETURNS integer LANGUAGE sql AS $function$SELECT n$function$ 
--   + comment function public.f(pg_catalog.text,integer[]) the other
--   + routine f(text,integer[]) f CREATE OR REPLACE FUNCTION public.f(t text, m integer[]) RETURNS text LANGUAGE sql AS $function$SELECT t$function$ 
--   + routine g(integer) f CREATE OR REPLACE FUNCTION public.g(n integer) RETURNS integer LANGUAGE sql AS $function$SELECT n$function$ 
-- back
ALTER FUNCTION g(int) RENAME TO f;
COMMENT ON FUNCTION f(text, int[]) IS NULL;
DROP FUNCTION f(text, int[]);

-- a procedure and an aggregate that are renamed
ALTER PROCEDURE p(int) RENAME TO q;
ALTER AGGREGATE total(int) RENAME TO whole;
COMMENT ON AGGREGATE whole(int) IS 'all of it';
ALTER AGGREGATE public.whole(int) SET SCHEMA app;
--   - routine p(integer) p CREATE OR REPLACE PROCEDURE public.p(IN n integer) LANGUAGE sql AS $procedure$$procedure$ 
--   - routine total(integer) a
--   + comment aggregate app.whole(integer) all of it
--   + routine app.whole(integer) a
--   + routine q(integer) p CREATE OR REPLACE PROCEDURE public.q(IN n integer) LANGUAGE sql AS $procedure$$procedure$ 
-- back
ALTER AGGREGATE app.whole(int) SET SCHEMA public;
COMMENT ON AGGREGATE whole(int) IS NULL;
ALTER AGGREGATE whole(int) RENAME TO total;
ALTER PROCEDURE q(int) RENAME TO p;

-- a collation of ICU
CREATE COLLATION app.german (PROVIDER = icu, LOCALE = 'de-u-co-phonebk', DETERMINISTIC = false);
--   + collation german i
-- back
DROP COLLATION app.german;

-- a collation that is renamed and moved
ALTER COLLATION plain RENAME TO bare;
ALTER COLLATION public.bare SET SCHEMA app;
COMMENT ON COLLATION app.bare IS 'by bytes';
--   - collation plain c
--   + collation bare c
--   + comment collation app.bare by bytes
-- back
COMMENT ON COLLATION app.bare IS NULL;
ALTER COLLATION app.bare SET SCHEMA public;
ALTER COLLATION bare RENAME TO plain;

