package dev.migrate.operation;

import dev.migrate.schema.ObjectKind;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;

final class ObjectCases {

    private static final String T = "CREATE TABLE t (a int CONSTRAINT c CHECK (a > 0)); CREATE INDEX i ON t (a); "
            + "CREATE SEQUENCE s; CREATE TYPE e AS ENUM ('x'); CREATE DOMAIN d AS int; CREATE VIEW v AS SELECT 1 AS one; "
            + "CREATE FUNCTION f(int) RETURNS int LANGUAGE sql AS 'SELECT 1'; CREATE MATERIALIZED VIEW mv AS SELECT 1 AS one; "
            + "DROP ROLE IF EXISTS other_owner; CREATE ROLE other_owner";

    private ObjectCases() {
    }

    static List<OperationCase> all() {
        List<OperationCase> rows = new ArrayList<>();
        Map<ObjectKind, String> names = new LinkedHashMap<>();
        names.put(ObjectKind.TABLE, "t");
        names.put(ObjectKind.SEQUENCE, "s");
        names.put(ObjectKind.TYPE, "e");
        names.put(ObjectKind.DOMAIN, "d");
        names.put(ObjectKind.VIEW, "v");
        names.put(ObjectKind.MATERIALIZED_VIEW, "mv");
        names.put(ObjectKind.FUNCTION, "f(int)");
        names.forEach((kind, name) -> {
            String what = kind.keyword().toLowerCase(Locale.ROOT);
            rows.add(row(what + " that is renamed", T, (op) -> op.rename(kind, name, "renamed")));
            rows.add(row(what + " that is moved", T, (op) -> op.setSchema(kind, "public." + name, "app")));
            rows.add(row(what + " with another owner", T,
                    (op) -> op.setOwner(kind, name, "other_owner").was("postgres")));
            rows.add(row(what + " with a comment", T, (op) -> op.comment(kind, name, "it's new")));
            rows.add(row(what + " without its comment", T + "; COMMENT ON " + kind.keyword() + " " + name + " IS 'old'",
                    (op) -> op.comment(kind, name, null).was("old")));
        });
        rows.add(row("a schema", "", (op) -> op.createSchema("new schema")));
        rows.add(row("a schema that is dropped", "", (op) -> op.dropSchema("app")));
        rows.add(row("a schema that is renamed", "", (op) -> op.rename(ObjectKind.SCHEMA, "app", "application")));
        rows.add(row("comments on parts of a table", T, (op) -> {
            op.comment(ObjectKind.COLUMN, "t", "a", "a column");
            op.comment(ObjectKind.CONSTRAINT, "t", "c", "a constraint");
            op.comment(ObjectKind.INDEX, "i", "an index");
            op.comment(ObjectKind.TABLE, "t", "first");
            op.comment(ObjectKind.TABLE, "t", "second").was("first");
        }));
        return rows;
    }

    private static OperationCase row(String name, String setup, Consumer<Operations> upgrade) {
        return new OperationCase(name, setup, upgrade);
    }

}
