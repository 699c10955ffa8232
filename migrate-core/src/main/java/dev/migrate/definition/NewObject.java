package dev.migrate.definition;

import dev.migrate.change.Operation;
import java.util.List;

/** Describes an object that is created by one operation. */
abstract class NewObject extends Draft implements Definition {

    private boolean ifNotExists;

    private boolean online;

    NewObject() {
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

    @Override
    protected final List<Operation> operations(NamingConvention naming) {
        return List.of(new Operation.Create(define(naming), this.ifNotExists, this.online));
    }

}
