package dev.migrate.boot.jpa.change;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** All pairs of an entity and what it becomes. */
public final class EntityChanges {

    private static final List<Class<?>> TABLES = List.of(ColumnChanges.class, TypeChanges.class,
            ConstraintChanges.class, ReferenceChanges.class, TableChanges.class, InheritanceChanges.class);

    private EntityChanges() {
    }

    /** Gives each change, by its name. */
    public static List<EntityChange> all() {
        return TABLES.stream()
            .flatMap((table) -> Arrays.stream(table.getDeclaredClasses()))
            .filter((type) -> type.isAnnotationPresent(Gives.class))
            .sorted(Comparator.comparing(Class::getSimpleName))
            .map(EntityChange::new)
            .toList();
    }

    /**
     * An entity before and after.
     *
     * @param type the class that holds both
     */
    public record EntityChange(Class<?> type) {

        /** Gives how the names of all its tables begin. */
        public String table() {
            return this.type.getSimpleName().replaceAll("(?<!^)([A-Z])", "_$1").toLowerCase(Locale.ROOT);
        }

        /** Gives the changes that it should lead to, sorted. */
        public List<String> gives() {
            return Stream.of(this.type.getAnnotation(Gives.class).value()).sorted().toList();
        }

        /** Gives the answer to the question that it raises, or nothing. */
        public List<String> renames() {
            String rename = this.type.getAnnotation(Gives.class).rename();
            return rename.isEmpty() ? List.of() : List.of(rename);
        }

        /** Gives the entities before. */
        public List<Class<?>> before() {
            return entities("Before");
        }

        /** Gives the entities after. */
        public List<Class<?>> after() {
            return entities("After");
        }

        private List<Class<?>> entities(String when) {
            Stream<Class<?>> nested = Arrays.stream(this.type.getDeclaredClasses());
            return nested.filter((entity) -> entity.getSimpleName().startsWith(when)).toList();
        }

    }

}
