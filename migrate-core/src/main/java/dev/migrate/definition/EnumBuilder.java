package dev.migrate.definition;

import dev.migrate.change.BadOperationException;
import dev.migrate.change.Operation;
import dev.migrate.change.TypeAlteration.AddValue;
import dev.migrate.change.TypeAlteration.RebuildEnum;
import dev.migrate.schema.ObjectKind;
import dev.migrate.schema.ObjectReference;
import dev.migrate.schema.SchemaObject;
import dev.migrate.sql.ShortName;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Describes an enum, or what of it changes.
 *
 * @since 0.1
 */
public abstract sealed class EnumBuilder extends Draft {

    private final String type;

    EnumBuilder(String type) {
        this.type = type;
    }

    ObjectReference reference() {
        return ObjectReference.of(ObjectKind.TYPE, name(this.type));
    }

    List<String> checked(List<String> values) {
        if (values.isEmpty()) {
            throw new BadOperationException("enum \"" + this.type + "\" has no values", "Name at least one.");
        }
        for (String value : values) {
            if (values.indexOf(value) != values.lastIndexOf(value)) {
                throw new BadOperationException("enum \"" + this.type + "\" has the value \"" + value + "\" twice",
                        "Remove one of them.");
            }
            if (value.isEmpty() || ShortName.isTooLong(value)) {
                throw new BadOperationException("a value of enum \"" + this.type + "\" is "
                        + (value.isEmpty() ? "empty" : "longer than 63 bytes: \"" + value + "\""), null);
            }
        }
        return values;
    }

    /** A new enum. */
    public static final class Created extends EnumBuilder implements Definition {

        private List<String> values = List.of();

        Created(String type) {
            super(type);
        }

        Created of(String... names) {
            return edit(this, (changed) -> changed.values = List.of(names));
        }

        @Override
        public SchemaObject define(NamingConvention naming) {
            requireRight();
            return new SchemaObject.EnumType(reference().name(), checked(this.values));
        }

        @Override
        protected List<Operation> operations(NamingConvention naming) {
            return List.of(new Operation.Create(define(naming), false, false));
        }

    }

    /** A value that is added. The downgrade rebuilds the type without it. */
    public static final class Added extends EnumBuilder {

        private final String value;

        private @Nullable String before;

        private @Nullable String after;

        /**
         * Adds a value at the end.
         * @param type the enum
         * @param value the value
         */
        public Added(String type, String value) {
            super(type);
            this.value = value;
        }

        /**
         * Says which value it comes before; it is the last by default.
         * @param other that value
         * @return this change
         */
        public Added before(String other) {
            return edit(this, (changed) -> changed.before = changed.once("which value follows", other));
        }

        /**
         * Says which value it comes after; it is the last by default.
         * @param other that value
         * @return this change
         */
        public Added after(String other) {
            return edit(this, (changed) -> changed.after = changed.once("which value goes before", other));
        }

        @Override
        protected List<Operation> operations(NamingConvention naming) {
            checked(List.of(this.value));
            if (this.before != null && this.after != null) {
                throw new BadOperationException("value \"" + this.value + "\" comes before a value and after another",
                        "Keep .before(…) or .after(…).");
            }
            return List.of(new Operation.Alter(reference(), new AddValue(this.value, this.before, this.after),
                    new RebuildEnum(List.of(), this.value, Map.of())));
        }

    }

    /**
     * An enum that is rebuilt, with the columns, defaults, checks, indexes, triggers,
     * views, domains and routines that depend on it.
     */
    public static final class Rebuilt extends EnumBuilder {

        private final List<String> values;

        private Map<String, String> replacements = Map.of();

        private List<String> former = List.of();

        /**
         * Rebuilds the enum.
         * @param type the enum
         * @param values the values that it is to have, in order
         */
        public Rebuilt(String type, String... values) {
            super(type);
            this.values = List.of(values);
        }

        /**
         * Says what becomes of rows with a value that goes. If nothing is said and such a
         * row exists, the change fails.
         * @param value a value that goes
         * @param by a value that stays
         * @return this change
         */
        public Rebuilt replacing(String value, String by) {
            return edit(this, (changed) -> changed.replacements = plus(changed.replacements, value,
                    changed.once("what replaces \"" + value + "\"", by)));
        }

        /**
         * Says which values there were, so that the downgrade builds them again.
         * @param formerValues the values, in order
         * @return this change
         */
        public Rebuilt was(String... formerValues) {
            return edit(this,
                    (changed) -> changed.former = changed.once("which values there were", List.of(formerValues)));
        }

        @Override
        protected List<Operation> operations(NamingConvention naming) {
            checked(this.values);
            this.replacements.forEach(this::requireReplaced);
            RebuildEnum back = this.former.isEmpty() ? null : new RebuildEnum(checked(this.former), null, Map.of());
            return List
                .of(new Operation.Alter(reference(), new RebuildEnum(this.values, null, this.replacements), back));
        }

        private void requireReplaced(String value, String by) {
            if (this.values.contains(value)) {
                throw new BadOperationException("\"" + value + "\" is replaced and remains a value of the enum",
                        "Remove it from the values, or change its rows with execute(…).");
            }
            if (!this.values.contains(by)) {
                throw new BadOperationException("\"" + by + "\" replaces a value and is not a value of the enum",
                        "Name one of the values that the enum is to have.");
            }
            if (!this.former.isEmpty() && !this.former.contains(value)) {
                throw new BadOperationException(
                        "\"" + value + "\" is replaced and is not among the values that the enum had",
                        "Correct it, or the values in .was(…).");
            }
        }

    }

}
