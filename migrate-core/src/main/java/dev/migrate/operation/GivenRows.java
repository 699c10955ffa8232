package dev.migrate.operation;

import dev.migrate.change.RowSource;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** Rows in a collection, as they are when they are given. */
final class GivenRows {

    private GivenRows() {
    }

    /**
     * Gives the rows. What becomes of a collection of the JDK afterwards does not count;
     * another may compute its rows, and is read when they are inserted.
     */
    static RowSource of(Collection<? extends List<?>> rows) {
        boolean held = rows.getClass().getModule() == Object.class.getModule();
        Collection<? extends List<?>> given = held ? new ArrayList<>(rows) : rows;
        return given::forEach;
    }

}
