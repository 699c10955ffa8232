package dev.migrate.diff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import dev.migrate.diff.DiffCase.Trait;
import dev.migrate.test.PgDumpText;
import dev.migrate.test.Sample;
import dev.migrate.test.TestServer;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The judge judged: {@code pg_dump} and our own reading of the catalogs agree. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SchemaDumpTests {

    private static final int SERVER = 15;

    private final TestServer server = TestServer.older(SERVER);

    @TempDir
    private Path folder;

    @BeforeAll
    void createRoles() {
        CaseDatabases.createRoles(this.server);
    }

    static List<DiffCase> some() {
        return Sample.fewer(2, DiffCases.on(SERVER));
    }

    @ParameterizedTest
    @MethodSource("some")
    void pgDumpSeesADifferenceWhereTheCatalogsHaveOne(DiffCase pair) {
        assumeThat(PgDumpText.reads(SERVER, this.folder)).isTrue();
        PgDumpText program = new PgDumpText(this.folder);
        try (CaseDatabases databases = new CaseDatabases(this.server, pair)) {
            String before = program.of(databases.before());
            String after = program.of(databases.after());
            String catalogBefore = SchemaDump.catalog(databases.before());
            String catalogAfter = SchemaDump.catalog(databases.after());
            if (pair.is(Trait.NO_OP)) {
                assertThat(after).isEqualTo(before);
                assertThat(catalogAfter).isEqualTo(catalogBefore);
            }
            else {
                assertThat(after).isNotEqualTo(before);
                assertThat(catalogAfter).isNotEqualTo(catalogBefore);
            }
        }
    }

    @Test
    void identitiesAreThoseOfTheObjectsAndNotOfTheirNames() {
        DiffCase pair = new DiffCase("x", "x:1", 14, Set.of(), List.of(), """
                CREATE TABLE "a.b" (x int, "Y z" int); CREATE TYPE mood AS ENUM ('a'); CREATE SEQUENCE s;
                CREATE FUNCTION f(a int, b text) RETURNS int LANGUAGE sql AS 'SELECT 1';
                """, "");
        List<String> names = List.of("public.\"a.b\"", "public.\"a.b\".\"Y z\"", "public.mood", "public.s",
                "public.f(integer, text)", "public.gone", "public.\"a.b\".gone");
        try (CaseDatabases databases = new CaseDatabases(this.server, pair)) {
            Map<String, String> first = KeptObjects.identities(databases.before(), names);
            databases.before().run("ALTER TABLE \"a.b\" DROP COLUMN \"Y z\"", "ALTER TABLE \"a.b\" ADD \"Y z\" int");
            Map<String, String> second = KeptObjects.identities(databases.before(), names);
            assertThat(first).containsEntry("public.gone", "missing").containsEntry("public.\"a.b\".gone", "missing");
            assertThat(first.values()).filteredOn("missing"::equals).hasSize(2);
            assertThat(second.get("public.\"a.b\".\"Y z\"")).isNotEqualTo(first.get("public.\"a.b\".\"Y z\""));
            first.remove("public.\"a.b\".\"Y z\"");
            assertThat(second).containsAllEntriesOf(first);
        }
    }

}
