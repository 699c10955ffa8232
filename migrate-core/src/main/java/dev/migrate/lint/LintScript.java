package dev.migrate.lint;

import dev.migrate.diagnostic.Diagnostic;
import dev.migrate.diagnostic.SourceLocation;
import dev.migrate.sql.LooseScript;
import dev.migrate.sql.SourceText;
import dev.migrate.sql.SqlStatement;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is judged as one: an upgrade, a downgrade, or a file.
 *
 * @param source the text, with its comments; null if there is none
 * @param statements its statements
 * @param columns where each begins on its line, counted from 1; none if that is not known
 * @param problems what cannot be read in it
 * @param settings how it is run
 * @param place what it is part of; null for a plain file
 * @since 0.1
 */
public record LintScript(@Nullable SourceText source, List<SqlStatement> statements, List<Integer> columns,
        List<Diagnostic> problems, ScriptSettings settings, @Nullable RevisionPlace place) {

    /** Copies the lists. */
    public LintScript {
        statements = List.copyOf(statements);
        columns = List.copyOf(columns);
        problems = List.copyOf(problems);
    }

    /**
     * Takes a text that is not part of a revision.
     * @param source the text
     * @param settings how it is run
     * @return the script
     */
    public static LintScript of(SourceText source, ScriptSettings settings) {
        LooseScript script = LooseScript.of(source);
        return new LintScript(source, script.statements(), script.columns(), script.findings(), settings, null);
    }

    /**
     * Gives the file.
     * @return its location, without a line for a plain file
     */
    public SourceLocation location() {
        if (this.place != null && this.place.revision().location() != null) {
            return this.place.revision().location();
        }
        return (this.source != null) ? SourceLocation.of(this.source.location().source()) : SourceLocation.of("");
    }

}
