package dev.migrate.lint;

import dev.migrate.change.Hazard.Span;
import dev.migrate.lint.schema.KnownColumn;
import dev.migrate.lint.schema.KnownDomain;
import dev.migrate.lint.schema.KnownIndex;
import dev.migrate.lint.schema.KnownSchema;
import dev.migrate.lint.schema.KnownTable;
import dev.migrate.statement.AlterAction.SetType;
import dev.migrate.statement.ConstraintDefinition.Kind;
import dev.migrate.statement.TypeName;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What ALTER COLUMN … TYPE does to a table, the same in PostgreSQL 12 to 18: values that
 * are the same bytes in both types stay where they are.
 *
 * @since 0.1
 */
public final class TypeChange {

    private static final Set<String> WITH_PRECISION = Set.of("timestamp", "timestamptz", "time", "timetz", "interval",
            "varbit");

    // digits behind the second that every such type keeps
    private static final int FINEST_SECONDS = 6;

    private final KnownSchema schema;

    private final boolean utc;

    TypeChange(KnownSchema schema, boolean utc) {
        this.schema = schema;
        this.utc = utc;
    }

    /**
     * Gives what happens under the exclusive lock.
     * @param table the table; null if it is not known
     * @param change the change
     * @return rewrite if the column is not known
     */
    public Span span(@Nullable KnownTable table, SetType change) {
        KnownColumn column = (table != null) ? table.column(change.column()) : null;
        if (table == null || column == null || !keepsBytes(column.type(), change.type()) || converts(change)) {
            return Span.REWRITE;
        }
        boolean same = same(column.type(), change.type());
        boolean collation = change.collation() != null && !change.collation().equals(column.collation());
        List<KnownIndex> indexes = this.schema.indexes(table.name());
        if (same && !collation) {
            return Span.BRIEF;
        }
        boolean checked = table.constraints()
            .stream()
            .anyMatch((constraint) -> constraint.kind() == Kind.CHECK
                    && constraint.expression().mentions(change.column()));
        boolean computed = indexes.stream().anyMatch((index) -> index.computes(change.column()));
        boolean sorted = (collation || change.type().name().name().equals("citext"))
                && indexes.stream().anyMatch((index) -> index.uses(change.column()));
        return (checked || computed || sorted) ? Span.SCAN : Span.BRIEF;
    }

    // USING may say no more than a cast
    private boolean converts(SetType change) {
        if (change.using().isEmpty()) {
            return false;
        }
        boolean cast = change.using().tokens().get(0).isName()
                && change.using().tokens().get(0).name().equals(change.column())
                && change.using().tokens().stream().noneMatch((token) -> token.text().equals("||"));
        return !cast || !change.using().functions().isEmpty();
    }

    private boolean keepsBytes(TypeName from, TypeName to) {
        if (same(from, to)) {
            return true;
        }
        if (from.array() || to.array()) {
            // each element is cast, also where a single value would stay as it is
            return from.array() && to.array() && from.name().equals(to.name()) && to.modifiers().isEmpty();
        }
        KnownDomain domain = this.schema.domain(to.name());
        if (domain != null) {
            return !domain.constrained() && keepsBytes(from, domain.base());
        }
        KnownDomain former = this.schema.domain(from.name());
        if (former != null) {
            return keepsBytes(former.base(), to);
        }
        String target = to.name().name();
        return switch (from.name().name()) {
            case "varchar" -> text(from, to);
            case "text" -> target.equals("citext") || (target.equals("varchar") && to.modifiers().isEmpty());
            case "numeric" -> numeric(from, to);
            case "cidr" -> target.equals("inet");
            case "timestamp", "timestamptz" -> time(from, to);
            default ->
                WITH_PRECISION.contains(from.name().name()) && target.equals(from.name().name()) && isWider(from, to);
        };
    }

    private static boolean text(TypeName from, TypeName to) {
        if (to.isOrArrayOf("text") || (to.isOrArrayOf("citext") && !to.array())) {
            return true;
        }
        return to.isOrArrayOf("varchar") && isWider(from, to);
    }

    private static boolean numeric(TypeName from, TypeName to) {
        if (!to.isOrArrayOf("numeric")) {
            return false;
        }
        if (to.modifiers().isEmpty()) {
            return true;
        }
        return !from.modifiers().isEmpty() && number(from, 0) <= number(to, 0) && number(from, 1) == number(to, 1);
    }

    private boolean time(TypeName from, TypeName to) {
        boolean zone = from.name().equals(to.name());
        return to.isOrArrayOf("timestamp", "timestamptz") && isWider(from, to) && (zone || this.utc);
    }

    private static boolean isWider(TypeName from, TypeName to) {
        boolean finest = WITH_PRECISION.contains(to.name().name()) && !to.isOrArrayOf("varbit")
                && number(to, 0) >= FINEST_SECONDS;
        return to.modifiers().isEmpty() || finest || (!from.modifiers().isEmpty() && number(from, 0) <= number(to, 0));
    }

    private static int number(TypeName type, int index) {
        try {
            return (index < type.modifiers().size()) ? Integer.parseInt(type.modifiers().get(index)) : 0;
        }
        catch (NumberFormatException ex) {
            return 0;
        }
    }

    private static boolean same(TypeName from, TypeName to) {
        return from.name().equals(to.name()) && from.modifiers().equals(to.modifiers()) && from.array() == to.array();
    }

}
