package dev.migrate.autogenerate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.migrate.diagnostic.Diagnostic;
import dev.migrate.diagnostic.DiagnosticCode;
import dev.migrate.diagnostic.Severity;
import dev.migrate.schema.SchemaRevisionDraft.Conversions;
import dev.migrate.schema.SchemaRevisionDraft.Option;
import dev.migrate.test.PostgresTest;
import dev.migrate.test.TableSource;
import dev.migrate.test.TestDatabase;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Rows of the live database that do not fit are counted, and found by the condition. */
@PostgresTest
class RowCheckTests {

    @TempDir
    Path folder;

    @ParameterizedTest
    @TableSource(nullValue = "-",
            value = """
                    CREATE TABLE t (c int); | (1), (12345), (99), (NULL) | CREATE TABLE t (c varchar(2)); | 1 row of "t" does not fit column "c" of "t"
                    CREATE TABLE t (c text); | ('ab'), ('abc'), ('abcd'), ('ab  ') | CREATE TABLE t (c varchar(2)); | 2 rows of "t" do not fit column "c" of "t"
                    CREATE TABLE t (c varchar(9)); | ('ab'), ('abc') | CREATE TABLE t (c varchar(20)); | -
                    CREATE TABLE t (c bigint); | (1), (3000000000), (-3000000000) | CREATE TABLE t (c int); | 2 rows of "t" do not fit column "c" of "t"
                    CREATE TABLE t (c int); | (70000), (32767) | CREATE TABLE t (c smallint); | 1 row of "t" does not fit column "c" of "t"
                    CREATE TABLE t (c numeric(8,2)); | (123456.78), (99.99), (999.99) | CREATE TABLE t (c numeric(5,2)); | 1 row of "t" does not fit column "c" of "t"
                    CREATE TABLE t (c text); | ('1'), ('x'), (''), (NULL) | CREATE TABLE t (c int); | 2 rows of "t" do not fit column "c" of "t"
                    CREATE TABLE t (c text); | ('{}'), ('x') | CREATE TABLE t (c jsonb); | 1 row of "t" does not fit column "c" of "t"
                    CREATE TABLE t (c text); | ('a'), ('z'), ('x''y') | CREATE TYPE e AS ENUM ('a', 'x''y'); CREATE TABLE t (c e); | 1 row of "t" does not fit column "c" of "t"
                    CREATE TYPE e AS ENUM ('a', 'b', 'z'); CREATE TABLE t (c e); | ('a'), ('b'), ('z'), ('z') | CREATE TYPE e AS ENUM ('a', 'b'); CREATE TABLE t (c e); | 2 rows of "t" do not fit column "c" of "t"
                    CREATE TYPE e AS ENUM ('a', 'b'); CREATE TABLE t (c e); | ('a'), ('b') | CREATE TYPE e AS ENUM ('b', 'a'); CREATE TABLE t (c e); | -
                    CREATE TABLE t (c int); | (1), (NULL) | CREATE TABLE t (c int NOT NULL); | 1 row of "t" does not fit column "c" of "t"
                    CREATE TABLE t (c int); | (1), (2) | CREATE TABLE t (c int, d int NOT NULL); | 2 rows of "t" do not fit column "d" of "t"
                    CREATE TABLE t (c int); | (1), (2) | CREATE TABLE t (c int, d int NOT NULL DEFAULT 0); | -
                    CREATE TABLE t (c int); | (1), (-2), (NULL) | CREATE TABLE t (c int CHECK (c > 0)); | 1 row of "t" does not fit constraint "t_c_check" of "t"
                    CREATE TABLE t (c int CONSTRAINT k CHECK (c > 0)); | (1), (2) | CREATE TABLE t (c int CONSTRAINT k CHECK (c > 1)); | 1 row of "t" does not fit constraint "k" of "t"
                    CREATE TABLE t (c int CONSTRAINT k CHECK (c > 0)); | (1), (2) | CREATE TABLE t (c int CONSTRAINT l CHECK (c > 0)); | -
                    CREATE TABLE t (c int); | (1), (1), (2), (NULL), (NULL) | CREATE TABLE t (c int UNIQUE); | 2 rows of "t" do not fit constraint "t_c_key" of "t"
                    CREATE TABLE t (c int, d int); | (1, NULL), (1, NULL), (NULL, NULL), (1, 2) | CREATE TABLE t (c int, d int, UNIQUE NULLS NOT DISTINCT (c, d)); | 2 rows of "t" do not fit constraint "t_c_d_key" of "t"
                    CREATE TABLE t (c text); | ('a'), ('A'), ('b'), (NULL), (NULL) | CREATE TABLE t (c text); CREATE UNIQUE INDEX i ON t (lower(c)); | 2 rows of "t" do not fit index "i" of "t"
                    CREATE TABLE t (c text, d bool); | ('a', true), ('a', true), ('a', false), ('b', true) | CREATE TABLE t (c text, d bool); CREATE UNIQUE INDEX i ON t (c) INCLUDE (d) WHERE d; | 2 rows of "t" do not fit index "i" of "t"
                    CREATE TABLE t (c text, d bool); | ('a', true), ('a', false) | CREATE TABLE t (c text, d bool); CREATE UNIQUE INDEX i ON t (c) WHERE d; CREATE INDEX j ON t (c); | -
                    CREATE TABLE t (c int); | (NULL), (NULL), (1) | CREATE TABLE t (c int); CREATE UNIQUE INDEX i ON t ((c + 1)) NULLS NOT DISTINCT; | 2 rows of "t" do not fit index "i" of "t"
                    CREATE TABLE t (c int); CREATE UNIQUE INDEX i ON t (c); | (1), (2) | CREATE TABLE t (c int); CREATE UNIQUE INDEX j ON t (c); | -
                    CREATE TABLE t (c int4range); | ('[1,5)'), ('[4,6)'), ('[6,9)'), (NULL), ('empty') | CREATE TABLE t (c int4range, EXCLUDE USING gist (c WITH &&)); | 2 rows of "t" do not fit constraint "t_c_excl" of "t"
                    CREATE TABLE t (c int4range, d bool); | ('[1,5)', true), ('[4,6)', true), ('[5,9)', false) | CREATE TABLE t (c int4range, d bool, CONSTRAINT k EXCLUDE USING gist (c WITH &&) WHERE (d)); | 2 rows of "t" do not fit constraint "k" of "t"
                    CREATE TABLE t (c int4range, d int4range); | ('[1,5)', '[1,2)'), ('[4,6)', '[1,2)'), ('[4,6)', '[7,8)') | CREATE TABLE t (c int4range, d int4range, CONSTRAINT k EXCLUDE USING gist (c WITH &&, d WITH =)); | 2 rows of "t" do not fit constraint "k" of "t"
                    CREATE TABLE t (c text[]); | ('{a,bcd}'), ('{abc,NULL}'), ('{}'), ('{abcd}') | CREATE TABLE t (c varchar(2)[]); | 3 rows of "t" do not fit column "c" of "t"
                    CREATE TABLE t (c bigint[]); | ('{1}'), ('{1,3000000000}') | CREATE TABLE t (c int[]); | 1 row of "t" does not fit column "c" of "t"
                    CREATE TYPE e AS ENUM ('a', 'b', 'z'); CREATE TABLE t (c e[]); | ('{a,z}'), ('{b}') | CREATE TYPE e AS ENUM ('a', 'b'); CREATE TABLE t (c e[]); | 1 row of "t" does not fit column "c" of "t"
                    CREATE TABLE t (c int); | (1), (1), (NULL) | CREATE TABLE t (c int PRIMARY KEY); | 1 row of "t" does not fit column "c" of "t"
                    CREATE TABLE t (c int); CREATE TABLE r (k int PRIMARY KEY); INSERT INTO r VALUES (1), (2); | (1), (3), (NULL) | CREATE TABLE r (k int PRIMARY KEY); CREATE TABLE t (c int REFERENCES r); | 1 row of "t" does not fit constraint "t_c_fkey" of "t"
                    CREATE TABLE t (c int, d text); CREATE TABLE r (k int, "l L" text, PRIMARY KEY (k, "l L")); INSERT INTO r VALUES (1, 'a'); | (1, 'a'), (1, 'b'), (1, NULL), (2, 'a') | CREATE TABLE r (k int, "l L" text, PRIMARY KEY (k, "l L")); CREATE TABLE t (c int, d text, FOREIGN KEY (c, d) REFERENCES r (k, "l L")); | 2 rows of "t" do not fit constraint "t_c_d_fkey" of "t"
                    CREATE TABLE t (c int); | (1), (NULL) | CREATE TABLE r (k int PRIMARY KEY); CREATE TABLE t (c int REFERENCES r); | 1 row of "t" does not fit constraint "t_c_fkey" of "t"
                    CREATE TABLE t (c int); CREATE TABLE r (k int PRIMARY KEY); | (1) | CREATE TABLE r (k int PRIMARY KEY); CREATE TABLE t (c int); ALTER TABLE t ADD FOREIGN KEY (c) REFERENCES r NOT VALID; | -
                    CREATE SCHEMA "S s"; CREATE TABLE "S s"."T t" ("c d" int); CREATE VIEW t AS SELECT * FROM "S s"."T t"; | (1), (NULL) | CREATE SCHEMA "S s"; CREATE TABLE "S s"."T t" ("c d" int NOT NULL); CREATE VIEW t AS SELECT * FROM "S s"."T t"; | 1 row of "S s"."T t" does not fit column "c d" of "S s.T t"
                    CREATE DOMAIN d AS int; CREATE TABLE t (c d); | (1), (-1) | CREATE DOMAIN d AS int CHECK (VALUE > 0); CREATE TABLE t (c d); | 1 row of "t" does not fit domain constraint "d_check" of "d"
                    CREATE DOMAIN d AS int; CREATE TABLE t (c d); | (1), (NULL) | CREATE DOMAIN d AS int NOT NULL; CREATE TABLE t (c d); | 1 row of "t" does not fit domain "d"
                    """)
    void rowsThatDoNotFitAreCounted(String live, String rows, String desired, String message, TestDatabase database) {
        Service service = new Service(database, this.folder).at("0001", "none", live, "SELECT 1;").wants(desired);
        database.run("INSERT INTO t VALUES " + rows);
        List<Diagnostic> found = check(service.autogenerate("x", Option.ALLOW_DROP).findings());
        if (message == null) {
            assertThat(found).isEmpty();
            return;
        }
        Diagnostic first = found.get(0);
        assertThat(first.message()).isEqualTo(message);
        String query = Objects.requireNonNull(first.detail()).replace("To see them: ", "");
        assertThat(database.strings("SELECT count(*) FROM (" + query.replaceFirst("\\.$", "") + ") x"))
            .containsExactly(message.substring(0, message.indexOf(' ')));
    }

    @Test
    void rowsAreFoundUnderTheirFormerNames(TestDatabase database) {
        Service service = new Service(database, this.folder)
            .at("0001", "none", "CREATE TABLE o (c int, k int); INSERT INTO o VALUES (NULL, 1);", "SELECT 1;")
            .wants("CREATE TABLE t (d int NOT NULL, k int);");
        List<Diagnostic> found = check(
                service.autogenerate(Service.draft("x").renaming(List.of("o=t", "t.c=d"))).findings());
        assertThat(found).singleElement()
            .satisfies((finding) -> assertThat(finding.detail())
                .isEqualTo("To see them: SELECT * FROM (SELECT c AS d, k AS k FROM o) AS t WHERE d IS NULL"));
    }

    @Test
    void whatSomebodyConvertsIsNotAskedAbout(TestDatabase database) {
        Service service = new Service(database, this.folder)
            .at("0001", "none", "CREATE TABLE t (c int); INSERT INTO t VALUES (12345);", "SELECT 1;")
            .wants("CREATE TABLE t (c varchar(2));");
        Conversions conversions = new Conversions(List.of("t.c='x'"), List.of(), List.of());
        assertThat(service.autogenerate(Service.draft("x").converting(conversions)).findings()).isEmpty();
    }

    @Test
    void keysAreAskedWithNamesAndValuesThatRowsGet(TestDatabase database) {
        Service service = new Service(database, this.folder).at("0001", "none",
                "CREATE TABLE o (c int, k int, p int); CREATE TABLE r (x int PRIMARY KEY); INSERT INTO r VALUES (1);"
                        + " INSERT INTO o VALUES (1, 10, 1), (1, 20, 2), (3, 11, 1);",
                "SELECT 1;")
            .wants("CREATE TABLE q (y int PRIMARY KEY);"
                    + " CREATE TABLE t (d int UNIQUE, k text CHECK (k < '2'), p int REFERENCES q);");
        Conversions conversions = new Conversions(List.of("t.k=left(k::text, 1)"), List.of(), List.of());
        assertThat(check(service
            .autogenerate(Service.draft("x").renaming(List.of("o=t", "t.c=d", "r=q", "q.x=y")).converting(conversions))
            .findings())).extracting(Diagnostic::message)
            .containsExactlyInAnyOrder("2 rows of \"t\" do not fit constraint \"t_d_key\" of \"t\"",
                    "1 row of \"t\" does not fit constraint \"t_k_check\" of \"t\"",
                    "1 row of \"t\" does not fit constraint \"t_p_fkey\" of \"t\"");
    }

    @Test
    void noRowIsReadIfThatIsAskedFor(TestDatabase database) {
        Service service = new Service(database, this.folder)
            .at("0001", "none", "CREATE TABLE t (c int); INSERT INTO t VALUES (NULL);", "SELECT 1;")
            .wants("CREATE TABLE t (c int NOT NULL);");
        assertThat(service.autogenerate("x", Option.NO_CHECK_ROWS).findings()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(value = Option.class, names = { "CHECK_ROWS", "ALLOW_DROP" })
    void aLargeTableIsReadOnlyIfThatIsAskedFor(Option option, TestDatabase database) {
        Service service = new Service(database, this.folder)
            .at("0001", "none",
                    "CREATE TABLE t (c int, filler text); ALTER TABLE t ALTER filler SET STORAGE PLAIN;"
                            + " INSERT INTO t SELECT NULL, repeat('x', 7000) FROM generate_series(1, 5000);",
                    "SELECT 1;")
            .wants("CREATE TABLE t (c int NOT NULL, filler text); ALTER TABLE t ALTER filler SET STORAGE PLAIN;");
        Diagnostic finding = check(service.autogenerate("x", option).findings()).get(0);
        boolean asked = option == Option.CHECK_ROWS;
        assertThat(finding.message()).startsWith(asked ? "5000 rows" : "whether the rows of \"t\" fit");
        assertThat("Add --check-rows.".equals(finding.hint())).isNotEqualTo(asked);
    }

    @Test
    void rowsThatAreHiddenAreNotCalledSlow(TestDatabase database) {
        String guarded = "ALTER TABLE t ENABLE ROW LEVEL SECURITY; ALTER TABLE t FORCE ROW LEVEL SECURITY;";
        try (LimitedRole role = LimitedRole.in(database)) {
            Service service = new Service(role.reached(), this.folder)
                .at("0001", "none", "CREATE TABLE t (c int);" + guarded, "SELECT 1;")
                .wants("CREATE TABLE t (c int NOT NULL);" + guarded);
            assertThat(check(service.autogenerate("x").findings())).singleElement().satisfies((finding) -> {
                assertThat(finding.detail()).contains("the user may not read all of its rows");
                assertThat(finding.hint()).contains("row security");
            });
        }
    }

    @Test
    void aLockedTableIsNotWaitedForLong(TestDatabase database) throws Exception {
        Service service = new Service(database, this.folder).at("0001", "none", "CREATE TABLE t (c int);", "SELECT 1;")
            .wants("CREATE TABLE t (c int NOT NULL);");
        try (var holder = database.dataSource().getConnection(); var statement = holder.createStatement()) {
            holder.setAutoCommit(false);
            statement.execute("LOCK TABLE t IN ACCESS EXCLUSIVE MODE");
            assertThat(check(service.autogenerate("x").findings())).singleElement()
                .satisfies((finding) -> assertThat(finding.detail()).contains("SQLSTATE 55P03"));
        }
    }

    private static List<Diagnostic> check(List<Diagnostic> findings) {
        return findings.stream()
            .filter((finding) -> finding.code() == DiagnosticCode.UNFIT_ROWS)
            .peek((finding) -> assertThat(finding.severity()).isEqualTo(Severity.WARNING))
            .toList();
    }

}
