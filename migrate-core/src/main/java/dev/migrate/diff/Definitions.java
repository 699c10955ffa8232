package dev.migrate.diff;

import dev.migrate.change.Operation;
import dev.migrate.schema.CatalogObject.CatalogIndex;
import dev.migrate.schema.CatalogObject.Defined;
import dev.migrate.schema.CatalogObject.Foreign;
import dev.migrate.schema.CatalogObject.Members;
import dev.migrate.schema.CatalogObject.Publication;
import dev.migrate.schema.CatalogObject.Written;
import dev.migrate.schema.Column;
import dev.migrate.schema.ColumnType;
import dev.migrate.schema.ColumnValue;
import dev.migrate.schema.Constraint;
import dev.migrate.schema.ConstraintText;
import dev.migrate.schema.Domain;
import dev.migrate.schema.IndexText;
import dev.migrate.schema.RowPolicy;
import dev.migrate.schema.SchemaObject;
import dev.migrate.schema.Sequence;
import dev.migrate.schema.View;
import dev.migrate.snapshot.ExtensionVersion;
import dev.migrate.snapshot.Facet;
import dev.migrate.snapshot.PartId;
import dev.migrate.snapshot.PartKind;
import dev.migrate.snapshot.SchemaPart;
import dev.migrate.sql.QualifiedName;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Parts of a snapshot as definitions that can be created. */
final class Definitions {

    private Definitions() {
    }

    /** Gives the definition of a part that has one of its own; tables aside. */
    static SchemaObject of(SchemaPart part) {
        PartId id = part.id();
        return switch (id.kind()) {
            case SCHEMA -> new SchemaObject.Namespace(id.name().name(), null);
            case EXTENSION -> extension(part);
            case ENUM -> new SchemaObject.EnumType(id.name(), part.all(Facet.VALUES));
            case COMPOSITE_TYPE -> new SchemaObject.CompositeType(id.name(), part.all(Facet.ATTRIBUTES));
            case RANGE_TYPE, AGGREGATE -> new Defined(id.reference(), part.the(Facet.DEFINITION));
            case DOMAIN -> new Domain(id.name(), type(part), part.get(Facet.COLLATION), part.has(Facet.NOT_NULL),
                    part.get(Facet.DEFAULT), Map.of());
            case DOMAIN_CONSTRAINT -> new SchemaObject.DomainConstraint(id.object(), constraint(part));
            case CONSTRAINT -> new SchemaObject.TableConstraint(id.object(), constraint(part));
            case INDEX -> index(part, id.name().name(), false);
            case SEQUENCE -> sequence(part);
            case VIEW, MATERIALIZED_VIEW -> view(part);
            case POLICY -> policy(part);
            case FOREIGN_DATA_WRAPPER, SERVER ->
                new Foreign(id.reference(), part.get(Facet.DEFINITION), part.get(Facet.SERVER), parameters(part));
            case PUBLICATION -> new Publication(id.name(), members(part), parameters(part));
            case FUNCTION, PROCEDURE -> new Written(id.reference(), part.the(Facet.STATEMENTS));
            default ->
                new Written(id.reference(), part.the(Facet.STATEMENTS).stream().map(ImplicitCasts::leaveOut).toList());
        };
    }

    /** Gives what creates a part. */
    static Operation create(SchemaPart part) {
        return create(of(part));
    }

    static Operation create(SchemaObject object) {
        return new Operation.Create(object, false, false);
    }

    /** Gives what drops a part. */
    static Operation drop(SchemaPart part) {
        return new Operation.Drop(part.id().reference(), null, Operation.DropOptions.NONE);
    }

    static ColumnType type(SchemaPart part) {
        return new ColumnType(part.the(Facet.TYPE));
    }

    static Map<String, String> parameters(SchemaPart part) {
        return Objects.requireNonNullElse(part.get(Facet.PARAMETERS), Map.of());
    }

    /** Gives a column with the default that comes with it. */
    static Column column(SchemaPart part, @Nullable SchemaPart defaultValue) {
        String notNull = part.get(Facet.NOT_NULL);
        Column.Options options = new Column.Options(part.get(Facet.COLLATION), null, null, null, null,
                (notNull == null || notNull.isEmpty()) ? null : notNull);
        return new Column(part.id().name().name(), type(part), notNull != null, value(part, defaultValue), options);
    }

    private static ColumnValue value(SchemaPart part, @Nullable SchemaPart defaultValue) {
        if (defaultValue != null) {
            return new ColumnValue.Default(expression(defaultValue));
        }
        if (part.has(Facet.GENERATED)) {
            return new ColumnValue.Generated(expression(part), part.the(Facet.GENERATED));
        }
        return part.has(Facet.IDENTITY)
                ? new ColumnValue.Identity(part.the(Facet.IDENTITY), SequenceNumbers.unusual(part)) : ColumnValue.NONE;
    }

    static String expression(SchemaPart part) {
        return ImplicitCasts.leaveOut(part.the(Facet.EXPRESSION));
    }

    static Constraint constraint(SchemaPart part) {
        ConstraintText text = part.the(Facet.CONSTRAINT);
        return new Constraint.Written(part.id().name().name(), new ConstraintText(text.kind(),
                ImplicitCasts.leaveOut(text.body()), text.timing(), text.noInherit(), text.validity()));
    }

    /** Gives an index, perhaps under another name and without those of partitions. */
    static CatalogIndex index(SchemaPart part, String name, boolean only) {
        IndexText text = part.the(Facet.INDEX);
        return new CatalogIndex(part.id().object(), name,
                new IndexText(text.unique(), ImplicitCasts.leaveOut(text.body())), only);
    }

    private static Sequence sequence(SchemaPart part) {
        String type = part.get(Facet.TYPE);
        ColumnType written = (type == null || type.equals("bigint")) ? null : new ColumnType(type);
        return new Sequence(part.id().name(), written, SequenceNumbers.unusual(part), null, null,
                part.has(Facet.UNLOGGED));
    }

    private static SchemaObject extension(SchemaPart part) {
        ExtensionVersion version = part.get(Facet.VERSION);
        return new SchemaObject.Extension(part.id().name().name(), part.get(Facet.SCHEMA),
                (version != null) ? version.name() : null);
    }

    private static View view(SchemaPart part) {
        View.Storage stored = part.has(Facet.UNPOPULATED) ? View.Storage.WITH_NO_DATA : View.Storage.WITH_DATA;
        View.Storage storage = (part.id().kind() == PartKind.VIEW) ? View.Storage.NONE : stored;
        return new View(part.id().name(), storage, List.of(), ImplicitCasts.leaveOut(part.the(Facet.QUERY)),
                parameters(part), part.get(Facet.ACCESS_METHOD), part.get(Facet.TABLESPACE));
    }

    static RowPolicy policy(SchemaPart part) {
        RowPolicy.Scope scope = new RowPolicy.Scope(!part.has(Facet.RESTRICTIVE), part.the(Facet.COMMAND),
                part.all(Facet.ROLES));
        return new RowPolicy(part.id().name().name(), part.id().object(), scope, condition(part, Facet.USING),
                condition(part, Facet.WITH_CHECK));
    }

    private static @Nullable String condition(SchemaPart part, Facet<String> facet) {
        String text = part.get(facet);
        return (text != null) ? ImplicitCasts.leaveOut(text) : null;
    }

    static Members members(SchemaPart part) {
        return new Members(part.has(Facet.ALL_TABLES), part.all(Facet.TABLES), part.all(Facet.SCHEMAS));
    }

    /** Gives the id of a default of a column, or of a column of a default. */
    static PartId twin(PartKind kind, PartId part) {
        return PartId.of(kind, part.object(), part.name().name());
    }

    /**
     * Gives the name of an index or a constraint's index, which is in its table's schema.
     */
    static QualifiedName indexName(PartId part) {
        return part.object().withName(part.name().name());
    }

}
