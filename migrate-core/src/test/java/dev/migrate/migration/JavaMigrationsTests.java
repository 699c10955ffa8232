package dev.migrate.migration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.InstanceOfAssertFactories.STRING;

import dev.migrate.diagnostic.Diagnostic;
import dev.migrate.diagnostic.DiagnosticCode;
import dev.migrate.diagnostic.MigrateException;
import dev.migrate.migration.scanned.sub.OtherRevision;
import dev.migrate.operation.Operations;
import java.lang.reflect.Proxy;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.springframework.core.DecoratingProxy;

class JavaMigrationsTests {

    private static final String SCANNED = "dev.migrate.migration.scanned";

    @Test
    void aPackageIsReadWithThoseBelowIt() {
        List<Migration> migrations = source(List.of(), List.of(SCANNED)).migrations();
        assertThat(migrations).extracting(Migration::id).containsExactly("j1", "j2");
        Migration second = migrations.get(1);
        assertThat(second.revision().revises()).containsExactly("j1");
        assertThat(second.revision().dependsOn()).containsExactly("x");
        assertThat(second.revision().branchLabels()).containsExactly("orders");
        assertThat(second.revision().location()).hasToString(OtherRevision.class.getName());
        assertThat(second.checksum()).isNull();
        assertThat(migrations.get(0).revision().message()).isEqualTo("First");
    }

    @Test
    void anObjectWinsOverItsScannedClass() {
        OtherRevision object = new OtherRevision();
        List<Migration> migrations = source(List.of(object, object), List.of(SCANNED, SCANNED + ".sub")).migrations();
        assertThat(migrations).extracting(Migration::id).containsExactly("j1", "j2");
        assertThat(((MigrationBody.Code) migrations.get(1).upgrade()).migration()).isSameAs(object);
    }

    @Test
    void proxiesCountAsWhatTheyStandFor() {
        JavaMigration proxy = (JavaMigration) Proxy.newProxyInstance(getClass().getClassLoader(),
                new Class<?>[] { JavaMigration.class, DecoratingProxy.class },
                (target, method, arguments) -> OtherRevision.class);
        assertThat(source(List.of(proxy), List.of()).migrations()).extracting(Migration::id).containsExactly("j2");
        assertThat(source(List.of(new OtherRevision$$SpringCGLIB$$0()), List.of()).migrations())
            .extracting((migration) -> String.valueOf(migration.revision().location()))
            .containsExactly(OtherRevision.class.getName());
    }

    @Test
    void everyBadClassIsNamed() {
        JavaMigration lambda = (op) -> {
        };
        MigrateException ex = catchThrowableOfType(MigrateException.class,
                () -> source(List.of(new Bare()), List.of("dev.migrate.migration.broken", "no.such")).migrations());
        assertThat(ex.diagnostics())
            .extracting((finding) -> finding.code() + " " + finding.message().replace("dev.migrate.migration.", ""))
            .containsExactlyInAnyOrder("BAD_JAVA_REVISION class \"JavaMigrationsTests$Bare\" has no @MigrationRevision",
                    "ILLEGAL_REVISION_ID revision id \"b 4\" is not 1 to 64 of A-Z a-z 0-9 _ . -",
                    "BAD_JAVA_REVISION class \"broken.BrokenRevisions$NoAnnotation\" has no @MigrationRevision",
                    "BAD_JAVA_REVISION class \"broken.BrokenRevisions$NoConstructor\" has no constructor without parameters",
                    "BAD_JAVA_REVISION class \"broken.BrokenRevisions$NoMigration\" has @MigrationRevision but does not implement JavaMigration",
                    "BAD_JAVA_REVISION class \"broken.BrokenRevisions$Throwing\" cannot be instantiated",
                    "BAD_JAVA_REVISION class \"broken.BrokenRevisions$ThrowingField\" cannot be instantiated",
                    "UNREADABLE_LOCATION package \"no.such\" has no classes");
        assertThat(ex.diagnostics()).filteredOn((finding) -> finding.message().endsWith("cannot be instantiated"))
            .allSatisfy((finding) -> assertThat(Objects.requireNonNull(finding.location()).line()).isPositive())
            .extracting(Diagnostic::detail)
            .containsExactly("Its constructor threw java.lang.IllegalStateException: no.",
                    "Its static fields threw java.lang.IllegalArgumentException: a type must have a name.");
        // the virtual machine does not try again
        MigrateException again = catchThrowableOfType(MigrateException.class,
                () -> source(List.of(), List.of("dev.migrate.migration.broken")).migrations());
        assertThat(again.diagnostics()).filteredOn((finding) -> finding.message().endsWith("cannot be instantiated"))
            .allSatisfy((finding) -> assertThat(Objects.requireNonNull(finding.location()).line()).isPositive())
            .extracting(Diagnostic::detail)
            .last(STRING)
            .startsWith("Its static fields threw when it was loaded: ")
            .contains("a type must have a name");
        assertThat(catchThrowableOfType(MigrateException.class, source(List.of(lambda), List.of())::migrations))
            .isNotNull();
    }

    @Test
    void aMessageThatTheHistoryCannotKeepIsRefused() {
        assertThatExceptionOfType(MigrateException.class).isThrownBy(source(List.of(new Nul()), List.of())::migrations)
            .withMessageContaining("has a NUL character in its message");
    }

    @Test
    void aReasonIsKeptAsItsAuthorWroteIt() {
        JavaMigration revision = new Downgrading(
                (op) -> op.irreversible("archived: \"a\" has no downgrade: see below"));
        assertThat(source(List.of(revision), List.of()).migrations().get(0).downgrade())
            .isEqualTo(new MigrationBody.Irreversible("archived: \"a\" has no downgrade: see below"));
    }

    @Test
    void anErrorOfTheAuthorsOwnIsNoReasonAndGetsItsLine() {
        Diagnostic own = Diagnostic.error(DiagnosticCode.IRREVERSIBLE, "nobody can undo this");
        JavaMigration revision = new Downgrading((op) -> {
            throw new MigrateException(own);
        });
        assertThatExceptionOfType(MigrateException.class).isThrownBy(source(List.of(revision), List.of())::migrations)
            .satisfies((ex) -> assertThat(ex.diagnostics()).singleElement().satisfies((finding) -> {
                assertThat(finding.code()).isEqualTo(own.code());
                assertThat(finding.message()).isEqualTo(own.message());
                assertThat(Objects.requireNonNull(finding.location()).line()).isPositive();
            }));
    }

    private static JavaMigrations source(List<JavaMigration> instances, List<String> packages) {
        return new JavaMigrations(instances, packages, JavaMigrationsTests.class.getClassLoader());
    }

    /** Named as Spring names its subclasses. */
    private static final class OtherRevision$$SpringCGLIB$$0 extends OtherRevision {

    }

    @MigrationRevision(id = "d1", message = "Downgrading")
    private record Downgrading(Consumer<Operations> down) implements JavaMigration {

        @Override
        public void upgrade(Operations op) {
        }

        @Override
        public void downgrade(Operations op) {
            this.down.accept(op);
        }

    }

    @MigrationRevision(id = "n1", message = "a\0b")
    private static final class Nul implements JavaMigration {

        @Override
        public void upgrade(Operations op) {
        }

    }

    private static final class Bare implements JavaMigration {

        @Override
        public void upgrade(Operations op) {
        }

    }

}
