package dev.migrate.scaffold;

import static org.assertj.core.api.Assertions.assertThat;

import dev.migrate.change.ColumnAlteration.SetType;
import dev.migrate.change.Operation;
import dev.migrate.change.Operation.Alter;
import dev.migrate.change.Operation.Create;
import dev.migrate.change.Operation.Drop;
import dev.migrate.change.Operation.DropOptions;
import dev.migrate.change.SqlOperation.ExecuteSql;
import dev.migrate.change.TableAlteration.Property;
import dev.migrate.change.TableAlteration.SetProperty;
import dev.migrate.ddl.OperationDdl;
import dev.migrate.migration.RecordedStatements;
import dev.migrate.operation.Operations;
import dev.migrate.scaffold.code.JavaCall;
import dev.migrate.schema.CatalogObject.CatalogIndex;
import dev.migrate.schema.CatalogObject.Written;
import dev.migrate.schema.Column;
import dev.migrate.schema.ColumnType;
import dev.migrate.schema.ColumnValue;
import dev.migrate.schema.Constraint;
import dev.migrate.schema.ConstraintKind;
import dev.migrate.schema.ConstraintText;
import dev.migrate.schema.IndexText;
import dev.migrate.schema.ObjectKind;
import dev.migrate.schema.ObjectReference;
import dev.migrate.schema.SchemaObject;
import dev.migrate.schema.SchemaObject.TableConstraint;
import dev.migrate.schema.SequenceOptions;
import dev.migrate.schema.Table;
import dev.migrate.schema.Timing;
import dev.migrate.schema.Validity;
import dev.migrate.schema.View;
import dev.migrate.sql.QualifiedName;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What PostgreSQL wrote, as calls; no database is needed for it. */
class JavaCallTests {

    private static final QualifiedName T = new QualifiedName("s", "t");

    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`',
            textBlock = """
                    PRIMARY_KEY | PRIMARY KEY (id, "N a") INCLUDE (at)    | .createPrimaryKey("s.t", "id", "N a").named("c").include("at")
                    UNIQUE      | UNIQUE NULLS NOT DISTINCT (a)           | .createUniqueConstraint("s.t", "a").named("c").nullsNotDistinct()
                    CHECK       | CHECK (((a > 0) OR (a < (-5))))         | .createCheckConstraint("s.t", "(a > 0) OR (a < (-5))").named("c")
                    CHECK       | CHECK ((n <> '\\'::text) AND (o <> '")')) | .createCheckConstraint("s.t", "(n <> '\\\\'::text) AND (o <> '\\")')").named("c")
                    FOREIGN_KEY | FOREIGN KEY (a) REFERENCES p            | .addForeignKey("s.t", "a").named("c").references("p")
                    FOREIGN_KEY | FOREIGN KEY (a) REFERENCES s.p(id) MATCH FULL | .addForeignKey("s.t", "a").named("c").references("s.p", "id").matchFull()
                    EXCLUSION   | EXCLUDE USING gist (a WITH =, (lower(b)) WITH &&) | .createExcludeConstraint("s.t").named("c").using("gist").with("a", "=").withExpression("lower(b)", "&&")
                    NOT_NULL    | NOT NULL a                              | .createNotNullConstraint("s.t", "a").named("c")
                    """)
    void aConstraintIsRead(ConstraintKind kind, String body, String call) {
        assertThat(text(added(written("c", kind, body)))).isEqualTo(call);
    }

    @Test
    void whatFollowsAConstraintIsSaid() {
        assertThat(text(added(new Constraint.Written("c",
                new ConstraintText(ConstraintKind.FOREIGN_KEY,
                        "FOREIGN KEY (a, b) REFERENCES p(x, y) ON UPDATE CASCADE ON DELETE SET NULL (a)",
                        Timing.INITIALLY_DEFERRED, false, Validity.NOT_VALID)))))
            .contains(".onUpdate(ReferentialAction.CASCADE)", ".onDelete(ReferentialAction.SET_NULL, \"a\")",
                    ".initiallyDeferred()", ".notValid()");
        assertThat(text(added(new Constraint.Written("c", new ConstraintText(ConstraintKind.CHECK, "CHECK ((a > 0))",
                Timing.NOT_DEFERRABLE, true, Validity.NOT_ENFORCED)))))
            .contains(".noInherit().notEnforced()");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`',
            textBlock = """
                    false | USING btree (a, b)                       | .createIndex("s.t", "a", "b").named("i")
                    true  | USING btree (lower(b)) INCLUDE (d)       | .createIndex("s.t", expression("lower(b)")).named("i").include("d").unique()
                    false | USING btree (((c + 1)) DESC, "A" NULLS FIRST) | .createIndex("s.t", expression("(c + 1)").descending(), asc("A").nullsFirst()).named("i")
                    false | USING gin (a jsonb_path_ops) WHERE (a IS NOT NULL) | .createIndex("s.t", asc("a").operatorClass("jsonb_path_ops")).named("i").using("gin").where("(a IS NOT NULL)")
                    true  | USING btree (a COLLATE "C" text_pattern_ops DESC NULLS LAST) NULLS NOT DISTINCT | .createIndex("s.t", desc("a").collate("\\"C\\"").operatorClass("text_pattern_ops").nullsLast()).named("i").uniqueNullsNotDistinct()
                    """)
    void anIndexIsRead(boolean unique, String body, String call) {
        assertThat(text(new Create(new CatalogIndex(T, "i", new IndexText(unique, body), false), false, false))
            .replaceAll("\n +", "")).isEqualTo(call);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            character varying(80)       | varchar(80)
            character(3)                | character(3)
            numeric(6,2)                | numeric(6, 2)
            timestamp with time zone    | timestamptz()
            timestamp(3) with time zone | type("timestamp(3) with time zone")
            double precision[]          | array(doublePrecision())
            boolean                     | bool()
            s."Mood"                    | type("s.\\"Mood\\"")
            """)
    void aTypeHasItsUsualName(String sql, String call) {
        Operation change = new Alter(ObjectReference.of(ObjectKind.COLUMN, T, "a"),
                new SetType(new ColumnType(sql), null, null), null);
        assertThat(text(change)).isEqualTo(".alterColumn(\"s.t\", \"a\").type(" + call + ")");
    }

    @ParameterizedTest
    @ValueSource(strings = { "USING btree (a) WITH (fillfactor='70')", "USING btree (a) TABLESPACE fast" })
    void anIndexThatIsNotReadAsAWholeIsCreatedByItsStatement(String body) {
        Operation index = new Create(new CatalogIndex(T, "i", new IndexText(false, body), false), false, false);
        assertThat(text(index)).isEqualTo(".create(ObjectKind.INDEX, \"s.i\", \"CREATE INDEX i ON s.t " + body + "\")");
    }

    @Test
    void aTableIsWrittenAsItsAuthorWouldAndDoesTheSame() throws Exception {
        Column id = new Column("id", new ColumnType("bigint"), true,
                new ColumnValue.Identity(false, SequenceOptions.DEFAULT), Column.Options.NONE);
        Column name = new Column("Name", new ColumnType("character varying(80)"), false,
                new ColumnValue.Default("'a''b\\n'::character varying"), Column.Options.NONE);
        Table table = new Table(new QualifiedName("sales", "Order"), List.of(id, name),
                List.of(written("Order_pkey", ConstraintKind.PRIMARY_KEY, "PRIMARY KEY (id)")), Table.Family.NONE,
                Table.Options.NONE);
        assertThat(text(new Create(table, false, false))).isEqualTo("""
                .createTable("sales.Order",
                        column("id", bigint()).identityByDefault().notNull(),
                        column("Name", varchar(80)).defaultExpression("'a''b\\\\n'::character varying"),
                        primaryKey("id").named("Order_pkey"))""");
        ObjectReference routine = new ObjectReference(ObjectKind.FUNCTION, new QualifiedName("s", "f"), null,
                "integer");
        List<Operation> operations = List.of(new Create(table, false, false),
                new Create(new Written(routine, "CREATE FUNCTION s.f(a integer)\n RETURNS text\nAS $$\\\"\"\"$$"),
                        false, false),
                new ExecuteSql("SELECT '\\u0041'\n\tFROM t -- \"x\"\"\"", null),
                new ExecuteSql("SELECT '\\\n\\\"' AS \"\\\"", null));
        List<List<JavaCall>> calls = operations.stream().map(JavaCall::of).toList();
        List<Consumer<Operations>> compiled = CompiledCalls.of(calls, this.folder);
        for (int index = 0; index < calls.size(); index++) {
            assertThat(RecordedStatements.of(compiled.get(index)))
                .isEqualTo(RecordedStatements.of(calls.get(index).get(0).effect()));
        }
    }

    @Test
    void anIndexThatNobodyWaitsForIsBuiltConcurrently() {
        IndexText text = new IndexText(false, "USING btree (lower((name)::text))");
        assertThat(text(new Create(new CatalogIndex(T, "i", text, true), false, true)))
            .isEqualTo(".createIndex(\"s.t\", expression(\"lower((name)::text)\")).named(\"i\").only().concurrently()");
    }

    @Test
    void aViewThatIsReplacedKeepsWhatItWas() {
        View view = new View(T, View.Storage.NONE, List.of(), "SELECT 1 AS a", Map.of(), null, null);
        View former = new View(T, View.Storage.NONE, List.of("a"), "SELECT 2", Map.of("security_barrier", "true"), null,
                null);
        assertThat(text(new Operation.Replace(view, null))).isEqualTo(".replaceView(\"s.t\", \"SELECT 1 AS a\")");
        assertThat(text(new Operation.Replace(view, former)))
            .isEqualTo(".replaceView(\"s.t\", \"SELECT 1 AS a\").was(view(\"s.t\", \"SELECT 2\").columns(\"a\")"
                    + ".with(\"security_barrier\", \"true\"))");
    }

    @Test
    void whatThereIsNoWordForIsSql() {
        Operation change = new Alter(ObjectReference.of(ObjectKind.TABLE, T),
                new SetProperty(Property.REPLICA_IDENTITY, "FULL"), null);
        JavaCall call = JavaCall.of(change).get(0);
        assertThat(call.raw()).isTrue();
        assertThat(call.text()).isEqualTo(".execute(\"ALTER TABLE s.t REPLICA IDENTITY FULL\")");
        assertThat(RecordedStatements.of(call.effect())).isEqualTo(OperationDdl.sql(List.of(change)));
    }

    @Test
    void anObjectOfSeveralStatementsIsEachOfThem() {
        Written object = new Written(ObjectReference.of(ObjectKind.EVENT_TRIGGER, new QualifiedName(null, "e")),
                List.of("CREATE EVENT TRIGGER e ON sql_drop EXECUTE FUNCTION f()", "ALTER EVENT TRIGGER e DISABLE"));
        assertThat(JavaCall.of(new Create(object, false, false))).hasSize(2).allMatch(JavaCall::raw);
    }

    @Test
    void aDowngradeIsDerivedFromWhatTheCallsRecord() {
        SchemaObject schema = new SchemaObject.Namespace("s", null);
        Operation created = new Create(schema, false, false);
        Operation dropped = new Drop(schema.reference(), schema, DropOptions.NONE);
        assertThat(JavaCall.isUndoneBy(JavaCall.of(created), List.of(dropped))).isTrue();
        // the call does not say what is dropped, though the operation does
        assertThat(JavaCall.isUndoneBy(JavaCall.of(dropped), List.of(created))).isFalse();
    }

    private static Constraint written(String name, ConstraintKind kind, String body) {
        return new Constraint.Written(name,
                new ConstraintText(kind, body, Timing.NOT_DEFERRABLE, false, Validity.VALID));
    }

    private static Operation added(Constraint constraint) {
        return new Create(new TableConstraint(T, constraint), false, false);
    }

    private static String text(Operation operation) {
        List<JavaCall> calls = JavaCall.of(operation);
        assertThat(calls).hasSize(1);
        return calls.get(0).text().replaceAll("\n +\\.", ".");
    }

}
