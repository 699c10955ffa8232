package dev.migrate.operation;

import static dev.migrate.operation.Definitions.asc;
import static dev.migrate.operation.Definitions.column;
import static dev.migrate.operation.Definitions.text;
import static dev.migrate.operation.Definitions.type;

import dev.migrate.schema.CatalogObject;
import dev.migrate.schema.ObjectKind;
import dev.migrate.schema.SchemaObject;
import java.util.List;
import java.util.function.Consumer;

/** Extensions, foreign servers, and what is made for a whole database. */
final class ServerCases {

    private static final String FILES = "CREATE EXTENSION file_fdw; CREATE SERVER files FOREIGN DATA WRAPPER file_fdw";

    private static final String LOG = FILES
            + "; CREATE FOREIGN TABLE log (at text, line text) SERVER files OPTIONS (filename '/dev/null')";

    private static final String MOOD = "CREATE TYPE mood AS ENUM ('sad', 'ok'); "
            + "CREATE FUNCTION mood_of(text) RETURNS mood LANGUAGE sql IMMUTABLE AS 'SELECT ''ok''::mood'";

    private static final String SAME = "CREATE FUNCTION same(int, int) RETURNS bool LANGUAGE sql IMMUTABLE AS 'SELECT $1 = $2'";

    private static final String OWNER = "DROP ROLE IF EXISTS other_owner; CREATE ROLE other_owner SUPERUSER; ";

    private ServerCases() {
    }

    static List<OperationCase> all() {
        return List.of(row("an extension", "", (op) -> op.createExtension("citext")),
                row("an extension in a schema, and a column of its type", "", (op) -> {
                    op.createExtension("citext", "app");
                    op.createTable("t", column("email", type("app.citext")).unique());
                }),
                row("an extension with a dash and a version", "",
                        (op) -> op.create(new SchemaObject.Extension("uuid-ossp", null, "1.1"))),
                row("an extension that is dropped", "CREATE EXTENSION hstore", (op) -> op.dropExtension("hstore")),
                row("an extension that is moved", "CREATE EXTENSION hstore",
                        (op) -> op.setSchema(ObjectKind.EXTENSION, "public.hstore", "app")),
                row("an extension with a comment", "CREATE EXTENSION hstore; COMMENT ON EXTENSION hstore IS 'pairs'",
                        (op) -> op.comment(ObjectKind.EXTENSION, "hstore", "ours").was("pairs")),
                row("an index by the operators of an extension", "", (op) -> {
                    op.createExtension("pg_trgm");
                    op.createTable("t", column("name", text()));
                    op.createIndex("t", asc("name").operatorClass("gin_trgm_ops")).using("gin");
                }), row("an exclusion that needs an extension", "CREATE TABLE t (room int, during tsrange)", (op) -> {
                    op.createExtension("btree_gist");
                    op.createExcludeConstraint("t").with("room", "=").with("during", "&&");
                }),
                row("a foreign data wrapper", "",
                        (op) -> op.create(ObjectKind.FOREIGN_DATA_WRAPPER, "mine", "CREATE FOREIGN DATA WRAPPER mine")),
                row("a foreign data wrapper that changes", OWNER + "CREATE FOREIGN DATA WRAPPER mine", (op) -> {
                    op.rename(ObjectKind.FOREIGN_DATA_WRAPPER, "mine", "ours");
                    op.alter(ObjectKind.FOREIGN_DATA_WRAPPER, "ours", "OPTIONS (ADD debug 'true')")
                        .undoneBy("OPTIONS (DROP debug)");
                    op.setOwner(ObjectKind.FOREIGN_DATA_WRAPPER, "ours", "other_owner").was("postgres");
                }), row("a server and a table of it", "CREATE EXTENSION file_fdw", (op) -> {
                    op.create(ObjectKind.SERVER, "files", "CREATE SERVER files FOREIGN DATA WRAPPER file_fdw");
                    op.create(ObjectKind.FOREIGN_TABLE, "app.log", "CREATE FOREIGN TABLE app.log (line text NOT NULL) "
                            + "SERVER files OPTIONS (filename '/dev/null')");
                }), row("a server that is renamed and given away", OWNER + FILES, (op) -> {
                    op.rename(ObjectKind.SERVER, "files", "disk");
                    op.comment(ObjectKind.SERVER, "disk", "files of the server");
                    op.setOwner(ObjectKind.SERVER, "disk", "other_owner").was("postgres");
                }), row("a server's privileges", FILES, (op) -> op.grant("USAGE", "FOREIGN SERVER files", "PUBLIC")),
                row("a user mapping", FILES,
                        (op) -> op.create(ObjectKind.USER_MAPPING, "files", "PUBLIC",
                                "CREATE USER MAPPING FOR PUBLIC SERVER files")),
                row("a user mapping that is dropped", FILES + "; CREATE USER MAPPING FOR postgres SERVER files",
                        (op) -> op.drop(new CatalogObject.Written(
                                References.of(ObjectKind.USER_MAPPING, "files", "postgres").get(),
                                "CREATE USER MAPPING FOR postgres SERVER files"))),
                row("a foreign table that is renamed, moved and commented on", LOG, (op) -> {
                    op.rename(ObjectKind.FOREIGN_TABLE, "log", "Lines");
                    op.comment(ObjectKind.FOREIGN_TABLE, "Lines", "a file");
                    op.setSchema(ObjectKind.FOREIGN_TABLE, "public.Lines", "app");
                }),
                row("a foreign table with another owner", OWNER + LOG,
                        (op) -> op.setOwner(ObjectKind.FOREIGN_TABLE, "log", "other_owner").was("postgres")),
                row("a foreign table's options and columns", LOG,
                        (op) -> op
                            .alter(ObjectKind.FOREIGN_TABLE, "log", "ADD COLUMN n int, OPTIONS (ADD format 'csv')")
                            .undoneBy("DROP COLUMN n, OPTIONS (DROP format)")),
                row("a foreign table that is dropped", LOG,
                        (op) -> op.drop(new CatalogObject.Written(References.of(ObjectKind.FOREIGN_TABLE, "log").get(),
                                "CREATE FOREIGN TABLE log (at text, line text) SERVER files "
                                        + "OPTIONS (filename '/dev/null')"))),
                row("a cast", MOOD,
                        (op) -> op.create(ObjectKind.CAST, "text AS mood",
                                "CREATE CAST (text AS mood) WITH FUNCTION mood_of(text) AS ASSIGNMENT")),
                row("a cast with a comment", MOOD + "; CREATE CAST (text AS mood) WITH FUNCTION mood_of(text)",
                        (op) -> op.comment(ObjectKind.CAST, "text AS mood", "reads it")),
                row("an operator", SAME,
                        (op) -> op.create(ObjectKind.OPERATOR, "app.===(int,int)",
                                "CREATE OPERATOR app.=== (LEFTARG = int, RIGHTARG = int, FUNCTION = same)")),
                row("an operator that is moved, given away and commented on",
                        OWNER + SAME + "; CREATE OPERATOR === (LEFTARG = int, RIGHTARG = int, FUNCTION = same)",
                        (op) -> {
                            op.setSchema(ObjectKind.OPERATOR, "public.===(int,int)", "app");
                            op.setOwner(ObjectKind.OPERATOR, "app.===(int,int)", "other_owner").was("postgres");
                            op.comment(ObjectKind.OPERATOR, "app.===(int,int)", "the same");
                        }),
                row("an operator with one operand",
                        "CREATE FUNCTION half(int) RETURNS int LANGUAGE sql AS 'SELECT $1 / 2'",
                        (op) -> op.create(ObjectKind.OPERATOR, "//(NONE,int)",
                                "CREATE OPERATOR // (RIGHTARG = int, FUNCTION = half)")),
                row("an operator family and a class of it", "", (op) -> {
                    op.create(ObjectKind.OPERATOR_FAMILY, "ours USING btree",
                            "CREATE OPERATOR FAMILY ours USING btree");
                    op.create(ObjectKind.OPERATOR_CLASS, "app.downwards USING btree",
                            "CREATE OPERATOR CLASS app.downwards FOR TYPE int USING btree FAMILY ours AS OPERATOR 1 >, "
                                    + "OPERATOR 2 >=, OPERATOR 3 =, OPERATOR 4 <=, OPERATOR 5 <, FUNCTION 1 btint4cmp(int, int)");
                    op.rename(ObjectKind.OPERATOR_CLASS, "app.downwards USING btree", "down");
                    op.comment(ObjectKind.OPERATOR_FAMILY, "ours USING btree", "ours");
                }));
    }

    private static OperationCase row(String name, String setup, Consumer<Operations> upgrade) {
        return new OperationCase(name, setup, upgrade);
    }

}
