package dev.migrate.lint;

import dev.migrate.lint.effect.Refusal;
import dev.migrate.lint.effect.RevisionEffects;
import dev.migrate.lint.schema.Inventory;
import dev.migrate.lint.schema.SchemaItem;
import dev.migrate.revision.Fix;
import dev.migrate.sql.Identifier;
import dev.migrate.sql.QualifiedName;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Looks whether a downgrade undoes its upgrade: in thought, and on a scratch database.
 */
final class MirrorReview {

    private static final int MOST_NAMED = 6;

    private final ScriptFindings findings;

    private final RevisionEffects effects;

    private boolean found;

    MirrorReview(ScriptFindings findings, RevisionEffects effects) {
        this.findings = findings;
        this.effects = effects;
    }

    /** Compares the schema before the upgrade, after it, and after the downgrade. */
    void compare(Inventory before, Inventory after, Inventory back) {
        for (SchemaItem item : after.without(before)) {
            if (back.items().containsKey(item)) {
                if (item.kind().equals(Inventory.ENUM)) {
                    this.found = true;
                    this.findings.addFixable(RevisionReview.ENUM_LEFT, "the downgrade leaves " + item, seen(),
                            Fix.undone(List.of("DROP TYPE " + written(item.name()))));
                }
                else {
                    add(RevisionReview.NO_MIRROR, "leaves " + item);
                }
            }
        }
        before.without(back).forEach((item) -> add(RevisionReview.NO_MIRROR, "does not restore " + item));
        before.different(back)
            .forEach((item) -> add(RevisionReview.NO_MIRROR,
                    "leaves " + item + " as " + back.items().get(item) + ", which was " + before.items().get(item)));
    }

    // a name without a schema is known as one of public
    private static String written(QualifiedName name) {
        return "public".equals(name.schema()) ? Identifier.write(name.name()) : name.sql();
    }

    /** Adds what was seen. */
    void addSeen(LintScript downgrade) {
        List<String> unrestored = this.effects.unrestored();
        if (!this.found && unrestored != null && !unrestored.isEmpty()) {
            this.findings.add(RevisionReview.NO_MIRROR, "on a scratch database, the downgrade " + clauses(unrestored),
                    null, null);
        }
        this.effects.downgrade().statements().forEach((top, effect) -> {
            Refusal refusal = effect.refusal();
            if (refusal != null) {
                int column = downgrade.columns().isEmpty() ? 0 : downgrade.columns().get(top);
                this.findings.add(TraceFindings.FAILED, TraceFindings.failed("the downgrade", refusal),
                        FindingPlace.within(downgrade.statements().get(top), column,
                                TraceFindings.offset(refusal, downgrade.statements().get(top))));
            }
        });
    }

    private void add(RuleDescription rule, String what) {
        this.found = true;
        this.findings.add(rule, "the downgrade " + what, null, seen());
    }

    private @Nullable String seen() {
        List<String> unrestored = this.effects.unrestored();
        return (unrestored == null) ? null
                : unrestored.isEmpty() ? "leads back to the schema before" : clauses(unrestored);
    }

    private static String clauses(List<String> unrestored) {
        int more = unrestored.size() - MOST_NAMED;
        return unrestored.stream().limit(MOST_NAMED).collect(Collectors.joining(", "))
                + ((more > 0) ? ", and " + more + " more" : "");
    }

}
