package dev.migrate.operation;

import dev.migrate.change.Operation;
import dev.migrate.change.Privileges;
import dev.migrate.definition.Draft;
import dev.migrate.definition.PolicyBuilder;
import dev.migrate.definition.ViewBuilder;
import dev.migrate.schema.CatalogObject;
import dev.migrate.schema.ObjectKind;
import dev.migrate.schema.RowPolicy;
import dev.migrate.sql.WrittenSql;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Operations on views, routines, triggers, policies and privileges.
 *
 * @since 0.1
 */
public interface CodeOperations extends Recording {

    /**
     * Creates a view.
     * @param name its name
     * @param query its SELECT
     * @return the view, for what else there is to say of it
     */
    default ViewBuilder createView(String name, String query) {
        return begin(() -> Definitions.view(name, query));
    }

    /**
     * Creates a view, or puts it in the place of the one of its name, which keeps its
     * privileges and what depends on it. It may have more columns at the end.
     * @param name its name
     * @param query its SELECT
     * @return the change, for what else there is to say of it
     */
    default ReplaceViewBuilder replaceView(String name, String query) {
        return begin(() -> new ReplaceViewBuilder(Definitions.view(name, query)));
    }

    /**
     * Creates a function or procedure, or puts it in the place of the one of its name,
     * which keeps its privileges and what depends on it.
     * @param kind what it is
     * @param name its name, with its argument types: {@code f(int)}
     * @param sql the statement: {@code CREATE OR REPLACE FUNCTION …}
     * @return the change, for what it was
     */
    default ReplaceBuilder replace(ObjectKind kind, String name, String sql) {
        return begin(() -> new ReplaceBuilder(References.of(kind, name), sql));
    }

    /**
     * Drops a view.
     * @param name its name
     * @return the change, for what it was: {@code was(view(name, query)…)}
     */
    default DropBuilder dropView(String name) {
        return begin(() -> new DropBuilder(References.of(ObjectKind.VIEW, name)));
    }

    /**
     * Drops a view without options.
     * @param name its name
     * @param query its SELECT, for the downgrade
     * @return the change, for what else there is to say of it
     */
    default DropBuilder dropView(String name, String query) {
        return begin(() -> new DropBuilder(References.of(ObjectKind.VIEW, name)).was(Definitions.view(name, query)));
    }

    /**
     * Creates a materialized view with its rows.
     * @param name its name
     * @param query its SELECT
     * @return the view, for what else there is to say of it
     */
    default ViewBuilder createMaterializedView(String name, String query) {
        return begin(() -> Definitions.materializedView(name, query));
    }

    /**
     * Drops a materialized view.
     * @param name its name
     * @return the change, for what it was: {@code was(materializedView(name, query))}
     */
    default DropBuilder dropMaterializedView(String name) {
        return begin(() -> new DropBuilder(References.of(ObjectKind.MATERIALIZED_VIEW, name)));
    }

    /**
     * Reads the rows of a materialized view again.
     * @param name its name
     * @return the change, for how
     */
    default RefreshBuilder refreshMaterializedView(String name) {
        return begin(() -> new RefreshBuilder(name));
    }

    /**
     * Creates a routine, event trigger, collation, publication, or anything else that
     * stands on its own, by its CREATE statement.
     * @param kind what it is
     * @param name its name; that of a routine with its argument types: {@code f(int)}
     * @param sql the CREATE statement, without {@code OR REPLACE} and
     * {@code IF NOT EXISTS}
     */
    default void create(ObjectKind kind, String name, String sql) {
        begin(() -> new PlainChange(
                new Operation.Create(new CatalogObject.Written(References.of(kind, name).get(), sql), false, false)));
    }

    /**
     * Creates a trigger or rule by its CREATE statement.
     * @param kind what it is
     * @param table its table
     * @param name its name
     * @param sql the CREATE statement
     */
    default void create(ObjectKind kind, String table, String name, String sql) {
        begin(() -> new PlainChange(new Operation.Create(
                new CatalogObject.Written(References.of(kind, table, name).get(), sql), false, false)));
    }

    /**
     * Creates a row-level security policy, for everybody and every command unless more is
     * said.
     * @param name its name
     * @param table its table
     * @return the policy, for what else there is to say of it
     */
    default PolicyBuilder createPolicy(String name, String table) {
        return begin(() -> Definitions.policy(name, table));
    }

    /**
     * Drops a row-level security policy.
     * @param name its name
     * @param table its table
     * @return the change, for what it was: {@code was(policy(name, table)…)}
     */
    default DropBuilder dropPolicy(String name, String table) {
        return begin(() -> new DropBuilder(References.of(ObjectKind.POLICY, table, name)));
    }

    /**
     * Creates a row-level security policy for everybody and every command.
     * @param name its name
     * @param table its table
     * @param using which rows are seen, as SQL
     * @param withCheck which rows may be written, as SQL; null for the same
     */
    default void createPolicy(String name, String table, String using, @Nullable String withCheck) {
        begin(() -> new PlainChange(
                new Operation.Create(
                        new RowPolicy(name, Draft.name(table), new RowPolicy.Scope(true, "ALL", List.of()),
                                WrittenSql.of(using), (withCheck != null) ? WrittenSql.of(withCheck) : null),
                        false, false)));
    }

    /**
     * Gives privileges.
     * @param privileges as SQL lists them: {@code SELECT, INSERT}
     * @param on the objects as SQL names them: {@code TABLE orders}
     * @param roles who: names as PostgreSQL stores them, or {@code PUBLIC}, or in double
     * quotes
     * @return the change, for what else there is to say of it
     */
    default PrivilegesBuilder grant(String privileges, String on, String... roles) {
        return begin(() -> privileges(true, privileges, on, null, roles));
    }

    /**
     * Takes privileges.
     * @param privileges as SQL lists them
     * @param on the objects as SQL names them
     * @param roles who: names as PostgreSQL stores them, or {@code PUBLIC}, or in double
     * quotes
     * @return the change, for what else there is to say of it
     */
    default PrivilegesBuilder revoke(String privileges, String on, String... roles) {
        return begin(() -> privileges(false, privileges, on, null, roles));
    }

    /**
     * Gives privileges on objects that are yet to be made.
     * @param scope what stands before GRANT: {@code IN SCHEMA app}; may be empty
     * @param privileges as SQL lists them
     * @param on {@code TABLES}, {@code SEQUENCES}, {@code FUNCTIONS}, {@code TYPES}
     * @param roles who: names as PostgreSQL stores them, or {@code PUBLIC}, or in double
     * quotes
     * @return the change, for what else there is to say of it
     */
    default PrivilegesBuilder grantByDefault(String scope, String privileges, String on, String... roles) {
        return begin(() -> privileges(true, privileges, on, Objects.requireNonNull(scope), roles));
    }

    /**
     * Takes privileges on objects that are yet to be made.
     * @param scope what stands before REVOKE: {@code IN SCHEMA app}; may be empty
     * @param privileges as SQL lists them
     * @param on {@code TABLES}, {@code SEQUENCES}, {@code FUNCTIONS}, {@code TYPES}
     * @param roles who: names as PostgreSQL stores them, or {@code PUBLIC}, or in double
     * quotes
     * @return the change, for what else there is to say of it
     */
    default PrivilegesBuilder revokeByDefault(String scope, String privileges, String on, String... roles) {
        return begin(() -> privileges(false, privileges, on, Objects.requireNonNull(scope), roles));
    }

    private static PrivilegesBuilder privileges(boolean granted, String privileges, String on,
            @Nullable String defaults, String... roles) {
        return new PrivilegesBuilder(new Privileges(granted, WrittenSql.of(privileges), WrittenSql.of(on),
                List.of(roles), Privileges.Terms.NONE, defaults));
    }

}
