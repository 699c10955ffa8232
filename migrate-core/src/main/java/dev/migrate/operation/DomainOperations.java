package dev.migrate.operation;

import dev.migrate.change.Literals;
import dev.migrate.change.Operation;
import dev.migrate.change.SqlOperation;
import dev.migrate.change.TypeAlteration;
import dev.migrate.definition.DomainBuilder;
import dev.migrate.definition.Draft;
import dev.migrate.schema.ColumnType;
import dev.migrate.schema.Domain;
import dev.migrate.schema.ObjectKind;
import dev.migrate.sql.Identifier;
import java.util.Map;

/** What a revision changes of domains. */
public interface DomainOperations extends Recording {

    /**
     * Creates a domain.
     * @param name its name
     * @param type the type below it
     * @return the domain, for what else there is to say of it
     */
    default DomainBuilder createDomain(String name, ColumnType type) {
        return record(Definitions.domain(name, type));
    }

    /**
     * Creates a domain.
     * @param name its name
     * @param type the type below it
     * @param checks conditions on VALUE by name
     */
    default void createDomain(String name, ColumnType type, Map<String, String> checks) {
        record(new PlainChange(() -> new Operation.Create(new Domain(Draft.name(name), type, null, false, null, checks),
                false, false)));
    }

    /**
     * Changes a domain.
     * @param name its name
     * @param action what stands after the name in ALTER DOMAIN
     * @return the change, for how it is undone
     */
    default AlterBuilder alterDomain(String name, String action) {
        return record(
                new AlterBuilder(References.of(ObjectKind.DOMAIN, name), () -> new TypeAlteration.SetWords(action)));
    }

    /**
     * Adds a condition to a domain. Columns of that type are read and must meet it.
     * @param domain the domain
     * @param name the constraint's name
     * @param condition on VALUE, as SQL
     */
    default void addDomainConstraint(String domain, String name, String condition) {
        alterDomain(domain, "ADD CONSTRAINT " + Identifier.write(name) + " CHECK (" + condition + ")")
            .undoneBy("DROP CONSTRAINT " + Identifier.write(name));
    }

    /**
     * Adds a condition to a domain that values of today need not meet.
     * @param domain the domain
     * @param name the constraint's name
     * @param condition on VALUE, as SQL
     */
    default void addDomainConstraintNotValid(String domain, String name, String condition) {
        alterDomain(domain, "ADD CONSTRAINT " + Identifier.write(name) + " CHECK (" + condition + ") NOT VALID")
            .undoneBy("DROP CONSTRAINT " + Identifier.write(name));
    }

    /**
     * Checks values of today against a condition that was added without that. Nothing has
     * to be undone on the way back.
     * @param domain the domain
     * @param name the constraint's name
     */
    default void validateDomainConstraint(String domain, String name) {
        record(new PlainChange(() -> new SqlOperation.ExecuteSql(
                "ALTER DOMAIN " + Draft.name(domain).sql() + " VALIDATE CONSTRAINT " + Identifier.write(name), "")));
    }

    /**
     * Takes a condition away from a domain.
     * @param domain the domain
     * @param name the constraint's name
     * @param condition what it was, for the way back
     */
    default void dropDomainConstraint(String domain, String name, String condition) {
        alterDomain(domain, "DROP CONSTRAINT " + Identifier.write(name))
            .undoneBy("ADD CONSTRAINT " + Identifier.write(name) + " CHECK (" + condition + ")");
    }

    /**
     * Renames a condition of a domain.
     * @param domain the domain
     * @param name its name
     * @param newName the new one
     */
    default void renameDomainConstraint(String domain, String name, String newName) {
        alterDomain(domain, "RENAME CONSTRAINT " + Identifier.write(name) + " TO " + Identifier.write(newName))
            .undoneBy("RENAME CONSTRAINT " + Identifier.write(newName) + " TO " + Identifier.write(name));
    }

    /**
     * Sets the default of a domain that had none.
     * @param domain the domain
     * @param value a number, boolean or text; anything else as PostgreSQL reads it
     * @return the change, for how it is undone where there was a default:
     * {@code undoneBy("SET DEFAULT 1")}
     */
    default AlterBuilder setDomainDefault(String domain, Object value) {
        return alterDomain(domain, "SET DEFAULT " + Literals.of(value)).undoneBy("DROP DEFAULT");
    }

    /**
     * Takes the default of a domain away.
     * @param domain the domain
     * @param former what it was, as for {@link #setDomainDefault}
     */
    default void dropDomainDefault(String domain, Object former) {
        alterDomain(domain, "DROP DEFAULT").undoneBy("SET DEFAULT " + Literals.of(former));
    }

    /**
     * Refuses null in a domain. Columns of that type are read and must have none.
     * @param domain the domain
     */
    default void setDomainNotNull(String domain) {
        alterDomain(domain, "SET NOT NULL").undoneBy("DROP NOT NULL");
    }

    /**
     * Allows null in a domain.
     * @param domain the domain
     */
    default void dropDomainNotNull(String domain) {
        alterDomain(domain, "DROP NOT NULL").undoneBy("SET NOT NULL");
    }

}
