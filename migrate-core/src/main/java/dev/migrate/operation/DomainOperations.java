package dev.migrate.operation;

import dev.migrate.change.Literals;
import dev.migrate.change.OnlineForm;
import dev.migrate.change.Operation;
import dev.migrate.change.TableAlteration.Property;
import dev.migrate.change.TableAlteration.SetProperty;
import dev.migrate.change.TypeAlteration;
import dev.migrate.definition.DomainBuilder;
import dev.migrate.definition.Draft;
import dev.migrate.schema.ColumnType;
import dev.migrate.schema.Constraint;
import dev.migrate.schema.Domain;
import dev.migrate.schema.ObjectKind;
import dev.migrate.schema.ObjectReference;
import dev.migrate.schema.SchemaObject;
import dev.migrate.schema.Validity;
import dev.migrate.sql.WrittenSql;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Operations on domains.
 *
 * @since 0.1
 */
public interface DomainOperations extends Recording {

    /**
     * Creates a domain.
     * @param name its name
     * @param type the type below it
     * @return the domain, for what else there is to say of it
     */
    default DomainBuilder createDomain(String name, ColumnType type) {
        return begin(() -> Definitions.domain(name, type));
    }

    /**
     * Creates a domain.
     * @param name its name
     * @param type the type below it
     * @param checks conditions on VALUE by name
     */
    default void createDomain(String name, ColumnType type, Map<String, String> checks) {
        begin(() -> new PlainChange(
                new Operation.Create(new Domain(Draft.name(name), type, null, false, null, checks), false, false)));
    }

    /**
     * Changes a domain.
     * @param name its name
     * @param action what stands after the name in ALTER DOMAIN
     * @return the change, for how it is undone
     */
    default AlterBuilder alterDomain(String name, String action) {
        return begin(() -> new AlterBuilder(References.of(ObjectKind.DOMAIN, name),
                () -> new TypeAlteration.SetWords(WrittenSql.of(action))));
    }

    /**
     * Adds a condition to a domain. Columns of that type are read and must meet it.
     * @param domain the domain
     * @param name the constraint's name
     * @param condition on VALUE, as SQL
     */
    default void addDomainConstraint(String domain, String name, String condition) {
        begin(() -> new PlainChange(
                new Operation.Create(check(domain, name, condition, Validity.VALID), false, false)));
    }

    /**
     * Adds a condition to a domain that values of today need not meet.
     * @param domain the domain
     * @param name the constraint's name
     * @param condition on VALUE, as SQL
     */
    default void addDomainConstraintNotValid(String domain, String name, String condition) {
        begin(() -> new PlainChange(
                new Operation.Create(check(domain, name, condition, Validity.NOT_VALID), false, false)));
    }

    /**
     * Checks values of today against a condition that was added without that. Nothing has
     * to be undone by the downgrade.
     * @param domain the domain
     * @param name the constraint's name
     */
    default void validateDomainConstraint(String domain, String name) {
        begin(() -> new PlainChange(OnlineForm.validate(reference(domain, name))));
    }

    /**
     * Takes a condition away from a domain.
     * @param domain the domain
     * @param name the constraint's name
     * @param condition what it was, for the downgrade
     */
    default void dropDomainConstraint(String domain, String name, String condition) {
        begin(() -> new PlainChange(new Operation.Drop(reference(domain, name),
                check(domain, name, condition, Validity.VALID), Operation.DropOptions.NONE)));
    }

    /**
     * Renames a condition of a domain.
     * @param domain the domain
     * @param name its name
     * @param newName the new one
     */
    default void renameDomainConstraint(String domain, String name, String newName) {
        begin(() -> new PlainChange(new Operation.Rename(reference(domain, name), newName)));
    }

    /**
     * Sets the default of a domain that had none.
     * @param domain the domain
     * @param value a number, boolean or text; anything else as PostgreSQL reads it
     * @return the change, for how it is undone where there was a default:
     * {@code undoneBy("SET DEFAULT 1")}
     */
    default AlterBuilder setDomainDefault(String domain, Object value) {
        return begin(() -> set(domain, Property.DEFAULT, Literals.of(value), null));
    }

    /**
     * Takes the default of a domain away.
     * @param domain the domain
     * @param former what it was, as for {@link #setDomainDefault}
     */
    default void dropDomainDefault(String domain, Object former) {
        begin(() -> set(domain, Property.DEFAULT, null, Literals.of(former)));
    }

    /**
     * Refuses null in a domain. Columns of that type are read and must have none.
     * @param domain the domain
     */
    default void setDomainNotNull(String domain) {
        begin(() -> set(domain, Property.NOT_NULL, "true", null));
    }

    /**
     * Allows null in a domain.
     * @param domain the domain
     */
    default void dropDomainNotNull(String domain) {
        begin(() -> set(domain, Property.NOT_NULL, null, "true"));
    }

    private static AlterBuilder set(String domain, Property property, @Nullable String value, @Nullable String former) {
        return new AlterBuilder(References.of(ObjectKind.DOMAIN, domain), () -> new SetProperty(property, value))
            .back(() -> new SetProperty(property, former));
    }

    private static SchemaObject.DomainConstraint check(String domain, String name, String condition,
            Validity validity) {
        return new SchemaObject.DomainConstraint(Draft.name(domain),
                new Constraint.Check(name, WrittenSql.of(condition), false, validity));
    }

    private static ObjectReference reference(String domain, String name) {
        return ObjectReference.of(ObjectKind.DOMAIN_CONSTRAINT, Draft.name(domain), name);
    }

}
