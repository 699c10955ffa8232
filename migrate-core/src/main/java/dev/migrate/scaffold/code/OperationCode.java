package dev.migrate.scaffold.code;

import dev.migrate.change.OnlineForm;
import dev.migrate.change.Operation;
import dev.migrate.change.Privileges;
import dev.migrate.change.SqlOperation;
import dev.migrate.schema.CatalogObject;
import dev.migrate.schema.ObjectKind;
import dev.migrate.schema.ObjectReference;
import dev.migrate.schema.SchemaObject;
import dev.migrate.schema.View;
import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The call for an operation. */
final class OperationCode implements Operation.Visitor<Call> {

    private static final Map<ObjectKind, String> DROPS = new EnumMap<>(Map.of(ObjectKind.TABLE, "dropTable",
            ObjectKind.COLUMN, "dropColumn", ObjectKind.CONSTRAINT, "dropConstraint", ObjectKind.INDEX, "dropIndex",
            ObjectKind.SEQUENCE, "dropSequence", ObjectKind.TYPE, "dropType"));

    private static final Map<ObjectKind, String> RENAMES = new EnumMap<>(Map.of(ObjectKind.TABLE, "renameTable",
            ObjectKind.COLUMN, "renameColumn", ObjectKind.CONSTRAINT, "renameConstraint"));

    private static Call call(Map<ObjectKind, String> methods, String other, ObjectReference reference,
            @Nullable Object... more) {
        String method = methods.get(reference.kind());
        return (method != null) ? Names.known(method, reference, more) : Names.call(other, reference, more);
    }

    @Override
    public Call create(Operation.Create operation) {
        Call call = operation.object().accept(new ObjectCode());
        boolean checked = operation.object() instanceof SchemaObject.TableConstraint constraint
                && OnlineForm.of(constraint) != null;
        boolean index = operation.object().reference().kind() == ObjectKind.INDEX;
        return call.when(operation.ifNotExists(), "ifNotExists")
            .when(operation.online() && checked, "notValidThenValidate")
            .when(operation.online() && index, "concurrently");
    }

    @Override
    public Call replace(Operation.Replace operation) {
        SchemaObject former = operation.former();
        if (operation.object() instanceof View view && view.storage() == View.Storage.NONE) {
            Call call = view(Call.operation("replaceView", Names.of(view.name()), view.query().strip()), view);
            return (former instanceof View was)
                    ? call.then("was", view(Call.define("view", Names.of(was.name()), was.query().strip()), was))
                    : call;
        }
        if (operation.object() instanceof CatalogObject.Written written && written.statements().size() == 1) {
            Call call = Names.call("replace", written.reference(), written.statements().get(0));
            return (former instanceof CatalogObject.Written was && was.statements().size() == 1)
                    ? call.then("was", was.statements().get(0)) : call;
        }
        return Call.NONE;
    }

    private static Call view(Call start, View view) {
        return Names.parameters(start.given("columns", view.columns()), view.parameters());
    }

    @Override
    public Call drop(Operation.Drop operation) {
        ObjectReference reference = operation.reference();
        Call call = (reference.kind() == ObjectKind.POLICY && reference.table() != null)
                ? Call.operation("dropPolicy", reference.name().name(), Names.of(reference.table()))
                : call(DROPS, "drop", reference);
        return call.when(operation.options().ifExists(), "ifExists")
            .when(operation.options().cascade(), "cascade")
            .when(operation.options().online(), "concurrently");
    }

    @Override
    public Call rename(Operation.Rename operation) {
        boolean part = operation.reference().table() != null;
        return call(RENAMES, "rename", operation.reference(),
                part ? operation.newName() : Names.part(operation.newName()));
    }

    @Override
    public Call move(Operation.Move operation) {
        return Names.call("setSchema", operation.reference(), Names.part(operation.schema()));
    }

    @Override
    public Call changeOwner(Operation.ChangeOwner operation) {
        return Names.call("setOwner", operation.reference(), operation.owner()).given("was", operation.former());
    }

    @Override
    public Call comment(Operation.Comment operation) {
        return Names.call("comment", operation.reference(), operation.text()).given("was", operation.former());
    }

    @Override
    public Call alter(Operation.Alter operation) {
        return AlterationCode.of(operation);
    }

    @Override
    public Call privileges(Privileges operation) {
        String method = operation.granted() ? "grant" : "revoke";
        Call call = (operation.defaults() != null)
                ? Call.operation(method + "ByDefault", operation.defaults(), operation.privileges(), operation.on(),
                        operation.roles())
                : Call.operation(method, operation.privileges(), operation.on(), operation.roles());
        return call.when(operation.terms().grantOption(), operation.granted() ? "withGrantOption" : "grantOptionOnly")
            .when(operation.terms().cascade(), "cascade");
    }

    @Override
    public Call executeSql(SqlOperation.ExecuteSql operation) {
        return (operation.reverseSql() != null)
                ? Call.operation("execute", operation.sql().strip(), operation.reverseSql().strip())
                : Call.operation("execute", operation.sql().strip());
    }

    @Override
    public Call insertRows(SqlOperation.InsertRows operation) {
        return Call.NONE;
    }

    @Override
    public Call backfill(SqlOperation.Backfill operation) {
        return Call.NONE;
    }

    @Override
    public Call moveSequence(SqlOperation.MoveSequence operation) {
        return Call.NONE;
    }

    @Override
    public Call outside(SqlOperation.Outside operation) {
        return Call.NONE;
    }

}
