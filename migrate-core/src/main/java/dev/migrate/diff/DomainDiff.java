package dev.migrate.diff;

import dev.migrate.schema.Facet;
import dev.migrate.schema.SchemaPart;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** Domains and their constraints. */
final class DomainDiff implements PartDiff {

    @Override
    public List<String> create(SchemaPart part, Sides sides) {
        StringBuilder sql = new StringBuilder("CREATE DOMAIN ").append(part.id().name().sql())
            .append(" AS ")
            .append(part.text(Facet.TYPE));
        if (part.has(Facet.COLLATION)) {
            sql.append(" COLLATE ").append(part.text(Facet.COLLATION));
        }
        if (part.has(Facet.DEFAULT)) {
            sql.append(" DEFAULT ").append(part.text(Facet.DEFAULT));
        }
        return List.of(sql.append(part.has(Facet.NOT_NULL) ? " NOT NULL" : "").toString());
    }

    @Override
    public List<String> drop(SchemaPart part, Sides sides) {
        return List.of("DROP " + PartWords.object(part.id()));
    }

    @Override
    public Edit edit(SchemaPart before, SchemaPart after, Sides sides) {
        if (PartWords.differ(before, after, Facet.TYPE, Facet.COLLATION)) {
            return Edit.REPLACE;
        }
        String alter = "ALTER DOMAIN " + after.id().name().sql() + " ";
        List<String> statements = new ArrayList<>();
        if (PartWords.differ(before, after, Facet.DEFAULT)) {
            statements
                .add(alter + (after.has(Facet.DEFAULT) ? "SET DEFAULT " + after.text(Facet.DEFAULT) : "DROP DEFAULT"));
        }
        if (before.has(Facet.NOT_NULL) != after.has(Facet.NOT_NULL)) {
            statements.add(alter + (after.has(Facet.NOT_NULL) ? "SET NOT NULL" : "DROP NOT NULL"));
        }
        return Edit.of(statements);
    }

    /** A named condition of a domain. */
    static final class Condition implements PartDiff {

        @Override
        public List<String> create(SchemaPart part, Sides sides) {
            return List.of("ALTER DOMAIN " + PartWords.table(part.id()) + " ADD CONSTRAINT " + part.id().name().sql()
                    + " " + part.text(Facet.DEFINITION));
        }

        @Override
        public List<String> drop(SchemaPart part, Sides sides) {
            return List.of("ALTER DOMAIN " + PartWords.table(part.id()) + " DROP CONSTRAINT " + part.id().name().sql());
        }

        @Override
        public Edit edit(SchemaPart before, SchemaPart after, Sides sides) {
            String former = Objects.requireNonNull(before.text(Facet.DEFINITION));
            return former.equals(after.text(Facet.DEFINITION) + " NOT VALID") ? Edit.of(List
                .of("ALTER DOMAIN " + PartWords.table(after.id()) + " VALIDATE CONSTRAINT " + after.id().name().sql()))
                    : Edit.REPLACE;
        }

    }

}
