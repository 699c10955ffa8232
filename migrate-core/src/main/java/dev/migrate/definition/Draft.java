package dev.migrate.definition;

import dev.migrate.change.BadOperationException;
import dev.migrate.change.Operation;
import dev.migrate.sql.Identifier;
import dev.migrate.sql.QualifiedName;
import dev.migrate.sql.RoleName;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What is said of one change, or of an object. By itself it is a value: what more is said
 * of it gives another. As a change of a revision it is open until the next change is
 * begun.
 *
 * @since 0.1
 */
public abstract class Draft extends Description {

    private static final Pattern OPTION = Pattern.compile(" (GRANT OPTION|CASCADE|RESTRICT)$",
            Pattern.CASE_INSENSITIVE);

    private @Nullable Gate gate;

    /** Begins with what is given. */
    protected Draft() {
    }

    /**
     * Gives the operations, when everything is said.
     * @param naming gives names where none are given
     * @return the operations, in order
     * @throws BadOperationException if what was said cannot be right
     */
    protected abstract List<Operation> operations(NamingConvention naming);

    /**
     * Gives the operations of a draft.
     * @param draft the draft
     * @param naming gives names where none are given
     * @return the operations, in order
     * @throws BadOperationException if what was said cannot be right together
     * @throws RefusedDescription if a word of it cannot be right
     */
    public static List<Operation> written(Draft draft, NamingConvention naming) {
        draft.requireRight();
        return draft.operations(naming);
    }

    /**
     * Makes a change of a revision of a draft.
     * @param draft what was said so far; it stays as it is
     * @param gate asked before more is said
     * @param <D> the type of the draft
     * @return the change
     */
    public static <D extends Draft> D opened(D draft, Gate gate) {
        D change = copy(draft);
        ((Draft) change).gate = gate;
        return change;
    }

    @Override
    final boolean isOpen() {
        if (this.gate != null) {
            this.gate.requireOpen();
        }
        return this.gate != null;
    }

    /**
     * Gives roles as SQL spells them.
     * @param names as PostgreSQL stores them, or in double quotes
     * @return the roles, in the same order
     * @throws BadOperationException if one is not the name of a role
     */
    protected static List<String> roles(List<String> names) {
        names.forEach(Draft::requireRole);
        return names.stream().map(RoleName::sql).toList();
    }

    private static void requireRole(String name) {
        if (name.isEmpty() || name.indexOf('\0') >= 0) {
            throw new BadOperationException("the name of a role is empty or has a NUL character",
                    "Name the role, or write PUBLIC.");
        }
        if (!RoleName.isQuoted(name) && OPTION.matcher(name).find()) {
            throw new BadOperationException("\"" + name + "\" is a role and an option",
                    "Write .withGrantOption() or .cascade() behind the call, or the role's name in double quotes.");
        }
    }

    /**
     * Adds an element to a list.
     * @param list the list; it stays as it is
     * @param element the element
     * @param <T> the type of the elements
     * @return a new list
     */
    protected static <T> List<T> plus(List<T> list, T element) {
        return plusAll(list, List.of(element));
    }

    /**
     * Adds elements to a list.
     * @param list the list; it stays as it is
     * @param elements the elements
     * @param <T> the type of the elements
     * @return a new list
     */
    protected static <T> List<T> plusAll(List<T> list, Collection<? extends T> elements) {
        List<T> all = new ArrayList<>(list);
        all.addAll(elements);
        return List.copyOf(all);
    }

    /**
     * Adds an entry to a map.
     * @param map the map; it stays as it is
     * @param key the key
     * @param value the value
     * @param <K> the type of the keys
     * @param <V> the type of the values
     * @return a new map, in the order in which entries were added
     */
    protected static <K, V> Map<K, V> plus(Map<K, V> map, K key, V value) {
        Map<K, V> all = new LinkedHashMap<>(map);
        all.put(Objects.requireNonNull(key), Objects.requireNonNull(value));
        return Collections.unmodifiableMap(all);
    }

    /**
     * Reads a name.
     * @param written a name, perhaps with a schema and a dot before it
     * @return the name
     * @throws BadOperationException if it is not a name
     */
    public static QualifiedName name(String written) {
        try {
            return QualifiedName.of(written);
        }
        catch (IllegalArgumentException ex) {
            throw new BadOperationException("\"" + written + "\" is not a name",
                    "Write a name as PostgreSQL stores it, perhaps with a schema and a dot before it; a part that has a dot is "
                            + "written in double quotes.");
        }
    }

    /**
     * Reads a name that has no schema before it, by the same rule as one that may have.
     * @param written a name; in double quotes if it has a dot
     * @return the name as PostgreSQL stores it
     * @throws BadOperationException if it is not a name, or has a schema
     */
    public static String ownName(String written) {
        QualifiedName name = name(written);
        if (name.schema() != null) {
            throw new BadOperationException(name + " is a schema and a name, where only a name is expected",
                    "Write the name without a schema; in double quotes, if it has a dot: "
                            + Identifier.quote(name.schema() + "." + name.name()) + ".");
        }
        return name.name();
    }

    /** Knows whether more may be said of a change. */
    @FunctionalInterface
    public interface Gate {

        /**
         * Does nothing while the change is open.
         * @throws RuntimeException if the change is closed, or this is another thread
         */
        void requireOpen();

    }

}
