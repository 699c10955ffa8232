package dev.migrate.scaffold;

import dev.migrate.diagnostic.Diagnostic;
import dev.migrate.diagnostic.DiagnosticCode;
import dev.migrate.migration.MigrationBody;
import dev.migrate.migration.SectionOptions;
import dev.migrate.revision.Direction;
import dev.migrate.sql.SourceText;
import dev.migrate.sql.SqlLexer;
import dev.migrate.sql.SqlStatement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The bodies of several revisions as one. */
final class SquashedSection {

    private static final Comparator<Duration> LONGEST_LAST = Comparator
        .comparing((Duration timeout) -> timeout.isZero() ? Duration.ofDays(36_500) : timeout);

    private final Direction direction;

    private final List<SquashedPart> parts;

    /** The parts that have a statement. */
    private final List<SquashedPart> acting = new ArrayList<>();

    private final List<SectionOptions> options = new ArrayList<>();

    SquashedSection(Direction direction, List<SquashedPart> parts) {
        this.direction = direction;
        this.parts = parts;
        for (SquashedPart part : parts) {
            if (part.body(direction) instanceof MigrationBody.Script script && script.script().statementCount() > 0) {
                this.acting.add(part);
                this.options.add(script.options());
            }
        }
    }

    /** What one transaction, or none, cannot hold together. */
    List<Diagnostic> findings() {
        List<Diagnostic> findings = new ArrayList<>();
        boolean mixed = this.options.stream().map(SectionOptions::transactional).distinct().count() > 1;
        for (int index = 0; index < this.acting.size(); index++) {
            SquashedPart part = this.acting.get(index);
            if (mixed && !this.options.get(index).transactional()) {
                findings.add(error("the " + way() + " of revision \"" + part.id()
                        + "\" says transaction:false, and those of others in the range do not")
                    .withHint("Squash what comes before it, and leave it as it is.")
                    .at(part.migration().revision().location()));
            }
            if (index < this.acting.size() - 1) {
                settings(part, findings);
            }
        }
        return findings;
    }

    private void settings(SquashedPart part, List<Diagnostic> findings) {
        if (!(part.body(this.direction) instanceof MigrationBody.Script script)) {
            return;
        }
        script.script()
            .statements()
            .stream()
            .filter(SqlStatement::changesSetting)
            .findFirst()
            .ifPresent((statement) -> findings.add(error("the " + way() + " of revision \"" + part.id()
                    + "\" changes a setting, which would hold for the revisions after it")
                .withHint("Squash what comes before it, or what comes after it.")
                .at(statement.location())));
    }

    private String way() {
        return (this.direction == Direction.UPGRADE) ? "upgrade" : "downgrade";
    }

    private static Diagnostic error(String message) {
        return Diagnostic.error(DiagnosticCode.NOT_SQUASHABLE, message).withDetail("No file was changed.");
    }

    /** The most patient of all options, as each statement was given its time. */
    SectionOptions options() {
        boolean transactional = this.options.stream().allMatch(SectionOptions::transactional);
        return new SectionOptions(transactional, longest(SectionOptions::lockTimeout),
                longest(SectionOptions::statementTimeout), this.options.stream().allMatch(SectionOptions::retried));
    }

    private @Nullable Duration longest(Function<SectionOptions, @Nullable Duration> timeout) {
        return this.options.stream().map(timeout).filter(Objects::nonNull).max(LONGEST_LAST).orElse(null);
    }

    String body() {
        StringBuilder body = new StringBuilder();
        for (SquashedPart part : this.parts) {
            String message = part.migration().revision().message();
            // never a line that begins a section or a header
            body.append("\n-- from ").append(part.id()).append(message.isEmpty() ? "" : ": " + message).append('\n');
            SourceText text = part.text(this.direction);
            if (text != null && !text.text().isBlank()) {
                body.append(text.text().strip()).append('\n').append(isOpen(text) ? ";\n" : "");
            }
        }
        return body.toString();
    }

    /** The last semicolon of a file may be left out. */
    private static boolean isOpen(SourceText text) {
        SqlLexer lexer = SqlLexer.of(text);
        boolean open = false;
        while (lexer.next()) {
            open = !lexer.is(';');
        }
        return open;
    }

}
