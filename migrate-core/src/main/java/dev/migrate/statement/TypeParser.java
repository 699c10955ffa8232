package dev.migrate.statement;

import dev.migrate.sql.QualifiedName;
import dev.migrate.sql.SqlToken;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads a type's name. */
final class TypeParser {

    /** PostgreSQL's own type of one byte, which is not {@code char(1)}. */
    private static final String SINGLE_BYTE = "\"char\"";

    private final TokenReader reader;

    TypeParser(TokenReader reader) {
        this.reader = reader;
    }

    /** Passes the type; null if there is none. */
    @Nullable TypeName take() {
        this.reader.take("SETOF");
        QualifiedName name = takeName();
        if (name == null) {
            return null;
        }
        List<String> modifiers = takeModifiers();
        if (name.schema() == null && (name.name().equals("timestamp") || name.name().equals("time"))) {
            name = new QualifiedName(null, takeZone() ? name.name() + "tz" : name.name());
        }
        if (name.name().equals("interval")) {
            modifiers = takeInterval(modifiers);
        }
        return TypeName.of(name, modifiers, takeArray());
    }

    private @Nullable QualifiedName takeName() {
        if (this.reader.take("DOUBLE", "PRECISION")) {
            return builtIn("double precision");
        }
        if (this.reader.take("NATIONAL")) {
            this.reader.advance();
            return builtIn(this.reader.take("VARYING") ? "varchar" : "char");
        }
        boolean character = this.reader.take("CHARACTER") || this.reader.take("CHAR") || this.reader.take("NCHAR");
        if (character) {
            return builtIn(this.reader.take("VARYING") ? "varchar" : "char");
        }
        if (this.reader.take("BIT")) {
            return builtIn(this.reader.take("VARYING") ? "varbit" : "bit");
        }
        SqlToken token = this.reader.peek();
        boolean quoted = token != null && token.text().equals("\"char\"");
        QualifiedName name = this.reader.takeName();
        boolean single = name != null && name.name().equals("char") && (quoted || name.schema() != null);
        return single ? builtIn(SINGLE_BYTE) : name;
    }

    private static QualifiedName builtIn(String name) {
        return new QualifiedName(null, name);
    }

    private List<String> takeModifiers() {
        List<SqlToken> inner = this.reader.takeParentheses();
        List<String> modifiers = new ArrayList<>();
        if (inner != null) {
            TokenReader.split(inner).forEach((part) -> modifiers.add(new Expression(part).text().replace(" ", "")));
        }
        return modifiers;
    }

    private boolean takeZone() {
        if (this.reader.take("WITH", "TIME", "ZONE")) {
            return true;
        }
        this.reader.take("WITHOUT", "TIME", "ZONE");
        return false;
    }

    private List<String> takeInterval(List<String> given) {
        List<String> modifiers = new ArrayList<>(given);
        while (this.reader.atAny("YEAR", "MONTH", "DAY", "HOUR", "MINUTE", "SECOND", "TO")) {
            this.reader.advance();
        }
        modifiers.addAll(takeModifiers());
        return modifiers;
    }

    private boolean takeArray() {
        boolean array = this.reader.take("ARRAY");
        while (this.reader.at('[')) {
            this.reader.skipOne();
            array = true;
        }
        return array;
    }

}
