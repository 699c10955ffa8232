package dev.migrate.change;

import dev.migrate.snapshot.PartId;
import dev.migrate.sql.QualifiedName;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What to know about a change before it runs. Files, plans and findings are written from
 * it; nothing reads their text back.
 *
 * @since 0.1
 */
public sealed interface Hazard permits Hazard.Converts, Hazard.Destroys, Hazard.FixedSettings, Hazard.Locks,
        Hazard.Rewrites, Exposes, NeedsVersion, OwnTransaction, Review {

    /**
     * Gives it as a person reads it.
     * @return a clause without a full stop
     */
    String text();

    /**
     * Gives what it does, if that must be allowed and is marked in the file.
     * @return a verb before the text; null if nothing has to be allowed
     */
    default @Nullable String verb() {
        return null;
    }

    /**
     * Something is lost that no downgrade brings back.
     *
     * @param part what it is lost from
     * @param loss what
     * @param names the attributes or values that are lost, or the type that a column has
     * and the one that it gets; none if there is more to lose
     */
    record Destroys(PartId part, Loss loss, List<String> names) implements Hazard {

        /** Copies the list. */
        public Destroys {
            names = List.copyOf(names);
        }

        /**
         * Loses something as a whole.
         * @param part what it is lost from
         * @param loss what
         */
        public Destroys(PartId part, Loss loss) {
            this(part, loss, List.of());
        }

        @Override
        public String verb() {
            return "destroys";
        }

        @Override
        public String text() {
            return switch (this.loss) {
                case WITH_ROWS -> this.part + " and its rows";
                case WITH_VALUES -> this.part + " and its values";
                case VALUES -> "the values of " + this.part;
                case ROWS -> "the rows of " + this.part + ", whose partition key changes";
                case ATTRIBUTES -> "the attributes " + String.join(", ", this.names) + " of " + this.part;
                case CUT -> change("what the new type cannot hold is cut, rounded or lost");
                case BLANKS -> change("blanks at the end are lost");
                case NOTATION -> change("how a text was written is lost, as zeros before a number");
                case KEYS -> change("of a key that an object has twice, only the last value is kept");
                case ZONE -> change("the time zone is assumed to be UTC");
                case UNIT -> change("the numbers are taken for seconds since 1970 in UTC");
                case LOCALE -> change("amounts depend on lc_monetary");
                case PATH -> change("names depend on search_path");
                case FIRST_ELEMENT -> change("only the first element of an array is kept");
                case UNKNOWN -> change("no conversion is known that keeps what a value means");
            };
        }

        /**
         * Returns whether values get another type and may be lost by that.
         * @return true if another conversion may keep them
         */
        public boolean isConversion() {
            return switch (this.loss) {
                case WITH_ROWS, WITH_VALUES, VALUES, ROWS, ATTRIBUTES -> false;
                case CUT, BLANKS, NOTATION, KEYS, ZONE, UNIT, LOCALE, PATH, FIRST_ELEMENT, UNKNOWN -> true;
            };
        }

        private String change(String why) {
            return "values of " + this.part + " from " + String.join(" to ", this.names) + ": " + why;
        }

    }

    /** What is lost. */
    enum Loss {

        /** A table and its rows. */
        WITH_ROWS,
        /** A column and its values. */
        WITH_VALUES,
        /** The values of a column that stays. */
        VALUES,
        /** The rows of a table that stays. */
        ROWS,
        /** Attributes of the values of a type. */
        ATTRIBUTES,
        /** What a type of lower precision or length does not hold. */
        CUT,
        /** Blanks at the end, which mean nothing in the new type. */
        BLANKS,
        /** What a text was, if it was not meant as the type's value. */
        NOTATION,
        /** Values of a key that an object has more than once. */
        KEYS,
        /** The time that was meant, if it was not one in UTC. */
        ZONE,
        /** The moment that was meant, if numbers do not count seconds. */
        UNIT,
        /** What the locale says. */
        LOCALE,
        /** What the search path says. */
        PATH,
        /** Every element but the first. */
        FIRST_ELEMENT,
        /** It is not known what. */
        UNKNOWN

    }

    /**
     * Every row of a table is written again.
     *
     * @param table the table
     */
    record Rewrites(QualifiedName table) implements Hazard {

        @Override
        public String text() {
            return "table " + this.table + " is rewritten";
        }

    }

    /**
     * A table is locked.
     *
     * @param table the table
     * @param mode the mode
     * @param span for how long
     */
    record Locks(QualifiedName table, LockMode mode, Span span) implements Hazard {

        @Override
        public String text() {
            return "table " + this.table + " is locked in mode " + this.mode.sql() + switch (this.span) {
                case BRIEF -> "";
                case SCAN -> " while its rows are read";
                case REWRITE -> " while its rows are rewritten";
            };
        }

    }

    /** How long a lock is held beyond its transaction's other statements. */
    enum Span {

        /** For as long as a change of the catalog takes. */
        BRIEF,
        /** While all rows are read. */
        SCAN,
        /** While all rows are written. */
        REWRITE

    }

    /**
     * Values are converted as requested.
     *
     * @param part the column
     */
    record Converts(PartId part) implements Hazard {

        @Override
        public String text() {
            return "the values of " + this.part + " are converted as asked";
        }

    }

    /**
     * Values are read or written as text, which settings of the session govern.
     *
     * @param part what is changed
     */
    record FixedSettings(PartId part) implements Hazard {

        /** The settings under which no value changes. */
        public static final List<Setting> VALUES = List.of(new Setting("array_nulls", "on"),
                new Setting("bytea_output", "hex"), new Setting("DateStyle", "'ISO, YMD'"),
                new Setting("extra_float_digits", "1"), new Setting("IntervalStyle", "postgres"),
                new Setting("TimeZone", "'UTC'"), new Setting("xmloption", "content"));

        @Override
        public String text() {
            return this.part + " is converted under fixed settings";
        }

    }

}
