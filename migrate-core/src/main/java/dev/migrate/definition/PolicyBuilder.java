package dev.migrate.definition;

import dev.migrate.change.BadOperationException;
import dev.migrate.schema.RowPolicy;
import dev.migrate.sql.WrittenSql;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Describes a row-level security policy.
 *
 * @since 0.1
 */
public final class PolicyBuilder extends NewObject {

    private final String name;

    private final String table;

    private boolean permissive = true;

    /** The commands that were said; none for all. */
    private List<String> commands = List.of();

    private List<String> roles = List.of();

    private @Nullable String using;

    private @Nullable String withCheck;

    PolicyBuilder(String name, String table) {
        this.name = name;
        this.table = table;
    }

    /**
     * Must hold beside every other restrictive policy; by default one policy that holds
     * is enough.
     * @return this policy
     */
    public PolicyBuilder restrictive() {
        return edit(this, (changed) -> changed.permissive = false);
    }

    /**
     * Is about rows that are read only.
     * @return this policy
     */
    public PolicyBuilder forSelect() {
        return edit(this, (changed) -> changed.commands = plus(changed.commands, "SELECT"));
    }

    /**
     * Is about new rows only.
     * @return this policy
     */
    public PolicyBuilder forInsert() {
        return edit(this, (changed) -> changed.commands = plus(changed.commands, "INSERT"));
    }

    /**
     * Is about rows that change only.
     * @return this policy
     */
    public PolicyBuilder forUpdate() {
        return edit(this, (changed) -> changed.commands = plus(changed.commands, "UPDATE"));
    }

    /**
     * Is about rows that are deleted only.
     * @return this policy
     */
    public PolicyBuilder forDelete() {
        return edit(this, (changed) -> changed.commands = plus(changed.commands, "DELETE"));
    }

    /**
     * Is about some roles only; about everybody by default.
     * @param roleNames as PostgreSQL stores them, or {@code PUBLIC}, or in double quotes
     * @return this policy
     */
    public PolicyBuilder to(String... roleNames) {
        return edit(this, (changed) -> changed.roles = changed.once("for whom the policy is", List.of(roleNames)));
    }

    /**
     * Says which rows are seen.
     * @param condition as SQL
     * @return this policy
     */
    public PolicyBuilder using(String condition) {
        return edit(this, (changed) -> changed.using = WrittenSql.of(changed.once("which rows are seen", condition)));
    }

    /**
     * Says which rows may be written; by default those that are seen.
     * @param condition as SQL
     * @return this policy
     */
    public PolicyBuilder withCheck(String condition) {
        return edit(this,
                (changed) -> changed.withCheck = WrittenSql.of(changed.once("which rows may be written", condition)));
    }

    @Override
    RowPolicy object(NamingConvention naming) {
        String command = command();
        boolean reads = command.equals("SELECT") || command.equals("DELETE");
        if ((reads && this.withCheck != null) || (command.equals("INSERT") && this.using != null)) {
            throw new BadOperationException(
                    "policy \"" + this.name + "\" for " + command + " has "
                            + (reads ? "a check of new rows" : "a condition on rows that are there"),
                    "Remove " + (reads ? ".withCheck(…), or write .using(…)." : ".using(…), or write .withCheck(…)."));
        }
        return new RowPolicy(this.name, name(this.table),
                new RowPolicy.Scope(this.permissive, command, roles(this.roles)), this.using, this.withCheck);
    }

    private String command() {
        List<String> all = this.commands.stream().distinct().toList();
        if (all.size() > 1) {
            throw new BadOperationException("policy \"" + this.name + "\" is for " + String.join(" and ", all),
                    "Write a policy for each, or leave it out for all commands.");
        }
        return all.isEmpty() ? "ALL" : all.get(0);
    }

}
