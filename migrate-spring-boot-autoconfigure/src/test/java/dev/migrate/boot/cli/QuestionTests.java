package dev.migrate.boot.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.migrate.test.Await;
import dev.migrate.test.PostgresTest;
import dev.migrate.test.RevisionFolder;
import dev.migrate.test.TestDatabase;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The question about a rename, at a terminal: that of {@code script} of util-linux. */
@PostgresTest
class QuestionTests {

    private static final String ASKED = "Was column \"name\" of \"users\" renamed to column \"full_name\" of"
            + " \"users\"? [y/n] ";

    private static final String END_OF_INPUT = "\u0004";

    @TempDir
    Path folder;

    private Path migrations = Path.of("");

    private CommandProcess command = CommandProcess.withoutDatabase(Path.of(""));

    @BeforeEach
    void begin(TestDatabase database) throws IOException {
        assumeTrue(Files.isExecutable(Path.of("/usr/bin/script")), "script of util-linux");
        this.migrations = Files.createDirectories(this.folder.resolve("migrations"));
        new RevisionFolder(this.migrations).add("0001", "none", "CREATE TABLE users (id int, name text);",
                "DROP TABLE users;");
        Files.writeString(this.folder.resolve("schema.sql"), "CREATE TABLE users (id int, full_name text);");
        List<String> options = new ArrayList<>(CommandProcess.on(database, this.migrations).options());
        options.add("--migrate.desired-schema=file:" + this.folder.resolve("schema.sql"));
        this.command = new CommandProcess(this.folder, options);
        assertThat(this.command.run("upgrade", "--quiet").code()).isZero();
    }

    @Test
    void yesIsARename() throws Exception {
        Session session = answered("y\n");
        assertThat(session.code()).as(session.text()).isZero();
        assertThat(Files.readString(this.migrations.resolve("0002_named.sql")))
            .contains("ALTER TABLE users RENAME COLUMN name TO full_name;")
            .doesNotContain("DROP COLUMN");
    }

    @Test
    void noIsNoRenameAndStillDestroysNothing() throws Exception {
        Session session = answered("no\n");
        assertThat(session.code()).as(session.text()).isEqualTo(3);
        assertThat(session.text()).contains("MIG-0602").doesNotContain("MIG-0603");
        assertThat(this.migrations.resolve("0002_named.sql")).doesNotExist();
    }

    @Test
    void anotherWordIsAskedAgain() throws Exception {
        Session session = answered("perhaps\nYES\n");
        assertThat(session.code()).as(session.text()).isZero();
        assertThat(session.text().split("\\[y/n\\] ", -1)).hasSize(3);
        assertThat(this.migrations.resolve("0002_named.sql")).exists();
    }

    @Test
    void theEndOfTheInputIsNoAnswer() throws Exception {
        Session session = answered(END_OF_INPUT);
        assertThat(session.code()).as(session.text()).isEqualTo(3);
        assertThat(session.text()).contains("MIG-0603", "--rename 'users.name=full_name'");
        assertThat(this.migrations.resolve("0002_named.sql")).doesNotExist();
    }

    /** Types once the question is there; what the terminal shows goes to a file. */
    private Session answered(String typed) throws IOException, InterruptedException {
        Path shown = this.folder.resolve("terminal.txt");
        List<String> words = this.command.builder(List.of("revision", "--autogenerate", "-m", "Named")).command();
        String line = words.stream()
            .map((word) -> "'" + word.replace("'", "'\\''") + "'")
            .collect(Collectors.joining(" "));
        ProcessBuilder builder = new ProcessBuilder("/usr/bin/script", "--quiet", "--return", "--flush", "--command",
                line, "/dev/null")
            .directory(this.folder.toFile())
            .redirectErrorStream(true)
            .redirectOutput(shown.toFile());
        builder.environment().putAll(Map.of("TERM", "xterm", "SHELL", "/bin/sh"));
        Process process = builder.start();
        try (OutputStream keyboard = process.getOutputStream()) {
            Await.until("the question", () -> text(shown).contains(ASKED) || !process.isAlive());
            keyboard.write(typed.getBytes(StandardCharsets.US_ASCII));
            keyboard.flush();
            assertThat(process.waitFor(60, TimeUnit.SECONDS)).as(() -> text(shown)).isTrue();
            return new Session(process.exitValue(), text(shown));
        }
        finally {
            process.destroyForcibly();
        }
    }

    private static String text(Path file) {
        try {
            // colours and ends of lines are the terminal's
            return Files.readString(file).replaceAll("\u001b\\[[0-9;]*[A-Za-z]", "").replace("\r", "");
        }
        catch (IOException ex) {
            throw new UncheckedIOException(ex);
        }
    }

    /**
     * What a person saw.
     *
     * @param code the exit code
     * @param text what the terminal showed
     */
    private record Session(int code, String text) {

    }

}
