package dev.migrate.statement;

import dev.migrate.sql.QualifiedName;
import dev.migrate.statement.ObjectStatement.Drop;
import dev.migrate.statement.ObjectStatement.DropTrait;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** Reads DROP, from behind that word. */
final class DropParser {

    private static final List<String> TWO_WORDS = List.of("MATERIALIZED VIEW", "FOREIGN TABLE", "EVENT TRIGGER",
            "ACCESS METHOD", "USER MAPPING", "TEXT SEARCH", "OPERATOR CLASS", "OPERATOR FAMILY");

    private static final Set<String> NAMED = Set.of("TABLE", "VIEW", "INDEX", "SEQUENCE", "TYPE", "DOMAIN", "SCHEMA",
            "EXTENSION", "COLLATION", "STATISTICS", "PUBLICATION", "MATERIALIZED VIEW", "FOREIGN TABLE", "DATABASE",
            "FUNCTION", "PROCEDURE", "ROUTINE", "AGGREGATE");

    private static final Set<String> OTHER = Set.of("ROLE", "USER", "GROUP", "CAST", "CONVERSION", "LANGUAGE",
            "OPERATOR", "SERVER", "FOREIGN", "EVENT TRIGGER", "ACCESS METHOD", "USER MAPPING", "TEXT SEARCH",
            "OPERATOR CLASS", "OPERATOR FAMILY", "OWNED", "TRANSFORM", "PROCEDURAL");

    private DropParser() {
    }

    static Statement parse(TokenReader reader) {
        String kind = kind(reader);
        Set<DropTrait> traits = EnumSet.noneOf(DropTrait.class);
        if (reader.take("CONCURRENTLY")) {
            traits.add(DropTrait.CONCURRENTLY);
        }
        if (reader.takeIfExists()) {
            traits.add(DropTrait.IF_EXISTS);
        }
        if (kind.equals("TABLESPACE") || kind.equals("SUBSCRIPTION")) {
            return new UpkeepStatement.Alone("DROP " + kind);
        }
        if (kind.equals("TRIGGER") || kind.equals("POLICY") || kind.equals("RULE")) {
            return onTable(kind, reader, traits);
        }
        List<QualifiedName> names = NAMED.contains(kind) ? names(reader) : List.of();
        if (reader.comes("CASCADE")) {
            traits.add(DropTrait.CASCADE);
        }
        boolean known = (NAMED.contains(kind) && !names.isEmpty()) || OTHER.contains(kind);
        return known ? new Drop(kind, names, null, traits) : new Statement.Unknown("DROP " + kind + " is not known");
    }

    private static String kind(TokenReader reader) {
        String two = reader.word() + " " + reader.word(1);
        reader.advance();
        if (TWO_WORDS.contains(two)) {
            reader.advance();
            return two;
        }
        return two.substring(0, two.indexOf(' '));
    }

    private static List<QualifiedName> names(TokenReader reader) {
        List<QualifiedName> names = new ArrayList<>();
        do {
            QualifiedName name = reader.takeName();
            if (name != null) {
                names.add(name);
            }
            reader.takeParentheses();
        }
        while (reader.take(','));
        return names;
    }

    private static Statement onTable(String kind, TokenReader reader, Set<DropTrait> traits) {
        QualifiedName name = reader.takeName();
        QualifiedName table = reader.take("ON") ? reader.takeName() : null;
        if (reader.comes("CASCADE")) {
            traits.add(DropTrait.CASCADE);
        }
        return (name != null && table != null) ? new Drop(kind, List.of(name), table, traits)
                : new Statement.Unknown("DROP " + kind + " is not understood");
    }

}
