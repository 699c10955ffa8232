package dev.migrate.operation;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The way back: for an operation the one that undoes it. */
public final class Inversion implements Operation.Visitor<Optional<Operation>> {

    private Inversion() {
    }

    /**
     * Inverts a list of operations.
     * @param operations what was done, in order
     * @return what undoes it, in order; null where one of them has no inverse
     */
    public static @Nullable List<Operation> of(List<Operation> operations) {
        List<Operation> inverse = new ArrayList<>();
        Inversion inversion = new Inversion();
        for (Operation operation : operations) {
            Optional<Operation> undo = operation.accept(inversion);
            if (undo.isEmpty()) {
                return null;
            }
            inverse.add(undo.get());
        }
        Collections.reverse(inverse);
        return inverse;
    }

    @Override
    public Optional<Operation> executeSql(Operation.ExecuteSql operation) {
        String reverse = operation.reverseSql();
        return (reverse != null) ? Optional.of(new Operation.ExecuteSql(reverse, operation.sql())) : Optional.empty();
    }

}
