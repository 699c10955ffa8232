package dev.migrate.boot.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.migrate.boot.cli.CommandProcess.Answer;
import dev.migrate.boot.jpa.shop.ShopService;
import dev.migrate.test.PostgresTest;
import dev.migrate.test.RevisionFolder;
import dev.migrate.test.TestDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the commands answer that compare schemas. */
@PostgresTest
class SchemaCommandsTests {

    @TempDir
    Path folder;

    private Path migrations = Path.of("");

    private final Map<String, Object> properties = new LinkedHashMap<>();

    @BeforeEach
    void begin(TestDatabase database) throws IOException {
        this.migrations = Files.createDirectories(this.folder.resolve("migrations"));
        new RevisionFolder(this.migrations).add("0001", "none", "CREATE TABLE users (id int, name text);",
                "DROP TABLE users;");
        this.properties.put("migrate.locations", "file:" + this.migrations);
        this.properties.put("migrate.desired-schema", "file:" + this.folder.resolve("schema.sql"));
        this.properties.put("spring.datasource.url", database.url());
        this.properties.put("spring.datasource.username", database.user());
        this.properties.put("spring.datasource.password", database.password());
    }

    @Test
    void aRevisionIsWrittenFromTheDesiredSchema() throws IOException {
        wants("CREATE TABLE users (id int, name text, email text);");
        Answer behind = revision("-m", "Email");
        assertThat(behind.code()).isEqualTo(1);
        assertThat(behind.err()).startsWith("error MIG-0608: ").contains("Run \"migrate upgrade heads\" first.");
        run("upgrade", "--quiet");
        Answer written = revision("-m", "Email");
        assertThat(written.err()).isEmpty();
        assertThat(written.code()).isZero();
        assertThat(written.out()).startsWith("  create column \"email\" of \"users\"\nWrote ")
            .endsWith("0002_email.sql: revision 0002, which revises 0001.\n");
        run("upgrade", "--quiet");
        Answer nothing = revision("-m", "More");
        assertThat(nothing.code()).isZero();
        assertThat(nothing.out())
            .isEqualTo("Nothing to do: the live schema is the desired one. No file was written.\n");
        assertThat(run("check").code()).isZero();
    }

    @Test
    void questionsThatNobodyAnswersAreFindings() throws IOException {
        run("upgrade", "--quiet");
        wants("CREATE TABLE users (id int, full_name text);");
        Answer asked = revision("-m", "Rename");
        assertThat(asked.code()).isEqualTo(3);
        assertThat(asked.err()).contains(
                "error MIG-0603: column \"name\" of \"users\" may have become column" + " \"full_name\" of \"users\"",
                "--rename 'users.name=full_name'", "error MIG-0602: ");
        Answer json = revision("-m", "Rename", "--json");
        assertThat(json.code()).isEqualTo(3);
        assertThat(json.out()).contains("\"renames\":[{", "\"option\":\"users.name=full_name\"", "\"revisions\":[]");
        assertThat(run("check").code()).isEqualTo(3);
        assertThat(run("check").err()).contains("MIG-0601");
        assertThat(revision("-m", "Rename", "--rename", "users.name=nothing").code()).isEqualTo(1);
        Answer renamed = revision("-m", "Rename", "--rename", "users.name=full_name");
        assertThat(renamed.code()).isZero();
        assertThat(renamed.out()).contains("0002_rename.sql");
    }

    @Test
    void whatDestroysDataIsAllowedByName() throws IOException {
        run("upgrade", "--quiet");
        wants("SELECT 1;");
        assertThat(revision("-m", "Drop").code()).isEqualTo(3);
        Answer allowed = revision("-m", "Drop", "--allow-drop", "--json");
        assertThat(allowed.code()).isZero();
        assertThat(allowed.out()).contains("\"id\":\"0002\"", "\"action\":\"drop\"");
        assertThat(run("revision", "--allow-drop", "-m", "x").code()).isEqualTo(2);
    }

    @Test
    void driftIsToldAndUndone(TestDatabase database) {
        run("upgrade", "--quiet");
        assertThat(run("drift").out()).isEqualTo("No drift: the live schema is what its revisions give.\n");
        database.run("ALTER TABLE users ADD by_hand int");
        Answer drift = run("drift");
        assertThat(drift.code()).isEqualTo(3);
        assertThat(drift.err())
            .startsWith("error MIG-0600: column \"by_hand\" of \"users\" is in the database and in no revision");
        Answer sql = run("drift", "--sql");
        assertThat(sql.code()).isEqualTo(3);
        assertThat(sql.out()).contains("-- drop column \"by_hand\" of \"users\"\n-- destroys: ",
                "ALTER TABLE users DROP COLUMN by_hand\n;\n");
        assertThat(run("drift", "--json").out()).startsWith("{\"findings\":[{\"code\":\"MIG-0600\"");
    }

    @Test
    void theLiveSchemaIsWrittenAsSql() throws IOException {
        run("upgrade", "--quiet");
        Answer sql = run("schema");
        assertThat(sql.err()).isEmpty();
        assertThat(sql.code()).isZero();
        assertThat(sql.out()).isEqualTo("CREATE TABLE users (\n    id integer,\n    name text\n);\n");
        assertThat(run("schema", "--quiet").out()).isEqualTo(sql.out());
        assertThat(run("schema", "--json").out())
            .isEqualTo("{\"sql\":\"CREATE TABLE users (\\n    id integer,\\n    name text\\n);\\n\"}\n");
        Path file = this.folder.resolve("live.sql");
        assertThat(run("schema", "--output", file.toString()).out()).startsWith("Wrote ").endsWith("live.sql.\n");
        assertThat(file).hasContent(sql.out());
        assertThat(run("schema", "--quiet", "-o", file.toString()).out()).isEmpty();
        assertThat(run("schema", "-o", this.folder.resolve("none/live.sql").toString()).err()).contains("MIG-0503",
                "cannot be written");
    }

    @Test
    void theDesiredSchemaIsWrittenAsSql() throws IOException {
        wants("CREATE TABLE users (id int PRIMARY KEY); CREATE VIEW ids AS SELECT id FROM users;");
        assertThat(run("schema", "--desired").out()).contains("CREATE TABLE users", "CREATE VIEW ids");
        assertThat(run("schema", "--desired", "--jpa").code()).isEqualTo(2);
        this.properties.remove("migrate.desired-schema");
        assertThat(run("schema", "--desired").err()).contains("MIG-0501", "no desired schema is set");
    }

    @Test
    void theSchemaOfEntitiesIsWrittenAsSql() {
        Answer sql = InProcess.run(ShopService.class, this.properties, "schema", "--jpa");
        assertThat(sql.err()).isEmpty();
        assertThat(sql.out()).contains("CREATE TABLE customer");
    }

    @Test
    void ownersAndPrivilegesAreWrittenOnRequest(TestDatabase database) {
        run("upgrade", "--quiet");
        database.run("GRANT SELECT ON users TO PUBLIC");
        assertThat(run("schema").out()).doesNotContain("GRANT", "OWNER");
        assertThat(run("schema", "--grants").out()).contains("GRANT SELECT ON TABLE users TO PUBLIC;");
    }

    @Test
    void aKeywordThatNobodyKnowsIsRefused() {
        this.properties.put("migrate.desired-schema", "nonsense");
        run("upgrade", "--quiet");
        Answer refused = revision("-m", "x");
        assertThat(refused.code()).isEqualTo(1);
        assertThat(refused.err()).contains("MIG-0501", "\"nonsense\", which is not a known keyword");
        this.properties.put("migrate.desired-schema", "ftp:x");
        assertThat(revision("-m", "x").err()).contains("MIG-0501");
    }

    private void wants(String sql) throws IOException {
        Files.writeString(this.folder.resolve("schema.sql"), sql);
    }

    private Answer revision(String... words) {
        String[] all = new String[words.length + 2];
        all[0] = "revision";
        all[1] = "--autogenerate";
        System.arraycopy(words, 0, all, 2, words.length);
        return run(all);
    }

    private Answer run(String... words) {
        return InProcess.run(this.properties, words);
    }

}
