package dev.migrate.statement;

import dev.migrate.sql.QualifiedName;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A type as a statement names it, in the spelling of PostgreSQL's catalogs.
 *
 * @param name the type; {@code int8} and {@code bigint} are both {@code bigint}, and the
 * schema {@code pg_catalog} is left out
 * @param modifiers what stands in parentheses: {@code 10}, {@code 2}
 * @param array true if it is an array of the type
 * @since 0.1
 */
public record TypeName(QualifiedName name, List<String> modifiers, boolean array) {

    private static final Map<String, String> SPELLINGS = Map.ofEntries(Map.entry("int", "integer"),
            Map.entry("int4", "integer"), Map.entry("int8", "bigint"), Map.entry("int2", "smallint"),
            Map.entry("bool", "boolean"), Map.entry("float4", "real"), Map.entry("float8", "double precision"),
            Map.entry("float", "double precision"), Map.entry("dec", "numeric"), Map.entry("decimal", "numeric"),
            Map.entry("bpchar", "char"), Map.entry("character", "char"), Map.entry("serial4", "serial"),
            Map.entry("serial8", "bigserial"), Map.entry("serial2", "smallserial"));

    private static final Set<String> SERIALS = Set.of("serial", "bigserial", "smallserial");

    /** Copies the list. */
    public TypeName {
        modifiers = List.copyOf(modifiers);
    }

    /**
     * Gives the type with the spelling of the catalogs.
     * @param written the name as written, folded; {@code pg_catalog} counts as no schema
     * @param modifiers what stands in parentheses
     * @param array true for an array
     * @return the type
     */
    static TypeName of(QualifiedName written, List<String> modifiers, boolean array) {
        boolean own = written.schema() != null && !written.schema().equals("pg_catalog");
        QualifiedName name = own ? written
                : new QualifiedName(null, SPELLINGS.getOrDefault(written.name(), written.name()));
        boolean single = name.name().equals("char") && modifiers.isEmpty() && !own && !written.name().equals("bpchar");
        return new TypeName(name, single ? List.of("1") : modifiers, array);
    }

    /**
     * Returns whether it is one of PostgreSQL's own types, and not an array of it.
     * @param names their names
     * @return true if it is
     */
    public boolean is(String... names) {
        return !this.array && isOrArrayOf(names);
    }

    /**
     * Returns whether it is one of PostgreSQL's own types, or an array of it.
     * @param names their names
     * @return true if it is
     */
    public boolean isOrArrayOf(String... names) {
        return this.name.schema() == null && List.of(names).contains(this.name.name());
    }

    /**
     * Returns whether it makes a column with a sequence.
     * @return true for serial, bigserial and smallserial
     */
    public boolean isSerial() {
        return !this.array && this.name.schema() == null && SERIALS.contains(this.name.name());
    }

    /**
     * Gives it as SQL, for messages.
     * @return the spelling
     */
    public String sql() {
        String text = this.name.schema() != null ? this.name.sql() : this.name.name();
        return text + (this.modifiers.isEmpty() ? "" : "(" + String.join(",", this.modifiers) + ")")
                + (this.array ? "[]" : "");
    }

}
