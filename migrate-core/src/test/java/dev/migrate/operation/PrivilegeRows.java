package dev.migrate.operation;

import dev.migrate.schema.ObjectKind;
import java.util.List;
import java.util.function.Consumer;

/** Privileges beside others, on columns or from other roles, that stay what they were. */
final class PrivilegeRows {

    private static final String PASSED_ON = """
            GRANT USAGE ON SCHEMA public TO PUBLIC; GRANT %1$s ON t TO reader WITH GRANT OPTION;
            CREATE PROCEDURE pass() LANGUAGE sql SET role = reader AS 'GRANT %1$s ON t TO writer';
            CALL pass()""";

    private PrivilegeRows() {
    }

    private static OperationCase row(String name, String setup, Consumer<Operations> upgrade) {
        return new OperationCase(name, setup, upgrade);
    }

    static List<OperationCase> all() {
        String column = "GRANT SELECT (a), UPDATE (a) ON t TO reader WITH GRANT OPTION; GRANT SELECT (b) ON t TO reader";
        String two = PASSED_ON.formatted("SELECT") + "; GRANT SELECT ON t TO writer";
        return List.of(row("grant what columns have", column, (op) -> op.grant("SELECT", "TABLE t", "reader")),
                row("grant with grant option what columns have without it", column,
                        (op) -> op.grant("SELECT, INSERT", "TABLE t", "reader").withGrantOption()),
                row("grant the option to pass on what columns have", column + "; GRANT SELECT ON t TO reader",
                        (op) -> op.grant("SELECT", "TABLE t", "reader").withGrantOption()),
                row("grant everything to who has columns", column, (op) -> op.grant("ALL", "TABLE t", "reader")),
                row("grant all tables to who has columns", column,
                        (op) -> op.grant("ALL", "ALL TABLES IN SCHEMA public", "reader", "writer")),
                row("grant what a column has and has passed on", PASSED_ON.formatted("SELECT (a)"),
                        (op) -> op.grant("SELECT", "TABLE t", "reader")),
                row("grant what another role granted", PASSED_ON.formatted("SELECT"),
                        (op) -> op.grant("SELECT", "TABLE t", "writer")),
                row("revoke what two roles granted", two, (op) -> op.revoke("SELECT", "TABLE t", "writer")),
                row("revoke what was passed on", two, (op) -> op.revoke("SELECT", "TABLE t", "reader").cascade()),
                row("revoke the option of what was passed on", PASSED_ON.formatted("SELECT"),
                        (op) -> op.revoke("SELECT", "TABLE t", "reader").grantOptionOnly().cascade()),
                row("revoke what a column has passed on", PASSED_ON.formatted("SELECT (a)"),
                        (op) -> op.revoke("SELECT", "TABLE t", "reader").cascade()),
                row("a view with more columns, which default privileges open",
                        "CREATE VIEW w AS SELECT id FROM t; GRANT SELECT ON w TO writer;"
                                + " ALTER DEFAULT PRIVILEGES IN SCHEMA public GRANT ALL ON TABLES TO reader, PUBLIC",
                        (op) -> op.replaceView("w", "SELECT id, a FROM t")),
                row("an owner that has passed on", two, (op) -> op.setOwner(ObjectKind.TABLE, "t", "reader")));
    }

}
