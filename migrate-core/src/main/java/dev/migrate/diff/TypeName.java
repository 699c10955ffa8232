package dev.migrate.diff;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A type as {@code format_type} writes it, in its pieces.
 *
 * @param base the type without length, precision, fields and dimensions
 * @param modifiers what is in parentheses
 * @param fields the fields of an interval; empty for all
 * @param array whether values are arrays
 */
record TypeName(String base, List<String> modifiers, String fields, boolean array) {

    private static final Pattern FORM = Pattern
        .compile("(?<base>(?:\"(?:[^\"]|\"\")*\"|[^\"(\\[])*?)(?:\\((?<modifiers>[^)]*)\\))?"
                + "(?<zone> with(?:out)? time zone)?(?<array>\\[\\])?");

    private static final String INTERVAL = "interval";

    TypeName {
        modifiers = List.copyOf(modifiers);
    }

    static TypeName of(String type) {
        Matcher form = FORM.matcher(type);
        if (!form.matches()) {
            return new TypeName(type, List.of(), "", false);
        }
        String modifiers = form.group("modifiers");
        String zone = form.group("zone");
        String base = form.group("base") + ((zone != null) ? zone : "");
        boolean fields = base.startsWith(INTERVAL + " ");
        return new TypeName(fields ? INTERVAL : base, (modifiers != null) ? List.of(modifiers.split(",")) : List.of(),
                fields ? base.substring(INTERVAL.length() + 1) : "", form.group("array") != null);
    }

    /** Gives the type of the elements. */
    TypeName element() {
        return new TypeName(this.base, this.modifiers, this.fields, false);
    }

    TypeName asArray() {
        return new TypeName(this.base, this.modifiers, this.fields, true);
    }

    /** Gives a number in parentheses, or another if there is none at the position. */
    int modifier(int position, int otherwise) {
        return (position < this.modifiers.size()) ? Integer.parseInt(this.modifiers.get(position).strip()) : otherwise;
    }

    boolean isBare() {
        return this.modifiers.isEmpty() && this.fields.isEmpty();
    }

}
