package dev.migrate.migration;

import dev.migrate.diagnostic.Diagnostic;
import dev.migrate.diagnostic.DiagnosticCode;
import dev.migrate.diagnostic.MigrateException;
import dev.migrate.diagnostic.SourceLocation;
import dev.migrate.revision.Revision;
import dev.migrate.sql.Placeholders;
import dev.migrate.sql.SourceText;
import dev.migrate.sql.SqlLexer;
import dev.migrate.sql.SqlScript;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reads a revision from the text of a SQL file. Thread-safe.
 *
 * @since 0.1
 */
public final class SqlMigrationParser {

    private static final MigrationBody NO_WAY_BACK = new MigrationBody.Irreversible(
            "the file has no \"-- migrate:down\" section");

    private final Placeholders placeholders;

    /**
     * Reads files with these values in them.
     * @param placeholders the values; none leaves every text as written
     */
    public SqlMigrationParser(Placeholders placeholders) {
        this.placeholders = placeholders;
    }

    /**
     * Reads a file.
     * @param source the file as its user names it
     * @param content its bytes, which must be UTF-8
     * @return the revision
     * @throws MigrateException with everything that is wrong in the file, in the order of
     * its lines
     */
    public Migration parse(String source, byte[] content) {
        SourceText text = FileText.of(source, content);
        List<Diagnostic> findings = new ArrayList<>();
        SectionScanner scanner = new SectionScanner(text, findings);
        scanner.scan();
        HeaderParser header = new HeaderParser(text, findings);
        Revision revision = header.parse(scanner.header());
        List<String> squashedChecksums = header.squashedChecksums();
        int neededServer = header.neededServer();
        SectionStructure structure = new SectionStructure(text, findings);
        structure.acceptFile(scanner.sections());
        MigrationBody.Script upgrade = script(structure.up(), text, findings);
        Section back = structure.back();
        MigrationBody downgrade = wayBack(back, text, findings);
        if (revision == null || upgrade == null || !findings.isEmpty()) {
            throw refused(findings);
        }
        return new Migration(revision, upgrade, downgrade, Checksum.of(upgrade, downgrade),
                (back != null) ? text.text().substring(back.start(), back.end()) : null, squashedChecksums,
                neededServer);
    }

    /**
     * Reads a downgrade section that was kept when its revision was applied.
     * @param source what to call the text in errors
     * @param section the text, from its line {@code -- migrate:} on, as
     * {@link Migration#downgradeSection()} gives it
     * @return the downgrade
     * @throws MigrateException with everything that is wrong
     */
    public MigrationBody parseDowngrade(String source, String section) {
        SourceText text = new SourceText(section, SourceLocation.of(source));
        List<Diagnostic> findings = new ArrayList<>();
        SectionScanner scanner = new SectionScanner(text, findings);
        scanner.scan();
        SectionStructure structure = new SectionStructure(text, findings);
        structure.acceptWayBack(scanner.sections());
        MigrationBody downgrade = wayBack(structure.back(), text, findings);
        if (!findings.isEmpty()) {
            throw refused(findings);
        }
        return downgrade;
    }

    /**
     * Gives SQL so that this parser reads it back as it is: where placeholders are on,
     * what looks like one is marked as none.
     * @param sql a statement
     * @return its text in a file
     */
    public String literally(String sql) {
        return this.placeholders.values().isEmpty() ? sql : sql.replace("${", "\\${");
    }

    private MigrationBody wayBack(@Nullable Section section, SourceText text, List<Diagnostic> findings) {
        if (section == null) {
            return NO_WAY_BACK;
        }
        if (section.is(Section.IRREVERSIBLE)) {
            return irreversible(section, text, findings);
        }
        MigrationBody.Script script = script(section, text, findings);
        if (script == null) {
            return NO_WAY_BACK;
        }
        BackfillLines.requireForeground(script.script(), findings);
        return script;
    }

    /** Gives null if the section is missing or wrong, which is a finding then. */
    private MigrationBody.@Nullable Script script(@Nullable Section section, SourceText text,
            List<Diagnostic> findings) {
        if (section == null) {
            return null;
        }
        SectionOptions options = new SectionOptionsParser(text.locate(section.start()), findings)
            .parse(section.argument());
        try {
            SourceText body = text.part(section.bodyStart(), section.end());
            SqlScript script = SqlScript.of(body, this.placeholders);
            return new MigrationBody.Script(new BackfillLines(body, options, findings).in(script), options);
        }
        catch (MigrateException ex) {
            findings.addAll(ex.diagnostics());
            return null;
        }
    }

    private MigrationBody irreversible(Section section, SourceText text, List<Diagnostic> findings) {
        String argument = section.argument();
        String reason = argument.startsWith(":") ? argument.substring(1).strip() : "";
        if (reason.isEmpty()) {
            findings.add(Diagnostic.error(DiagnosticCode.BAD_SECTION, "\"-- migrate:irreversible\" needs a reason")
                .withHint("Write it as \"-- migrate:irreversible: <reason>\".")
                .at(text.locate(section.start())));
        }
        try {
            SqlLexer lexer = SqlLexer.of(text.part(section.bodyStart(), section.end()));
            if (lexer.next()) {
                findings.add(Diagnostic.error(DiagnosticCode.BAD_SECTION, "SQL found below \"-- migrate:irreversible\"")
                    .withHint("Remove it, or write \"-- migrate:down\" in place of \"-- migrate:irreversible\".")
                    .at(lexer.location()));
            }
        }
        catch (MigrateException ex) {
            findings.addAll(ex.diagnostics());
        }
        return new MigrationBody.Irreversible(reason);
    }

    private static MigrateException refused(List<Diagnostic> findings) {
        List<Diagnostic> sorted = new ArrayList<>(new LinkedHashSet<>(findings));
        sorted.sort(Comparator.comparingInt((finding) -> {
            SourceLocation location = finding.location();
            return (location != null) ? location.line() : 0;
        }));
        return new MigrateException(sorted);
    }

}
