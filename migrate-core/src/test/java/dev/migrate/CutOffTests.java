package dev.migrate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.migrate.CutOff.Cut;
import dev.migrate.test.RevisionFolder;
import dev.migrate.test.Sample;
import dev.migrate.test.TestDatabase;
import dev.migrate.test.TestServer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Each statement that commits by itself is cut off at several points, and the run after
 * that goes on from it: nothing invalid is left, and the statement has its effect once.
 */
@Timeout(120)
class CutOffTests {

    private static final String LEFT = """
            SELECT indexrelid::regclass::text FROM pg_index WHERE NOT indisvalid
            UNION ALL
            SELECT inhrelid::regclass::text FROM pg_inherits WHERE inhdetachpending
            """;

    private static final String INDEXES = "SELECT indexrelid::regclass::text FROM pg_index"
            + " WHERE indrelid = 't'::regclass ORDER BY 1";

    private static final String PARTITIONS = "SELECT inhrelid::regclass::text FROM pg_inherits"
            + " WHERE inhparent = 'p'::regclass ORDER BY 1";

    private static final String WRITER = "UPDATE t SET b = 1";

    private static final String READER = "SELECT FROM t";

    private static final String SNAPSHOT = "SET TRANSACTION ISOLATION LEVEL REPEATABLE READ; SELECT 1";

    @TempDir
    private Path path;

    private static List<Case> cases() {
        String database = "SELECT count(*)::text FROM pg_database WHERE datname = current_database() || '_x'";
        String space = "SELECT count(*)::text FROM pg_tablespace WHERE spcname = current_database() || '_s'";
        String publications = "SELECT subpublications::text FROM pg_subscription WHERE subname = current_database()";
        return List.of(new Case("CREATE INDEX CONCURRENTLY i ON t (a)", WRITER, INDEXES, "i"),
                new Case("CREATE INDEX CONCURRENTLY i ON t (a)", SNAPSHOT, INDEXES, "i"),
                new Case("CREATE UNIQUE INDEX CONCURRENTLY IF NOT EXISTS i ON t (a)", WRITER, INDEXES, "i"),
                new Case("CREATE INDEX CONCURRENTLY ON t (a)", WRITER, INDEXES, "t_a_idx"),
                new Case("CREATE INDEX CONCURRENTLY ON t ((a + 1))", SNAPSHOT, INDEXES, "t_expr_idx"),
                new Case("SET search_path = s; CREATE INDEX CONCURRENTLY \"I\" ON \"T\" (a)",
                        "UPDATE s.\"T\" SET a = 1",
                        "SELECT indexrelid::regclass::text FROM pg_index WHERE indrelid = 's.\"T\"'::regclass",
                        "s.\"I\""),
                new Case("DROP INDEX CONCURRENTLY o", READER, INDEXES).with("CREATE INDEX o ON t (b)"),
                new Case("DROP INDEX CONCURRENTLY IF EXISTS \"o\"", WRITER, INDEXES).with("CREATE INDEX o ON t (b)"),
                new Case("REINDEX INDEX CONCURRENTLY o", WRITER, INDEXES, "o").with("CREATE INDEX o ON t (b)"),
                new Case("REINDEX INDEX CONCURRENTLY o", SNAPSHOT, INDEXES, "o").with("CREATE INDEX o ON t (b)"),
                new Case("REINDEX INDEX CONCURRENTLY o", READER, INDEXES, "o").with("CREATE INDEX o ON t (b)"),
                new Case("REINDEX (CONCURRENTLY) TABLE t", READER, INDEXES, "n", "o").with("CREATE INDEX o ON t (b)",
                        "CREATE UNIQUE INDEX n ON t (a)"),
                new Case("REINDEX TABLE CONCURRENTLY t", SNAPSHOT, INDEXES, "o").with("CREATE INDEX o ON t (b)",
                        "ALTER TABLE t ADD c text"),
                new Case("REINDEX SCHEMA CONCURRENTLY public", WRITER, INDEXES, "o").with("CREATE INDEX o ON t (b)"),
                new Case("REINDEX DATABASE CONCURRENTLY DB", WRITER, INDEXES, "o").with("CREATE INDEX o ON t (b)"),
                new Case("REINDEX TABLE CONCURRENTLY p", "UPDATE p1 SET a = 1",
                        "SELECT indexrelid::regclass::text FROM pg_index WHERE indrelid = 'p1'::regclass", "p1_a_idx")
                    .with("CREATE INDEX ON p (a)"),
                new Case("REINDEX INDEX CONCURRENTLY pi", "SELECT FROM p1",
                        "SELECT indexrelid::regclass::text FROM pg_index WHERE indrelid = 'p1'::regclass", "p1_a_idx")
                    .with("CREATE INDEX pi ON p (a)"),
                new Case("ALTER TABLE p DETACH PARTITION p1 CONCURRENTLY", "SELECT FROM p", PARTITIONS, "p2"),
                new Case(
                        "SET search_path = s; ALTER TABLE IF EXISTS ONLY public.p DETACH PARTITION public.p1 CONCURRENTLY",
                        "SELECT FROM p", PARTITIONS, "p2"),
                new Case("CREATE DATABASE DB_x TEMPLATE template0", "LOCK TABLE pg_database IN SHARE MODE", database,
                        "1"),
                new Case("DROP DATABASE DB_x", "COMMENT ON DATABASE DB_x IS ''", database, "0")
                    .with("CREATE DATABASE DB_x TEMPLATE template0"),
                new Case("CREATE TABLESPACE DB_s LOCATION 'FOLDER'", "LOCK TABLE pg_tablespace IN SHARE MODE", space,
                        "1"),
                new Case("DROP TABLESPACE DB_s", "LOCK TABLE pg_tablespace IN SHARE MODE", space, "0")
                    .with("CREATE TABLESPACE DB_s LOCATION 'FOLDER'"),
                new Case("CREATE SUBSCRIPTION DB CONNECTION 'dbname=x' PUBLICATION a WITH (connect = false)",
                        "LOCK TABLE pg_subscription IN SHARE MODE", publications, "{a}"),
                new Case("ALTER SUBSCRIPTION DB ADD PUBLICATION b WITH (refresh = false)",
                        "LOCK TABLE pg_subscription IN SHARE MODE", publications, "{a,b}")
                    .with("CREATE SUBSCRIPTION DB CONNECTION 'dbname=x' PUBLICATION a WITH (connect = false)"),
                new Case("ALTER SUBSCRIPTION DB DROP PUBLICATION b WITH (refresh = false)",
                        "LOCK TABLE pg_subscription IN SHARE MODE", publications, "{a}")
                    .with("CREATE SUBSCRIPTION DB CONNECTION 'dbname=x' PUBLICATION a, b WITH (connect = false)"),
                new Case("VACUUM (ANALYZE) t", "LOCK TABLE t", "SELECT 'x'", "x"),
                new Case("CLUSTER t USING o", READER, INDEXES, "o").with("CREATE INDEX o ON t (b)"),
                new Case("REINDEX TABLE t", WRITER, INDEXES, "o").with("CREATE INDEX o ON t (b)"),
                new Case("REINDEX TABLE p", "UPDATE p1 SET a = 1", "SELECT 'x'", "x").with("CREATE INDEX ON p (a)"),
                new Case("ALTER TYPE e ADD VALUE 'b'", "LOCK TABLE pg_enum IN SHARE MODE",
                        "SELECT enumlabel FROM pg_enum ORDER BY 1", "a", "b"),
                new Case("ALTER TABLE t VALIDATE CONSTRAINT k", "LOCK TABLE t",
                        "SELECT convalidated::text FROM pg_constraint WHERE conname = 'k'", "true")
                    .with("ALTER TABLE t ADD CONSTRAINT k CHECK (a > 0) NOT VALID"),
                new Case("REFRESH MATERIALIZED VIEW CONCURRENTLY m", "REFRESH MATERIALIZED VIEW m",
                        "SELECT count(*)::text FROM m", "3"));
    }

    static Stream<Arguments> everyCut() {
        List<Cut> cuts = new ArrayList<>(List.of(Cut.values()));
        cuts.remove(Cut.SERVER_RESTARTED);
        return Stream.of(all(18, cuts), Sample.of(all(14, cuts)), restarts(18), restarts(14)).flatMap(List::stream);
    }

    private static List<Arguments> all(int server, List<Cut> cuts) {
        return cases().stream().flatMap((row) -> cuts.stream().map((cut) -> Arguments.of(server, row, cut))).toList();
    }

    // a server that was started elsewhere may be on another machine
    private static List<Arguments> restarts(int server) {
        boolean ours = server != 18 || System.getenv("MIGRATE_TEST_URL") == null;
        return ours ? Sample.of(all(server, List.of(Cut.SERVER_RESTARTED))) : List.of();
    }

    @ParameterizedTest(name = "{0} {1} {2}")
    @MethodSource("everyCut")
    void theNextRunGoesOn(int major, Case row, Cut cut) throws IOException {
        TestServer server = (major == 18) ? TestServer.shared() : TestServer.older(major);
        TestDatabase database = server.create();
        try {
            Case here = row.in(database, Files.createDirectory(this.path.resolve("space")));
            prepare(database, here);
            cutOff(database, here, cut);
            new CutOff(database, "file:" + this.path).migrator(database.dataSource()).upgrade();
            assertThat(database.strings(LEFT)).isEmpty();
            assertThat(database.strings(here.question)).isEqualTo(here.answer);
            assertThat(database.strings("SELECT n::text FROM done ORDER BY n")).containsExactly("1", "2");
        }
        finally {
            clear(database);
            server.drop(database);
        }
    }

    private void prepare(TestDatabase database, Case row) {
        database.run("CREATE TABLE t (a int, b int)", "INSERT INTO t VALUES (1, 1), (2, 2), (3, 3)", "CREATE SCHEMA s",
                "CREATE TABLE s.\"T\" (a int)", "INSERT INTO s.\"T\" VALUES (1)",
                "CREATE TABLE p (a int) PARTITION BY LIST (a)", "CREATE TABLE p1 PARTITION OF p FOR VALUES IN (1)",
                "CREATE TABLE p2 PARTITION OF p FOR VALUES IN (2)", "INSERT INTO p VALUES (1), (2)",
                "CREATE TABLE done (n int)", "CREATE TYPE e AS ENUM ('a')",
                "CREATE MATERIALIZED VIEW m AS SELECT a FROM t", "CREATE UNIQUE INDEX ON m (a)");
        database.run(row.before.toArray(new String[0]));
    }

    private void cutOff(TestDatabase database, Case row, Cut cut) {
        String options = "transaction:false" + ((cut == Cut.TIMED_OUT) ? ", statement-timeout:300ms" : "");
        new RevisionFolder(this.path).addWith("0001", "", options,
                "INSERT INTO public.done VALUES (1);\n" + row.statement + ";\nINSERT INTO public.done VALUES (2);");
        assertThat(new CutOff(database, "file:" + this.path).upgrade(row.holder, cut)).isNotNull();
    }

    private static void clear(TestDatabase database) {
        for (String subscription : database.strings("SELECT subname::text FROM pg_subscription WHERE subdbid ="
                + " (SELECT oid FROM pg_database WHERE datname = current_database())")) {
            database.run("ALTER SUBSCRIPTION " + subscription + " SET (slot_name = NONE)",
                    "DROP SUBSCRIPTION " + subscription);
        }
        database.run("DROP TABLESPACE IF EXISTS " + database.name() + "_s",
                "DROP DATABASE IF EXISTS " + database.name() + "_x");
    }

    /** A statement, who keeps it waiting, and what is to be found in the end. */
    private record Case(List<String> before, String statement, String holder, String question, List<String> answer) {

        private Case(String statement, String holder, String question, String... answer) {
            this(List.of(), statement, holder, question, List.of(answer));
        }

        private Case with(String... statements) {
            return new Case(List.of(statements), this.statement, this.holder, this.question, this.answer);
        }

        private Case in(TestDatabase database, Path folder) {
            return new Case(this.before.stream().map((text) -> in(text, database, folder)).toList(),
                    in(this.statement, database, folder), in(this.holder, database, folder), this.question,
                    this.answer);
        }

        private static String in(String text, TestDatabase database, Path folder) {
            return text.replace("DB", database.name()).replace("FOLDER", folder.toString());
        }

        @Override
        public String toString() {
            return this.statement + " | " + this.holder;
        }

    }

}
