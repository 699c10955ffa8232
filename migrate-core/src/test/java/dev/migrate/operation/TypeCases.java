package dev.migrate.operation;

import static dev.migrate.operation.Definitions.integer;
import static dev.migrate.operation.Definitions.numeric;
import static dev.migrate.operation.Definitions.sequence;
import static dev.migrate.operation.Definitions.text;

import dev.migrate.schema.ObjectKind;
import dev.migrate.schema.SequenceOptions;
import java.math.BigInteger;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

final class TypeCases {

    private static final String MOOD = "CREATE TYPE mood AS ENUM ('sad', 'ok', 'happy'); ";

    private static final String PEOPLE = MOOD + """
            CREATE TABLE people (id int PRIMARY KEY, mood mood NOT NULL DEFAULT 'ok', all_moods mood[] DEFAULT '{ok}',
                CHECK (mood <> 'sad' OR id > 0));
            CREATE INDEX people_mood ON people (mood);
            CREATE INDEX people_happy ON people (id) WHERE mood = 'happy';
            CREATE VIEW v AS SELECT id, mood FROM people WHERE mood <> 'sad';
            CREATE VIEW w WITH (security_barrier) AS SELECT mood, count(*) AS n FROM v GROUP BY mood;
            CREATE MATERIALIZED VIEW mv AS SELECT mood FROM v;
            CREATE INDEX mv_mood ON mv (mood);
            COMMENT ON VIEW v IS 'a view'; COMMENT ON COLUMN v.mood IS 'a mood'; COMMENT ON TYPE mood IS 'a type';
            GRANT SELECT ON w TO PUBLIC;
            CREATE FUNCTION f() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN NEW; END';
            CREATE TRIGGER tr BEFORE UPDATE ON people FOR EACH ROW WHEN (NEW.mood = 'ok') EXECUTE FUNCTION f();
            INSERT INTO people VALUES (1, 'happy', '{happy,ok}'), (2, 'ok', NULL);
            """;

    private TypeCases() {
    }

    static List<OperationCase> all() {
        return List.of(row("an enum", "", (op) -> op.createEnum("mood", "sad", "it's ok", "happy")),
                row("an enum in a schema", "", (op) -> op.createEnum("app.Mood", "sad")),
                row("an enum that is dropped", MOOD, (op) -> op.dropEnum("mood", "sad", "ok", "happy")),
                row("a value at the end", MOOD, (op) -> op.addEnumValue("mood", "great")),
                row("a value before another", MOOD, (op) -> op.addEnumValue("mood", "fine").before("happy")),
                row("a value after another", PEOPLE, (op) -> op.addEnumValue("mood", "fine").after("sad")),
                row("a value with another name", PEOPLE, (op) -> op.renameEnumValue("mood", "ok", "so-so")),
                row("an enum with what depends on it, without a value", PEOPLE,
                        (op) -> op.rebuildEnum("mood", "happy", "ok", "sad").was("sad", "ok", "happy")),
                row("an enum whose rows are replaced",
                        MOOD + "CREATE TABLE t (m mood, n mood[]); " + "INSERT INTO t VALUES ('sad', '{sad,ok}')",
                        (op) -> op.rebuildEnum("mood", "ok", "happy").replacing("sad", "ok").was("sad", "ok", "happy")),
                row("an enum that other tables refer to",
                        MOOD + "CREATE TABLE a (m mood PRIMARY KEY); "
                                + "CREATE TABLE b (m mood CONSTRAINT b_a REFERENCES a)",
                        (op) -> op.rebuildEnum("mood", "ok", "happy").was("sad", "ok", "happy")),
                row("an enum of a partitioned table",
                        MOOD + "CREATE TABLE a (i int, m mood DEFAULT 'ok') PARTITION BY LIST (i); "
                                + "CREATE TABLE a1 PARTITION OF a FOR VALUES IN (1)",
                        (op) -> op.rebuildEnum("mood", "ok", "happy").was("sad", "ok", "happy")),
                row("an enum that policies depend on", MOOD + "CREATE TABLE t (m mood, a int); "
                        + "CREATE POLICY p ON t AS RESTRICTIVE FOR UPDATE TO postgres USING (m = 'ok') WITH CHECK (a > 0); "
                        + "CREATE POLICY q ON t USING (a::text::mood <> 'sad'); CREATE POLICY r ON t USING (a > 1); "
                        + "COMMENT ON POLICY p ON t IS 'a policy'",
                        (op) -> op.rebuildEnum("mood", "ok", "happy", "sad").was("sad", "ok", "happy")),
                row("an enum that a generated column is made of",
                        MOOD + "CREATE TABLE t (m mood, happy bool GENERATED ALWAYS AS (m = 'happy') STORED, a int); "
                                + "INSERT INTO t VALUES ('happy')",
                        (op) -> op.rebuildEnum("mood", "ok", "happy").was("sad", "ok", "happy"))
                    .from(17),
                row("an enum in the signatures of routines", MOOD
                        + "CREATE FUNCTION f(m mood, many mood[]) RETURNS mood LANGUAGE sql STABLE AS 'SELECT m'; "
                        + "CREATE PROCEDURE p(INOUT m mood) LANGUAGE plpgsql AS 'BEGIN END'; "
                        + "CREATE FUNCTION g() RETURNS SETOF mood LANGUAGE sql AS 'SELECT ''ok''::mood'; "
                        + "COMMENT ON FUNCTION f(mood, mood[]) IS 'a function'; REVOKE ALL ON PROCEDURE p(mood) FROM PUBLIC",
                        (op) -> op.rebuildEnum("mood", "ok", "happy").was("sad", "ok", "happy")),
                row("an enum in a composite type", MOOD + "CREATE TYPE pair AS (m mood, all_moods mood[], a int)",
                        (op) -> op.rebuildEnum("mood", "ok", "happy").was("sad", "ok", "happy")),
                row("an enum that domains are made of", MOOD
                        + "CREATE DOMAIN good AS mood DEFAULT 'ok' NOT NULL CONSTRAINT \"not Sad\" CHECK (VALUE <> 'sad'); "
                        + "CREATE DOMAIN best AS good CHECK (VALUE::mood = 'happy'); CREATE DOMAIN many AS mood[] DEFAULT '{ok}'; "
                        + "ALTER DOMAIN many ADD CONSTRAINT later CHECK (VALUE <> '{}') NOT VALID; "
                        + "COMMENT ON DOMAIN good IS 'a domain'; COMMENT ON CONSTRAINT later ON DOMAIN many IS 'it''s late'; "
                        + "REVOKE ALL ON TYPE best FROM PUBLIC; GRANT USAGE ON TYPE mood, best TO pg_monitor; "
                        + "CREATE TABLE t (g good, b best DEFAULT 'happy', m many, gs good[], CHECK (g::mood <> 'sad'), "
                        + "EXCLUDE ((b::mood) WITH =)); CREATE INDEX i ON t (g) WHERE b IS NOT NULL; "
                        + "CREATE VIEW v AS SELECT g, gs[1] AS first FROM t WHERE b::mood = 'happy'; "
                        + "CREATE FUNCTION f(g good) RETURNS best LANGUAGE sql AS 'SELECT ''happy''::best'; "
                        + "INSERT INTO t VALUES ('ok', 'happy', '{ok,happy}', '{happy,ok}')",
                        (op) -> op.rebuildEnum("mood", "happy", "ok", "sad").was("sad", "ok", "happy")),
                row("an enum whose domain's rows change", MOOD
                        + "CREATE DOMAIN d AS mood; CREATE DOMAIN ds AS mood[]; CREATE TABLE t (a d, b ds, c d[]); "
                        + "INSERT INTO t VALUES ('sad', '{sad,ok}', '{sad}')",
                        (op) -> op.rebuildEnum("mood", "ok", "happy").replacing("sad", "ok").was("sad", "ok", "happy")),
                row("an enum whose functions are used",
                        MOOD + "CREATE FUNCTION f(m mood) RETURNS text LANGUAGE sql IMMUTABLE AS 'SELECT ''x'''; "
                                + "CREATE TABLE t (a text DEFAULT f('ok'), CHECK (f('ok') = a)); "
                                + "CREATE VIEW v AS SELECT f('happy') AS x; CREATE VIEW w AS SELECT 'ok'::mood AS m",
                        (op) -> op.rebuildEnum("mood", "ok", "happy").was("sad", "ok", "happy")),
                row("an enum and what is said of its dependents", MOOD
                        + "CREATE TABLE t (a int, m mood, CONSTRAINT k CHECK (m <> 'sad')); CREATE INDEX i ON t (a) WHERE m = 'ok'; "
                        + "CREATE FUNCTION g() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN new; END'; "
                        + "CREATE TRIGGER r BEFORE UPDATE ON t FOR EACH ROW WHEN (new.m = 'ok') EXECUTE FUNCTION g(); "
                        + "ALTER TABLE t ENABLE ALWAYS TRIGGER r; COMMENT ON TRIGGER r ON t IS 'a trigger'; "
                        + "COMMENT ON CONSTRAINT k ON t IS 'a check'; COMMENT ON INDEX i IS 'an index'",
                        (op) -> op.rebuildEnum("mood", "ok", "happy", "sad").was("sad", "ok", "happy")),
                row("a domain", "", (op) -> op.createDomain("email", text(), Map.of("has_at", "VALUE LIKE '%@%'"))),
                row("a domain that changes", "CREATE DOMAIN email AS text",
                        (op) -> op.alterDomain("email", "SET NOT NULL").undoneBy("DROP NOT NULL")),
                row("a composite type", "",
                        (op) -> op.createCompositeType("money_of", Map.of("amount", numeric(10, 2)))),
                row("a range type", "", (op) -> op.createRangeType("app.floats", "SUBTYPE = float8")),
                row("a type that is renamed", MOOD, (op) -> op.rename(ObjectKind.TYPE, "mood", "feeling")),
                row("a sequence", "", (op) -> op.createSequence("s")),
                row("a sequence with all there is", "CREATE TABLE t (a int)",
                        (op) -> op.createSequence("s")
                            .as(integer())
                            .startWith(5)
                            .incrementBy(-2)
                            .between(-100, 100)
                            .cache(3)
                            .cycle()
                            .ownedBy("t", "a")),
                row("a sequence that changes", "CREATE SEQUENCE s INCREMENT 2 MAXVALUE 100",
                        (op) -> op.alterSequence("s",
                                new SequenceOptions(null, BigInteger.TEN, null, BigInteger.valueOf(1000), null, true),
                                new SequenceOptions(null, BigInteger.TWO, null, BigInteger.valueOf(100), null, false))),
                row("a sequence that is dropped", "CREATE SEQUENCE s START 3",
                        (op) -> op.dropSequence("s").was(sequence("s").startWith(3))));
    }

    private static OperationCase row(String name, String setup, Consumer<Operations> upgrade) {
        return new OperationCase(name, setup, upgrade);
    }

}
