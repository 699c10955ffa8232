package dev.migrate.boot.autoconfigure;

import static org.assertj.core.api.Assertions.assertThat;

import dev.migrate.diagnostic.Diagnostic;
import dev.migrate.diagnostic.DiagnosticCode;
import dev.migrate.diagnostic.MigrateException;
import dev.migrate.diagnostic.SourceLocation;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.springframework.boot.diagnostics.FailureAnalysis;

class MigrateFailureAnalyzerTests {

    private final Diagnostic first = Diagnostic.error(DiagnosticCode.STATEMENT_FAILED, "it is there already")
        .at(new SourceLocation("db/migrations/0007.sql", 14))
        .withDetail("Statement 2 of 3 failed with SQLSTATE 42701.")
        .withHint("Remove the statement.");

    private final Diagnostic second = Diagnostic.error(DiagnosticCode.BAD_HEADER, "no header");

    @Test
    void everyDiagnosticIsDescribedAndEveryHintIsAnAction() {
        FailureAnalysis analysis = analyze(
                new MigrateException(List.of(this.first, this.second, this.first.withDetail(null))));
        assertThat(analysis.getDescription().lines()).containsExactly(
                "MIG-0301: db/migrations/0007.sql:14: it is there already",
                "  Statement 2 of 3 failed with SQLSTATE 42701.", "MIG-0102: no header",
                "MIG-0301: db/migrations/0007.sql:14: it is there already");
        assertThat(analysis.getAction()).isEqualTo("Remove the statement.");
    }

    @Test
    void aFailureOfAnInstanceNamesItInEveryDiagnosticAndKeepsTheRest() {
        MigrateException failure = new MigrateException(this.first, new IllegalStateException("behind"));
        failure.addSuppressed(new IllegalStateException("beside"));
        MigrateException named = failure.about("instance \"billing\": ");
        assertThat(analyze(named).getDescription().lines()).containsExactly(
                "MIG-0301: db/migrations/0007.sql:14: instance \"billing\": it is there already",
                "  Statement 2 of 3 failed with SQLSTATE 42701.");
        assertThat(named).hasCause(failure.getCause()).hasSuppressedException(failure.getSuppressed()[0]);
        assertThat(named.getStackTrace()).isEqualTo(failure.getStackTrace());
    }

    @Test
    void withoutAHintThereIsNoAction() {
        assertThat(analyze(new MigrateException(this.second)).getAction()).isNull();
    }

    private static FailureAnalysis analyze(MigrateException cause) {
        return Objects.requireNonNull(new MigrateFailureAnalyzer().analyze(new IllegalStateException("outer", cause)));
    }

}
