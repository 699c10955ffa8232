package dev.migrate.migration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.migrate.diagnostic.Diagnostic;
import dev.migrate.diagnostic.DiagnosticCode;
import dev.migrate.diagnostic.MigrateException;
import dev.migrate.migration.scanned.sub.OtherRevision;
import dev.migrate.sql.Placeholders;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MigrationSetTests {

    private static final String TEXT = "-- revision: 1\n-- migrate:up\nSELECT 1;\n";

    @Test
    void theSameTextTwiceIsOneMigration() {
        assertThat(MigrationSet.collect(List.of(source("a.sql", TEXT), source("b.sql", "\n" + TEXT + "-- x"))).values())
            .extracting((migration) -> String.valueOf(migration.revision().location()))
            .containsExactly("a.sql:1");
    }

    @ParameterizedTest
    @ValueSource(strings = { "-- revision: 1\n-- migrate:up\nSELECT 2;\n",
            "-- revision: 1\n-- revises: 2\n-- migrate:up\nSELECT 1;\n",
            "-- revision: 1\n-- migrate:up retry:none\nSELECT 1;\n", TEXT + "-- migrate:down\n",
            TEXT + "-- migrate:irreversible: x\n" })
    void anotherTextIsAnErrorThatNamesBoth(String other) {
        MigrateException ex = catchThrowableOfType(MigrateException.class,
                () -> MigrationSet.collect(List.of(source("a.sql", TEXT), source("b.sql", other))));
        assertThat(ex.diagnostic().code()).isEqualTo(DiagnosticCode.DUPLICATE_REVISION);
        assertThat(ex.diagnostic().headline())
            .isEqualTo("b.sql:1: revision \"1\" is defined twice with different text");
        assertThat(ex.diagnostic().detail()).isEqualTo("It is in \"a.sql:1\" and in \"b.sql:1\".");
    }

    @Test
    void aJavaClassIsTheSameAsItself() {
        JavaMigrations source = new JavaMigrations(List.of(new OtherRevision()), List.of(),
                getClass().getClassLoader());
        assertThat(MigrationSet.collect(List.of(source, source))).hasSize(1);
    }

    @Test
    void theErrorsOfAllSourcesAreTold() {
        MigrateException ex = catchThrowableOfType(MigrateException.class, () -> MigrationSet
            .collect(List.of(source("a.sql", "-- revision: 1\n-- migrate:up x"), source("b.sql", "-- migrate:up"))));
        assertThat(ex.diagnostics()).extracting(Diagnostic::code)
            .containsExactly(DiagnosticCode.BAD_OPTION, DiagnosticCode.BAD_HEADER);
    }

    private static MigrationSource source(String name, String text) {
        return () -> List
            .of(new SqlMigrationParser(Placeholders.NONE).parse(name, text.getBytes(StandardCharsets.UTF_8)));
    }

}
