package dev.migrate.lint.effect;

import dev.migrate.change.Hazard.Span;
import dev.migrate.change.LockMode;
import dev.migrate.schema.ObjectKind;
import dev.migrate.sql.QualifiedName;
import org.jspecify.annotations.Nullable;

/**
 * The effect of a statement on a relation that existed before its script.
 *
 * @param kind what it is
 * @param name its name; without a schema if that is the current one
 * @param lock the strongest lock that the session has on it at the end of the statement;
 * null for none that others have to wait for
 * @param span what the statement does to its rows
 * @param load how large it is on the live database; null if that is not known
 * @since 0.1
 */
public record RelationEffect(ObjectKind kind, QualifiedName name, @Nullable LockMode lock, Span span,
        @Nullable Load load) {

    /**
     * Returns whether others wait while rows are read or written.
     * @return true for a table or materialized view that no other session can write
     * meanwhile
     */
    public boolean isBlockingLong() {
        return isBlocking() && this.kind != ObjectKind.INDEX && this.span != Span.BRIEF;
    }

    /**
     * Returns whether others wait.
     * @return true for SHARE and stronger locks
     */
    public boolean isBlocking() {
        return this.lock != null && this.lock.compareTo(LockMode.SHARE) >= 0;
    }

    /**
     * Gives it as a person reads it.
     * @return a clause without a subject
     */
    public String text() {
        return clause() + ((this.load != null) ? " (" + this.load.text() + ")" : "");
    }

    /**
     * Says how large it is.
     * @param other what it holds on the live database
     * @return a copy
     */
    public RelationEffect with(Load other) {
        return new RelationEffect(this.kind, this.name, this.lock, this.span, other);
    }

    private String clause() {
        String relation = RelationText.of(this.kind, this.name);
        if (this.lock == null) {
            return switch (this.span) {
                case BRIEF -> "changes " + relation;
                case SCAN -> "reads every row of " + relation;
                case REWRITE -> "writes " + relation + " again";
            };
        }
        String blocks = switch (this.lock) {
            case SHARE_UPDATE_EXCLUSIVE -> "blocks other DDL and VACUUM of ";
            case SHARE, SHARE_ROW_EXCLUSIVE -> "blocks writes to ";
            case ACCESS_EXCLUSIVE -> "blocks reads and writes of ";
        };
        return blocks + relation + switch (this.span) {
            case BRIEF -> " for a moment";
            case SCAN -> " while every row is read";
            case REWRITE -> " while all of it is written again";
        };
    }

}
