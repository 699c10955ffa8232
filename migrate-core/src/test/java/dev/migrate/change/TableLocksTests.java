package dev.migrate.change;

import static org.assertj.core.api.Assertions.assertThat;

import dev.migrate.change.ColumnAlteration.SetDefault;
import dev.migrate.change.ColumnAlteration.SetNotNull;
import dev.migrate.change.ColumnAlteration.SetType;
import dev.migrate.change.Hazard.Locks;
import dev.migrate.change.Hazard.Rewrites;
import dev.migrate.change.Operation.Create;
import dev.migrate.change.Operation.Drop;
import dev.migrate.change.Operation.DropOptions;
import dev.migrate.change.TableAlteration.Property;
import dev.migrate.change.TableAlteration.SetParameters;
import dev.migrate.change.TableAlteration.SetProperty;
import dev.migrate.change.TableAlteration.Validate;
import dev.migrate.ddl.OperationDdl;
import dev.migrate.schema.Column;
import dev.migrate.schema.ColumnType;
import dev.migrate.schema.ColumnValue;
import dev.migrate.schema.Constraint;
import dev.migrate.schema.ConstraintKind;
import dev.migrate.schema.ConstraintText;
import dev.migrate.schema.Index;
import dev.migrate.schema.ObjectKind;
import dev.migrate.schema.ObjectReference;
import dev.migrate.schema.SchemaObject;
import dev.migrate.schema.SchemaObject.TableColumn;
import dev.migrate.schema.SchemaObject.TableConstraint;
import dev.migrate.schema.SequenceOptions;
import dev.migrate.schema.Timing;
import dev.migrate.schema.Validity;
import dev.migrate.sql.QualifiedName;
import dev.migrate.test.PostgresTest;
import dev.migrate.test.TestDatabase;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What is said of locks and rewrites, held against what a server does. */
@PostgresTest
class TableLocksTests {

    private static final QualifiedName TABLE = QualifiedName.of("t");

    private static final ObjectReference TABLE_REFERENCE = ObjectReference.of(ObjectKind.TABLE, TABLE);

    private static final String SCHEMA = """
            CREATE TABLE r (id int PRIMARY KEY);
            CREATE TABLE t (id int CONSTRAINT k PRIMARY KEY, a int, b text, CONSTRAINT c CHECK (a > 0) NOT VALID);
            CREATE UNIQUE INDEX u ON t (a);
            INSERT INTO r VALUES (1);
            INSERT INTO t VALUES (1, 1, 'x')
            """;

    static Stream<Operation> operations() {
        return Stream.of(column(ColumnValue.NONE), column(new ColumnValue.Default("0")),
                column(new ColumnValue.Identity(true, SequenceOptions.DEFAULT)),
                column(new ColumnValue.Generated("a * 2", true)), index(false),
                constraint(new Constraint.Check("n", "a > 0", false, Validity.VALID)),
                constraint(new Constraint.Check("n", "a > 0", false, Validity.NOT_VALID)),
                constraint(foreignKey(Validity.VALID)), constraint(foreignKey(Validity.NOT_VALID)),
                constraint(new Constraint.Key("n", false, List.of("a"), List.of(), false, null, Timing.NOT_DEFERRABLE,
                        false)),
                constraint(
                        new Constraint.Key("u", false, List.of(), List.of(), false, "u", Timing.NOT_DEFERRABLE, false)),
                alter(part(ObjectKind.CONSTRAINT, "c"), new Validate()),
                alter(part(ObjectKind.COLUMN, "a"), new SetType(new ColumnType("bigint"), null, null)),
                alter(part(ObjectKind.COLUMN, "a"), new SetNotNull(true, false)),
                alter(part(ObjectKind.COLUMN, "a"), new SetNotNull(false, false)),
                alter(part(ObjectKind.COLUMN, "a"), new SetDefault("1")),
                alter(part(ObjectKind.COLUMN, "a"),
                        new ColumnAlteration.SetProperty(ColumnAlteration.Property.STATISTICS, "10")),
                alter(TABLE_REFERENCE, new SetParameters(Map.of("fillfactor", "70"), List.of())),
                alter(TABLE_REFERENCE, new SetProperty(Property.ROW_SECURITY, "on")),
                new Drop(part(ObjectKind.COLUMN, "b"), null, DropOptions.NONE),
                new Drop(part(ObjectKind.CONSTRAINT, "c"), null, DropOptions.NONE),
                new Operation.Rename(part(ObjectKind.COLUMN, "b"), "d"),
                new Operation.Rename(TABLE_REFERENCE, "other"));
    }

    private static Operation column(ColumnValue value) {
        return new Create(
                new TableColumn(TABLE, new Column("n", new ColumnType("int"), false, value, Column.Options.NONE)),
                false, false);
    }

    private static Operation index(boolean online) {
        return new Create(new Index("i", TABLE, List.of(new Index.Element("a", null, null, null)),
                Index.Uniqueness.NONE, Index.Options.NONE), false, online);
    }

    private static Operation constraint(Constraint constraint) {
        return new Create(new TableConstraint(TABLE, constraint), false, false);
    }

    private static Constraint foreignKey(Validity validity) {
        return new Constraint.Written("n", new ConstraintText(ConstraintKind.FOREIGN_KEY,
                "FOREIGN KEY (a) REFERENCES r(id)", Timing.NOT_DEFERRABLE, false, validity));
    }

    private static Operation alter(ObjectReference reference, Alteration change) {
        return new Operation.Alter(reference, change, null);
    }

    private static ObjectReference part(ObjectKind kind, String name) {
        return ObjectReference.of(kind, TABLE, name);
    }

    @Test
    void aServerLocksAndRewritesAsIsSaid(TestDatabase database) throws SQLException {
        try (Connection connection = database.dataSource().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(SCHEMA);
            connection.setAutoCommit(false);
            for (Operation operation : operations().toList()) {
                String sql = String.join("; ", OperationDdl.sql(List.of(operation)));
                String before = text(statement, "SELECT pg_relation_filenode('t'::regclass), 't'::regclass::oid");
                String oid = text(statement, "SELECT 't'::regclass::oid");
                statement.execute(sql);
                String file = text(statement, "SELECT pg_relation_filenode(" + oid + "::regclass), " + oid + "::oid");
                assertThat(strongest(statement, oid)).as(sql).isEqualTo(said(operation));
                assertThat(TableLocks.of(operation).stream().anyMatch(Rewrites.class::isInstance)).as(sql)
                    .isEqualTo(!before.equals(file));
                connection.rollback();
            }
        }
    }

    @Test
    void whatIsBuiltBesideWritersNeedsATransactionOfItsOwn() {
        assertThat(TableLocks.of(index(true))).hasAtLeastOneElementOfType(OwnTransaction.class)
            .contains(new Locks(TABLE, LockMode.SHARE_UPDATE_EXCLUSIVE, Hazard.Span.SCAN));
    }

    @Test
    void otherObjectsLockNoTable() {
        assertThat(
                TableLocks.of(new Create(new SchemaObject.EnumType(QualifiedName.of("e"), List.of("a")), false, false)))
            .isEmpty();
    }

    private static String said(Operation operation) {
        return TableLocks.of(operation)
            .stream()
            .filter(Locks.class::isInstance)
            .map((hazard) -> ((Locks) hazard).mode().sql())
            .findFirst()
            .orElse("none");
    }

    private static String strongest(Statement statement, String oid) throws SQLException {
        String mode = text(statement, """
                SELECT mode FROM pg_locks WHERE pid = pg_backend_pid() AND relation = %s
                ORDER BY array_position(ARRAY['AccessExclusiveLock', 'ExclusiveLock', 'ShareRowExclusiveLock',
                    'ShareLock', 'ShareUpdateExclusiveLock'], mode) LIMIT 1
                """.formatted(oid));
        return mode.replace("Lock", "").replaceAll("(?<=[a-z])(?=[A-Z])", " ").toUpperCase(Locale.ROOT);
    }

    private static String text(Statement statement, String sql) throws SQLException {
        try (ResultSet rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getString(1);
        }
    }

}
