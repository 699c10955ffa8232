package dev.migrate.scaffold;

import dev.migrate.diagnostic.Diagnostic;
import dev.migrate.diagnostic.MigrateException;
import dev.migrate.migration.MigrationBody;
import dev.migrate.migration.SectionOptions;
import dev.migrate.revision.Direction;
import dev.migrate.sql.SqlStatement;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * A file that does what several did.
 *
 * @param header what stands at its top
 * @param squashes the other ids that it means
 * @param parts what it is made of, in the order of an upgrade; at least one
 */
public record SquashedFile(NewFile header, List<String> squashes, List<SquashedPart> parts) {

    /** Copies the lists. */
    public SquashedFile {
        squashes = List.copyOf(squashes);
        parts = List.copyOf(parts);
    }

    /**
     * Gives the file's name.
     * @return the id and the message
     */
    public String name() {
        return SqlTemplate.name(this.header);
    }

    /**
     * Gives the file's text.
     * @return header and sections
     * @throws MigrateException with every part that does not go with the others
     */
    public String text() {
        List<Diagnostic> findings = new ArrayList<>();
        String up = section(Direction.UPGRADE, findings);
        String reasons = reasons();
        String down = reasons.isEmpty() ? section(Direction.DOWNGRADE, findings)
                : "-- migrate:irreversible: " + reasons + "\n";
        if (!findings.isEmpty()) {
            throw new MigrateException(findings);
        }
        int needed = this.parts.stream().mapToInt((part) -> part.migration().neededServer()).max().orElse(0);
        return SqlTemplate.header(this.header, needed) + "-- squashes: " + String.join(", ", this.squashes)
                + "\n-- squashed-checksums: " + String.join(", ", checksums()) + "\n\n" + up + "\n" + down;
    }

    /**
     * Gives the statements that the file has for one direction.
     * @param direction which way
     * @return those of its parts, in order; none if a part has no downgrade
     */
    public List<String> statements(Direction direction) {
        if (direction == Direction.DOWNGRADE && !reasons().isEmpty()) {
            return List.of();
        }
        List<String> statements = new ArrayList<>();
        for (SquashedPart part : parts(direction)) {
            if (part.body(direction) instanceof MigrationBody.Script script) {
                script.script().statements().stream().map(SqlStatement::text).forEach(statements::add);
            }
        }
        return statements;
    }

    /** What the last part may have been applied with, by which its database is known. */
    private Set<String> checksums() {
        SquashedPart end = this.parts.get(this.parts.size() - 1);
        Set<String> checksums = new LinkedHashSet<>(end.migration().squashedChecksums());
        if (end.migration().checksum() != null) {
            checksums.add(end.migration().checksum());
        }
        return checksums;
    }

    private String reasons() {
        List<String> reasons = new ArrayList<>();
        for (SquashedPart part : this.parts) {
            if (part.body(Direction.DOWNGRADE) instanceof MigrationBody.Irreversible irreversible) {
                boolean said = part.migration().downgradeSection() != null;
                reasons.add(part.id() + ": " + (said ? irreversible.reason() : "no downgrade was written"));
            }
        }
        return String.join("; ", reasons);
    }

    private List<SquashedPart> parts(Direction direction) {
        List<SquashedPart> ordered = new ArrayList<>(this.parts);
        if (direction == Direction.DOWNGRADE) {
            Collections.reverse(ordered);
        }
        return ordered;
    }

    private String section(Direction direction, List<Diagnostic> findings) {
        SquashedSection section = new SquashedSection(direction, parts(direction));
        findings.addAll(section.findings());
        SectionOptions options = section.options();
        return "-- migrate:" + ((direction == Direction.UPGRADE) ? "up" : "down") + OptionsText.of(options) + "\n"
                + section.body();
    }

}
