package dev.migrate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.migrate.diagnostic.Diagnostic;
import dev.migrate.diagnostic.DiagnosticCode;
import dev.migrate.diagnostic.MigrateException;
import dev.migrate.migration.Policy;
import dev.migrate.report.MigrationStatus;
import dev.migrate.report.OtherRevision;
import dev.migrate.test.PostgresTest;
import dev.migrate.test.RevisionFolder;
import dev.migrate.test.TestDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two applications that use one version table. */
@PostgresTest
class OtherApplicationsTests {

    private RevisionFolder orders;

    private RevisionFolder billing;

    @BeforeEach
    void writeRevisions(@TempDir Path path) throws IOException {
        this.orders = new RevisionFolder(Files.createDirectory(path.resolve("orders")));
        this.orders.add("0001", "", "CREATE TABLE o1 (id int);", "DROP TABLE o1;")
            .add("0002", "0001", "CREATE TABLE o2 (id int);", "DROP TABLE o2;");
        this.billing = new RevisionFolder(Files.createDirectory(path.resolve("billing")));
        this.billing.add("b0001", "", "CREATE TABLE b1 (id int);", "DROP TABLE b1;");
    }

    private static List<OtherRevision> ofOrders(boolean collides) {
        return List.of(new OtherRevision("0001", "orders", collides), new OtherRevision("0002", "orders", collides));
    }

    private static MigratorBuilder builder(TestDatabase database, RevisionFolder folder) {
        return Migrator.builder(database.dataSource()).locations(folder.location());
    }

    private MigratorBuilder orders(TestDatabase database) {
        return builder(database, this.orders).application("orders");
    }

    private MigratorBuilder billing(TestDatabase database) {
        return builder(database, this.billing).application("billing");
    }

    private static Diagnostic refused(ThrowingCallable call) {
        MigrateException[] thrown = new MigrateException[1];
        assertThatExceptionOfType(MigrateException.class).isThrownBy(call).satisfies((ex) -> thrown[0] = ex);
        assertThat(thrown[0].diagnostic().code()).as(thrown[0].getMessage())
            .isEqualTo(DiagnosticCode.OTHER_APPLICATION);
        return thrown[0].diagnostic();
    }

    @Test
    void theOtherApplicationIsNamed(TestDatabase database) {
        orders(database).build().upgrade();
        assertThat(billing(database).build().status().others()).isEqualTo(ofOrders(false));
        assertThat(billing(database).build().status().unknown()).isEmpty();
        assertThat(refused(billing(database).onAhead(Policy.FAIL).build()::upgrade).format()).contains("\"orders\"",
                "\"0001\", \"0002\"", "migrate.schema", "migrate.version-table", "migrate.former-names");
        assertThat(billing(database).build().upgrade().after()).containsExactly("0002", "b0001");
        assertThat(billing(database).build().status().status()).isEqualTo(MigrationStatus.AHEAD);
        assertThat(billing(database).build().maintenance().check().findings()).extracting(Diagnostic::code)
            .contains(DiagnosticCode.OTHER_APPLICATION)
            .doesNotContain(DiagnosticCode.DATABASE_AHEAD);
        assertThat(orders(database).build().status().others())
            .containsExactly(new OtherRevision("b0001", "billing", false));
    }

    @Test
    void aDowngradeLeavesWhatTheOtherHasApplied(TestDatabase database) {
        orders(database).build().upgrade();
        billing(database).build().upgrade();
        Migrator billing = billing(database).build();
        assertThat(refused(() -> billing.downgrade("base")).format()).contains("\"0001\", \"0002\"", "\"orders\"",
                "--other-application 0001,0002");
        refused(() -> billing.planDowngrade("base"));
        refused(() -> billing.downgradeScript("base"));
        refused(() -> billing.downgrade("0001"));
        refused(() -> billing.touching(List.of("0002")).downgrade("base"));
        assertThat(database.strings("SELECT to_regclass('o2')::text")).containsExactly("o2");
        assertThat(billing.downgrade("-1").after()).containsExactly("0002");
        assertThat(billing.touching(List.of("0001", "0002")).downgrade("base").after()).isEmpty();
        assertThat(database.strings("SELECT to_regclass('o1')::text")).containsOnlyNulls();
    }

    @Test
    void aStampLeavesTheRowsOfTheOther(TestDatabase database) {
        orders(database).build().upgrade();
        Migrator billing = billing(database).build();
        refused(() -> billing.stamp("base"));
        refused(() -> billing.maintenance().stampScript("base"));
        refused(() -> billing.purgeAndStamp("heads"));
        assertThat(billing.stamp("heads").after()).containsExactly("0002", "b0001");
        assertThat(billing.touching(List.of("0002")).purgeAndStamp("heads").after()).containsExactly("b0001");
    }

    @Test
    void theSameIdsAreNotChangedRevisions(TestDatabase database) {
        orders(database).build().upgrade();
        this.billing.remove("b0001")
            .add("0001", "", "CREATE TABLE b1 (id int);", "DROP TABLE b1;")
            .add("0002", "0001", "CREATE TABLE b2 (id int);", "DROP TABLE b2;");
        Migrator billing = billing(database).build();
        assertThat(refused(billing::upgrade).format()).contains("\"orders\"", "migrate.schema")
            .doesNotContain("repair");
        assertThat(billing.status().status()).isEqualTo(MigrationStatus.CHANGED);
        assertThat(billing.status().others()).isEqualTo(ofOrders(true));
        assertThat(billing.status().changed()).isEmpty();
        assertThat(billing.maintenance().changes()).isEmpty();
        assertThat(refused(() -> billing.maintenance().repair(List.of("0001"))).hint()).contains("migrate.schema")
            .doesNotContain("--other-application");
        refused(() -> billing.downgrade("base"));
        assertThat(billing(database).versionTable("b_version").historyTable("b_history").build().upgrade().after())
            .containsExactly("0002");
        assertThat(billing(database).schema("billing").build().status().others()).isEmpty();
        assertThat(billing.touching(List.of("0001", "0002")).maintenance().repair(List.of("0001", "0002"))).hasSize(2);
        assertThat(billing(database).build().upgrade().steps()).isEmpty();
    }

    @Test
    void aRenamedApplicationSaysSo(TestDatabase database) {
        orders(database).build().upgrade();
        this.orders.remove("0002");
        assertThat(builder(database, this.orders).application("sales").build().status().others())
            .containsExactly(new OtherRevision("0002", "orders", false));
        Migrator renamed = builder(database, this.orders).application("sales", "shop", "orders").build();
        assertThat(renamed.status().others()).isEmpty();
        assertThat(renamed.status().unknown()).containsExactly("0002");
        assertThat(renamed.downgrade("base").after()).isEmpty();
    }

    @Test
    void revisionsThatBothHaveAreBoths(TestDatabase database) {
        orders(database).build().upgrade();
        Migrator worker = builder(database, this.orders).application("worker").build();
        assertThat(worker.status().status()).isEqualTo(MigrationStatus.UP_TO_DATE);
        assertThat(worker.downgrade("base").after()).isEmpty();
    }

    @Test
    void withoutANameNobodyIsAlarmed(TestDatabase database) {
        orders(database).build().upgrade();
        assertThat(builder(database, this.billing).build().status().others()).isEmpty();
        database.run("UPDATE migrate_history SET application = ''");
        assertThat(billing(database).build().status().others()).isEmpty();
        assertThat(billing(database).build().status().unknown()).containsExactly("0002");
    }

}
