package dev.migrate.ddl;

import dev.migrate.schema.RowPolicy;
import dev.migrate.sql.Identifier;
import dev.migrate.sql.Parentheses;

/** Row-level security policies: how they are defined. */
final class PolicyDdl {

    private PolicyDdl() {
    }

    static String create(RowPolicy policy) {
        RowPolicy.Scope scope = policy.scope();
        return "CREATE POLICY " + Identifier.write(policy.name()) + " ON " + policy.table().sql()
                + (scope.permissive() ? "" : " AS RESTRICTIVE")
                + (scope.command().equals("ALL") ? "" : " FOR " + scope.command()) + conditions(policy);
    }

    /** Gives whom it is for and which rows, each if it is said. */
    static String conditions(RowPolicy policy) {
        RowPolicy.Scope scope = policy.scope();
        return (scope.roles().isEmpty() ? "" : " TO " + String.join(", ", scope.roles()))
                + ((policy.using() != null) ? " USING " + Parentheses.around(policy.using()) : "")
                + ((policy.withCheck() != null) ? " WITH CHECK " + Parentheses.around(policy.withCheck()) : "");
    }

}
