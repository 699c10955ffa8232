package dev.migrate.diff;

import dev.migrate.schema.Facet;
import dev.migrate.schema.PartId;
import dev.migrate.schema.PartKind;
import dev.migrate.schema.SchemaPart;
import dev.migrate.sql.Identifier;
import dev.migrate.sql.SqlLiteral;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Comments, owners and privileges, which any part may have. */
final class Annotations {

    private static final String GRANT_OPTION = " WITH GRANT OPTION";

    private Annotations() {
    }

    /** Gives what a new part has of them. */
    static List<String> create(SchemaPart part) {
        SchemaPart nothing = part.withoutFacets();
        List<String> statements = new ArrayList<>(edit(nothing, part));
        statements.addAll((part.id().kind() == PartKind.TABLE) ? grants(nothing, part) : List.of());
        return statements;
    }

    /** Gives what makes one part's like another's. */
    static List<String> edit(SchemaPart before, SchemaPart after) {
        PartId id = after.id();
        List<String> statements = new ArrayList<>();
        String owner = after.text(Facet.OWNER);
        if (owner != null && !owner.equals(before.text(Facet.OWNER))) {
            statements.add("ALTER " + PartWords.object(id) + " OWNER TO " + Identifier.write(owner));
        }
        if (id.kind() == PartKind.DEFAULT_PRIVILEGES) {
            statements.addAll(defaults(before, after));
        }
        else {
            statements.addAll(revokes(before, after, " ON " + onWords(id)));
            // those of a table may name columns that are still to come
            statements.addAll((id.kind() == PartKind.TABLE) ? List.of() : grants(before, after));
        }
        if (PartWords.differ(before, after, Facet.COMMENT)) {
            statements.add(comment(id, after.text(Facet.COMMENT)));
        }
        return statements;
    }

    /** Gives what changes the privileges on what is created later. */
    private static List<String> defaults(SchemaPart before, SchemaPart after) {
        String words = after.id().name().name();
        int on = words.lastIndexOf(" ON ");
        String start = words.startsWith("ON ") ? "" : words.substring(0, on) + " ";
        String kind = words.startsWith("ON ") ? " " + words : words.substring(on);
        List<String> statements = new ArrayList<>(revokes(before, after, kind));
        statements.addAll(grants(before, after, kind));
        return statements.stream().map(("ALTER DEFAULT PRIVILEGES " + start)::concat).toList();
    }

    private static String comment(PartId id, @Nullable String text) {
        return "COMMENT ON " + PartWords.object(id) + " IS " + ((text != null) ? SqlLiteral.quote(text) : "NULL");
    }

    private static String onWords(PartId id) {
        return switch (id.kind()) {
            case VIEW, MATERIALIZED_VIEW, FOREIGN_TABLE -> "TABLE " + id.name().sql();
            case ENUM, RANGE_TYPE, COMPOSITE_TYPE, DOMAIN -> "TYPE " + id.name().sql();
            case AGGREGATE -> "FUNCTION " + id.name().sql() + "(" + id.arguments() + ")";
            case SERVER -> "FOREIGN " + PartWords.object(id);
            default -> PartWords.object(id);
        };
    }

    /** Gives what lets roles do more. */
    static List<String> grants(SchemaPart before, SchemaPart after) {
        return grants(before, after, " ON " + onWords(after.id()));
    }

    private static List<String> grants(SchemaPart before, SchemaPart after, String on) {
        List<String> statements = new ArrayList<>();
        without(before.texts(Facet.REVOKES), after.texts(Facet.REVOKES))
            .forEach((entry) -> statements.add(grant(entry, on)));
        without(after.texts(Facet.GRANTS), before.texts(Facet.GRANTS))
            .forEach((entry) -> statements.add(grant(entry, on)));
        return statements;
    }

    private static List<String> revokes(SchemaPart before, SchemaPart after, String on) {
        List<String> statements = new ArrayList<>();
        without(before.texts(Facet.GRANTS), after.texts(Facet.GRANTS))
            .forEach((entry) -> statements.add(revoke(entry, on)));
        without(after.texts(Facet.REVOKES), before.texts(Facet.REVOKES))
            .forEach((entry) -> statements.add(revoke(entry, on)));
        return statements;
    }

    private static List<String> without(List<String> entries, List<String> others) {
        return entries.stream().filter((entry) -> !others.contains(entry)).toList();
    }

    private static String grant(String entry, String on) {
        int to = entry.lastIndexOf(" TO ");
        return "GRANT " + entry.substring(0, to) + on + entry.substring(to);
    }

    private static String revoke(String entry, String on) {
        String plain = entry.endsWith(GRANT_OPTION) ? entry.substring(0, entry.length() - GRANT_OPTION.length())
                : entry;
        int to = plain.lastIndexOf(" TO ");
        return "REVOKE " + plain.substring(0, to) + on + " FROM " + plain.substring(to + 4);
    }

    /** Gives the facets that say what a part is, without what is said about it. */
    static Map<Facet, List<String>> definition(SchemaPart part) {
        Map<Facet, List<String>> facets = new LinkedHashMap<>(part.facets());
        List.of(Facet.POSITION, Facet.COMMENT, Facet.OWNER, Facet.GRANTS, Facet.REVOKES, Facet.INHERITED, Facet.LOCAL)
            .forEach(facets::remove);
        return facets;
    }

}
