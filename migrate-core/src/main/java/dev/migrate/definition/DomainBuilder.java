package dev.migrate.definition;

import dev.migrate.change.Literals;
import dev.migrate.schema.ColumnType;
import dev.migrate.schema.Domain;
import dev.migrate.sql.ShortName;
import dev.migrate.sql.WrittenSql;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Describes a domain. */
public final class DomainBuilder extends NewObject {

    private final String name;

    private final ColumnType type;

    /** Names by condition; an empty one is the naming convention's. */
    private Map<String, String> checks = Map.of();

    private @Nullable String collation;

    private @Nullable String defaultExpression;

    private boolean notNull;

    DomainBuilder(String name, ColumnType type) {
        this.name = name;
        this.type = type;
    }

    /**
     * Refuses null.
     * @return this domain
     */
    public DomainBuilder notNull() {
        DomainBuilder changed = edit(this);
        changed.notNull = true;
        return changed;
    }

    /**
     * Sets the default of columns that have none of their own.
     * @param value a number, boolean or text; anything else as PostgreSQL reads it
     * @return this domain
     */
    public DomainBuilder defaultValue(Object value) {
        return defaultExpression(Literals.of(value));
    }

    /**
     * Sets the default of columns that have none of their own.
     * @param expression as SQL
     * @return this domain
     */
    public DomainBuilder defaultExpression(String expression) {
        DomainBuilder changed = edit(this);
        changed.defaultExpression = WrittenSql.of(expression);
        return changed;
    }

    /**
     * Sets the collation.
     * @param name as SQL spells it: {@code "C"} in its double quotes
     * @return this domain
     */
    public DomainBuilder collate(String name) {
        DomainBuilder changed = edit(this);
        changed.collation = Objects.requireNonNull(name);
        return changed;
    }

    /**
     * Adds a condition under a name of the naming convention.
     * @param condition on VALUE, as SQL
     * @return this domain
     */
    public DomainBuilder check(String condition) {
        return check("", condition);
    }

    /**
     * Adds a condition.
     * @param constraintName its name
     * @param condition on VALUE, as SQL
     * @return this domain
     */
    public DomainBuilder check(String constraintName, String condition) {
        DomainBuilder changed = edit(this);
        changed.checks = plus(changed.checks, WrittenSql.of(condition), constraintName);
        return changed;
    }

    @Override
    public Domain define(NamingConvention naming) {
        Map<String, String> all = new LinkedHashMap<>();
        String own = name(this.name).name();
        this.checks.forEach((condition,
                given) -> all.put(given.isEmpty()
                        ? NamingConvention.name(naming.check(), own, List.of(ShortName.hash(condition)), "") : given,
                        condition));
        return new Domain(name(this.name), this.type, this.collation, this.notNull, this.defaultExpression, all);
    }

}
