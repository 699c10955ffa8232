package dev.migrate.diff;

import dev.migrate.schema.ConstraintKind;
import dev.migrate.schema.ConstraintText;
import dev.migrate.schema.Validity;
import dev.migrate.snapshot.Facet;
import dev.migrate.snapshot.PartId;
import dev.migrate.snapshot.PartKind;
import dev.migrate.snapshot.RowConflict;
import dev.migrate.snapshot.SchemaPart;
import dev.migrate.snapshot.SchemaSnapshot;
import dev.migrate.sql.QualifiedName;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Gives which rows would stop a change from one schema to another. */
public final class RowConditions {

    private final SchemaSnapshot before;

    private final SchemaSnapshot after;

    private final UnfitValues values;

    private final OwnConversions own;

    private final Function<QualifiedName, String> rows;

    /**
     * Compares two schemas.
     * @param before what is there
     * @param after what is wanted
     * @param own the conversions of values that were asked for
     * @param rows gives the rows of a table as they are after renames and conversions, as
     * an item of FROM
     */
    public RowConditions(SchemaSnapshot before, SchemaSnapshot after, OwnConversions own,
            Function<QualifiedName, String> rows) {
        this.before = before;
        this.after = after;
        this.values = new UnfitValues(before.serverVersion(), own);
        this.own = own;
        this.rows = rows;
    }

    /**
     * Gives the conditions.
     * @return one for each column, constraint and domain that rows may not fit
     */
    public List<UnfitRows> all() {
        List<UnfitRows> all = new ArrayList<>();
        for (SchemaPart part : this.after.parts().values()) {
            switch (part.id().kind()) {
                case COLUMN -> addColumn(part, all);
                case CONSTRAINT -> addConstraint(part, all);
                case INDEX -> addIndex(part, all);
                case DOMAIN, DOMAIN_CONSTRAINT -> addDomain(part, all);
                default -> {
                }
            }
        }
        return all;
    }

    private void addColumn(SchemaPart after, List<UnfitRows> all) {
        QualifiedName table = after.id().object();
        if (after.has(Facet.INHERITED) || this.before.find(PartId.of(PartKind.TABLE, table)) == null) {
            return;
        }
        SchemaPart before = this.before.find(after.id());
        String column = after.id().name().sql();
        if (before == null) {
            boolean filled = after.has(Facet.IDENTITY) || after.has(Facet.GENERATED)
                    || this.after.find(Definitions.twin(PartKind.COLUMN_DEFAULT, after.id())) != null;
            if (after.has(Facet.NOT_NULL) && !filled) {
                all.add(new UnfitRows(after.id(), table, "true"));
            }
            return;
        }
        if (after.has(Facet.NOT_NULL) && !before.has(Facet.NOT_NULL)) {
            all.add(new UnfitRows(after.id(), table, column + " IS NULL"));
        }
        String unfit = (this.own.expression(after.id()) != null || after.has(Facet.GENERATED)) ? null
                : this.values.condition(column, ValueType.of(before.the(Facet.TYPE), this.before),
                        ValueType.of(after.the(Facet.TYPE), this.after));
        if (unfit != null) {
            all.add(new UnfitRows(after.id(), table, unfit));
        }
    }

    private void addConstraint(SchemaPart after, List<UnfitRows> all) {
        ConstraintText text = after.get(Facet.CONSTRAINT);
        QualifiedName table = after.id().object();
        boolean known = this.before.find(PartId.of(PartKind.TABLE, table)) != null;
        if (text == null || !known || after.has(Facet.INHERITED) || !isNew(after, text)) {
            return;
        }
        if (text.kind() == ConstraintKind.CHECK) {
            all.add(new UnfitRows(after.id(), table, "NOT " + expression(text)));
            return;
        }
        ForeignColumns foreign = ForeignColumns.of(text);
        if (foreign != null) {
            addForeignKey(after, foreign, all);
            return;
        }
        RowConflict conflict = after.get(Facet.CONFLICT);
        if (conflict != null) {
            addConflict(after, conflict, all);
        }
    }

    private void addIndex(SchemaPart after, List<UnfitRows> all) {
        RowConflict conflict = after.get(Facet.CONFLICT);
        boolean known = this.before.find(PartId.of(PartKind.TABLE, after.id().object())) != null;
        boolean there = this.before.parts()
            .values()
            .stream()
            .anyMatch((part) -> part.id().kind() == PartKind.INDEX && Objects.equals(part.id().of(), after.id().of())
                    && after.the(Facet.INDEX).equals(part.get(Facet.INDEX)) && !part.has(Facet.INVALID));
        if (conflict != null && known && !there && !after.has(Facet.INHERITED)) {
            addConflict(after, conflict, all);
        }
    }

    private void addConflict(SchemaPart after, RowConflict conflict, List<UnfitRows> all) {
        QualifiedName table = after.id().object();
        all.add(new UnfitRows(after.id(), table, new ConflictingRows(conflict, this.rows.apply(table)).condition()));
    }

    // a table that is made by the same revision has no rows that could be meant
    private void addForeignKey(SchemaPart after, ForeignColumns key, List<UnfitRows> all) {
        boolean there = this.before.find(PartId.of(PartKind.TABLE, key.referenced())) != null;
        String row = "(" + String.join(", ", key.columns()) + ")";
        String known = "(" + String.join(", ", key.referencedColumns()) + ")";
        all.add(new UnfitRows(after.id(), after.id().object(),
                row + " IS NOT NULL"
                        + (there ? " AND " + row + " NOT IN (SELECT " + String.join(", ", key.referencedColumns())
                                + " FROM " + this.rows.apply(key.referenced()) + " WHERE " + known + " IS NOT NULL)"
                                : "")));
    }

    /** Returns whether rows that are there are looked at. */
    private boolean isNew(SchemaPart after, ConstraintText text) {
        SchemaPart before = this.before.find(after.id());
        boolean same = before != null && before.the(Facet.CONSTRAINT).body().equals(text.body())
                && before.the(Facet.CONSTRAINT).validity() == text.validity();
        boolean twin = before == null && this.before.parts()
            .values()
            .stream()
            .anyMatch((part) -> part.id().kind() == after.id().kind() && Objects.equals(part.id().of(), after.id().of())
                    && text.equals(part.get(Facet.CONSTRAINT)));
        return !same && !twin && text.validity() == Validity.VALID;
    }

    private static String expression(ConstraintText text) {
        // PostgreSQL writes CHECK and the expression in parentheses
        return text.body().substring(text.body().indexOf('('));
    }

    private void addDomain(SchemaPart after, List<UnfitRows> all) {
        boolean check = after.id().kind() == PartKind.DOMAIN_CONSTRAINT;
        SchemaPart former = this.before.find(after.id());
        ConstraintText text = check ? after.get(Facet.CONSTRAINT) : null;
        boolean refuses = check ? text != null && isNew(after, text)
                : former != null && after.has(Facet.NOT_NULL) && !former.has(Facet.NOT_NULL);
        if (!refuses) {
            return;
        }
        PartId domain = PartId.of(PartKind.DOMAIN, check ? after.id().object() : after.id().name());
        SchemaPart live = this.before.find(domain);
        if (live == null) {
            return;
        }
        this.before.parts()
            .values()
            .stream()
            .filter((part) -> part.id().kind() == PartKind.COLUMN && !part.has(Facet.INHERITED)
                    && domain.name().sql().equals(part.the(Facet.TYPE))
                    && this.before.find(PartId.of(PartKind.TABLE, part.id().object())) != null)
            .forEach((column) -> all
                .add(new UnfitRows(after.id(), column.id().object(), unfit(column.id().name().sql(), text))));
    }

    private static String unfit(String column, @Nullable ConstraintText check) {
        return (check == null) ? column + " IS NULL"
                : "EXISTS (SELECT FROM (SELECT " + column + " AS value) AS given WHERE NOT " + expression(check) + ")";
    }

}
