package dev.migrate.diagnostic;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class AdviceTests {

    private static final List<Path> SOURCES = List.of(Path.of("src/main/java"),
            Path.of("../migrate-spring-boot-autoconfigure/src/main/java"));

    private final Advice advice = Advice.of("Run ")
        .command("stamp", "b1")
        .text(", or set ")
        .setting(Setting.SCHEMA, "app")
        .text(".");

    @Test
    void adviceForThePrimaryDatabaseNamesNoInstance() {
        assertThat(this.advice).hasToString("Run \"migrate stamp b1\", or set \"migrate.schema=app\".");
    }

    @Test
    void adviceForAnInstanceNamesItInCommandsAndProperties() {
        assertThat(this.advice.in(Instance.named("billing"))).hasToString(
                "Run \"migrate --instance billing stamp b1\", or set \"migrate.instances.billing.schema=app\".");
    }

    @Test
    void anExceptionForAnInstanceSaysTheAdviceInItsMessage() {
        MigrateException failure = new MigrateException(
                Diagnostic.error(DiagnosticCode.STATEMENT_FAILED, "it failed").withHint(this.advice));
        assertThat(failure.in(Instance.named("billing"))).hasMessageContaining("--instance billing")
            .hasSameClassAs(failure);
    }

    @Test
    void anExceptionForThePrimaryDatabaseStaysTheSame() {
        MigrateException failure = new MigrateException(
                Diagnostic.error(DiagnosticCode.STATEMENT_FAILED, "it failed").withHint(this.advice));
        assertThat(failure.in(Instance.PRIMARY)).isSameAs(failure);
    }

    /** Text cannot name the database that it is about. */
    @Test
    void noTextOfTheSourcesHasACommandOrASettingOfAnInstanceInQuotes() {
        String settings = Arrays.stream(Setting.values())
            .map((setting) -> Pattern.quote("migrate." + setting.key()))
            .collect(Collectors.joining("|"));
        Pattern named = Pattern
            .compile("\\\\\"(migrate [a-z]+|" + settings + ")[ =.\\\\\"]|[Ss]et (" + settings + ")\\b");
        assertThat(lines().filter((line) -> named.matcher(line).find())).as("commands and settings in hints")
            .allMatch((line) -> line.contains("Written by "));
    }

    private static Stream<String> lines() {
        return SOURCES.stream().flatMap(AdviceTests::files).flatMap((file) -> {
            try {
                return Files.readAllLines(file).stream().map((line) -> file.getFileName() + ": " + line.strip());
            }
            catch (IOException ex) {
                throw new UncheckedIOException(ex);
            }
        });
    }

    private static Stream<Path> files(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter((file) -> file.toString().endsWith(".java")).toList().stream();
        }
        catch (IOException ex) {
            throw new UncheckedIOException(ex);
        }
    }

}
