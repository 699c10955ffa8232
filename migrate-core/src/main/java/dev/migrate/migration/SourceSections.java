package dev.migrate.migration;

import dev.migrate.diagnostic.Diagnostic;
import dev.migrate.diagnostic.MigrateException;
import dev.migrate.sql.SourceText;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The bodies of a file as they are written, comments and placeholders included.
 *
 * @param upgrade the text below {@code -- migrate:up}
 * @param downgrade what stands below {@code -- migrate:down}; null if the file has no
 * such section
 * @since 0.1
 */
public record SourceSections(SourceText upgrade, @Nullable SourceText downgrade) {

    /**
     * Cuts a file.
     * @param source the file as its user names it
     * @param content its bytes, which must be UTF-8
     * @return the bodies
     * @throws MigrateException if the file has not the sections that it must have
     */
    public static SourceSections of(String source, byte[] content) {
        SourceText text = FileText.of(source, content);
        List<Diagnostic> findings = new ArrayList<>();
        SectionScanner scanner = new SectionScanner(text, findings);
        scanner.scan();
        SectionStructure structure = new SectionStructure(text, findings);
        structure.acceptFile(scanner.sections());
        Section up = structure.up();
        Section back = structure.back();
        if (up == null || !findings.isEmpty()) {
            throw new MigrateException(findings);
        }
        return new SourceSections(body(text, up), (back != null && back.is(Section.DOWN)) ? body(text, back) : null);
    }

    private static SourceText body(SourceText text, Section section) {
        return text.part(section.bodyStart(), section.end());
    }

}
