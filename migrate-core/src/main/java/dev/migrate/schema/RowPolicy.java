package dev.migrate.schema;

import dev.migrate.sql.QualifiedName;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A row-level security policy.
 *
 * @param name its name
 * @param table its table
 * @param scope what it is about
 * @param using which rows are seen, as SQL; null if nothing is said
 * @param withCheck which rows may be written, as SQL; null if nothing is said
 * @since 0.1
 */
public record RowPolicy(String name, QualifiedName table, Scope scope, @Nullable String using,
        @Nullable String withCheck) implements SchemaObject {

    @Override
    public ObjectReference reference() {
        return ObjectReference.of(ObjectKind.POLICY, this.table, this.name);
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
        return visitor.policy(this);
    }

    /**
     * The command and the roles of a policy.
     *
     * @param permissive true if one such policy is enough, false if all must agree
     * @param command {@code ALL}, {@code SELECT}, {@code INSERT}, {@code UPDATE} or
     * {@code DELETE}
     * @param roles as SQL spells them; none for everybody
     */
    public record Scope(boolean permissive, String command, List<String> roles) {

        /** Copies the list. */
        public Scope {
            roles = List.copyOf(roles);
        }

    }

}
