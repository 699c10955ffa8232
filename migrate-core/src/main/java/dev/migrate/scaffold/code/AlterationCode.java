package dev.migrate.scaffold.code;

import dev.migrate.change.Alteration;
import dev.migrate.change.ColumnAlteration;
import dev.migrate.change.Operation;
import dev.migrate.change.TableAlteration;
import dev.migrate.change.TypeAlteration;
import dev.migrate.schema.Attribute;
import dev.migrate.schema.ColumnType;
import dev.migrate.schema.ObjectKind;
import dev.migrate.schema.ObjectReference;
import dev.migrate.schema.PartitionBound;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The changes of an object, or of a part of one. */
final class AlterationCode
        implements ColumnAlteration.Visitor<Call>, TableAlteration.Visitor<Call>, TypeAlteration.Visitor<Call> {

    private final ObjectReference reference;

    private final @Nullable Alteration back;

    private AlterationCode(Operation.Alter operation) {
        this.reference = operation.reference();
        this.back = operation.back();
    }

    static Call of(Operation.Alter operation) {
        AlterationCode code = new AlterationCode(operation);
        if (operation.change() instanceof ColumnAlteration change) {
            return change.accept(code);
        }
        return (operation.change() instanceof TableAlteration change) ? change.accept(code)
                : ((TypeAlteration) operation.change()).accept(code);
    }

    private Call call(String method, @Nullable Object... arguments) {
        return Names.known(method, this.reference, arguments);
    }

    private Call undone(Call call) {
        if (this.back instanceof TypeAlteration.SetWords former) {
            return call.then("undoneBy", former.words());
        }
        return (this.back instanceof TableAlteration.SetWords former) ? call.then("undoneBy", former.words()) : call;
    }

    /** Gives the rows of a partition. */
    static Object bound(PartitionBound bound) {
        return bound.sql().equals("DEFAULT") ? Call.define("otherRows") : bound;
    }

    @Override
    public Call type(ColumnAlteration.SetType change) {
        return call("alterColumn").then("type", TypeCode.of(change.type()))
            .given("collate", change.collation())
            .given("using", change.using());
    }

    @Override
    public Call defaultValue(ColumnAlteration.SetDefault change) {
        return (change.expression() == null) ? call("dropDefault")
                : ColumnCode.value(call("alterColumn"), "setDefault", "setDefaultExpression", change.expression());
    }

    @Override
    public Call notNull(ColumnAlteration.SetNotNull change) {
        return change.notNull() ? call("setNotNull").when(change.online(), "online") : call("dropNotNull");
    }

    @Override
    public Call identity(ColumnAlteration.SetIdentity change) {
        return (change.identity() == null) ? call("alterColumn").then("dropIdentity")
                : call("alterColumn").then("setIdentity", SequenceCode.of(change.identity()));
    }

    @Override
    public Call expression(ColumnAlteration.SetExpression change) {
        return (change.expression() != null) ? call("alterColumn").then("setExpression", change.expression())
                : call("alterColumn").then("dropExpression");
    }

    @Override
    public Call property(ColumnAlteration.SetProperty change) {
        return (this.back instanceof ColumnAlteration.SetProperty former)
                ? call("alterColumn").then("set", change.property(), change.value(), former.value()) : Call.NONE;
    }

    @Override
    public Call words(TableAlteration.SetWords change) {
        return (this.reference.kind() == ObjectKind.TABLE) ? undone(call("alterTable", change.words())) : Call.NONE;
    }

    @Override
    public Call parameters(TableAlteration.SetParameters change) {
        Map<String, String> former = (this.back instanceof TableAlteration.SetParameters back) ? back.set() : Map.of();
        // a map of Java's own has no order
        boolean few = change.set().size() < 2 && former.size() < 2;
        return few ? call((this.reference.kind() == ObjectKind.INDEX) ? "setIndexParameters" : "setTableParameters",
                change.set(), former) : Call.NONE;
    }

    @Override
    public Call attach(TableAlteration.Attach change) {
        return (change.bound() != null) ? call("attachPartition", Names.of(change.partition()), bound(change.bound()))
                : call("attachIndex", Names.of(change.partition()));
    }

    @Override
    public Call detach(TableAlteration.Detach change) {
        return (this.back instanceof TableAlteration.Attach former && former.bound() != null)
                ? call(change.online() ? "detachPartitionConcurrently" : "detachPartition",
                        Names.of(change.partition()), bound(former.bound()))
                : Call.NONE;
    }

    @Override
    public Call validate(TableAlteration.Validate change) {
        return call((this.reference.kind() == ObjectKind.DOMAIN_CONSTRAINT) ? "validateDomainConstraint"
                : "validateConstraint");
    }

    @Override
    public Call timing(TableAlteration.SetTiming change) {
        return (this.back instanceof TableAlteration.SetTiming former)
                ? call("setConstraintTiming", change.timing(), former.timing()) : Call.NONE;
    }

    @Override
    public Call enforced(TableAlteration.SetEnforced change) {
        return change.enforced() ? call("enforceConstraint") : Call.NONE;
    }

    @Override
    public Call property(TableAlteration.SetProperty change) {
        boolean on = change.value() != null;
        return switch (change.property()) {
            case PERSISTENCE -> call("UNLOGGED".equals(change.value()) ? "setUnlogged" : "setLogged");
            case ROW_SECURITY -> call(on ? "enableRowSecurity" : "disableRowSecurity");
            case FORCE_ROW_SECURITY -> call(on ? "forceRowSecurity" : "noForceRowSecurity");
            case NOT_NULL -> call(on ? "setDomainNotNull" : "dropDomainNotNull");
            case DEFAULT -> domainDefault(change.value());
            default -> Call.NONE;
        };
    }

    private Call domainDefault(@Nullable String value) {
        if (value != null) {
            Object plain = ColumnCode.plain(value);
            return undone(
                    (plain != null) ? call("setDomainDefault", plain) : call("alterDomain", "SET DEFAULT " + value));
        }
        Object former = (this.back instanceof TableAlteration.SetProperty was && was.value() != null)
                ? ColumnCode.plain(was.value()) : Call.NONE;
        return (former != null) ? call("dropDomainDefault", former) : call("alterDomain", "DROP DEFAULT");
    }

    @Override
    public Call options(TableAlteration.SetOptions change) {
        return Call.NONE;
    }

    @Override
    public Call columnTarget(TableAlteration.SetColumnTarget change) {
        return Call.NONE;
    }

    @Override
    public Call addValue(TypeAlteration.AddValue change) {
        return call("addEnumValue", change.value()).given("before", change.before()).given("after", change.after());
    }

    @Override
    public Call renameValue(TypeAlteration.RenameValue change) {
        return call("renameEnumValue", change.value(), change.newValue());
    }

    @Override
    public Call rebuildEnum(TypeAlteration.RebuildEnum change) {
        Call call = call("rebuildEnum", change.values());
        for (Map.Entry<String, String> replacement : change.replacements().entrySet()) {
            call = call.then("replacing", replacement.getKey(), replacement.getValue());
        }
        return (this.back instanceof TypeAlteration.RebuildEnum former) ? call.given("was", former.values()) : call;
    }

    @Override
    public Call changeSequence(TypeAlteration.ChangeSequence change) {
        return (this.back instanceof TypeAlteration.ChangeSequence former)
                ? call("alterSequence", change.options(), former.options()) : Call.NONE;
    }

    @Override
    public Call ownedBy(TypeAlteration.OwnedBy change) {
        return Call.NONE;
    }

    @Override
    public Call changeAttribute(TypeAlteration.ChangeAttribute change) {
        String name = change.attribute().name();
        Call type = type(change.attribute());
        return switch (change.kind()) {
            case ADD -> call("addAttribute", name, type);
            case DROP -> call("dropAttribute", name, type);
            case ALTER -> (this.back instanceof TypeAlteration.ChangeAttribute former)
                    ? call("alterAttribute", name, type, type(former.attribute())) : Call.NONE;
        };
    }

    private static Call type(Attribute attribute) {
        return TypeCode.of(new ColumnType(attribute.type()));
    }

    @Override
    public Call renameAttribute(TypeAlteration.RenameAttribute change) {
        return call("renameAttribute", change.name(), change.newName());
    }

    @Override
    public Call policy(TypeAlteration.SetPolicy change) {
        return Call.NONE;
    }

    @Override
    public Call members(TypeAlteration.SetMembers change) {
        return Call.NONE;
    }

    @Override
    public Call words(TypeAlteration.SetWords change) {
        return undone(switch (this.reference.kind()) {
            case TYPE -> call("alterType", change.words());
            case DOMAIN -> call("alterDomain", change.words());
            default -> Names.call("alter", this.reference, change.words());
        });
    }

}
