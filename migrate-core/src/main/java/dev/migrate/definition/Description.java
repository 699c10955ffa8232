package dev.migrate.definition;

import dev.migrate.change.BadOperationException;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * What is said of something, as a value: what more is said of it gives another. What
 * cannot be right is kept, and refused when the value is used, so that no exception is
 * there for a revision to catch before.
 */
abstract class Description implements Cloneable {

    /** What may be said once, by what it is about. */
    private Map<String, Object> said = Map.of();

    private @Nullable RuntimeException wrong;

    Description() {
    }

    /**
     * Returns whether more is said of this itself, and not of a copy.
     * @throws RuntimeException if nothing more may be said of it
     */
    boolean isOpen() {
        return false;
    }

    /**
     * Takes more that is said.
     * @param description what was said so far
     * @param more takes it
     * @param <D> the type of the description
     * @return the description itself while it is an open change; a copy of a value
     * @throws RuntimeException if the change is closed
     */
    protected static <D extends Description> D edit(D description, Consumer<? super D> more) {
        D changed = ((Description) description).isOpen() ? description : copy(description);
        try {
            more.accept(changed);
        }
        catch (RuntimeException ex) {
            ((Description) changed).keep(ex);
        }
        return changed;
    }

    @SuppressWarnings("unchecked")
    static <D extends Description> D copy(D description) {
        try {
            return (D) ((Description) description).clone();
        }
        catch (CloneNotSupportedException ex) {
            throw new IllegalStateException(ex);
        }
    }

    private void keep(RuntimeException refused) {
        if (this.wrong == null) {
            this.wrong = refused;
        }
    }

    /**
     * Takes a word that contradicts another one about the same.
     * @param what what it is about, as a message says it
     * @param value what is said
     * @param <V> the type of what is said
     * @return what is said
     * @throws BadOperationException if something else was said before
     */
    protected final <V> V once(String what, V value) {
        Map<String, Object> all = new LinkedHashMap<>(this.said);
        Object former = all.putIfAbsent(what, Objects.requireNonNull(value));
        if (former != null && !former.equals(value)) {
            throw new BadOperationException(what + " is said twice", "Remove one of the two calls.");
        }
        this.said = Collections.unmodifiableMap(all);
        return value;
    }

    /**
     * Reads the name of a collation.
     * @param written a name, perhaps with a schema and a dot before it
     * @return the name in SQL
     */
    protected static String collation(String written) {
        return Draft.name(written).sql();
    }

    /**
     * Does nothing if everything that was said can be right.
     * @throws RefusedDescription with what was wrong first
     */
    final void requireRight() {
        if (this.wrong != null) {
            throw new RefusedDescription(this.wrong);
        }
    }

}
