package dev.migrate.lint.effect;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The observed effect of a statement.
 *
 * @param relations what it does to relations that were there before the script, and that
 * it locks, reads or writes again
 * @param objects what it creates, drops and invalidates
 * @param inTransaction false if it ran on its own, so that its locks were gone before
 * they could be seen
 * @param misfit the SQLSTATE with which rows that were made up failed, after which it was
 * run without them; null if it did not fail on rows
 * @param refusal why the server does not run it; null if it does
 * @since 0.1
 */
public record StatementEffect(List<RelationEffect> relations, List<ObjectEffect> objects, boolean inTransaction,
        @Nullable String misfit, @Nullable Refusal refusal) {

    private static final int MOST_NAMED = 6;

    /** Copies the lists. */
    public StatementEffect {
        relations = List.copyOf(relations);
        objects = List.copyOf(objects);
    }

    /**
     * Gives the same with other relations.
     * @param others the relations
     * @return a copy
     */
    public StatementEffect with(List<RelationEffect> others) {
        return new StatementEffect(others, this.objects, this.inTransaction, this.misfit, this.refusal);
    }

    /**
     * Returns whether others wait while rows are read or written.
     * @return true if it is so for one relation
     */
    public boolean isBlockingLong() {
        return this.relations.stream().anyMatch(RelationEffect::isBlockingLong);
    }

    /**
     * Gives it as a person reads it.
     * @return clauses without a subject
     */
    public String text() {
        if (this.refusal != null) {
            return "fails: " + this.refusal.message();
        }
        List<String> clauses = Stream
            .concat(this.relations.stream().map(RelationEffect::text), this.objects.stream().map(ObjectEffect::text))
            .toList();
        String named = clauses.stream().limit(MOST_NAMED).collect(Collectors.joining(", "));
        int more = clauses.size() - MOST_NAMED;
        String text = clauses.isEmpty() ? "locks, reads and changes no relation that was there before" : named;
        return text + ((more > 0) ? ", and " + more + " more" : "")
                + (this.inTransaction ? "" : " (outside a transaction, where locks are not seen)")
                + ((this.misfit != null)
                        ? " (tried without rows, because those made up failed with SQLSTATE " + this.misfit + ")" : "");
    }

}
