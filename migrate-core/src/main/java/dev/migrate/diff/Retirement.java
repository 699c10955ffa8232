package dev.migrate.diff;

import dev.migrate.schema.Facet;
import dev.migrate.schema.PartKind;
import dev.migrate.schema.SchemaPart;
import dev.migrate.sql.Identifier;
import dev.migrate.sql.QualifiedName;
import dev.migrate.sql.ShortName;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A type or collation that gives its name to a new one, until no column has it. */
final class Retirement {

    private static final Pattern MULTIRANGE = Pattern.compile("MULTIRANGE_TYPE_NAME = (\"(?:[^\"]|\"\")*\"|[^,) .]+)");

    private Retirement() {
    }

    /** Gives what takes the name away. */
    static List<String> of(SchemaPart part) {
        QualifiedName name = part.id().name();
        List<String> statements = new ArrayList<>();
        statements.add(rename(part, name));
        if (part.id().kind() == PartKind.RANGE_TYPE) {
            Matcher multirange = MULTIRANGE.matcher(Objects.requireNonNull(part.text(Facet.DEFINITION)));
            String other = multirange.find() ? QualifiedName.of(multirange.group(1)).name() : usualMultirange(name);
            QualifiedName multiple = new QualifiedName(name.schema(), other);
            statements.add(rename(part, multiple));
            // its constructor without arguments keeps the name else
            statements.add("ALTER FUNCTION " + multiple.sql() + "() RENAME TO " + Identifier.write(retired(multiple)));
        }
        return statements;
    }

    /** Gives what drops it at last. */
    static String end(SchemaPart part) {
        QualifiedName name = part.id().name();
        return "DROP " + part.id().kind().keyword() + " " + new QualifiedName(name.schema(), retired(name)).sql();
    }

    private static String rename(SchemaPart part, QualifiedName name) {
        return "ALTER " + part.id().kind().keyword() + " " + name.sql() + " RENAME TO "
                + Identifier.write(retired(name));
    }

    private static String usualMultirange(QualifiedName range) {
        return range.name().contains("range") ? range.name().replaceFirst("range", "multirange")
                : range.name() + "_multirange";
    }

    private static String retired(QualifiedName name) {
        return ShortName.of(name.name() + "_old");
    }

}
