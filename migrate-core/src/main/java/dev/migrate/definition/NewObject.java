package dev.migrate.definition;

import dev.migrate.change.BadOperationException;
import dev.migrate.change.Operation;
import dev.migrate.schema.SchemaObject;
import dev.migrate.sql.WrittenSql;
import java.util.List;
import java.util.Map;

/** Describes an object that is created by one operation. */
abstract class NewObject extends Draft implements Definition {

    private Map<String, String> parameters = Map.of();

    private boolean ifNotExists;

    private boolean online;

    NewObject() {
    }

    final void setParameter(String parameter, Object value) {
        String said = once("parameter \"" + parameter + "\"", value.toString());
        this.parameters = plus(this.parameters, WrittenSql.of(parameter), said);
    }

    /** Gives the storage parameters, in the order in which they were said. */
    final Map<String, String> parameters() {
        return this.parameters;
    }

    final void setIfNotExists() {
        this.ifNotExists = true;
    }

    final void setOnline() {
        this.online = true;
    }

    final boolean isIfNotExists() {
        return this.ifNotExists;
    }

    final boolean isOnline() {
        return this.online;
    }

    /** Gives the object, everything that was said of it being right by itself. */
    abstract SchemaObject object(NamingConvention naming);

    @Override
    public final SchemaObject define(NamingConvention naming) {
        requireRight();
        return object(naming);
    }

    @Override
    public final SchemaObject defineFormer(NamingConvention naming) {
        SchemaObject object = define(naming);
        if (this.ifNotExists || this.online) {
            throw new BadOperationException(
                    "what " + object.reference() + " was has an option that says how it is created",
                    "Remove .ifNotExists(), .concurrently() or .notValidThenValidate().");
        }
        return object;
    }

    @Override
    protected final List<Operation> operations(NamingConvention naming) {
        return List.of(new Operation.Create(define(naming), this.ifNotExists, this.online));
    }

}
