package dev.migrate.diagnostic;

import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The causes of an exception, which may be among them itself.
 *
 * @since 0.1
 */
public final class Causes {

    private Causes() {
    }

    /**
     * Gives an exception and its causes, each of them once.
     * @param thrown the exception
     * @return the exception, its cause, the cause of that, and so on; empty without one
     */
    public static List<Throwable> of(@Nullable Throwable thrown) {
        Set<Throwable> seen = Collections.newSetFromMap(new IdentityHashMap<>());
        List<Throwable> causes = new ArrayList<>();
        for (Throwable cause = thrown; cause != null && seen.add(cause); cause = cause.getCause()) {
            causes.add(cause);
        }
        return List.copyOf(causes);
    }

    /** Returns whether the chain of causes ends. */
    static boolean areFinite(@Nullable Throwable thrown) {
        List<Throwable> causes = of(thrown);
        return causes.isEmpty() || causes.get(causes.size() - 1).getCause() == null;
    }

}
