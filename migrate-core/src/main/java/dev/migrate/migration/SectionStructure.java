package dev.migrate.migration;

import dev.migrate.diagnostic.Diagnostic;
import dev.migrate.diagnostic.DiagnosticCode;
import dev.migrate.diagnostic.Nearest;
import dev.migrate.sql.SourceText;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Which sections a file has, and whether they are the right ones in the right order. */
final class SectionStructure {

    private static final String BACKFILL = "backfill";

    private static final List<String> KEYWORDS = List.of(Section.UP, Section.DOWN, Section.IRREVERSIBLE, BACKFILL);

    private final SourceText source;

    private final List<Diagnostic> findings;

    private @Nullable Section up;

    private @Nullable Section back;

    SectionStructure(SourceText source, List<Diagnostic> findings) {
        this.source = source;
        this.findings = findings;
    }

    /** Takes all sections of a file. */
    void acceptFile(List<Section> sections) {
        sections.forEach(this::accept);
        this.findings.addAll(new NearMarkers(this.source).findings());
        if (this.up == null) {
            this.findings.add(Diagnostic.error(DiagnosticCode.BAD_SECTION, "the file has no \"-- migrate:up\" section")
                .withHint("Write a line \"-- migrate:up\" above the statements.")
                .at(this.source.location()));
        }
    }

    /** Takes the sections of a text that should hold the downgrade section only. */
    void acceptWayBack(List<Section> sections) {
        sections.forEach(this::accept);
        Section way = this.up;
        if (way != null) {
            refuse("\"-- migrate:up\" is not allowed in a downgrade section", null, way);
        }
    }

    /** Gives the upgrade; null if there is none. */
    @Nullable Section up() {
        return this.up;
    }

    /** Gives the downgrade, or what says that there is none; null if nothing does. */
    @Nullable Section back() {
        return this.back;
    }

    private void accept(Section section) {
        switch (section.keyword()) {
            case Section.UP -> acceptUp(section);
            case Section.DOWN, Section.IRREVERSIBLE -> acceptBack(section);
            default -> {
                List<String> nearest = Nearest.to(section.keyword(), KEYWORDS);
                refuse("unknown section \"migrate:" + section.keyword() + "\"",
                        section.is(BACKFILL)
                                ? "Write \"-- migrate:backfill table=…\" in lower case and without other blanks."
                                : nearest.isEmpty()
                                        ? "Known sections: migrate:up, migrate:down, migrate:irreversible: <reason>."
                                        : "Did you mean \"migrate:" + nearest.get(0) + "\"?",
                        section);
            }
        }
    }

    private void acceptUp(Section section) {
        Section way = this.back;
        if (this.up != null) {
            refuse("a second \"-- migrate:up\" section", "Join it with the first one.", section);
            return;
        }
        if (way != null) {
            refuse("\"-- migrate:" + way.keyword() + "\" comes before \"-- migrate:up\"", "Move it below the upgrade.",
                    way);
        }
        this.up = section;
    }

    private void acceptBack(Section section) {
        Section first = this.back;
        if (first == null) {
            this.back = section;
        }
        else if (first.is(section.keyword())) {
            refuse("a second \"-- migrate:" + section.keyword() + "\" section", "Join it with the first one.", section);
        }
        else {
            refuse("the file has both \"-- migrate:down\" and \"-- migrate:irreversible\"", "Remove one of them.",
                    section);
        }
    }

    private void refuse(String message, @Nullable String hint, Section section) {
        this.findings.add(Diagnostic.error(DiagnosticCode.BAD_SECTION, message)
            .withHint(hint)
            .at(this.source.locate(section.start())));
    }

}
