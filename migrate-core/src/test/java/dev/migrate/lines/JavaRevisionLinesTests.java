package dev.migrate.lines;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.migrate.Migrator;
import dev.migrate.definition.IndexBuilder;
import dev.migrate.definition.IndexElement;
import dev.migrate.diagnostic.Diagnostic;
import dev.migrate.diagnostic.DiagnosticCode;
import dev.migrate.diagnostic.MigrateException;
import dev.migrate.migration.JavaMigration;
import dev.migrate.migration.MigrationRevision;
import dev.migrate.operation.Definitions;
import dev.migrate.operation.Operations;
import dev.migrate.test.PostgresTest;
import dev.migrate.test.TestDatabase;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Every diagnostic of a Java revision has the line of the call, wherever that stands. */
@PostgresTest
class JavaRevisionLinesTests {

    // a name that is refused when the revision is loaded, and one that the server refuses
    private static final String NO_NAME = "";

    private static final String MISSING = "t";

    static Stream<Arguments> calls() {
        return Stream.of(row("the revision itself", (revision, name) -> {
            Line.next();
            revision.op().renameTable("t", name);
        }), row("an inherited method", (revision, name) -> revision.inherited(revision.op(), name)),
                row("a static method of another class", (revision, name) -> Steps.rename(revision.op(), name)),
                row("a lambda in another class",
                        (revision, name) -> Steps.renameInLambda(revision.op(), List.of(name))),
                row("a lambda that another class calls", (revision, name) -> Steps.run(() -> {
                    Line.next();
                    revision.op().renameTable("t", name);
                })), row("a loop", (revision, name) -> {
                    for (String one : List.of(name, "u")) {
                        if (one.equals(name)) {
                            Line.next();
                            revision.op().renameTable("t", one);
                        }
                        else {
                            revision.op().createSchema(one);
                        }
                    }
                }), row("a reference to a method", (revision, name) -> {
                    Line.next();
                    Stream.of(name).forEach(revision.op()::dropTable);
                }), row("a method of another class that is called in autocommit",
                        (revision, name) -> revision.op().autocommit((op) -> Steps.rename(op, name))));
    }

    private static Arguments row(String name, BiConsumer<Written, String> upgrade) {
        return Arguments.of(name, upgrade);
    }

    private static Diagnostic refused(TestDatabase database, JavaMigration revision) {
        Migrator migrator = Migrator.builder(database.dataSource())
            .locations()
            .javaMigrations(List.of(revision))
            .build();
        return catchThrowableOfType(MigrateException.class, migrator::upgrade).diagnostic();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("calls")
    void whatIsRefusedWhenItIsLoaded(String name, BiConsumer<Written, String> upgrade, TestDatabase database) {
        Diagnostic refused = refused(database, new Written(upgrade, NO_NAME));
        assertThat(refused.code()).isEqualTo(DiagnosticCode.BAD_OPERATION);
        assertThat(refused.location()).isEqualTo(Line.expected());
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("calls")
    void whatTheServerRefuses(String name, BiConsumer<Written, String> upgrade, TestDatabase database) {
        Diagnostic refused = refused(database, new Written(upgrade, MISSING));
        assertThat(refused.code()).isEqualTo(DiagnosticCode.STATEMENT_FAILED);
        assertThat(refused.location()).isEqualTo(Line.expected());
    }

    @Test
    void anInheritedUpgradeHasTheLineOfItsClassAndNamesTheRevision(TestDatabase database) {
        Diagnostic refused = refused(database, new Inheriting("x VALUES (0\0); "));
        assertThat(refused.location()).isEqualTo(Line.expected());
        assertThat(refused.location().source()).isEqualTo(InheritedRevision.class.getName());
        assertThat(refused.detail()).contains("Revision \"0002\" (" + Inheriting.class.getName() + ")");
    }

    @Test
    void aFailureSaysWhichOperationItWasOfHowMany(TestDatabase database) {
        Diagnostic failed = refused(database, new Inheriting("missing"));
        assertThat(failed.location()).isEqualTo(Line.expected());
        assertThat(failed.detail()).startsWith("Operation 2 of 3 of upgrade 0002 \"\" failed with SQLSTATE 42P01.");
    }

    @Test
    void aDerivedDowngradeThatFailsSaysWhichOperationItWas(TestDatabase database) {
        Migrator migrator = Migrator.builder(database.dataSource())
            .locations()
            .javaMigrations(List.of(new Derived()))
            .build();
        migrator.upgrade();
        database.run("CREATE TABLE s.t (a int)");
        Diagnostic failed = catchThrowableOfType(MigrateException.class, () -> migrator.downgrade("base")).diagnostic();
        assertThat(failed.code()).isEqualTo(DiagnosticCode.STATEMENT_FAILED);
        assertThat(failed.location()).isEqualTo(Line.expected());
        assertThat(failed.detail()).startsWith("Operation 2 of 2 of downgrade 0003 \"\" failed with SQLSTATE 2BP01.");
    }

    @Test
    void whereMoreMayFollowAFailureSaysWhichOperationItWas(TestDatabase database) {
        Diagnostic failed = refused(database, new Written((revision, name) -> {
            revision.op().createSchema("s");
            revision.op().jdbc();
            Steps.rename(revision.op(), name);
        }, MISSING));
        assertThat(failed.detail()).startsWith("Operation 2 of upgrade 0001 \"\" failed");
    }

    @Test
    void anErrorOfTheClientHasTheLineOfItsCall(TestDatabase database) {
        assertThat(refused(database, new Written((revision, name) -> Steps.delete(revision.op(), name), MISSING))
            .location()).isEqualTo(Line.expected());
    }

    @Test
    void anExceptionOfAnotherClassHasItsLine(TestDatabase database) {
        Diagnostic failed = refused(database, new Written((revision, name) -> Steps.fail(List.of()), MISSING));
        assertThat(failed.code()).isEqualTo(DiagnosticCode.JAVA_REVISION_FAILED);
        assertThat(failed.location()).isEqualTo(Line.expected());
    }

    @Test
    void aBadDefinitionAfterTheClientIsRefusedAtItsLine(TestDatabase database) {
        Diagnostic refused = refused(database, new Written((revision, name) -> {
            revision.op().jdbc();
            Line.next();
            IndexElement element = Definitions.expression(name + "\0").collate(null);
            revision.op().createIndex("t", element);
        }, MISSING));
        assertThat(refused.code()).isEqualTo(DiagnosticCode.BAD_OPERATION);
        assertThat(refused.message()).isEqualTo("collate(…) is called with null");
        assertThat(refused.location()).isEqualTo(Line.expected());
    }

    @Test
    void aSecondWordThatContradictsTheFirstIsRefusedAtItsLine(TestDatabase database) {
        assertThat(refused(database, new Written((revision, name) -> {
            IndexBuilder index = revision.op().createIndex("t", "a").named("first");
            index.where("a > 0");
            Line.next();
            index.named("second");
            revision.op().createSchema("s");
        }, MISSING)).location()).isEqualTo(Line.expected());
    }

    /** A revision that does what it is given. */
    @MigrationRevision(id = "0001")
    private static final class Written extends InheritedRevision {

        private final BiConsumer<Written, String> upgrade;

        private final String name;

        private Operations op;

        private Written(BiConsumer<Written, String> upgrade, String name) {
            this.upgrade = upgrade;
            this.name = name;
        }

        Operations op() {
            return this.op;
        }

        @Override
        String table() {
            return "t";
        }

        @Override
        public void upgrade(Operations op) {
            this.op = op;
            this.upgrade.accept(this, this.name);
        }

        @Override
        public void downgrade(Operations op) {
            op.irreversible("nothing comes back");
        }

    }

    /** A revision that has no code of its own. */
    @MigrationRevision(id = "0002")
    private static final class Inheriting extends InheritedRevision {

        private final String table;

        private Inheriting(String table) {
            this.table = table;
        }

        @Override
        String table() {
            return this.table;
        }

        @Override
        public void downgrade(Operations op) {
            op.irreversible("nothing comes back");
        }

    }

    /** A revision whose downgrade is derived. */
    @MigrationRevision(id = "0003")
    private static final class Derived implements JavaMigration {

        @Override
        public void upgrade(Operations op) {
            Line.next();
            op.createSchema("s");
            op.createSchema("r");
        }

    }

}
