package dev.migrate.diff;

import dev.migrate.change.Hazard.Loss;
import dev.migrate.diff.BuiltInCasts.Rule;
import dev.migrate.diff.OwnConversions.Course;
import dev.migrate.schema.Attribute;
import dev.migrate.snapshot.Facet;
import dev.migrate.snapshot.PartId;
import dev.migrate.snapshot.PartKind;
import dev.migrate.snapshot.SchemaPart;
import dev.migrate.snapshot.SchemaSnapshot;
import dev.migrate.sql.Identifier;
import dev.migrate.sql.QualifiedName;
import dev.migrate.sql.SqlLiteral;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Gives how values of one type become values of another. */
final class Conversions {

    private static final Fate UNKNOWN = Fate.of(Loss.UNKNOWN);

    private static final Fate CUT = Fate.of(Loss.CUT);

    private static final Fate FIRST_ELEMENT = Fate.of(Loss.FIRST_ELEMENT);

    private final SchemaSnapshot before;

    private final SchemaSnapshot after;

    private final OwnConversions own;

    Conversions(SchemaSnapshot before, SchemaSnapshot after, OwnConversions own) {
        this.before = before;
        this.after = after;
        this.own = own;
    }

    /**
     * Gives the conversion of a column's values: the one that was asked for, if any.
     */
    TypeChange of(SchemaPart before, SchemaPart after) {
        String wanted = this.own.expression(after.id());
        if (wanted != null) {
            return new TypeChange(wanted, Fate.CHECKED, true).asAsked();
        }
        TypeChange change = of(after.id().name().sql(), before.the(Facet.TYPE), after.the(Facet.TYPE));
        ValueType to = ValueType.of(after.the(Facet.TYPE), this.after);
        boolean labels = to.kind().equals(ValueType.ENUM) || to.kind().equals(ValueType.COMPOSITE);
        return (labels && !this.own.values().isEmpty()) ? change.asAsked() : change;
    }

    private TypeChange of(String value, String from, String to) {
        return of(value, ValueType.of(from, this.before), ValueType.of(to, this.after));
    }

    private TypeChange of(String value, ValueType from, ValueType to) {
        if (from.isArray() && to.isArray()) {
            return elements(value, from, to);
        }
        boolean back = this.own.course() == Course.BACK;
        if (to.isArray()) {
            boolean document = isDocument(from, to);
            return (document || (back && from.isString())) ? read(value, from, to) : only(value, from, to);
        }
        // what was an array before is one text, what was a text before is the only
        // element
        boolean whole = back ? isDocument(to, from) : to.isString() || to.isJson();
        if (from.isArray() && !whole) {
            String first = "(" + value + ")[1]";
            TypeChange element = of(first, from.element(), to);
            return new TypeChange(element.expression(first), FIRST_ELEMENT, element.fixed());
        }
        return from.isArray() ? whole(value, from, to) : scalar(value, from, to);
    }

    /** Returns whether an array in JSON has the elements of an array in SQL. */
    private static boolean isDocument(ValueType document, ValueType array) {
        return document.isJson() && !document.isArray() && array.isArray() && !array.element().isJson()
                && !array.kind().equals(ValueType.COMPOSITE) && !array.kind().equals(ValueType.UNKNOWN);
    }

    /** A text or document as an array. */
    private TypeChange read(String value, ValueType from, ValueType to) {
        String written = from.isJson() ? "translate(" + value + "::text, '[]', '{}')" : value + "::text";
        String texts = replacements(to).isEmpty() ? written : replacedIn(written + "::text[]", to);
        Fate element = rule(ValueType.of("text", this.before), to.element()).fate();
        Fate fate = Fate.CHECKED.and(element).and(Lengths.of(from.name(), to.name()));
        // a document has no subscripts, and other escapes; a cast to a length would cut
        return new TypeChange(texts + "::" + to.name().base() + "[]", from.isJson() ? CUT : fate, true);
    }

    /** A value as the only element of an array. */
    private TypeChange only(String value, ValueType from, ValueType to) {
        TypeChange element = of(value, from, to.element());
        String array = "CASE WHEN " + value + isThere(from) + " THEN ARRAY[" + element.expression(value) + "] END";
        return new TypeChange(array, from.isJson() && !to.isJson() ? UNKNOWN : element.fate(), element.fixed());
    }

    /** An array as one text or document. */
    private TypeChange whole(String value, ValueType from, ValueType to) {
        Rule rule = rule(from.element(), to);
        // a text in a document is not read
        boolean lost = rule.fate().severity() > 1 && !(to.isJson() && from.isString());
        Fate fate = Lengths.of(from.name(), to.name()).and(lost ? rule.fate() : Fate.KEPT);
        String document = to.isJson() ? "to_" + to.kind() + "(" + value + ")" : null;
        return new TypeChange(document, fate, true);
    }

    private TypeChange elements(String value, ValueType from, ValueType to) {
        if (from.kind().equals(ValueType.COMPOSITE) && to.kind().equals(ValueType.COMPOSITE)) {
            return new TypeChange(value + "::text[]::" + to.sql(), areAlike(from, to) ? Fate.CHECKED : UNKNOWN, true);
        }
        Rule rule = rule(from.element(), to.element());
        Fate fate = Lengths.of(from.name(), to.name()).and(rule.fate());
        if (rule.expression() == null || rule.expression().equals(Rule.CAST)) {
            return new TypeChange((rule.expression() != null) ? value + "::" + to.sql() : null, fate, rule.fixed());
        }
        boolean text = rule.expression().equals(Rule.BY_TEXT);
        return new TypeChange(replacedIn(value + "::text[]", to) + "::" + to.sql(), text ? fate : UNKNOWN, true);
    }

    private TypeChange scalar(String value, ValueType from, ValueType to) {
        if (from.kind().equals(ValueType.COMPOSITE) && to.kind().equals(ValueType.COMPOSITE)) {
            return row(value, from, to);
        }
        Rule rule = rule(from, to);
        String using = Rule.BY_TEXT.equals(rule.expression()) ? replaced(value + "::text", to) + "::" + to.sql()
                : rule.expression(value, to.sql());
        Fate fate = (Lengths.isWhole(from.name()) && BuiltInCasts.isWhole(to.kind())) ? Fate.CHECKED : rule.fate();
        return new TypeChange(using, fate.and(Lengths.of(from.name(), to.name())), rule.fixed());
    }

    /** Gives a text with the values that others of an enum take the place of. */
    private String replaced(String text, ValueType to) {
        Map<String, String> others = replacements(to);
        StringBuilder cases = new StringBuilder();
        others.forEach((value, other) -> cases.append(" WHEN ")
            .append(SqlLiteral.quote(value))
            .append(" THEN ")
            .append(SqlLiteral.quote(other)));
        return others.isEmpty() ? text : "(CASE " + text + cases + " ELSE " + text + " END)";
    }

    private String replacedIn(String texts, ValueType to) {
        String replaced = texts;
        for (Map.Entry<String, String> other : replacements(to).entrySet()) {
            replaced = "array_replace(" + replaced + ", " + SqlLiteral.quote(other.getKey()) + ", "
                    + SqlLiteral.quote(other.getValue()) + ")";
        }
        return replaced;
    }

    private Map<String, String> replacements(ValueType type) {
        return this.own.replacements((type.definition() != null) ? type.definition().id() : null);
    }

    private Rule rule(ValueType from, ValueType to) {
        Rule unknown = new Rule(to.isString() ? null : Rule.BY_TEXT, UNKNOWN, true);
        if (from.kind().equals(to.kind()) && from.name().base().equals(to.name().base())
                && !from.kind().equals(ValueType.ENUM) && from.definition() == null) {
            return Rule.ASSIGNMENT;
        }
        Rule known = Objects.requireNonNullElse(BuiltInCasts.rule(from.kind(), to.kind()), unknown);
        String source = Rule.BY_TEXT.equals(known.expression()) ? "text" : from.name().base();
        boolean own = isOwn(source, to);
        boolean canonical = this.own.course() == Course.BACK && Set.of(Loss.NOTATION, Loss.KEYS)
            .contains(Objects.requireNonNullElse(known.fate().loss(), Loss.UNKNOWN));
        // the text is the one that the server wrote
        return own ? unknown : canonical ? new Rule(known.expression(), Fate.CHECKED, known.fixed()) : known;
    }

    /** Returns whether a cast is user-defined, so that its effect is not known. */
    private boolean isOwn(String source, ValueType to) {
        PartId cast = PartId.of(PartKind.CAST, new QualifiedName(null, source + " AS " + to.name().base()));
        return this.before.find(cast) != null || this.after.find(cast) != null;
    }

    /** Gives a row attribute by attribute, since neither text nor a cast knows names. */
    private TypeChange row(String value, ValueType from, ValueType to) {
        List<Attribute> former = attributes(from);
        List<String> values = new ArrayList<>();
        TypeChange all = new TypeChange(null, Fate.KEPT, false);
        for (Attribute latter : attributes(to)) {
            Attribute same = find(former, latter.name());
            String old = "(" + value + ")." + Identifier.write(latter.name());
            TypeChange change = (same != null) ? of("(" + old + ")", same.type(), latter.type())
                    : new TypeChange("NULL", Fate.KEPT, false);
            values.add((same != null) ? change.expression(old) : "NULL");
            // the cast of a row is an explicit one
            Fate fate = (change.fate().severity() > 0 && isCut(latter.type())) ? CUT : change.fate();
            all = new TypeChange(null, all.fate().and(fate), all.fixed() || change.fixed());
        }
        boolean gone = former.stream().anyMatch((attribute) -> find(attributes(to), attribute.name()) == null);
        String using = "CASE WHEN " + value + isThere(from) + " THEN ROW(" + String.join(", ", values) + ")::"
                + to.sql() + " END";
        return new TypeChange(using, gone ? CUT : all.fate(), all.fixed());
    }

    // a row of nulls IS NULL, but it is a row
    private static String isThere(ValueType type) {
        return type.kind().equals(ValueType.COMPOSITE) ? " IS DISTINCT FROM NULL" : " IS NOT NULL";
    }

    private boolean isCut(String type) {
        TypeName name = ValueType.of(type, this.after).name();
        return !name.isBare() && (name.base().startsWith("character") || name.base().startsWith("bit"));
    }

    private boolean areAlike(ValueType from, ValueType to) {
        return names(from).equals(names(to)) && row("x", from, to).fate().severity() < 2;
    }

    private static List<String> names(ValueType type) {
        return attributes(type).stream().map(Attribute::name).toList();
    }

    private static List<Attribute> attributes(ValueType type) {
        SchemaPart definition = type.definition();
        return (definition != null) ? definition.all(Facet.ATTRIBUTES) : List.of();
    }

    private static @Nullable Attribute find(List<Attribute> attributes, String name) {
        return attributes.stream().filter((attribute) -> attribute.name().equals(name)).findFirst().orElse(null);
    }

}
