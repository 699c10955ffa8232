package dev.migrate.sql;

import dev.migrate.diagnostic.Diagnostic;
import dev.migrate.diagnostic.DiagnosticCode;
import dev.migrate.diagnostic.MigrateException;
import dev.migrate.diagnostic.SourceLocation;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * SQL text as a list of statements. Immutable; the text is checked when the script is
 * made, the statements are split when they are first asked for.
 *
 * @since 0.1
 */
public final class SqlScript {

    private final SourceText source;

    private final Placeholders placeholders;

    private final int statementCount;

    private final String checksum;

    /** Two threads may both make it, and make it alike. */
    private @Nullable List<SqlStatement> statements;

    private SqlScript(SqlScript script, List<SqlStatement> statements) {
        this.source = script.source;
        this.placeholders = script.placeholders;
        this.statementCount = script.statementCount;
        this.checksum = script.checksum;
        this.statements = List.copyOf(statements);
    }

    private SqlScript(SourceText source, Placeholders placeholders, ScriptReading reading) {
        this.source = source;
        this.placeholders = placeholders;
        this.statementCount = reading.statementCount();
        this.checksum = reading.checksum();
    }

    /**
     * Takes a text without placeholders.
     * @param text the SQL
     * @param location where its first character stands
     * @return the script
     * @throws MigrateException with everything that is wrong: a quote, comment, body or
     * parenthesis that is not closed, what only psql can run, transaction control
     */
    public static SqlScript of(String text, SourceLocation location) {
        return of(new SourceText(text, location), Placeholders.NONE);
    }

    /**
     * Takes a text in which placeholders stand. They are replaced in each statement for
     * itself, so that the places of statements are those of the file.
     * @param source the SQL
     * @param placeholders the values
     * @return the script
     * @throws MigrateException with everything that is wrong: a quote, comment, body or
     * parenthesis that is not closed, what only psql can run, transaction control, a
     * placeholder without a value or one whose value is not a part of one statement
     */
    public static SqlScript of(SourceText source, Placeholders placeholders) {
        ScriptReading reading = new ScriptReading(source);
        Set<Diagnostic> findings = new LinkedHashSet<>(reading.read(Integer.MAX_VALUE));
        SqlScript script = new SqlScript(source, placeholders, reading);
        if (!placeholders.values().isEmpty() && findings.isEmpty()) {
            script.statements = script.split(findings);
        }
        if (!findings.isEmpty()) {
            throw new MigrateException(List.copyOf(findings));
        }
        return script;
    }

    /**
     * Takes statements that are known one by one.
     * @param statements the statements, each with its own place
     * @return the script
     * @throws MigrateException if one of them is not well-formed, or more than one
     */
    public static SqlScript of(List<SqlStatement> statements) {
        String text = statements.stream().map(SqlStatement::text).collect(Collectors.joining("\n;\n"));
        SourceLocation location = statements.isEmpty() ? SourceLocation.of("") : statements.get(0).location();
        SqlScript script = of(text, location);
        if (script.statementCount != statements.size()) {
            throw new IllegalArgumentException("one of the statements is none, or several");
        }
        script.statements = List.copyOf(statements);
        return script;
    }

    /**
     * Gives the statements in order; empty ones are left out.
     * @return the statements
     */
    public List<SqlStatement> statements() {
        List<SqlStatement> known = this.statements;
        if (known == null) {
            known = split(new LinkedHashSet<>());
            this.statements = known;
        }
        return known;
    }

    /**
     * Gives the script with a statement that is carried out in batches. The checksums
     * stay as they are.
     * @param index which statement, counted from 0
     * @param batches in which batches
     * @return a copy
     */
    public SqlScript with(int index, Batches batches) {
        List<SqlStatement> changed = new ArrayList<>(statements());
        changed.set(index, changed.get(index).in(batches));
        return new SqlScript(this, changed);
    }

    /**
     * Returns whether a statement is left to the background, without splitting the text.
     * @return true if one of them is carried out in batches after the others
     */
    public boolean hasBackgroundStatements() {
        List<SqlStatement> known = this.statements;
        return known != null && known.stream()
            .map(SqlStatement::batches)
            .anyMatch((batches) -> batches != null && batches.background());
    }

    /**
     * Gives the text that it was made of.
     * @return the text with its comments, before placeholders are replaced
     */
    public SourceText source() {
        return this.source;
    }

    /**
     * Gives the number of statements without splitting the text.
     * @return how many there are
     */
    public int statementCount() {
        return this.statementCount;
    }

    /**
     * Gives the checksum of the tokens of all statements, before placeholders are
     * replaced: white space, comments, line ends and empty statements do not count.
     * @return {@code v1:} and 64 hexadecimal digits
     */
    public String checksum() {
        return this.checksum;
    }

    /**
     * Gives the checksum of the tokens of the first statements, before placeholders are
     * replaced: white space, comments, line ends and empty statements do not count.
     * @param statementCount how many statements; all of them where there are fewer
     * @return {@code v1:} and 64 hexadecimal digits
     */
    public String checksum(int statementCount) {
        if (statementCount < 0) {
            throw new IllegalArgumentException("statement count must not be negative: " + statementCount);
        }
        if (statementCount >= this.statementCount) {
            return this.checksum;
        }
        ScriptReading reading = new ScriptReading(this.source);
        reading.read(statementCount);
        return reading.checksum();
    }

    /**
     * Gives what {@link #checksum(int)} gives for none, one, and so on up to all
     * statements, in one pass.
     * @return one checksum more than there are statements
     */
    public List<String> checksums() {
        List<String> checksums = new ArrayList<>(this.statementCount + 1);
        ScriptReading reading = new ScriptReading(this.source);
        for (int count = 0; count < this.statementCount; count++) {
            reading.read(count);
            checksums.add(reading.checksumSoFar());
        }
        checksums.add(this.checksum);
        return List.copyOf(checksums);
    }

    private List<SqlStatement> split(Set<Diagnostic> findings) {
        List<SqlStatement> split = new ArrayList<>(this.statementCount);
        StatementScanner scanner = new StatementScanner(this.source, new Deaf());
        SourceLocation location = this.source.location();
        int offset = 0;
        while (scanner.next()) {
            location = this.source.locate(scanner.start(), location, offset);
            offset = scanner.start();
            SqlStatement statement = new SqlStatement(this.source.text().substring(offset, scanner.end()), location);
            split.add(this.placeholders.values().isEmpty() ? statement : replace(statement, findings));
        }
        return List.copyOf(split);
    }

    private SqlStatement replace(SqlStatement statement, Set<Diagnostic> findings) {
        SourceText written = new SourceText(statement.text(), statement.location());
        String replaced;
        try {
            replaced = this.placeholders.replace(written);
        }
        catch (MigrateException ex) {
            findings.addAll(ex.diagnostics());
            return statement;
        }
        if (replaced.equals(statement.text())) {
            return statement;
        }
        ScriptReading reading = new ScriptReading(new SourceText(replaced, statement.location()));
        List<Diagnostic> wrong = reading.read(Integer.MAX_VALUE);
        findings.addAll(wrong);
        boolean several = reading.statementCount() > 1;
        if (!several && (reading.statementCount() == 1 || !wrong.isEmpty())) {
            return wrong.isEmpty() ? reading.last() : statement;
        }
        findings.add(Diagnostic
            .error(DiagnosticCode.BAD_SETTING,
                    "the values of placeholders make this statement "
                            + ((reading.statementCount() == 0) ? "empty" : "more than one"))
            .withHint("Let each value be a part of one statement.")
            .at(statement.location()));
        return statement;
    }

    /** Hears nothing: the text was checked before. */
    private static final class Deaf implements StatementScanner.Listener {

        @Override
        public void token(int from, int to) {
        }

        @Override
        public void metaCommand(int from, int to) {
        }

    }

}
