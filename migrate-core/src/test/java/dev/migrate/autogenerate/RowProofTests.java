package dev.migrate.autogenerate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.migrate.Migrator;
import dev.migrate.authoring.SchemaChange;
import dev.migrate.change.Operation;
import dev.migrate.change.SqlOperation.ExecuteSql;
import dev.migrate.diagnostic.DiagnosticCode;
import dev.migrate.diagnostic.MigrateException;
import dev.migrate.report.AutogenerateReport;
import dev.migrate.schema.SchemaRevisionDraft.Conversions;
import dev.migrate.schema.SchemaRevisionDraft.Option;
import dev.migrate.test.PostgresTest;
import dev.migrate.test.TableSource;
import dev.migrate.test.TestDatabase;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The copy on which files are proved has rows. */
@PostgresTest
class RowProofTests {

    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`',
            textBlock = """
                    t (a text)    | t (a text NOT NULL)    | column "a" of "t" may not fit its live rows  | 23502, a value is null
                    t (a text)    | t (a uuid)             | column "a" of "t" may not fit its live rows  | 22P02, a text is not a value of the type
                    t (a bigint)  | t (a smallint)         | column "a" of "t" may not fit its live rows  | 22003, a number is out of range
                    t (a text)    | t (a varchar(3))       | column "a" of "t" may not fit its live rows  | 22001, a text is too long
                    t (a boolean) | t (a boolean UNIQUE)   | constraint "t_a_key" of "t" may not fit the live rows of table "t" | 23505, a key is not unique
                    t (a int)     | t (a int, CONSTRAINT c CHECK (a > 0)) | constraint "c" of "t" may not fit the live rows of table "t" | 23514, a check is not satisfied
                    """)
    void aRowThatDoesNotFitIsNotedAndTheFileWritten(String from, String to, String what, String why,
            TestDatabase database) {
        AutogenerateReport report = between(database, from, to, Option.OFFLINE_FORMS);
        assertThat(text(report))
            .contains("--   * " + what + ": rows that were made up failed with SQLSTATE " + why + "\n");
    }

    @Test
    void anIndexThatCannotBeBuiltConcurrentlyIsBuiltOnNoRows(TestDatabase database) {
        AutogenerateReport report = between(database, "t (a boolean)", "t (a boolean UNIQUE)");
        assertThat(text(report)).contains("CREATE UNIQUE INDEX CONCURRENTLY", "23505, a key is not unique");
    }

    @Test
    void anIndexOfAMaterializedViewMeetsRows(TestDatabase database) {
        String schema = "CREATE TABLE t (a boolean NOT NULL); CREATE MATERIALIZED VIEW m AS SELECT a FROM t; ";
        Service service = service(database).at("0001", "none", schema, "DROP TABLE t CASCADE;");
        service.wants(schema + "CREATE UNIQUE INDEX i ON m (a);");
        assertThat(text(service.autogenerate("Next"))).contains("CREATE UNIQUE INDEX CONCURRENTLY", "SQLSTATE 23505");
    }

    @Test
    void aConstraintThatIsValidatedLaterIsNotedInItsOwnFile(TestDatabase database) {
        AutogenerateReport report = between(database, "t (a text)", "t (a text NOT NULL)");
        assertThat(Service.text(report.revisions().get(0))).doesNotContain("made up");
        assertThat(Service.text(report.revisions().get(1))).contains("column \"a\" of \"t\" may not fit its live rows",
                "23514, a check is not satisfied");
    }

    @Test
    void rowsThatFitNeedNoNote(TestDatabase database) {
        AutogenerateReport report = between(database, "t (a int NOT NULL, b varchar(5))",
                "t (a bigint NOT NULL, b text, c text)");
        assertThat(text(report)).doesNotContain("made up");
    }

    @Test
    void otherTablesKeepTheirRowsWhenOneIsEmptied(TestDatabase database) {
        Service service = service(database).at("0001", "none",
                "CREATE TABLE a (x boolean); CREATE TABLE b (y int NOT NULL);", "DROP TABLE a, b;");
        service.wants("CREATE TABLE a (x boolean UNIQUE); CREATE TABLE b (y int NOT NULL, z int NOT NULL);");
        AutogenerateReport report = service.autogenerate("Next", Option.OFFLINE_FORMS);
        assertThat(text(report)).contains("23505, a key is not unique",
                "--   * column \"z\" of \"b\" may not fit its live rows: rows that were made up failed with SQLSTATE 23502");
    }

    @Test
    void aRenamedTableIsFoundUnderEitherName(TestDatabase database) {
        Service service = service(database).at("0001", "none", "CREATE TABLE a (x text);", "DROP TABLE a;");
        service.wants("-- migrate:rename a=b\nCREATE TABLE b (x text NOT NULL);");
        AutogenerateReport report = service.autogenerate("Next", Option.OFFLINE_FORMS);
        assertThat(text(report)).contains("column \"x\" of \"b\" may not fit its live rows");
    }

    @Test
    void whatADowngradeCannotHoldIsNoted(TestDatabase database) {
        Service service = service(database).at("0001", "none", "CREATE TABLE t (a int NOT NULL, b int);",
                "DROP TABLE t;");
        service.wants("CREATE TABLE t (b int);");
        AutogenerateReport report = service.autogenerate("Next", Option.ALLOW_DROP);
        assertThat(text(report)).contains(
                "--   * the downgrade: column \"a\" of \"t\" may not fit its live rows: rows that were made up failed with"
                        + " SQLSTATE 23502");
    }

    @Test
    void aTableThatCannotBeFilledIsNamed(TestDatabase database) {
        AutogenerateReport report = between(database, "t (a int CHECK (a IS NOT NULL AND a < 0 AND a > 5))",
                "t (a int CHECK (a IS NOT NULL AND a < 0 AND a > 5), b int)");
        assertThat(text(report))
            .contains("--   * it was tried without rows in table \"t\", for which none could be made up");
    }

    @Test
    void anErrorThatRowsAloneBringIsStillAnError(TestDatabase database) {
        Service service = service(database).at("0001", "none",
                "CREATE TABLE p (a int PRIMARY KEY); CREATE TABLE t (p int REFERENCES p DEFERRABLE INITIALLY DEFERRED);",
                "DROP TABLE t, p;");
        service.wants("CREATE TABLE p (a int PRIMARY KEY); CREATE TABLE t (p int REFERENCES p DEFERRABLE INITIALLY"
                + " DEFERRED, b int);");
        Migrator migrator = service.migrator((settings) -> settings
            .rewriter((changes) -> preceded("UPDATE t SET p = (SELECT max(a) FROM p)", changes)));
        assertThatExceptionOfType(MigrateException.class)
            .isThrownBy(() -> service.autogenerate(migrator, Service.draft("Next")))
            .satisfies((ex) -> {
                assertThat(ex.diagnostic().code()).isEqualTo(DiagnosticCode.NOT_PROVEN);
                assertThat(ex.diagnostic().message()).contains("pending trigger events");
            });
    }

    @Test
    void rowsThatARewriterChangesAreNoted(TestDatabase database) {
        Service service = service(database).at("0001", "none", "CREATE TABLE t (a text NOT NULL);", "DROP TABLE t;");
        service.wants("CREATE TABLE t (a text NOT NULL, b int);");
        Migrator migrator = service
            .migrator((settings) -> settings.rewriter((changes) -> preceded("UPDATE t SET a = 'x'", changes)));
        assertThat(Service.text(service.autogenerate(migrator, Service.draft("Next")).revisions().get(0)))
            .contains("--   * the upgrade changes the values of column \"a\" of \"t\"");
    }

    @ParameterizedTest
    @TableSource("""
            CREATE TABLE t (a bigint, b text); | CREATE TABLE t (a smallint, b text); | 22003
            CREATE TABLE t (a bigint NOT NULL, b text); | CREATE TABLE t (a smallint NOT NULL, b text); | 22003
            CREATE TABLE t (a bigint PRIMARY KEY, b text); | CREATE TABLE t (a smallint PRIMARY KEY, b text); | 22003
            CREATE TABLE t (a text NOT NULL, b text); | CREATE TABLE t (a uuid NOT NULL, b text); | 22P02
            CREATE TABLE t (a text UNIQUE NOT NULL, b text); | CREATE TABLE t (a varchar(3) UNIQUE NOT NULL, b text); | 22001
            CREATE TABLE t (a text, b text); | CREATE TABLE t (a text NOT NULL, b text); | 23502
            CREATE TABLE t (o bigint, b text); | -- migrate:rename t.o=a\\nCREATE TABLE t (a smallint, b text); | 22003
            CREATE TABLE t (a bigint, b text) PARTITION BY LIST (b); CREATE TABLE p PARTITION OF t DEFAULT; | CREATE TABLE t (a smallint, b text) PARTITION BY LIST (b); CREATE TABLE p PARTITION OF t DEFAULT; | 22003
            """)
    void theOtherColumnsOfARowThatDoesNotFitAreProvedAllTheSame(String live, String desired, String state,
            TestDatabase database) {
        Service service = service(database).at("0001", "none", live, "DROP TABLE t;");
        service.wants(desired.replace("\\n", "\n"));
        Migrator migrator = service.migrator(
                (settings) -> settings.rewriter((changes) -> followed("UPDATE t SET b = concat(b, 'x')", changes)));
        String text = text(service.autogenerate(migrator, Service.draft("Next", Option.OFFLINE_FORMS)));
        assertThat(text).contains("rows that were made up failed with SQLSTATE " + state,
                "--   * the upgrade changes the values of column \"b\" of \"");
    }

    @Test
    void aDowngradeThatCannotReadWhatTheUpgradeWroteIsAnErrorWhoseHintWorks(TestDatabase database) {
        Service service = service(database).at("0001", "none", "CREATE TABLE t (a int);", "DROP TABLE t;");
        service.wants("CREATE TABLE t (a text);");
        Migrator migrator = service.migrator(
                (settings) -> settings.rewriter((changes) -> followed("UPDATE t SET a = concat('no ', a)", changes)));
        MigrateException refused = catchThrowableOfType(MigrateException.class,
                () -> service.autogenerate(migrator, Service.draft("Next")));
        assertThat(refused.diagnostic().code()).isEqualTo(DiagnosticCode.NOT_PROVEN);
        assertThat(refused.diagnostic().message()).startsWith("the generated downgrade does not run");
        assertThat(refused.diagnostic().hint()).startsWith("Add --using-down 't.a=…' with");
        Conversions asked = new Conversions(List.of(), List.of("t.a=NULLIF(substr(a, 4), '')::int"), List.of());
        AutogenerateReport report = service.autogenerate(migrator, Service.draft("Next").converting(asked));
        assertThat(text(report)).contains("USING NULLIF(substr(a, 4), '')::int");
    }

    @Test
    void triggersThatForbidAnythingDoNotStandInTheWay(TestDatabase database) {
        String schema = """
                CREATE FUNCTION never() RETURNS trigger LANGUAGE plpgsql AS $$BEGIN RAISE 'never'; END$$;
                CREATE TABLE t (a text %s);
                CREATE TRIGGER never BEFORE INSERT OR UPDATE OR DELETE OR TRUNCATE ON t FOR EACH STATEMENT
                    EXECUTE FUNCTION never();
                """;
        Service service = service(database).at("0001", "none", schema.formatted(""), "SELECT 1;");
        service.wants(schema.formatted("NOT NULL"));
        assertThat(text(service.autogenerate("Next", Option.OFFLINE_FORMS))).contains("SQLSTATE 23502");
    }

    private static String text(AutogenerateReport report) {
        return report.revisions().stream().map(Service::text).collect(Collectors.joining("\n"));
    }

    private static List<SchemaChange> preceded(String sql, List<SchemaChange> changes) {
        List<SchemaChange> all = new ArrayList<>(changes);
        List<Operation> operations = new ArrayList<>(List.of(new ExecuteSql(sql, null)));
        operations.addAll(all.get(0).operations());
        all.set(0, all.get(0).withOperations(operations));
        return all;
    }

    private static List<SchemaChange> followed(String sql, List<SchemaChange> changes) {
        List<SchemaChange> all = new ArrayList<>(changes);
        List<Operation> operations = new ArrayList<>(all.get(0).operations());
        operations.add(new ExecuteSql(sql, null));
        all.set(0, all.get(0).withOperations(operations));
        return all;
    }

    private AutogenerateReport between(TestDatabase database, String from, String to, Option... options) {
        return service(database).at("0001", "none", "CREATE TABLE " + from + ";", "DROP TABLE t;")
            .wants("CREATE TABLE " + to + ";")
            .autogenerate("Next", options);
    }

    private Service service(TestDatabase database) {
        return new Service(database, this.folder);
    }

}
