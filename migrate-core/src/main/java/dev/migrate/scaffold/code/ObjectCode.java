package dev.migrate.scaffold.code;

import dev.migrate.definition.ColumnBuilder;
import dev.migrate.definition.TableElement;
import dev.migrate.schema.CatalogObject;
import dev.migrate.schema.ColumnType;
import dev.migrate.schema.Constraint;
import dev.migrate.schema.Domain;
import dev.migrate.schema.Index;
import dev.migrate.schema.RowPolicy;
import dev.migrate.schema.SchemaObject;
import dev.migrate.schema.Sequence;
import dev.migrate.schema.Table;
import dev.migrate.schema.Validity;
import dev.migrate.schema.View;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The code that makes an object. A property that the operations cannot say is left out
 * here, and missed in what is recorded.
 */
final class ObjectCode implements SchemaObject.Visitor<Call> {

    @Override
    public Call namespace(SchemaObject.Namespace object) {
        return Call.operation("createSchema", Names.part(object.name()));
    }

    @Override
    public Call table(Table object) {
        Table.Family family = object.family();
        Table.Options options = object.options();
        List<Call> elements = new ArrayList<>();
        object.columns().forEach((column) -> elements.add(ColumnCode.of(column)));
        object.constraints().forEach((constraint) -> elements.add(ConstraintCode.of(null, constraint)));
        Call call = Call
            .operation("createTable", Names.of(object.name()), new Argument.Each(TableElement.class, elements))
            .when(options.unlogged(), "unlogged")
            .given("inherits", Names.all(family.inherits()));
        if (family.partitionOf() != null && family.bound() != null) {
            call = call.then("partitionOf", Names.of(family.partitionOf()), AlterationCode.bound(family.bound()));
        }
        for (String like : family.likes()) {
            call = call.then("like", like);
        }
        return Names.parameters(call.given("partitionBy", family.partitionedBy()), options.parameters())
            .given("tablespace", options.tablespace())
            .given("using", options.accessMethod())
            .given("comment", options.comment());
    }

    @Override
    public Call column(SchemaObject.TableColumn object) {
        return Call.operation("addColumn", Names.of(object.table()), ColumnCode.of(object.column()));
    }

    @Override
    public Call constraint(SchemaObject.TableConstraint object) {
        return ConstraintCode.of(object.table(), object.constraint());
    }

    @Override
    public Call index(Index object) {
        return IndexCode.of(object);
    }

    @Override
    public Call catalogIndex(CatalogObject.CatalogIndex object) {
        Index read = IndexCode.read(object);
        return (read != null) ? IndexCode.of(read) : Call.NONE;
    }

    @Override
    public Call sequence(Sequence object) {
        Call call = Call.operation("createSequence", Names.of(object.name()));
        if (object.type() != null) {
            call = call.then("as", TypeCode.of(object.type()));
        }
        call = SequenceCode.options(call, object.options(), "cycle");
        if (object.owner() != null) {
            call = call.then("ownedBy", Names.of(object.owner()), object.ownerColumn());
        }
        return call.when(object.unlogged(), "unlogged");
    }

    @Override
    public Call enumType(SchemaObject.EnumType object) {
        return Call.operation("createEnum", Names.of(object.name()), object.values());
    }

    @Override
    public Call domain(Domain object) {
        Call call = Call.operation("createDomain", Names.of(object.name()), TypeCode.of(object.type()))
            .given("collate", object.collation())
            .given("defaultExpression", object.defaultExpression())
            .when(object.notNull(), "notNull");
        for (Map.Entry<String, String> check : object.checks().entrySet()) {
            call = call.then("check", check.getKey(), plain(check.getValue()));
        }
        return call;
    }

    @Override
    public Call compositeType(SchemaObject.CompositeType object) {
        List<Call> attributes = object.attributes()
            .stream()
            .map((attribute) -> Call.define("column", attribute.name(), TypeCode.of(new ColumnType(attribute.type())))
                .given("collate", attribute.collation()))
            .toList();
        return Call.operation("createCompositeType", Names.of(object.name()),
                new Argument.Each(ColumnBuilder.class, attributes));
    }

    @Override
    public Call view(View object) {
        boolean plain = object.storage() == View.Storage.NONE;
        Call call = Call.operation(plain ? "createView" : "createMaterializedView", Names.of(object.name()),
                object.query().strip());
        return Names.parameters(call.given("columns", object.columns()), object.parameters())
            .given("using", object.accessMethod())
            .given("tablespace", object.tablespace())
            .when(object.storage() == View.Storage.WITH_NO_DATA, "withNoData");
    }

    @Override
    public Call policy(RowPolicy object) {
        RowPolicy.Scope scope = object.scope();
        String command = scope.command();
        Call call = Call.operation("createPolicy", object.name(), Names.of(object.table()))
            .when(!scope.permissive(), "restrictive");
        if (!command.equals("ALL")) {
            call = call.then("for" + command.charAt(0) + command.substring(1).toLowerCase(Locale.ROOT));
        }
        return call.given("to", scope.roles())
            .given("using", plain(object.using()))
            .given("withCheck", plain(object.withCheck()));
    }

    /** Takes parentheses off that PostgreSQL put around all of a condition. */
    private static @Nullable String plain(@Nullable String condition) {
        return (condition != null) ? new Tokens("(" + condition + ")").condition() : null;
    }

    @Override
    public Call extension(SchemaObject.Extension object) {
        return (object.schema() != null)
                ? Call.operation("createExtension", Names.part(object.name()), Names.part(object.schema()))
                : Call.operation("createExtension", Names.part(object.name()));
    }

    @Override
    public Call domainConstraint(SchemaObject.DomainConstraint object) {
        Constraint constraint = object.constraint();
        Constraint read = (constraint instanceof Constraint.Written written) ? ConstraintReader.read(written)
                : constraint;
        return (read instanceof Constraint.Check check)
                ? Call.operation((check.validity() == Validity.NOT_VALID) ? "addDomainConstraintNotValid"
                        : "addDomainConstraint", Names.of(object.domain()), check.name(), check.expression())
                : Call.NONE;
    }

    @Override
    public Call written(CatalogObject.Written object) {
        return Call.NONE;
    }

    @Override
    public Call defined(CatalogObject.Defined object) {
        return Call.NONE;
    }

    @Override
    public Call foreign(CatalogObject.Foreign object) {
        return Call.NONE;
    }

    @Override
    public Call publication(CatalogObject.Publication object) {
        return Call.NONE;
    }

}
