package dev.migrate.lint.rule;

import dev.migrate.lint.Findings;
import dev.migrate.lint.RuleDescription;
import dev.migrate.lint.RuleGroup;
import dev.migrate.lint.ServerVersion;
import dev.migrate.lint.Step;
import dev.migrate.statement.IndexStatement;
import dev.migrate.statement.IndexStatement.CreateIndex;
import dev.migrate.statement.IndexStatement.Reindex;

/** {@code concurrent-index-corruption}. */
final class ConcurrentIndexCorruptionRule extends DescribedRule {

    ConcurrentIndexCorruptionRule() {
        super(RuleDescription
            .error("concurrent-index-corruption", RuleGroup.FAILURE,
                    "PostgreSQL 14.0 to 14.3 may build a corrupt index concurrently.")
            .because(
                    """
                            `CREATE INDEX CONCURRENTLY` and `REINDEX CONCURRENTLY` of these servers may leave out rows that change meanwhile (release notes of 14.4).
                            Update the server first.

                            Not reported: every other version, and servers whose minor version is not known.
                            """));
    }

    @Override
    public void check(Step step, Findings findings) {
        ServerVersion version = step.script().version();
        boolean corrupt = version.major() == 14 && version.minor() >= 0 && version.minor() < 4;
        boolean builds = (step.statement() instanceof CreateIndex create
                && create.is(IndexStatement.Trait.CONCURRENTLY))
                || (step.statement() instanceof Reindex reindex && reindex.concurrently());
        if (corrupt && builds) {
            findings.add(
                    "PostgreSQL " + version + " may build a corrupt index concurrently; update to 14.4 or later first");
        }
    }

}
