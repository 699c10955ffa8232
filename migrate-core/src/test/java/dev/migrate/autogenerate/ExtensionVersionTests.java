package dev.migrate.autogenerate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.migrate.diagnostic.Diagnostic;
import dev.migrate.diagnostic.DiagnosticCode;
import dev.migrate.diagnostic.MigrateException;
import dev.migrate.report.AutogenerateReport;
import dev.migrate.schema.SchemaScriptDraft;
import dev.migrate.test.PostgresTest;
import dev.migrate.test.TestDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@PostgresTest
class ExtensionVersionTests {

    private static final String VERSION = "SELECT extversion FROM pg_extension WHERE extname LIKE 'mig%'";

    @TempDir
    Path folder;

    /** An extension that can go back from 2.0 to 1.0, and from 3.0 nowhere. */
    @BeforeEach
    void install(TestDatabase database) throws IOException {
        Path share = Path.of(database.strings("SELECT setting FROM pg_config() WHERE name = 'SHAREDIR'").get(0))
            .resolve("extension");
        Files.writeString(share.resolve("mig_versions.control"), "default_version = '2.0'\nrelocatable = true\n");
        for (String script : new String[] { "1.0", "1.0--2.0", "2.0--1.0", "2.0--3.0" }) {
            Files.writeString(share.resolve("mig_versions--" + script + ".sql"), "SELECT 1;\n");
        }
    }

    private Service at(TestDatabase database, String up) {
        return new Service(database, this.folder).at("0001", "none", up, "DROP EXTENSION mig_versions;");
    }

    @Test
    void aStatedVersionIsReachedAndLeftAgain(TestDatabase database) {
        Service service = at(database, "CREATE EXTENSION mig_versions VERSION '1.0';")
            .wants("CREATE EXTENSION IF NOT EXISTS mig_versions WITH SCHEMA public VERSION '2.0';");
        AutogenerateReport report = service.autogenerate("Go");
        assertThat(Service.text(report.revisions().get(0))).contains("ALTER EXTENSION mig_versions UPDATE TO '2.0';",
                "ALTER EXTENSION mig_versions UPDATE TO '1.0';");
        service.migrator().upgrade();
        assertThat(database.strings(VERSION)).containsExactly("2.0");
        assertThat(service.autogenerate("Again").changes()).isEmpty();
        assertThat(service.migrator().maintenance().check().findings()).isEmpty();
        service.migrator().downgrade("0001");
        assertThat(database.strings(VERSION)).containsExactly("1.0");
    }

    @Test
    void aVersionThatCannotBeLeftStaysInADowngrade(TestDatabase database) {
        Service service = at(database, "CREATE EXTENSION mig_versions;")
            .wants("CREATE EXTENSION mig_versions; ALTER EXTENSION mig_versions UPDATE TO '3.0';");
        String text = Service.text(service.autogenerate("Go").revisions().get(0));
        assertThat(text).contains("ALTER EXTENSION mig_versions UPDATE TO '3.0';",
                "extension \"mig_versions\" stays at version 3.0 in a downgrade, because no update leads back to version"
                        + " 2.0");
        service.migrator().upgrade();
        service.migrator().downgrade("0001");
        assertThat(database.strings(VERSION)).containsExactly("3.0");
        service.migrator().upgrade();
        assertThat(service.autogenerate("Again").changes()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = { "CREATE EXTENSION mig_versions;", "CREATE EXTENSION mig_versions SCHEMA public CASCADE;",
            "CREATE EXTENSION mig_versions /* VERSION '2.0' */; ALTER EXTENSION mig_versions UPDATE;" })
    void aVersionThatIsNotStatedIsNoDifference(String desired, TestDatabase database) {
        Service service = at(database, "CREATE EXTENSION mig_versions VERSION '1.0';").wants(desired);
        assertThat(service.autogenerate("Go").changes()).isEmpty();
        assertThat(service.migrator().maintenance().check().findings()).isEmpty();
        assertThat(service.migrator().maintenance().drift().findings()).isEmpty();
    }

    @Test
    void aNewExtensionIsCreatedInItsStatedVersion(TestDatabase database) {
        Service service = new Service(database, this.folder).at("0001", "none", "SELECT 1;", "SELECT 1;")
            .wants("CREATE EXTENSION mig_versions VERSION '1.0';");
        service.autogenerate("Go");
        service.migrator().upgrade();
        assertThat(database.strings(VERSION)).containsExactly("1.0");
        service.wants("CREATE EXTENSION mig_versions;");
        assertThat(service.autogenerate("Again").changes()).isEmpty();
    }

    @Test
    void aVersionThatNoUpdateLeadsToIsRefused(TestDatabase database) {
        Service service = at(database, "CREATE EXTENSION mig_versions; ALTER EXTENSION mig_versions UPDATE TO '3.0';")
            .wants("CREATE EXTENSION mig_versions VERSION '1.0';");
        assertThatExceptionOfType(MigrateException.class).isThrownBy(() -> service.autogenerate("Go"))
            .satisfies((ex) -> {
                assertThat(ex.diagnostic().code()).isEqualTo(DiagnosticCode.BAD_DESIRED_SCHEMA);
                assertThat(ex.diagnostic().message())
                    .isEqualTo("extension \"mig_versions\" cannot be updated from version \"3.0\" to \"1.0\"");
            });
        // the hint
        service.wants("CREATE EXTENSION mig_versions VERSION '3.0';");
        assertThat(service.autogenerate("Go").changes()).isEmpty();
    }

    @Test
    void anUpdateByHandIsDriftOfAVersionThatARevisionStates(TestDatabase database) {
        Service service = at(database, "CREATE EXTENSION mig_versions VERSION '1.0';");
        database.run("ALTER EXTENSION mig_versions UPDATE TO '2.0'");
        assertThat(service.migrator().maintenance().drift().findings()).extracting(Diagnostic::detail)
            .containsExactly("As if this had been run: ALTER EXTENSION mig_versions UPDATE TO '2.0'");
    }

    @Test
    void aSchemaAsAFileHasStatedVersionsAlone(TestDatabase database) {
        Service service = at(database, "CREATE EXTENSION mig_versions VERSION '1.0';")
            .wants("CREATE EXTENSION mig_versions VERSION '2.0';");
        assertThat(service.migrator().maintenance().schemaScript(SchemaScriptDraft.of(new SchemaScriptDraft.Live())))
            .isEqualTo("CREATE EXTENSION mig_versions;\n");
        assertThat(service.migrator().maintenance().schemaScript(SchemaScriptDraft.of(new SchemaScriptDraft.Desired())))
            .isEqualTo("CREATE EXTENSION mig_versions VERSION \"2.0\";\n");
    }

}
