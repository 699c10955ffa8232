package dev.migrate.lint;

import dev.migrate.diagnostic.SourceLocation;
import dev.migrate.lint.effect.RevisionEffects;
import dev.migrate.revision.Fix;
import dev.migrate.revision.Revision;
import dev.migrate.sql.SqlToken;
import dev.migrate.statement.StatementParser;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Judges a revision as a whole: its downgrade, and the number of its file. */
final class RevisionReview {

    static final RuleDescription MISSING_DOWNGRADE = RuleDescription
        .warning("missing-downgrade", RuleGroup.REVIEW, "A revision has no downgrade and does not say why.")
        .because("""
                When a release has to be taken back, there is no time to write one.
                Write `-- migrate:down`, or `-- migrate:irreversible: <reason>`.
                """);

    static final RuleDescription EMPTY_DOWNGRADE = RuleDescription
        .warning("empty-downgrade", RuleGroup.REVIEW, "A downgrade does nothing, and its upgrade does.")
        .because("""
                The version table then says that the database is at the older revision, and it is not.
                Write the statements, or `-- migrate:irreversible: <reason>`.
                """);

    static final RuleDescription NO_MIRROR = RuleDescription
        .warning("downgrade-does-not-mirror", RuleGroup.REVIEW,
                "After upgrade and downgrade the schema is another one than before.")
        .because(
                """
                        The statements of both ways are run in thought, and with a trace on a scratch database, where the catalogs are compared.
                        What the upgrade creates must be dropped by the downgrade, and what it drops or changes must be there again.
                        """);

    static final RuleDescription ENUM_LEFT = RuleDescription
        .warning("enum-not-dropped", RuleGroup.REVIEW, "The upgrade creates an enum that the downgrade leaves.")
        .because(
                """
                        Dropping the table that uses an enum does not drop the type, and the next upgrade fails because it is there.
                        Write `DROP TYPE` behind the statements that drop what uses it.
                        """);

    static final RuleDescription OUT_OF_STEP = RuleDescription
        .warning("file-number-out-of-step", RuleGroup.REVIEW,
                "The number of a file is not greater than that of the revision before.")
        .because("""
                The order of revisions is that of the graph, never that of the file names; but people read the names.
                Rename the file so that it sorts behind the one that it revises.
                """);

    static final List<RuleDescription> RULES = List.of(MISSING_DOWNGRADE, EMPTY_DOWNGRADE, NO_MIRROR, ENUM_LEFT,
            OUT_OF_STEP);

    private final RevisionScripts scripts;

    private final Set<String> names = new HashSet<>();

    RevisionReview(RevisionScripts scripts) {
        this.scripts = scripts;
        Stream.concat(Stream.of(scripts.upgrade()), Stream.ofNullable(scripts.downgrade()))
            .flatMap((script) -> script.statements().stream())
            .forEach((statement) -> StatementParser.parse(statement.text())
                .tokens()
                .stream()
                .filter(SqlToken::isName)
                .forEach((token) -> this.names.add(token.name())));
    }

    /** Gives the names in both scripts. */
    Set<String> names() {
        return this.names;
    }

    /** Looks at what needs no schema. */
    void look(ScriptFindings findings, RevisionEffects effects) {
        boolean does = !this.scripts.upgrade().statements().isEmpty();
        LintScript downgrade = this.scripts.downgrade();
        if (does && this.scripts.unmade() == RevisionScripts.Unmade.FORGOTTEN) {
            List<String> inverse = effects.inverse();
            findings.addFixable(MISSING_DOWNGRADE, "the revision has no downgrade and does not say why", null,
                    (inverse != null) ? Fix.undone(inverse) : null);
        }
        if (does && downgrade != null && downgrade.statements().isEmpty() && downgrade.problems().isEmpty()) {
            findings.add(EMPTY_DOWNGRADE, "the downgrade does nothing", null, null);
        }
        for (Revision parent : this.scripts.parents()) {
            String own = number(this.scripts.revision());
            String other = number(parent);
            if (own != null && other != null && own.length() == other.length() && own.compareTo(other) <= 0) {
                findings.add(OUT_OF_STEP, "the file has number " + own + ", and revises one with number " + other, null,
                        null);
            }
        }
    }

    // 0012 of db/migrations/0012_add_email.sql
    private static @Nullable String number(Revision revision) {
        SourceLocation location = revision.location();
        if (location == null || !location.source().endsWith(".sql")) {
            return null;
        }
        String file = location.source().substring(location.source().lastIndexOf('/') + 1);
        int end = 0;
        while (end < file.length() && Character.isDigit(file.charAt(end))) {
            end++;
        }
        return (end > 0 && file.startsWith("_", end)) ? file.substring(0, end) : null;
    }

}
