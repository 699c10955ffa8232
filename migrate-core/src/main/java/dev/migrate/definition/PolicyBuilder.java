package dev.migrate.definition;

import dev.migrate.change.BadOperationException;
import dev.migrate.schema.Policy;
import dev.migrate.sql.WrittenSql;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Describes a row-level security policy. */
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
        PolicyBuilder changed = edit(this);
        changed.permissive = false;
        return changed;
    }

    /**
     * Is about rows that are read only.
     * @return this policy
     */
    public PolicyBuilder forSelect() {
        PolicyBuilder changed = edit(this);
        changed.commands = plus(changed.commands, "SELECT");
        return changed;
    }

    /**
     * Is about new rows only.
     * @return this policy
     */
    public PolicyBuilder forInsert() {
        PolicyBuilder changed = edit(this);
        changed.commands = plus(changed.commands, "INSERT");
        return changed;
    }

    /**
     * Is about rows that change only.
     * @return this policy
     */
    public PolicyBuilder forUpdate() {
        PolicyBuilder changed = edit(this);
        changed.commands = plus(changed.commands, "UPDATE");
        return changed;
    }

    /**
     * Is about rows that are deleted only.
     * @return this policy
     */
    public PolicyBuilder forDelete() {
        PolicyBuilder changed = edit(this);
        changed.commands = plus(changed.commands, "DELETE");
        return changed;
    }

    /**
     * Is about some roles only; about everybody by default.
     * @param roleNames as PostgreSQL stores them, or {@code PUBLIC}, or in double quotes
     * @return this policy
     */
    public PolicyBuilder to(String... roleNames) {
        PolicyBuilder changed = edit(this);
        changed.roles = List.of(roleNames);
        return changed;
    }

    /**
     * Says which rows are seen.
     * @param condition as SQL
     * @return this policy
     */
    public PolicyBuilder using(String condition) {
        PolicyBuilder changed = edit(this);
        changed.using = WrittenSql.of(condition);
        return changed;
    }

    /**
     * Says which rows may be written; by default those that are seen.
     * @param condition as SQL
     * @return this policy
     */
    public PolicyBuilder withCheck(String condition) {
        PolicyBuilder changed = edit(this);
        changed.withCheck = WrittenSql.of(condition);
        return changed;
    }

    @Override
    public Policy define(NamingConvention naming) {
        String command = command();
        boolean reads = command.equals("SELECT") || command.equals("DELETE");
        if ((reads && this.withCheck != null) || (command.equals("INSERT") && this.using != null)) {
            throw new BadOperationException(
                    "policy \"" + this.name + "\" for " + command + " has "
                            + (reads ? "a check of new rows" : "a condition on rows that are there"),
                    "Remove " + (reads ? ".withCheck(…), or write .using(…)." : ".using(…), or write .withCheck(…)."));
        }
        return new Policy(this.name, name(this.table), new Policy.Scope(this.permissive, command, roles(this.roles)),
                this.using, this.withCheck);
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
