package dev.migrate.operation;

import dev.migrate.schema.CatalogObject;
import dev.migrate.schema.ObjectKind;
import java.util.List;
import java.util.function.Consumer;

/** What is made by its own statement, and changed in PostgreSQL's own words. */
final class WrittenCases {

    private static final String T = "CREATE TABLE t (a int, b text); CREATE FUNCTION stamp() RETURNS trigger LANGUAGE plpgsql "
            + "AS 'BEGIN RETURN NEW; END'; CREATE TRIGGER tr BEFORE UPDATE ON t FOR EACH ROW EXECUTE FUNCTION stamp()";

    private static final String F = "CREATE FUNCTION f(n int) RETURNS int LANGUAGE sql AS 'SELECT n'";

    private static final String OWNER = "DROP ROLE IF EXISTS other_owner; CREATE ROLE other_owner SUPERUSER; ";

    private static final String NEWS = "CREATE TABLE t (a int PRIMARY KEY, b text); CREATE TABLE u (a int); "
            + "CREATE PUBLICATION news FOR TABLE t";

    private WrittenCases() {
    }

    static List<OperationCase> all() {
        return List.of(
                row("a text search configuration", "",
                        (op) -> op.create(ObjectKind.TEXT_SEARCH_CONFIGURATION, "app.mine",
                                "CREATE TEXT SEARCH CONFIGURATION app.mine (COPY = simple)")),
                row("a text search configuration that changes",
                        OWNER + "CREATE TEXT SEARCH CONFIGURATION mine (COPY = simple)", (op) -> {
                            ObjectKind kind = ObjectKind.TEXT_SEARCH_CONFIGURATION;
                            op.alter(kind, "mine", "ALTER MAPPING FOR word WITH english_stem")
                                .undoneBy("ALTER MAPPING FOR word WITH simple");
                            op.rename(kind, "mine", "ours");
                            op.comment(kind, "ours", "how we search");
                            op.setOwner(kind, "ours", "other_owner").was("postgres");
                            op.setSchema(kind, "public.ours", "app");
                        }),
                row("a text search dictionary", "",
                        (op) -> op.create(ObjectKind.TEXT_SEARCH_DICTIONARY, "short_words",
                                "CREATE TEXT SEARCH DICTIONARY short_words (TEMPLATE = simple, STOPWORDS = english)")),
                row("a text search dictionary's options",
                        "CREATE TEXT SEARCH DICTIONARY d (TEMPLATE = simple, STOPWORDS = english)",
                        (op) -> op.alter(ObjectKind.TEXT_SEARCH_DICTIONARY, "d", "(ACCEPT = false)")
                            .undoneBy("(ACCEPT)")),
                row("a text search template and a parser", "", (op) -> {
                    op.create(ObjectKind.TEXT_SEARCH_TEMPLATE, "app.plain",
                            "CREATE TEXT SEARCH TEMPLATE app.plain (INIT = dsimple_init, LEXIZE = dsimple_lexize)");
                    op.create(ObjectKind.TEXT_SEARCH_PARSER, "app.words",
                            "CREATE TEXT SEARCH PARSER app.words (START = prsd_start, GETTOKEN = prsd_nexttoken, "
                                    + "END = prsd_end, LEXTYPES = prsd_lextype)");
                    op.rename(ObjectKind.TEXT_SEARCH_PARSER, "app.words", "tokens");
                }),
                row("a conversion", "",
                        (op) -> op.create(ObjectKind.CONVERSION, "app.narrow",
                                "CREATE CONVERSION app.narrow FOR 'UTF8' TO 'LATIN1' FROM utf8_to_iso8859_1")),
                row("a language", "",
                        (op) -> op.create(ObjectKind.LANGUAGE, "ours",
                                "CREATE TRUSTED LANGUAGE ours HANDLER plpgsql_call_handler "
                                        + "INLINE plpgsql_inline_handler VALIDATOR plpgsql_validator")),
                row("an access method", "",
                        (op) -> op.create(ObjectKind.ACCESS_METHOD, "pile",
                                "CREATE ACCESS METHOD pile TYPE TABLE HANDLER heap_tableam_handler")),
                row("a publication of all tables", NEWS,
                        (op) -> op.create(ObjectKind.PUBLICATION, "everything",
                                "CREATE PUBLICATION everything FOR ALL TABLES WITH (publish = 'insert')")),
                row("a publication's tables", NEWS,
                        (op) -> op.alter(ObjectKind.PUBLICATION, "news", "ADD TABLE u").undoneBy("DROP TABLE u")),
                row("a publication's columns and rows", NEWS,
                        (op) -> op.alter(ObjectKind.PUBLICATION, "news", "SET TABLE t (a) WHERE (a > 0)")
                            .undoneBy("SET TABLE t"))
                    .from(15),
                row("a publication of a schema", NEWS,
                        (op) -> op.create(ObjectKind.PUBLICATION, "inside",
                                "CREATE PUBLICATION inside FOR TABLES IN SCHEMA app"))
                    .from(15),
                row("a publication that is renamed, given away and commented on", OWNER + NEWS, (op) -> {
                    op.rename(ObjectKind.PUBLICATION, "news", "Latest News");
                    op.setOwner(ObjectKind.PUBLICATION, "Latest News", "other_owner").was("postgres");
                    op.comment(ObjectKind.PUBLICATION, "Latest News", "read it");
                }),
                row("a subscription", "",
                        (op) -> op.create(ObjectKind.SUBSCRIPTION, "reader",
                                "CREATE SUBSCRIPTION reader CONNECTION 'dbname=nowhere' PUBLICATION news "
                                        + "WITH (connect = false, slot_name = NONE)")),
                row("statistics of an expression and of several kinds", T, (op) -> {
                    op.create(ObjectKind.STATISTICS, "app.s1", "CREATE STATISTICS app.s1 ON (a * 2) FROM t");
                    op.create(ObjectKind.STATISTICS, "s2", "CREATE STATISTICS s2 (ndistinct, mcv) ON a, b FROM t");
                }), row("statistics that change", OWNER + T + "; CREATE STATISTICS s ON a, b FROM t", (op) -> {
                    op.alter(ObjectKind.STATISTICS, "s", "SET STATISTICS 100").undoneBy("SET STATISTICS -1");
                    op.rename(ObjectKind.STATISTICS, "s", "s2");
                    op.comment(ObjectKind.STATISTICS, "s2", "of a and b");
                    op.setOwner(ObjectKind.STATISTICS, "s2", "other_owner").was("postgres");
                    op.setSchema(ObjectKind.STATISTICS, "public.s2", "app");
                }), row("a trigger that is renamed and commented on", T, (op) -> {
                    op.rename(ObjectKind.TRIGGER, "t", "tr", "tr2");
                    op.comment(ObjectKind.TRIGGER, "t", "tr2", "stamps");
                }),
                row("a trigger that is off", T,
                        (op) -> op.alterTable("t", "DISABLE TRIGGER tr").undoneBy("ENABLE TRIGGER tr")),
                row("a trigger with rows before and after", T,
                        (op) -> op.create(ObjectKind.TRIGGER, "t", "after_all",
                                "CREATE TRIGGER after_all AFTER UPDATE ON t REFERENCING OLD TABLE AS o NEW TABLE AS n "
                                        + "FOR EACH STATEMENT EXECUTE FUNCTION stamp()")),
                row("a trigger that is dropped", T,
                        (op) -> op.drop(new CatalogObject.Written(References.of(ObjectKind.TRIGGER, "t", "tr").get(),
                                "CREATE TRIGGER tr BEFORE UPDATE ON t FOR EACH ROW EXECUTE FUNCTION stamp()"))),
                row("a constraint trigger", T,
                        (op) -> op.create(ObjectKind.TRIGGER, "t", "late",
                                "CREATE CONSTRAINT TRIGGER late AFTER INSERT ON t DEFERRABLE INITIALLY DEFERRED "
                                        + "FOR EACH ROW EXECUTE FUNCTION stamp()")),
                row("a rule that is renamed, off and commented on",
                        T + "; CREATE RULE keep AS ON DELETE TO t DO INSTEAD NOTHING", (op) -> {
                            op.rename(ObjectKind.RULE, "t", "keep", "kept");
                            op.alterTable("t", "DISABLE RULE kept").undoneBy("ENABLE RULE kept");
                            op.comment(ObjectKind.RULE, "t", "kept", "nothing goes");
                        }),
                row("an event trigger that is off and renamed",
                        "CREATE FUNCTION seen() RETURNS event_trigger LANGUAGE plpgsql AS 'BEGIN END'; "
                                + "CREATE EVENT TRIGGER watch ON sql_drop EXECUTE FUNCTION seen()",
                        (op) -> {
                            op.alter(ObjectKind.EVENT_TRIGGER, "watch", "DISABLE").undoneBy("ENABLE");
                            op.rename(ObjectKind.EVENT_TRIGGER, "watch", "eye");
                            op.comment(ObjectKind.EVENT_TRIGGER, "eye", "sees");
                        }),
                row("a function's properties", F,
                        (op) -> op.alter(ObjectKind.FUNCTION, "f(int)", "STABLE STRICT COST 5 SET work_mem = '1MB'")
                            .undoneBy("VOLATILE CALLED ON NULL INPUT COST 100 RESET work_mem")),
                row("a function that another text replaces", F,
                        (op) -> op.execute(
                                "CREATE OR REPLACE FUNCTION f(n int) RETURNS int LANGUAGE sql AS 'SELECT n + 1'",
                                F.replace("CREATE", "CREATE OR REPLACE"))),
                row("functions of one name", F, (op) -> {
                    op.create(ObjectKind.FUNCTION, "f(text, int[])",
                            "CREATE FUNCTION f(t text, m int[]) RETURNS text LANGUAGE sql AS 'SELECT t'");
                    op.comment(ObjectKind.FUNCTION, "f(text, int[])", "the other");
                    op.rename(ObjectKind.FUNCTION, "f(int)", "g");
                }),
                row("a procedure and an aggregate that are renamed", "CREATE PROCEDURE p(n int) LANGUAGE sql AS ''; "
                        + "CREATE AGGREGATE total(int) (SFUNC = int4pl, STYPE = int)", (op) -> {
                            op.rename(ObjectKind.PROCEDURE, "p(int)", "q");
                            op.rename(ObjectKind.AGGREGATE, "total(int)", "whole");
                            op.comment(ObjectKind.AGGREGATE, "whole(int)", "all of it");
                            op.setSchema(ObjectKind.AGGREGATE, "public.whole(int)", "app");
                        }),
                row("a collation of ICU", "", (op) -> op.create(ObjectKind.COLLATION, "app.german",
                        "CREATE COLLATION app.german (PROVIDER = icu, LOCALE = 'de-u-co-phonebk', DETERMINISTIC = false)")),
                row("a collation that is renamed and moved", "CREATE COLLATION plain FROM \"C\"", (op) -> {
                    op.rename(ObjectKind.COLLATION, "plain", "bare");
                    op.setSchema(ObjectKind.COLLATION, "public.bare", "app");
                    op.comment(ObjectKind.COLLATION, "app.bare", "by bytes");
                }));
    }

    private static OperationCase row(String name, String setup, Consumer<Operations> upgrade) {
        return new OperationCase(name, setup, upgrade);
    }

}
