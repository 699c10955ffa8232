package dev.migrate.operation;

import static dev.migrate.operation.Definitions.always;
import static dev.migrate.operation.Definitions.column;
import static dev.migrate.operation.Definitions.enumType;
import static dev.migrate.operation.Definitions.integer;
import static dev.migrate.operation.Definitions.text;
import static dev.migrate.operation.Definitions.varchar;

import java.util.List;
import java.util.function.Consumer;

/** Changes of one column that PostgreSQL takes in one order only, and in reverse. */
final class AlterRows {

    private AlterRows() {
    }

    private static OperationCase row(String name, String setup, Consumer<Operations> upgrade) {
        return new OperationCase(name, setup, upgrade);
    }

    static List<OperationCase> all() {
        return List.of(
                row("a type whose values were kept otherwise",
                        "ALTER TABLE t ALTER b SET STORAGE EXTERNAL, ALTER b SET COMPRESSION pglz",
                        (op) -> op.changeType("t", "b", varchar(10))
                            .was(column("b", text()).storage("EXTERNAL").compression("pglz"))),
                row("a type, after its default", "ALTER TABLE t ALTER b SET DEFAULT 'x'; UPDATE t SET b = '7'",
                        (op) -> op.alterColumn("t", "b")
                            .setDefault(3)
                            .type(integer())
                            .using("b::int")
                            .was(column("b", text()).defaultValue("x"))),
                row("a type, before its default goes", "ALTER TABLE t ALTER b SET DEFAULT 'x'; UPDATE t SET b = '7'",
                        (op) -> op.alterColumn("t", "b")
                            .type(integer())
                            .using("b::int")
                            .dropDefault()
                            .was(column("b", text()).defaultValue("x"))),
                row("a type with its own default", "UPDATE t SET b = '7'",
                        (op) -> op.alterColumn("t", "b")
                            .setDefault(3)
                            .type(integer())
                            .using("b::int")
                            .was(column("b", text()))),
                row("an identity, before not null", "",
                        (op) -> op.alterColumn("t", "a").setIdentity(always()).setNotNull()),
                row("an identity, instead of a default", "ALTER TABLE t ALTER a SET DEFAULT 3, ALTER a SET NOT NULL",
                        (op) -> op.alterColumn("t", "a")
                            .setIdentity(always())
                            .dropDefault()
                            .was(column("a", integer()).notNull().defaultValue(3))),
                row("null, before the identity goes",
                        "ALTER TABLE t ALTER a SET NOT NULL, ALTER a ADD GENERATED ALWAYS AS IDENTITY",
                        (op) -> op.alterColumn("t", "a")
                            .dropNotNull()
                            .dropIdentity()
                            .was(column("a", integer()).identity())),
                row("a type, before the identity goes",
                        "ALTER TABLE t ALTER a SET NOT NULL, ALTER a ADD GENERATED ALWAYS AS IDENTITY",
                        (op) -> op.alterColumn("t", "a")
                            .type(text())
                            .reverseUsing("a::int")
                            .dropIdentity()
                            .was(column("a", integer()).identity())),
                row("a default, before the identity goes",
                        "ALTER TABLE t ALTER a SET NOT NULL, ALTER a ADD GENERATED ALWAYS AS IDENTITY",
                        (op) -> op.alterColumn("t", "a")
                            .setDefault(3)
                            .dropIdentity()
                            .was(column("a", integer()).identity())),
                row("an enum that takes the place of a text with a default",
                        "ALTER TABLE t ALTER b SET DEFAULT 'x'; UPDATE t SET b = 'ok'",
                        (op) -> op.alterColumn("t", "b")
                            .type(enumType("mood"))
                            .using("b::mood")
                            .setDefault("sad")
                            .setNotNull()
                            .was(column("b", text()).defaultValue("x"))));
    }

}
