package dev.migrate.definition;

import dev.migrate.change.Literals;
import dev.migrate.schema.ColumnType;
import dev.migrate.schema.Domain;
import dev.migrate.sql.ShortName;
import dev.migrate.sql.WrittenSql;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Describes a domain.
 *
 * @since 0.1
 */
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
        return edit(this, (changed) -> changed.notNull = true);
    }

    /**
     * Sets the default of columns that have none of their own.
     * @param value a number, boolean or text; anything else as PostgreSQL reads it
     * @return this domain
     */
    public DomainBuilder defaultValue(Object value) {
        return edit(this, (changed) -> changed.setDefault(Literals.of(value)));
    }

    /**
     * Sets the default of columns that have none of their own.
     * @param expression as SQL
     * @return this domain
     */
    public DomainBuilder defaultExpression(String expression) {
        return edit(this, (changed) -> changed.setDefault(expression));
    }

    private void setDefault(String expression) {
        this.defaultExpression = WrittenSql.of(once("the default", expression));
    }

    /**
     * Sets the collation.
     * @param collation its name, perhaps with a schema and a dot before it: {@code C},
     * {@code de_DE}, {@code app.ours}; in double quotes if it has a dot
     * @return this domain
     */
    public DomainBuilder collate(String collation) {
        return edit(this, (changed) -> changed.collation = collation(changed.once("the collation", collation)));
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
        return edit(this, (changed) -> changed.add(constraintName, WrittenSql.of(condition)));
    }

    private void add(String constraintName, String condition) {
        once("the name of the constraint " + condition, constraintName);
        if (!constraintName.isEmpty()) {
            once("the condition of constraint \"" + constraintName + "\"", condition);
        }
        this.checks = plus(this.checks, condition, constraintName);
    }

    @Override
    Domain object(NamingConvention naming) {
        Map<String, String> all = new LinkedHashMap<>();
        String own = name(this.name).name();
        this.checks.forEach((condition,
                given) -> all.put(given.isEmpty()
                        ? NamingConvention.name(naming.check(), own, List.of(ShortName.hash(condition)), "") : given,
                        condition));
        return new Domain(name(this.name), this.type, this.collation, this.notNull, this.defaultExpression, all);
    }

}
