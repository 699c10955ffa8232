package dev.migrate.operation;

import static dev.migrate.operation.Definitions.view;

import dev.migrate.schema.ObjectKind;
import java.util.List;
import java.util.function.Consumer;

/** Views and routines that another takes the place of, with what hangs on them. */
final class ReplacedRows {

    private static final String VIEW = """
            GRANT USAGE ON SCHEMA public TO PUBLIC;
            CREATE FUNCTION tf() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN NULL;END';
            CREATE VIEW w WITH (security_barrier = on) AS SELECT id FROM t; ALTER VIEW w ALTER id SET DEFAULT 7;
            COMMENT ON VIEW w IS 'a view'; COMMENT ON COLUMN w.id IS 'a column';
            CREATE TRIGGER tr INSTEAD OF INSERT ON w FOR EACH ROW EXECUTE FUNCTION tf(); COMMENT ON TRIGGER tr ON w IS 'a trigger';
            CREATE RULE ru AS ON DELETE TO w DO INSTEAD NOTHING; COMMENT ON RULE ru ON w IS 'a rule';
            GRANT SELECT ON w TO reader WITH GRANT OPTION; GRANT UPDATE (id) ON w TO writer;
            CREATE PROCEDURE pass() LANGUAGE sql SET role = reader AS 'GRANT SELECT ON w TO writer'; CALL pass();
            CREATE VIEW x AS SELECT id FROM w; COMMENT ON VIEW x IS 'on it'; GRANT SELECT ON x TO PUBLIC;
            ALTER DEFAULT PRIVILEGES IN SCHEMA public GRANT ALL ON TABLES TO writer;
            ALTER DEFAULT PRIVILEGES IN SCHEMA public GRANT ALL ON FUNCTIONS TO writer""";

    private static final String ROUTINE = """
            CREATE FUNCTION h(int, b int DEFAULT 2, OUT c int) LANGUAGE sql IMMUTABLE AS 'SELECT $1';
            COMMENT ON FUNCTION h(int, int) IS 'a function'; REVOKE ALL ON FUNCTION h(int, int) FROM PUBLIC;
            GRANT EXECUTE ON FUNCTION h(int, int) TO reader; ALTER FUNCTION h(int, int) OWNER TO writer;
            CREATE VIEW x AS SELECT h(id) FROM t; ALTER TABLE t ALTER a SET DEFAULT h(1), ADD CONSTRAINT k CHECK (h(id) > 0);
            CREATE INDEX i ON t (h(a)); COMMENT ON INDEX i IS 'an index'""";

    private static final String WIDER = "CREATE OR REPLACE FUNCTION h(a int, b int DEFAULT 2, OUT c int) LANGUAGE sql"
            + " IMMUTABLE AS 'SELECT $1 + 1'";

    private static final String MORE = "CREATE OR REPLACE FUNCTION f(a int DEFAULT 3) RETURNS int LANGUAGE sql AS 'SELECT 2'";

    private ReplacedRows() {
    }

    private static OperationCase row(String name, String setup, Consumer<Operations> upgrade) {
        return new OperationCase(name, setup, upgrade);
    }

    static List<OperationCase> all() {
        return List.of(
                row("a view with more columns, and all that hangs on it", VIEW,
                        (op) -> op.replaceView("w", "SELECT id, a FROM t").with("security_barrier", false)),
                row("a view with more columns, with its former definition", VIEW,
                        (op) -> op.replaceView("w", "SELECT id, a, b FROM t")
                            .was(view("w", "SELECT id FROM t").with("security_barrier", "on"))),
                row("a view with other rows", VIEW, (op) -> op.replaceView("w", "SELECT a AS id FROM t")),
                row("a view with more columns, concurrently with an index", VIEW, (op) -> {
                    op.replaceView("w", "SELECT id, a FROM t");
                    op.createIndex("t", "a").concurrently();
                }),
                row("a function whose parameter gets a name", ROUTINE,
                        (op) -> op.replace(ObjectKind.FUNCTION, "h(int, int)", WIDER)),
                row("a function whose parameter gets a name, with its former definition", ROUTINE,
                        (op) -> op.replace(ObjectKind.FUNCTION, "h(int, int)", WIDER)
                            .was("CREATE OR REPLACE FUNCTION h(int, b int DEFAULT 2, OUT c int) LANGUAGE sql IMMUTABLE"
                                    + " AS 'SELECT $1'")),
                row("a function whose parameter gets a default", "",
                        (op) -> op.replace(ObjectKind.FUNCTION, "f(int)", MORE)),
                row("a function that does something else", "COMMENT ON FUNCTION f(int) IS 'x'",
                        (op) -> op.replace(ObjectKind.FUNCTION, "f(int)",
                                "CREATE OR REPLACE FUNCTION f(int) RETURNS int LANGUAGE sql AS 'SELECT $$2$$::int'")),
                row("a procedure whose parameter gets a name", "CREATE PROCEDURE pr(int) LANGUAGE sql AS ''",
                        (op) -> op.replace(ObjectKind.PROCEDURE, "pr(int)",
                                "CREATE OR REPLACE PROCEDURE pr(a int) LANGUAGE sql AS ''")),
                row("a function that is not there yet", "", (op) -> op.replace(ObjectKind.FUNCTION, "n()",
                        "CREATE OR REPLACE FUNCTION n() RETURNS int LANGUAGE sql AS 'SELECT 1'")));
    }

}
