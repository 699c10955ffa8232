package dev.migrate.change;

import dev.migrate.snapshot.PartId;

/**
 * It cannot run in a transaction with others.
 *
 * @param part what is changed
 * @since 0.1
 */
public record OwnTransaction(PartId part) implements Hazard {

    @Override
    public String text() {
        return this.part + " is changed outside a transaction";
    }

}
