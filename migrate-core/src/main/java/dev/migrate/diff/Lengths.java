package dev.migrate.diff;

import dev.migrate.change.Hazard.Loss;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;

/** The effects of lengths, precisions, scales and fields on values. */
final class Lengths {

    private static final Fate CUT = Fate.of(Loss.CUT);

    private static final int FULL_PRECISION = 6;

    private static final int LONGEST = Integer.MAX_VALUE;

    private static final Map<String, Integer> WHOLE = Map.of("smallint", 16, "integer", 32, "bigint", 64);

    private static final Set<String> CLOCKS = Set.of("timestamp without time zone", "timestamp with time zone",
            "time without time zone", "time with time zone", "interval");

    // what a type's modifiers do, by the type that values get
    private static final Map<String, BiFunction<TypeName, TypeName, Fate>> RULES = Map.ofEntries(
            Map.entry("character varying", Lengths::text), Map.entry("character", Lengths::text),
            Map.entry("numeric", Lengths::numeric), Map.entry("bit", Lengths::bit),
            Map.entry("bit varying", Lengths::bitVarying), Map.entry("interval", Lengths::interval),
            Map.entry("timestamp without time zone", Lengths::clock),
            Map.entry("timestamp with time zone", Lengths::clock), Map.entry("time without time zone", Lengths::clock),
            Map.entry("time with time zone", Lengths::clock));

    private Lengths() {
    }

    /** Gives what the modifiers of two types do to values. */
    static Fate of(TypeName from, TypeName to) {
        boolean same = from.base().equals(to.base());
        boolean none = to.isBare() || (same && from.element().equals(to.element()));
        BiFunction<TypeName, TypeName, Fate> rule = RULES.get(to.base());
        if (none) {
            return Fate.KEPT;
        }
        // what the modifiers of another type mean is not known
        return (rule != null) ? rule.apply(from, to) : Fate.of(Loss.UNKNOWN);
    }

    private static Fate text(TypeName from, TypeName to) {
        boolean known = from.base().startsWith("character");
        return (known && from.modifier(0, LONGEST) <= to.modifier(0, LONGEST)) ? Fate.KEPT : Fate.CHECKED;
    }

    private static Fate numeric(TypeName from, TypeName to) {
        int scale = to.modifier(1, 0);
        int digits = to.modifier(0, LONGEST) - scale;
        if (WHOLE.containsKey(from.base())) {
            return (scale < 0) ? CUT : Fate.CHECKED;
        }
        boolean fine = from.base().equals("numeric") && !from.isBare() && from.modifier(1, 0) <= scale;
        return !fine ? CUT : (from.modifier(0, LONGEST) - from.modifier(1, 0) <= digits) ? Fate.KEPT : Fate.CHECKED;
    }

    /** Returns whether a number has no digits after the point. */
    static boolean isWhole(TypeName type) {
        return type.base().equals("numeric") && !type.isBare() && type.modifier(1, 0) <= 0;
    }

    private static Fate bit(TypeName from, TypeName to) {
        if (from.base().startsWith("bit")) {
            return Fate.CHECKED;
        }
        Integer width = WHOLE.get(from.base());
        return (width != null && width == to.modifier(0, 1)) ? Fate.KEPT : CUT;
    }

    private static Fate bitVarying(TypeName from, TypeName to) {
        boolean wide = from.base().startsWith("bit") && from.modifier(0, LONGEST) <= to.modifier(0, LONGEST);
        return wide ? Fate.KEPT : from.base().startsWith("bit") ? Fate.CHECKED : CUT;
    }

    private static Fate clock(TypeName from, TypeName to) {
        boolean fits = from.base().equals("date")
                || (CLOCKS.contains(from.base()) && from.modifier(0, FULL_PRECISION) <= to.modifier(0, FULL_PRECISION));
        return fits ? Fate.KEPT : CUT;
    }

    private static Fate interval(TypeName from, TypeName to) {
        boolean fewer = !to.fields().isEmpty() && !to.fields().equals(from.fields());
        return fewer ? CUT : clock(from, to);
    }

}
