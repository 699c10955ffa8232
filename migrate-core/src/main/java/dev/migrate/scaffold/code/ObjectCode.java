package dev.migrate.scaffold.code;

import dev.migrate.operation.DropBuilder;
import dev.migrate.schema.ObjectKind;
import dev.migrate.schema.PartId;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What is done alike to every kind of object: dropping, renaming, commenting. */
final class ObjectCode {

    private static final Set<ObjectKind> OF_TABLE = EnumSet.of(ObjectKind.TRIGGER, ObjectKind.RULE, ObjectKind.POLICY,
            ObjectKind.CONSTRAINT);

    private static final Set<ObjectKind> TYPED = EnumSet.of(ObjectKind.FUNCTION, ObjectKind.PROCEDURE,
            ObjectKind.AGGREGATE);

    private static final Set<ObjectKind> WRITTEN = EnumSet.of(ObjectKind.FUNCTION, ObjectKind.PROCEDURE,
            ObjectKind.AGGREGATE, ObjectKind.TRIGGER, ObjectKind.RULE, ObjectKind.COLLATION, ObjectKind.STATISTICS,
            ObjectKind.PUBLICATION, ObjectKind.EVENT_TRIGGER, ObjectKind.VIEW, ObjectKind.FOREIGN_TABLE,
            ObjectKind.TEXT_SEARCH_CONFIGURATION, ObjectKind.TEXT_SEARCH_DICTIONARY);

    // MATERIALIZED VIEW before VIEW
    private static final List<ObjectKind> LONGEST_FIRST = Arrays.stream(ObjectKind.values())
        .sorted(Comparator.comparing((ObjectKind kind) -> -kind.keyword().length()))
        .toList();

    private final Tokens tokens;

    private final ObjectKind kind;

    private ObjectCode(Tokens tokens, ObjectKind kind) {
        this.tokens = tokens;
        this.kind = kind;
    }

    static @Nullable Code<?> drop(String statement) {
        Tokens tokens = new Tokens(statement);
        ObjectCode code = tokens.take("DROP") ? kind(tokens) : null;
        if (code == null) {
            return null;
        }
        boolean concurrently = tokens.take("CONCURRENTLY");
        Code<DropBuilder> drop = code.dropped();
        if (concurrently) {
            drop = drop.then("concurrently", DropBuilder::concurrently);
        }
        return tokens.isWholeRead() ? drop : null;
    }

    private static @Nullable ObjectCode kind(Tokens tokens) {
        for (ObjectKind kind : LONGEST_FIRST) {
            if (tokens.take(kind.keyword().split(" "))) {
                return new ObjectCode(tokens, kind);
            }
        }
        return null;
    }

    private Code<DropBuilder> dropped() {
        if (OF_TABLE.contains(this.kind)) {
            Code<String> name = Code.text(this.tokens.plainName());
            this.tokens.require("ON");
            Code<String> table = Code.text(this.tokens.name());
            return (this.kind == ObjectKind.POLICY)
                    ? Code.OPERATIONS.then("dropPolicy", name, table, (op, policy, on) -> op.dropPolicy(policy, on))
                    : Code.OPERATIONS.then("drop", Code.constant(this.kind), table.and(name),
                            (op, what, both) -> op.drop(what, both.first(), both.second()));
        }
        Code<String> name = Code.text(name());
        return switch (this.kind) {
            case TABLE -> Code.OPERATIONS.then("dropTable", name, (op, dropped) -> op.dropTable(dropped));
            case INDEX -> Code.OPERATIONS.then("dropIndex", name, (op, dropped) -> op.dropIndex(dropped));
            case SEQUENCE -> Code.OPERATIONS.then("dropSequence", name, (op, dropped) -> op.dropSequence(dropped));
            case TYPE -> Code.OPERATIONS.then("dropType", name, (op, dropped) -> op.dropType(dropped));
            default ->
                Code.OPERATIONS.then("drop", Code.constant(this.kind), name, (op, what, on) -> op.drop(what, on));
        };
    }

    /** Gives the name as the operations take one, a routine's with its types. */
    private String name() {
        String name = this.tokens.name();
        return (TYPED.contains(this.kind) && this.tokens.isOpen()) ? name + "(" + this.tokens.parentheses() + ")"
                : name;
    }

    static @Nullable Code<?> comment(String statement) {
        Tokens tokens = new Tokens(statement);
        ObjectCode code = tokens.take("COMMENT", "ON") ? kind(tokens) : null;
        if (code == null) {
            return null;
        }
        Code<?> comment = code.commented();
        return tokens.isWholeRead() ? comment : null;
    }

    private Code<?> commented() {
        boolean ofTable = OF_TABLE.contains(this.kind) || this.kind == ObjectKind.COLUMN;
        if (!ofTable) {
            Code<String> name = Code.text(name());
            return Code.OPERATIONS.then("comment", Code.constant(this.kind), name.and(said()),
                    (op, what, both) -> op.comment(what, both.first(), both.second().text()));
        }
        Code<String> name;
        Code<String> table;
        if (this.kind == ObjectKind.COLUMN) {
            List<String> parts = this.tokens.nameAndPart();
            table = Code.text(parts.get(0));
            name = Code.text(parts.get(1));
        }
        else {
            name = Code.text(this.tokens.plainName());
            this.tokens.require("ON");
            table = Code.text(this.tokens.name());
        }
        return Code.OPERATIONS.then("comment", Code.constant(this.kind), table.and(name).and(said()),
                (op, what, all) -> op.comment(what, all.first().first(), all.first().second(), all.second().text()));
    }

    private Code<Comment> said() {
        this.tokens.require("IS");
        if (this.tokens.take("NULL")) {
            return new Code<>("null", Set.of(), (operations) -> new Comment(null));
        }
        String text = this.tokens.literal();
        return new Code<>(JavaText.literal((text != null) ? text : ""), Set.of(), (operations) -> new Comment(text));
    }

    /** Gives a rename, or any other change in SQL's words. */
    static @Nullable Code<?> alter(String statement) {
        Tokens tokens = new Tokens(statement);
        ObjectCode code = tokens.take("ALTER") ? kind(tokens) : null;
        if (code == null || OF_TABLE.contains(code.kind)) {
            return null;
        }
        Code<String> name = Code.text(code.name());
        Code<?> change;
        if (tokens.take("RENAME", "TO")) {
            change = Code.OPERATIONS.then("rename", Code.constant(code.kind), name.and(Code.text(tokens.plainName())),
                    (op, what, both) -> {
                        op.rename(what, both.first(), both.second());
                        return what;
                    });
        }
        else {
            change = Code.OPERATIONS.then("alter", Code.constant(code.kind), name.and(Code.text(tokens.rest())),
                    (op, what, both) -> op.alter(what, both.first(), both.second()));
        }
        return tokens.isWholeRead() ? change : null;
    }

    /** Gives an object that is created by a statement that there is no other word for. */
    static @Nullable Code<?> create(String statement, PartId part) {
        ObjectKind kind = Arrays.stream(ObjectKind.values())
            .filter((one) -> one.name().equals(part.kind().name()) && WRITTEN.contains(one))
            .findFirst()
            .orElse(null);
        if (kind == null || !new Tokens(statement).take("CREATE")) {
            return null;
        }
        Code<String> sql = Code.text(statement.strip());
        String arguments = (part.arguments() != null) ? "(" + part.arguments() + ")" : "";
        if (part.of() != null) {
            Code<String> table = Code.text(written(part.of().schema(), part.of().name()));
            return Code.OPERATIONS.then("create", Code.constant(kind),
                    table.and(Code.text(part.name().name())).and(sql), (op, what, all) -> {
                        op.create(what, all.first().first(), all.first().second(), all.second());
                        return what;
                    });
        }
        Code<String> name = Code.text(written(part.name().schema(), part.name().name()) + arguments);
        return Code.OPERATIONS.then("create", Code.constant(kind), name.and(sql), (op, what, both) -> {
            op.create(what, both.first(), both.second());
            return what;
        });
    }

    private static String written(@Nullable String schema, String name) {
        String plain = (name.indexOf('.') >= 0 || name.indexOf('"') >= 0) ? '"' + name.replace("\"", "\"\"") + '"'
                : name;
        return (schema != null) ? schema + "." + plain : plain;
    }

    /**
     * What a comment says.
     *
     * @param text the text; null for none
     */
    private record Comment(@Nullable String text) {

    }

}
