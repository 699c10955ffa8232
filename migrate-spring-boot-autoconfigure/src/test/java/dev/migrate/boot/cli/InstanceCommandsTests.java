package dev.migrate.boot.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.migrate.boot.cli.CommandProcess.Answer;
import dev.migrate.test.PostgresTest;
import dev.migrate.test.RevisionFolder;
import dev.migrate.test.TestDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Commands on a database beside the primary one. */
@PostgresTest
class InstanceCommandsTests {

    @TempDir
    Path folder;

    private final Map<String, Object> properties = new HashMap<>();

    @BeforeEach
    void configure(TestDatabase database) throws IOException {
        Path own = Files.createDirectory(this.folder.resolve("own"));
        Path billing = Files.createDirectory(this.folder.resolve("billing"));
        new RevisionFolder(own).add("0001", "none", "CREATE TABLE a (id int);", "DROP TABLE a;");
        new RevisionFolder(billing).add("b1", "none", "CREATE TABLE invoice (id int);", "DROP TABLE invoice;");
        this.properties.put("spring.datasource.url", database.url());
        this.properties.put("spring.datasource.username", database.user());
        this.properties.put("spring.datasource.password", database.password());
        this.properties.put("migrate.locations", "file:" + own);
        this.properties.put("migrate.instances.billing.datasource", "dataSource");
        this.properties.put("migrate.instances.billing.locations", "file:" + billing);
        this.properties.put("migrate.instances.billing.schema", "billing");
        this.properties.put("migrate.instances.shadow.url", "jdbc:postgresql://127.0.0.1:1/shadow");
    }

    @Test
    void theInstanceIsUpgradedAndNothingElse(TestDatabase database) {
        Answer up = run("upgrade", "--instance", "billing");
        assertThat(up.err()).isEmpty();
        assertThat(up.out()).contains("upgrade b1", "The database is at b1").doesNotContain("0001");
        assertThat(database.strings("SELECT version_num FROM billing.migrate_version")).containsExactly("b1");
        assertThat(database.strings("SELECT tablename::text FROM pg_tables WHERE schemaname = 'public'"))
            .containsExactly("invoice");
        assertThat(run("current", "--instance=billing", "--json").out()).contains("\"b1\"");
        assertThat(run("current").out()).isEmpty();
        assertThat(run("schema", "--instance", "billing").out()).isNotEmpty();
        assertThat(run("downgrade", "base", "--instance", "billing").code()).isZero();
        assertThat(database.strings("SELECT version_num FROM billing.migrate_version")).isEmpty();
    }

    @Test
    void adviceNamesTheInstanceThatTheCommandWorksOn() {
        assertThat(run("current", "--check-heads", "--instance", "billing").err())
            .contains("hint: Run \"migrate --instance billing upgrade heads\".");
        assertThat(run("check", "--json", "--instance", "billing").out())
            .contains("Run \\\"migrate --instance billing upgrade heads\\\".");
        assertThat(run("current", "--check-heads", "--json").err())
            .contains("\"hint\":\"Run \\\"migrate upgrade heads\\\".\"");
    }

    @Test
    void theOptionMayStandBeforeTheCommand() {
        assertThat(run("--instance", "billing", "heads").out()).startsWith("b1 ");
        assertThat(run("--instance", "primary", "heads").out()).startsWith("0001 ");
    }

    @Test
    void aNewRevisionGoesToTheInstancesFolder() {
        Answer written = run("revision", "-m", "Dunning", "--instance", "billing", "--rev-id", "b2", "--json");
        assertThat(written.code()).as(written.err()).isZero();
        assertThat(this.folder.resolve("billing")).isDirectoryContaining("glob:**b2*.sql");
        assertThat(run("heads", "--instance", "billing").out()).startsWith("b2 ");
    }

    @ParameterizedTest
    @ValueSource(strings = { "billin", "Billing" })
    void anUnknownNameIsRefusedWithTheKnownOnes(String name) {
        Answer answer = run("upgrade", "--instance", name);
        assertThat(answer.code()).isEqualTo(2);
        assertThat(answer.err()).contains("error MIG-0503: unknown instance \"" + name + "\"",
                "The instances are billing, shadow.", "Did you mean \"billing\"?");
        assertThat(run("current", "--json", "--instance", name).err()).contains("MIG-0503", "billing, shadow");
    }

    @Test
    void withoutInstancesThereIsNoneToName() {
        this.properties.keySet().removeIf((name) -> name.startsWith("migrate.instances"));
        assertThat(run("heads", "--instance", "billing").err()).contains("No instance is configured");
    }

    @Test
    void anUnreachableInstanceIsNamedByItsAddress() {
        Answer answer = run("current", "--instance", "shadow");
        assertThat(answer.code()).isEqualTo(1);
        assertThat(answer.err()).contains("cannot connect to the database at \"127.0.0.1:1/shadow\"");
    }

    /** What a start would do does not concern a command. */
    @Test
    void noModeUpgradesBesideTheCommand(TestDatabase database) {
        this.properties.put("migrate.startup.mode", "initializer");
        assertThat(run("heads", "--instance", "billing").code()).isZero();
        assertThat(database.strings("SELECT tablename::text FROM pg_tables WHERE schemaname = 'public'")).isEmpty();
    }

    private Answer run(String... words) {
        return InProcess.run(this.properties, words);
    }

}
