package dev.migrate.ddl;

import dev.migrate.change.Alteration;
import dev.migrate.change.BadOperationException;
import dev.migrate.change.ColumnAlteration;
import dev.migrate.change.FoundState;
import dev.migrate.change.Operation;
import dev.migrate.change.Privileges;
import dev.migrate.change.SqlOperation;
import dev.migrate.change.TableAlteration;
import dev.migrate.change.TypeAlteration;
import dev.migrate.change.UndoStep;
import dev.migrate.schema.CatalogObject;
import dev.migrate.schema.Index;
import dev.migrate.schema.ObjectReference;
import dev.migrate.schema.SchemaObject;
import dev.migrate.sql.QualifiedName;
import dev.migrate.sql.SqlLiteral;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The queries that read what the downgrade of an operation depends on. */
public final class FoundQueries {

    private FoundQueries() {
    }

    /**
     * Gives how a step is read.
     * @param step the step
     * @param outside whether nothing can be read after the operation
     * @return the queries
     * @throws BadOperationException if the catalogs do not show what it has to know
     */
    public static FoundState of(UndoStep.Found step, boolean outside) {
        Operation operation = step.found().operation();
        while (operation instanceof SqlOperation.Outside wrapped) {
            operation = wrapped.operation();
        }
        if (operation instanceof Privileges privileges) {
            return privileges(privileges);
        }
        if (operation instanceof Operation.ChangeOwner change) {
            OwnerState state = new OwnerState(change.reference());
            return new FoundState(state.before(), state);
        }
        if (operation instanceof Operation.Comment comment) {
            return of(comment(comment.reference()));
        }
        if (operation instanceof Operation.Replace replace) {
            ReplacedState state = new ReplacedState(replace.object().reference());
            return outside ? new FoundState(state.alone(), null) : new FoundState(state.before(), state);
        }
        if (operation instanceof Operation.Alter alter && alter.change() instanceof ColumnAlteration.SetNotNull set
                && !isOnline(alter.back())) {
            return of(NullState.before(alter.reference(), set.notNull()));
        }
        if (operation instanceof Operation.Alter alter && alter.change() instanceof TableAlteration.SetProperty property
                && property.property() == TableAlteration.Property.DEFAULT) {
            return of(domainDefault(alter.reference()));
        }
        if (operation instanceof Operation.Alter alter && alter.change() instanceof TypeAlteration.ChangeSequence) {
            return of(SequenceState.before(alter.reference()));
        }
        if (operation instanceof Operation.Alter alter && alter.change() instanceof ColumnAlteration.SetIdentity) {
            return of(SequenceState.ofIdentity(alter.reference()));
        }
        if (operation instanceof Operation.Alter alter && alter.change() instanceof TableAlteration.SetProperty property
                && property.property() == TableAlteration.Property.NOT_NULL && property.value() == null) {
            return of(NullState.ofDomain(alter.reference()));
        }
        String undo = FoundState.terminated(OperationDdl.sql(List.of(Objects.requireNonNull(step.usual()))));
        return of("CASE WHEN " + alreadySo(operation) + " THEN '' ELSE " + SqlLiteral.quote(undo) + " END");
    }

    private static FoundState of(String expression) {
        return new FoundState("SELECT " + expression, null);
    }

    private static FoundState privileges(Privileges operation) {
        if (operation.on().strip().toUpperCase(Locale.ROOT).startsWith("PARAMETER")) {
            throw new BadOperationException("privileges on a parameter",
                    "Write downgrade(), or execute() with the reverse SQL.");
        }
        return new FoundState(PrivilegeState.BEFORE, new PrivilegeState());
    }

    private static String comment(ObjectReference reference) {
        return SqlLiteral.quote("COMMENT ON " + Words.object(reference) + " IS ")
                + " || coalesce((SELECT pg_catalog.quote_literal(d.description) FROM pg_catalog.pg_description d"
                + " WHERE d.classoid = 'pg_catalog." + CatalogAddress.catalog(reference)
                + "'::pg_catalog.regclass AND d.objoid = " + CatalogAddress.oid(reference) + " AND d.objsubid = "
                + CatalogAddress.part(reference) + "), 'NULL') || E'\\n;\\n'";
    }

    private static boolean isOnline(@Nullable Alteration back) {
        return back instanceof ColumnAlteration.SetNotNull set && set.online();
    }

    private static String domainDefault(ObjectReference domain) {
        String alter = "ALTER DOMAIN " + domain.name().sql();
        return "(SELECT coalesce(" + SqlLiteral.quote(alter + " SET DEFAULT ")
                + " || pg_catalog.pg_get_expr(t.typdefaultbin, 0), " + SqlLiteral.quote(alter + " DROP DEFAULT")
                + ") || E'\\n;\\n' FROM pg_catalog.pg_type t WHERE t.oid = " + CatalogAddress.oid(domain) + ")";
    }

    private static String alreadySo(Operation operation) {
        if (operation instanceof Operation.Create create) {
            return alreadySo(create);
        }
        if (operation instanceof Operation.Drop drop) {
            return "NOT " + CatalogAddress.exists(drop.reference());
        }
        Operation.Alter alter = (Operation.Alter) operation;
        return alreadySo(alter.reference(), alter.change());
    }

    // what follows CREATE … IF NOT EXISTS changes what is there
    private static String alreadySo(Operation.Create create) {
        SchemaObject object = create.object();
        if (OperationDdl.sql(List.of(create)).size() > 1) {
            throw new BadOperationException(
                    "creating " + object.reference() + " if it does not exist, and then altering it",
                    "Remove .ifNotExists(), or what is set besides, or write downgrade().");
        }
        QualifiedName table = (object instanceof Index index) ? index.table()
                : (object instanceof CatalogObject.CatalogIndex index) ? index.table() : object.reference().name();
        return CatalogAddress.taken(object.reference(), table);
    }

    private static String alreadySo(ObjectReference reference, Alteration change) {
        if (change instanceof ColumnAlteration.SetNotNull set) {
            return "(SELECT " + (set.notNull() ? "" : "NOT ") + "a.attnotnull FROM pg_catalog.pg_attribute a"
                    + " WHERE a.attrelid = " + CatalogAddress.oid(reference) + " AND a.attname = "
                    + SqlLiteral.quote(reference.name().name()) + ")";
        }
        if (change instanceof TableAlteration.SetEnforced set) {
            // only from PostgreSQL 18
            return "(SELECT (pg_catalog.to_jsonb(k) ->> 'conenforced')::boolean = " + set.enforced()
                    + " FROM pg_catalog.pg_constraint k WHERE k.oid = " + CatalogAddress.oid(reference) + ")";
        }
        TableAlteration.SetProperty set = (TableAlteration.SetProperty) change;
        String not = (set.value() != null) ? "" : "NOT ";
        return switch (set.property()) {
            case PERSISTENCE ->
                column(reference, "o.relpersistence = " + ("UNLOGGED".equals(set.value()) ? "'u'" : "'p'"));
            case ROW_SECURITY -> column(reference, not + "o.relrowsecurity");
            case FORCE_ROW_SECURITY -> column(reference, not + "o.relforcerowsecurity");
            default -> column(reference, not + "o.typnotnull");
        };
    }

    private static String column(ObjectReference reference, String expression) {
        return "(SELECT " + expression + " FROM pg_catalog." + CatalogAddress.catalog(reference) + " o WHERE o.oid = "
                + CatalogAddress.oid(reference) + ")";
    }

}
