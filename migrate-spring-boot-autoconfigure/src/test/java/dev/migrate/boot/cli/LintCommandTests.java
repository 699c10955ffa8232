package dev.migrate.boot.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.migrate.boot.cli.CommandProcess.Answer;
import dev.migrate.test.RevisionFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What {@code migrate lint} answers without a database. */
class LintCommandTests {

    private static final JsonMapper JSON = new JsonMapper();

    @TempDir
    Path folder;

    private final Map<String, Object> properties = new LinkedHashMap<>();

    @BeforeEach
    void begin() {
        new RevisionFolder(this.folder)
            .add("0001", "none", "CREATE TABLE orders (id bigint PRIMARY KEY, status text);", "DROP TABLE orders;")
            .add("0002", "0001", "CREATE INDEX orders_status_ix ON orders (status);", "DROP INDEX orders_status_ix;");
        this.properties.put("migrate.locations", "file:" + this.folder);
        this.properties.put("spring.datasource.url", "jdbc:postgresql://localhost:1/none");
    }

    @Test
    void aFindingIsShownWithItsStatementAndWhatToWriteInstead() {
        Answer answer = lint();
        assertThat(answer.code()).isEqualTo(3);
        assertThat(answer.out()).isEqualTo("error index-not-concurrent: " + place() + ":6:1: "
                + "creating this index blocks writes to table \"orders\" while every row is read\n" + """
                          CREATE INDEX orders_status_ix ON orders (status)
                          ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
                          instead:
                            CREATE INDEX CONCURRENTLY orders_status_ix ON orders (status);

                        2 scripts: 1 error, 0 warnings, 0 notes
                        """);
    }

    @Test
    void aRangeWithoutFindingsIsDone() {
        Answer answer = lint("0001");
        assertThat(answer.code()).isZero();
        assertThat(answer.out()).isEqualTo("1 script: 0 errors, 0 warnings, 0 notes\n");
    }

    @Test
    void warningsFailIfThatIsAsked() {
        assertThat(lint("--down", "0001").code()).isZero();
        assertThat(lint("--down", "0001", "--fail-on", "warning").code()).isEqualTo(3);
    }

    @Test
    void settingsDecideHowFindingsAreTaken() {
        this.properties.put("migrate.lint.rules.index-not-concurrent", "warning");
        assertThat(lint().code()).isZero();
        this.properties.put("migrate.lint.preset", "online");
        this.properties.put("migrate.lint.rules.index-not-concurrent", "off");
        assertThat(lint().out()).isEqualTo("2 scripts: 0 errors, 0 warnings, 0 notes\n");
    }

    @Test
    void aFileThatCannotBeReadIsNamed() throws IOException {
        Path file = Files.write(this.folder.resolve("latin.txt"), new byte[] { 'a', (byte) 0xE9, 'b' });
        assertThat(lint(file.toString()).err()).isEqualTo("error MIG-0503: the file \"" + file + "\" is not UTF-8\n");
        assertThat(lint("missing.sql").err()).isEqualTo("error MIG-0503: the file \"missing.sql\" does not exist\n");
        assertThat(lint("missing").err()).startsWith("error MIG-0208: ");
    }

    @Test
    void aWrongCommandLineEndsWithTwo() {
        assertThat(lint("missing.sql").code()).isEqualTo(2);
        assertThat(lint("--explain", "nothing").code()).isEqualTo(2);
    }

    @Test
    void aFileOfARevisionIsJudgedAsTheRevision(@TempDir Path elsewhere) throws IOException {
        String index = "CREATE INDEX CONCURRENTLY orders_ix ON orders (id);";
        new RevisionFolder(this.folder).addOutside("0003", "0002", index, "DROP INDEX CONCURRENTLY orders_ix;");
        assertThat(lint(this.folder.resolve("0003.sql").toString()).out())
            .isEqualTo("1 script: 0 errors, 0 warnings, 0 notes\n");
        assertThat(lint("--down", this.folder.resolve("0003.sql").toString()).code()).isZero();
        Path other = Files.writeString(elsewhere.resolve("0009.sql"),
                "-- revision: 0009\n-- revises: 0002\n\n-- migrate:up\nSELECT 1;\n");
        assertThat(lint(other.toString())).returns(2, Answer::code)
            .satisfies((answer) -> assertThat(answer.err()).startsWith(
                    "error MIG-0503: the file \"" + other + "\" is a revision, and not one of the application"));
    }

    @Test
    void aSettingOfNoRuleIsRefused() {
        this.properties.put("migrate.lint.rules.index-not-concurent", "off");
        assertThat(lint()).returns(1, Answer::code)
            .satisfies((answer) -> assertThat(answer.err()).isEqualToNormalizingNewlines("""
                    error MIG-0501: property "migrate.lint.rules.index-not-concurent" names no rule
                      hint: Did you mean "index-not-concurrent"?
                    """));
    }

    @ParameterizedTest
    @ValueSource(strings = { "abc", "9.6", "11", "18." })
    void aVersionThatIsNotKnownIsRefused(String version) {
        this.properties.put("migrate.lint.postgres-version", version);
        assertThat(lint().err()).startsWith("error MIG-0501: ")
            .contains("\"migrate.lint.postgres-version\"", "from 12 on");
    }

    @Test
    void whatPsqlAloneTakesIsReported() throws IOException {
        Path copy = Files.writeString(this.folder.resolve("copy.txt"),
                "SELECT 1;\nCOPY orders FROM STDIN;\n1\ta\n\\.\nDROP TABLE orders;\n");
        assertThat(lint(copy.toString()).out()).contains("error invalid-sql: " + copy + ":2",
                "drop-table: " + copy + ":5");
        Path zero = Files.writeString(this.folder.resolve("zero.txt"), "SELECT 1;\n\0DROP TABLE orders;\n");
        assertThat(lint(zero.toString()).out()).contains("error invalid-sql: " + zero + ":2", "zero byte");
    }

    @Test
    void aTableOfMarkdownSurvivesNamesOfFiles() throws IOException {
        Path file = Files.writeString(this.folder.resolve("a|b.txt"), "CREATE INDEX ON orders (status);");
        assertThat(lint(file.toString(), "--format", "markdown").out()).contains("a\\|b.txt:1:1` | ");
    }

    @Test
    void aByteOrderMarkIsNoColumn() throws IOException {
        Path file = Files.writeString(this.folder.resolve("script.txt"), "\uFEFFCREATE INDEX ON orders (status);\r\n");
        assertThat(lint(file.toString()).out()).contains("script.txt:1:1: ");
    }

    @Test
    void aFileIsJudgedBehindTheRevisions() throws IOException {
        Path file = Files.writeString(this.folder.resolve("script.txt"),
                "ALTER TABLE orders ALTER status TYPE varchar;");
        assertThat(lint(file.toString()).out()).isEqualTo("1 script: 0 errors, 0 warnings, 0 notes\n");
    }

    @Test
    void sarifHasTheRulesAndThePlace() {
        JsonNode run = JSON.readTree(lint("--format", "sarif").out()).get("runs").get(0);
        JsonNode result = run.get("results").get(0);
        assertThat(result.get("level").asString()).isEqualTo("error");
        assertThat(run.at("/tool/driver/rules").get(result.get("ruleIndex").asInt()).get("id").asString())
            .isEqualTo("index-not-concurrent");
        assertThat(result.at("/locations/0/physicalLocation/region/startLine").asInt()).isEqualTo(6);
    }

    @Test
    void otherFormatsAreForMachines() {
        assertThat(lint("--format", "github").out()).startsWith("::error file=" + place())
            .contains(",line=6,col=1,title=index-not-concurrent::creating this index");
        assertThat(lint("--format", "junit").out())
            .contains("<testsuite name=\"migrate lint\" tests=\"1\" failures=\"1\">");
        assertThat(lint("--format", "markdown").out()).contains("| error | `index-not-concurrent` |");
        assertThat(JSON.readTree(lint("--json").out()).at("/findings/0/rule").asString())
            .isEqualTo("index-not-concurrent");
    }

    @Test
    void aRuleExplainsItself() {
        assertThat(lint("--explain", "index-not-concurrent").out()).startsWith("# index-not-concurrent\n");
        Answer wrong = lint("--explain", "nothing");
        assertThat(wrong.code()).isEqualTo(2);
        assertThat(wrong.err()).contains("there is no rule \"nothing\"");
    }

    @Test
    void aFixIsShownBeforeAFileIsChanged() throws IOException {
        Path file = Path.of(place());
        String before = Files.readString(file);
        Answer shown = lint("--fix");
        assertThat(shown.code()).isEqualTo(3);
        assertThat(shown.out()).contains("  - -- migrate:up\n", "  + -- migrate:up transaction:false\n",
                "  - CREATE INDEX orders_status_ix", "  + CREATE INDEX CONCURRENTLY orders_status_ix");
        assertThat(shown.err()).contains("Nothing was changed. Add --yes to change the files.");
        assertThat(Files.readString(file)).isEqualTo(before);
        assertThat(lint("--fix", "--yes").code()).isZero();
        assertThat(Files.readString(file)).contains("-- migrate:up transaction:false\nCREATE INDEX CONCURRENTLY");
        assertThat(lint().out()).isEqualTo("2 scripts: 0 errors, 0 warnings, 0 notes\n");
        assertThat(lint("--fix").err()).contains("There is nothing that can be fixed without judgement.");
    }

    private String place() {
        return this.folder.resolve("0002.sql").toString();
    }

    private Answer lint(String... words) {
        String[] line = new String[words.length + 2];
        line[0] = "lint";
        line[1] = "--no-trace";
        System.arraycopy(words, 0, line, 2, words.length);
        return InProcess.run(this.properties, line);
    }

}
