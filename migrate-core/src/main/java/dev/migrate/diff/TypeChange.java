package dev.migrate.diff;

import dev.migrate.change.Hazard;
import dev.migrate.change.Hazard.Converts;
import dev.migrate.change.Hazard.Destroys;
import dev.migrate.change.Hazard.FixedSettings;
import dev.migrate.change.Review;
import dev.migrate.change.Review.Reason;
import dev.migrate.snapshot.PartId;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * How the values of a column become ones of another type.
 *
 * @param using the new value from the old, as SQL; null if PostgreSQL assigns it
 * @param fate what becomes of the values
 * @param fixed whether settings of the session have to be fixed meanwhile
 * @param asked whether other values were asked for
 */
record TypeChange(@Nullable String using, Fate fate, boolean fixed, boolean asked) {

    TypeChange(@Nullable String using, Fate fate, boolean fixed) {
        this(using, fate, fixed, false);
    }

    /** Gives the change as one that was asked for. */
    TypeChange asAsked() {
        return new TypeChange(this.using, this.fate, this.fixed, true);
    }

    /**
     * Gives the value as an expression.
     * @param value the old value
     */
    String expression(String value) {
        return Objects.requireNonNullElse(this.using, value);
    }

    /** Gives the change, with a worse fate if there is one. */
    TypeChange and(Fate other) {
        return new TypeChange(this.using, other.and(this.fate), this.fixed, this.asked);
    }

    /**
     * Gives what to know about it before it runs.
     * @param column the column
     * @param from the type that it has
     * @param to the type that it gets
     * @param otherwise why it should be reviewed if nothing is lost
     */
    List<Hazard> hazards(PartId column, String from, String to, Reason otherwise) {
        List<Hazard> hazards = new ArrayList<>();
        if (this.fate.loss() != null) {
            hazards.add(new Destroys(column, this.fate.loss(), List.of(from, to)));
        }
        else if (otherwise == Reason.TYPE_REBUILT) {
            hazards.add(new Review(column, otherwise, null, null));
        }
        else if (this.fate.severity() > 0) {
            hazards.add(new Review(column, otherwise, from, to));
        }
        else if (!isStill(TypeName.of(from), TypeName.of(to))) {
            hazards.add(new Review(column, Reason.TYPE_REWRITTEN, from, to));
        }
        Reason objects = objects(TypeName.of(from), TypeName.of(to));
        if (objects != null && !this.asked) {
            hazards.add(new Review(column, objects, from, to));
        }
        if (this.asked) {
            hazards.add(new Converts(column));
        }
        if (this.fixed) {
            hazards.add(new FixedSettings(column));
        }
        return hazards;
    }

    // an oid and bytes are a large object and what is in it, and so are an oid and a text
    private static @Nullable Reason objects(TypeName from, TypeName to) {
        if (isObject(from) && isContent(to)) {
            return Reason.OBJECTS_STAY;
        }
        return (isObject(to) && isContent(from)) ? Reason.OBJECTS_BELONG : null;
    }

    private static boolean isObject(TypeName type) {
        return !type.array() && type.base().equals("oid");
    }

    private static boolean isContent(TypeName type) {
        return !type.array() && (type.base().equals("bytea") || BuiltInCasts.isString(type.base()));
    }

    // the rows stay as they are
    private static boolean isStill(TypeName from, TypeName to) {
        List<String> same = List.of("text", "character varying");
        return from.array() == to.array()
                && (from.base().equals(to.base()) || (same.contains(from.base()) && same.contains(to.base())));
    }

}
