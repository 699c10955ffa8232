package dev.migrate.boot.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.migrate.boot.cli.CommandProcess.Answer;
import dev.migrate.boot.cli.revision.InJava;
import dev.migrate.test.PostgresTest;
import dev.migrate.test.RevisionFolder;
import dev.migrate.test.TestDatabase;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What each command answers, in this process. */
@PostgresTest
class CommandsTests {

    @TempDir
    Path folder;

    private final Map<String, Object> properties = new LinkedHashMap<>();

    @BeforeEach
    void writeRevisions() {
        new RevisionFolder(this.folder).add("0001", "none", "CREATE TABLE a (id int);", "DROP TABLE a;")
            .add("0002", "0001", "CREATE TABLE b (id int);", "DROP TABLE b;")
            .add("0003", "0001", "CREATE TABLE c (id int);", "DROP TABLE c;");
        this.properties.put("migrate.locations", "file:" + this.folder);
    }

    @Test
    void theStateIsTold(TestDatabase database) {
        use(database);
        assertThat(run("status").out()).isEqualToNormalizingNewlines("""
                status:  pending
                current: base
                heads:   0002, 0003
                pending: 0001, 0003, 0002
                """);
        assertThat(run("pending").code()).isEqualTo(3);
        assertThat(run("upgrade", "0002").code()).isZero();
        assertThat(run("pending").out()).isEqualTo("0003 (head) Revision 0003\n");
        assertThat(run("current", "--verbose").out()).isEqualToNormalizingNewlines("""
                0002 (head, current) Revision 0002
                  revises: 0001
                  file: %s/0002.sql
                """.formatted(this.folder));
        assertThat(run("upgrade").out()).endsWith(").\n").contains("upgrade 0003 Revision 0003 (");
        assertThat(run("pending").out()).isEqualTo("Nothing is pending.\n");
        assertThat(run("upgrade").out()).isEqualTo("Nothing to do: the database is at 0002, 0003.\n");
        assertThat(run("check").err()).startsWith("warning MIG-0211: there are 2 heads: \"0002\", \"0003\"");
    }

    @Test
    void aPlanNamesTransactionsAndTimes(TestDatabase database) {
        use(database);
        assertThat(run("plan", "0002").out()).isEqualToNormalizingNewlines("""
                The database is at base.
                transaction 1:
                  upgrade 0001 Revision 0001 (1 statement, time unknown) -> 0001
                transaction 2:
                  upgrade 0002 Revision 0002 (1 statement, time unknown) -> 0002
                Estimate: unknown for what never ran on this database.
                """);
        run("upgrade", "0002", "--quiet");
        run("downgrade", "base", "--quiet");
        assertThat(run("plan", "0001").out().replaceAll("[0-9]+ ms", "T")).isEqualToNormalizingNewlines("""
                The database is at base.
                transaction 1:
                  upgrade 0001 Revision 0001 (1 statement, took T) -> 0001
                Estimate: T.
                """);
        run("upgrade", "0002", "--quiet");
        assertThat(run("plan", "-1").out()).contains("downgrade 0002").contains("-> 0001");
        assertThat(run("plan", "0002").out()).endsWith("Nothing to do.\n");
        assertThat(run("plan", "base", "--json").out()).contains("\"direction\":\"downgrade\"", "\"estimateMillis\":");
    }

    @Test
    void aPlanSaysWhatRunsInJava(TestDatabase database) {
        use(database);
        new RevisionFolder(this.folder).add("0004", "0002, 0003", "", "");
        this.properties.put("migrate.packages", InJava.class.getPackageName());
        assertThat(run("plan", "heads").out()).contains("upgrade 0004 Revision 0004 (no SQL, ",
                "upgrade java In Java (in Java, time unknown)");
        assertThat(run("plan", "heads", "--json").out()).contains("\"statements\":0,")
            .contains("\"revision\":\"java\",\"message\":\"In Java\",\"direction\":\"upgrade\",\"transaction\"");
    }

    @Test
    void theGraphIsDrawnWithoutADatabase() {
        assertThat(run("history").out()).isEqualToNormalizingNewlines("""
                * 0002 (head) Revision 0002
                | * 0003 (head) Revision 0003
                |/
                * 0001 (branch point) Revision 0001
                """);
        assertThat(run("branches").out()).isEqualTo(run("history").out());
        assertThat(run("branches", "--json").out()).contains("\"id\":\"0001\"").doesNotContain("\"id\":\"0002\"");
        assertThat(run("heads").out()).isEqualTo(run("history").out());
        assertThat(run("heads", "-v").out()).contains("  revises: 0001");
        assertThat(run("history", "-r", ":0001", "-v").out()).startsWith("* 0001").contains("    revises: none");
        assertThat(run("show", "0001").out()).contains("  revised by: 0002, 0003");
        assertThat(run("show", "0001", "--json").out()).startsWith("[{\"id\":\"0001\"");
        assertThat(run("branches", "-v").out()).contains("file: ");
    }

    @Test
    void filesAreWritten() {
        assertThat(run("revision", "-m", "More").err()).contains("MIG-0211");
        String path = "--version-path=" + this.folder;
        assertThat(run("merge", path, "--json").out()).contains("\"id\":\"0004\"", "\"revises\":[\"0002\",\"0003\"]");
        assertThat(run("revision", "-m", "More", path).out()).startsWith("Wrote ")
            .contains("0005_more.sql: revision 0005, which revises 0004.");
        assertThat(run("revision", "--head=base", "--rev-id=x", path).out()).contains("which revises nothing");
        assertThat(run("edit", "0001").code()).isEqualTo(2);
        assertThat(run("heads").out()).contains("* x (head)");
    }

    @Test
    void stampsAndTablesAreTold(TestDatabase database) {
        use(database);
        assertThat(run("ensure-version").out()).startsWith("Made \"public\".\"migrate_version\"");
        assertThat(run("ensure-version").out()).startsWith("Found ");
        assertThat(run("ensure-version", "--sql").out()).contains("CREATE TABLE IF NOT EXISTS");
        assertThat(run("stamp", "0002").out())
            .isEqualTo("The database was at base and is marked as being at 0002; nothing was run.\n");
        assertThat(run("stamp", "--sql", "0002:0003").out()).contains("'stamped'");
        assertThat(run("stamp", "--sql", "--purge", "0002").err()).contains("exclude each other");
        assertThat(run("stamp", "--purge", "0003", "--json").out())
            .isEqualTo("{\"before\":[\"0002\"],\"after\":[\"0003\"]}\n");
        assertThat(run("downgrade", "base", "--sql").out()).contains("DROP TABLE c;");
        assertThat(run("upgrade", "base:0002", "0003", "--sql").out()).contains("From base to 0002, 0003");
        assertThat(run("stamp", "0002", "0003", "--sql").out()).contains("Stamp from 0003 to 0002, 0003");
        assertThat(run("plan", "--downgrade", "0002", "0001").err()).contains("takes one target, not 2");
    }

    @Test
    void revisionsOfAnotherApplicationAreNamedOneByOne(TestDatabase database) {
        use(database);
        this.properties.put("migrate.application", "orders");
        run("upgrade", "0002", "--quiet");
        RevisionFolder files = new RevisionFolder(this.folder);
        files.remove("0003").remove("0002").add("0001", "", "CREATE TABLE x (id int);", "");
        this.properties.put("migrate.application", "billing");
        assertThat(run("status").out()).contains("others:  0001 (of orders), 0002 (of orders)");
        assertThat(run("upgrade").err()).contains("MIG-0410", "\"orders\"", "migrate.schema");
        assertThat(run("stamp", "base").err()).contains("MIG-0410", "migrate.schema")
            .doesNotContain("--other-application");
        assertThat(run("repair").err()).contains("MIG-0410", "migrate.schema");
        assertThat(run("repair", "0001", "--yes").err()).contains("MIG-0410");
        assertThat(run("repair", "0001", "--yes", "--other-application", "0001").code()).isZero();
        assertThat(run("stamp", "base", "--other-application", "0002").code()).isZero();
    }

    @Test
    void aDatabaseThatIsAheadIsAtAllHeads(TestDatabase database) {
        use(database);
        new RevisionFolder(this.folder).add("0004", "0002,0003", "SELECT 1;", "SELECT 1;");
        run("upgrade", "--quiet");
        new RevisionFolder(this.folder).remove("0004");
        assertThat(run("current", "--check-heads").code()).isZero();
        assertThat(run("current").out()).isEqualTo("0004 (merge point, current, unknown) Revision 0004\n");
        run("stamp", "--purge", "0002", "--quiet");
        assertThat(run("current", "--check-heads").err()).contains("Not applied: 0003.", "migrate upgrade heads");
        database.run("INSERT INTO migrate_version VALUES ('stranger')");
        assertThat(run("current", "--check-heads").err()).contains("Not applied: 0003.").doesNotContain("hint");
    }

    @Test
    void aRepairShowsThatAnotherRevisionHadTheId(TestDatabase database) {
        use(database);
        run("upgrade", "0001");
        assertThat(run("repair").out()).doesNotContain("applied as");
        new RevisionFolder(this.folder).write("0001",
                "-- revision: 0001\n-- message: Create invoice\n-- migrate:up\nCREATE TABLE invoice (id int);\n");
        assertThat(run("repair").out()).contains("0001 Create invoice\n", "  applied as: Revision 0001\n",
                "do not accept");
    }

    @Test
    void aRepairShowsWhatDiffersBeforeItAccepts(TestDatabase database) {
        use(database);
        run("upgrade", "0001");
        assertThat(run("repair").out()).startsWith("Nothing to accept");
        new RevisionFolder(this.folder).add("0001", "none", "CREATE TABLE a (id int);", "DROP TABLE IF EXISTS a;");
        Answer shown = run("repair");
        assertThat(shown.code()).isEqualTo(3);
        assertThat(shown.out()).contains("  The upgrade section is unchanged.\n  The downgrade section differs:\n",
                "    - DROP TABLE a;", "    + DROP TABLE IF EXISTS a;", "  checksum: v1:");
        assertThat(shown.err()).isEqualTo("Nothing was changed. Add --yes to accept.\n");
        assertThat(run("check").err()).contains("MIG-0402");
        assertThat(run("status").out()).contains("changed: 0001");
        assertThat(run("repair", "0002").err()).contains("is not applied with another text");
        assertThat(run("repair", "--yes").out()).endsWith("Accepted the text of 0001; nothing was run.\n");
        assertThat(run("status").out()).startsWith("status:  pending");
        new RevisionFolder(this.folder).add("0001", "none", "CREATE TABLE a (id bigint);", "DROP TABLE IF EXISTS a;");
        assertThat(run("repair").out()).endsWith("""
                  The upgrade section differs; of what it was, the history keeps no more than that checksum.
                  The downgrade section is unchanged.
                """);
        assertThat(run("repair", "--json").out()).contains("\"changed\":[\"upgrade\"]");
    }

    @Test
    void aFailureIsTold(TestDatabase database) {
        use(database);
        new RevisionFolder(this.folder).add("0003", "0001", "SELECT 1; SELECT 1/0;", "");
        Answer failed = run("upgrade", "0003", "--json");
        assertThat(failed.code()).isEqualTo(1);
        assertThat(failed.err()).startsWith("{\"diagnostics\":[{\"code\":\"MIG-0301\"").contains("division by zero");
        assertThat(run("status").out()).contains("failed:  0003 at ", ", statement 2 of 2",
                "         MIG-0301, SQLSTATE ");
        assertThat(run("history", "-i", "-v").out()).contains("  failed: MIG-0301, SQLSTATE ");
        this.properties.put("migrate.transaction", "sideways");
        assertThat(run("status").err()).startsWith("error MIG-0501").contains("migrate.transaction");
    }

    @Test
    void withoutAnAddressTheErrorSaysSo() {
        assertThat(run("current").err()).contains("no database is configured");
        this.properties.put("migrate.url", "jdbc:postgresql://127.0.0.1:1/shop?user=me&password=geheim");
        assertThat(run("current").err()).contains("\"127.0.0.1:1/shop\"").doesNotContain("geheim");
    }

    @Test
    void aSquashTellsWhatItWritesAndRemoves(TestDatabase database) {
        use(database);
        new RevisionFolder(this.folder).add("0004", "0002, 0003", "", "").add("0005", "0004", "SELECT 5;", "");
        run("upgrade", "0004", "--quiet");
        String squashed = this.folder + "/0004_squashed_0001_to_0004.sql";
        String told = """
                would write %1$s: revision 0004, which revises nothing and stands for 0001, 0003, 0002 too.
                would remove %2$s/0001.sql.
                would remove %2$s/0003.sql.
                would remove %2$s/0002.sql.
                would remove %2$s/0004.sql.
                """.formatted(squashed, this.folder);
        Answer dry = run("squash", ":0004", "--dry-run");
        assertThat(dry.out()).startsWith(told.replace("would", "Would"))
            .contains("\n\n-- revision: 0004\n", "-- squashes: 0001, 0003, 0002\n", "\n-- from 0001: Revision 0001\n");
        assertThat(this.folder.resolve("0004.sql")).exists();
        assertThat(run("squash", ":0003", "--json").err()).contains("\"code\":\"MIG-0224\"",
                "revision \\\"0002\\\" outside the range revises \\\"0001\\\" inside it");
        Answer done = run("squash", ":0004");
        assertThat(done.out()).isEqualTo(told.replace("would write", "Wrote").replace("would remove", "Removed"));
        assertThat(done.err()).startsWith("Try it on an empty database");
        assertThat(Path.of(squashed)).exists();
        assertThat(run("status").out()).startsWith("status:  pending\ncurrent: 0004\n");
        assertThat(run("show", "0004").out()).contains("  stands for: 0001, 0003, 0002\n");
        assertThat(run("upgrade", "0002").err())
            .startsWith("error MIG-0223: revision \"0002\" is squashed into \"0004\"");
        assertThat(run("upgrade", "--sql", "0002:0005").err()).startsWith("error MIG-0223");
        String json = run("squash", ":", "-m", "All", "--json", "--dry-run").out();
        assertThat(json).startsWith("{\"id\":\"0005\",\"revises\":[],\"dependsOn\":[],\"branchLabels\":[],"
                + "\"squashes\":[\"0001\",\"0003\",\"0002\",\"0004\"],\"message\":\"All\",\"path\":");
        assertThat(json).contains("0005_all.sql", "\"removed\":[", "\"text\":\"-- revision: 0005");
    }

    @Test
    void aDatabaseInTheMiddleOfASquashIsTold(TestDatabase database) {
        use(database);
        new RevisionFolder(this.folder).remove("0003");
        run("upgrade", "0001", "--quiet");
        run("squash", ":0002", "--quiet");
        for (String command : List.of("upgrade", "status", "pending", "plan", "repair", "check")) {
            assertThat(run(command).err() + run(command).out()).contains("MIG-0407", "0001");
        }
        assertThat(run("current").out()).isEqualTo("0001 (current, unknown) Revision 0001\n");
        assertThat(run("history", "-i").out()).contains("0001 (current, unknown)", "0002 (head)");
    }

    @Test
    void aSquashExplainsItself() {
        assertThat(run("squash", "--help").out()).contains("RANGE", "--dry-run", "--message", "a:b, both ends included",
                "the middle is refused.");
        assertThat(run("squash").code()).isEqualTo(2);
        assertThat(run("squash", "0001").err()).contains("MIG-0219");
    }

    private void use(TestDatabase database) {
        this.properties.put("spring.datasource.url", database.url());
        this.properties.put("spring.datasource.username", database.user());
        this.properties.put("spring.datasource.password", database.password());
    }

    private Answer run(String... words) {
        return InProcess.run(this.properties, words);
    }

}
