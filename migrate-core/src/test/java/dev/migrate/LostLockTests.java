package dev.migrate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.migrate.diagnostic.DiagnosticCode;
import dev.migrate.diagnostic.MigrateException;
import dev.migrate.migration.MigrationListener;
import dev.migrate.report.RunReport;
import dev.migrate.report.RunningStep;
import dev.migrate.test.PostgresTest;
import dev.migrate.test.RevisionFolder;
import dev.migrate.test.TestDatabase;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A run that has lost its lock outside a transaction, and another that comes in. */
@PostgresTest
class LostLockTests {

    private static final int AFTER_THE_LOSS = 3;

    private RevisionFolder folder;

    @BeforeEach
    void writeRevision(@TempDir Path path) {
        this.folder = new RevisionFolder(path);
        this.folder.addOutside("0001", "", """
                CREATE TABLE a (id int);
                SELECT pg_advisory_unlock_all();
                INSERT INTO a VALUES (1);
                INSERT INTO a VALUES (2);""", "");
    }

    private Migrator migrator(TestDatabase database, Consumer<RunningStep> progressed) {
        return Migrator.builder(database.dataSource())
            .locations(this.folder.location())
            .listener(new MigrationListener() {

                @Override
                public void progressed(RunningStep step) {
                    progressed.accept(step);
                }

            })
            .build();
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(30, TimeUnit.SECONDS)).isTrue();
        }
        catch (InterruptedException ex) {
            throw new IllegalStateException(ex);
        }
    }

    // the common pool may have one thread only, and these runs wait for each other
    private static CompletableFuture<RunReport> inBackground(Migrator migrator) {
        return CompletableFuture.supplyAsync(migrator::upgrade, (task) -> new Thread(task, "run").start());
    }

    @Test
    void aStepThatAnotherRunHasEndedIsPlannedAgain(TestDatabase database) {
        Migrator other = migrator(database, (step) -> {
        });
        CountDownLatch lost = new CountDownLatch(1);
        Migrator first = migrator(database, (step) -> {
            if (step.statement() == AFTER_THE_LOSS && lost.getCount() > 0) {
                lost.countDown();
                assertThat(inBackground(other).join().steps()).hasSize(1);
            }
        });
        assertThat(first.upgrade().steps()).isEmpty();
        assertThat(database.strings("SELECT id::text FROM a ORDER BY 1")).containsExactly("1", "2");
    }

    @Test
    void aStepThatAnotherRunIsAtIsLeftToIt(TestDatabase database) throws Exception {
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch goOn = new CountDownLatch(1);
        Migrator other = migrator(database, (step) -> {
            begun.countDown();
            await(goOn);
        });
        CompletableFuture<CompletableFuture<RunReport>> second = new CompletableFuture<>();
        Migrator first = migrator(database, (step) -> {
            if (step.statement() == AFTER_THE_LOSS) {
                second.complete(inBackground(other));
                await(begun);
            }
        });
        MigrateException refused = catchThrowableOfType(MigrateException.class, first::upgrade);
        assertThat(refused.diagnostic().code()).isEqualTo(DiagnosticCode.LOST_RUN_LOCK);
        goOn.countDown();
        assertThat(second.get().get(30, TimeUnit.SECONDS).after()).containsExactly("0001");
        assertThat(database.strings("SELECT id::text FROM a ORDER BY 1")).containsExactly("1", "2");
    }

}
