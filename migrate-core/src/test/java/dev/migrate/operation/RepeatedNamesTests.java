package dev.migrate.operation;

import static dev.migrate.operation.Definitions.column;
import static dev.migrate.operation.Definitions.desc;
import static dev.migrate.operation.Definitions.integer;
import static dev.migrate.operation.Definitions.unique;
import static org.assertj.core.api.Assertions.assertThat;

import dev.migrate.change.RepeatedNames;
import dev.migrate.definition.NamingConvention;
import dev.migrate.diagnostic.Diagnostic;
import dev.migrate.recording.Author;
import dev.migrate.recording.OperationRecorder;
import dev.migrate.schema.ObjectKind;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Names that a revision would give twice are found when it is loaded. */
class RepeatedNamesTests {

    private static List<Diagnostic> findings(Consumer<Operations> changes) {
        return RepeatedNames.of(OperationRecorder.record(new Author("1", RepeatedNamesTests.class.getName()),
                NamingConvention.DEFAULT, changes));
    }

    private static Arguments row(String name, Consumer<Operations> changes) {
        return Arguments.of(name, changes);
    }

    static Stream<Arguments> repeated() {
        return Stream.of(row("index \"ix_t_a\" would exist twice", (op) -> {
            op.createIndex("t", "a");
            op.createIndex("t", desc("a"));
        }), row("index \"ix_t_a\" would exist twice", (op) -> {
            op.createIndex("t", "a").concurrently();
            op.createIndex("t", "a").unique().ifNotExists();
        }), row("column \"a\" of \"t\" would exist twice", (op) -> {
            op.createTable("t", column("a", integer())).ifNotExists();
            op.addColumn("t", column("a", integer()));
        }), row("index \"ix_t_a_b\" would exist twice", (op) -> {
            op.createIndex("t", "a_b");
            op.createIndex("t_a", "b");
        }), row("index \"uq_t_a\" would have the name of constraint \"uq_t_a\" of \"t\"", (op) -> {
            op.createTable("t", column("a", integer()).unique());
            op.createIndex("t", "a").named("uq_t_a");
        }), row("constraint \"i\" of \"t\" would have the name of index \"i\"", (op) -> {
            op.createIndex("t", "a").named("i");
            op.createUniqueConstraint("t", "a").named("i");
        }), row("table \"pk_t\" would have the name of constraint \"pk_t\" of \"t\"", (op) -> {
            op.createPrimaryKey("t", "a");
            op.createTable("pk_t", column("a", integer()));
        }), row("sequence \"t\" would have the name of table \"t\"", (op) -> {
            op.createTable("t", column("a", integer()));
            op.createSequence("t");
        }), row("table \"t\" would have the name of type \"t\"", (op) -> {
            op.createEnum("t", "a");
            op.createTable("t", column("a", integer()));
        }), row("column \"a\" of \"t\" would exist twice", (op) -> {
            op.createTable("t", column("a", integer()));
            op.addColumn("t", column("a", integer()));
        }), row("table \"x\" would exist twice", (op) -> {
            op.renameTable("t", "x");
            op.renameTable("u", "x");
        }), row("index \"y\" would exist twice", (op) -> {
            op.createIndex("t", "a").named("x");
            op.createIndex("t", "a").named("y");
            op.renameIndex("x", "y");
        }));
    }

    static Stream<Arguments> given() {
        return Stream.of(row("an index that is dropped between", (op) -> {
            op.createIndex("t", "a");
            op.dropIndex("ix_t_a");
            op.createIndex("t", desc("a"));
        }), row("an index that goes with its column", (op) -> {
            op.createIndex("t", "a");
            op.dropColumn("t", "a");
            op.createIndex("t", desc("a"));
        }), row("a key of a new table that is dropped between", (op) -> {
            op.createTable("t", column("a", integer()).unique());
            op.dropConstraint("t", "uq_t_a");
            op.createIndex("t", "a").named("uq_t_a");
        }), row("an index that becomes the one of a key", (op) -> {
            op.createIndex("t", "a").unique().named("i");
            op.record(unique().usingIndex("i").on("t"));
        }), row("a name that became free by a rename", (op) -> {
            op.createIndex("t", "a");
            op.renameIndex("ix_t_a", "x");
            op.createIndex("t", "a");
        }), row("a constraint of another table", (op) -> {
            op.createCheckConstraint("t", "a > 0").named("k");
            op.createCheckConstraint("u", "a > 0").named("k");
        }), row("a table in another schema", (op) -> {
            op.createTable("s.t", column("a", integer()).unique());
            op.createTable("r.t", column("a", integer()).unique());
        }), row("a schema that becomes free", (op) -> {
            op.createTable("s.t", column("a", integer()));
            op.setSchema(ObjectKind.TABLE, "s.t", "r");
            op.createTable("s.t", column("a", integer()));
        }), row("what is there already, if it is the same", (op) -> {
            op.createIndex("t", "a");
            op.createIndex("t", "a").ifNotExists();
        }), row("a column that a table of long ago may lack", (op) -> {
            op.createTable("t", column("a", integer()), column("b", integer()).notNull()).ifNotExists();
            op.addColumn("t", column("b", integer())).ifNotExists();
        }), row("a table that may be there in one form or another", (op) -> {
            op.createTable("t", column("a", integer()), column("b", integer())).ifNotExists();
            op.createTable("t", column("a", integer())).ifNotExists();
        }), row("what SQL may have dropped", (op) -> {
            op.createIndex("t", "a");
            op.execute("DROP INDEX ix_t_a", "");
            op.createIndex("t", "a");
        }));
    }

    @ParameterizedTest(name = "{0} {index}")
    @MethodSource("repeated")
    void aNameIsNotGivenTwice(String message, Consumer<Operations> changes) {
        assertThat(findings(changes)).extracting(Diagnostic::message).containsExactly(message);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("given")
    void aNameIsGivenAgain(String name, Consumer<Operations> changes) {
        assertThat(findings(changes)).isEmpty();
    }

}
