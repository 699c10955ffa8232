package dev.migrate.boot.actuate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.migrate.Migrator;
import dev.migrate.boot.startup.MigrationState;
import dev.migrate.test.PostgresTest;
import dev.migrate.test.RevisionFolder;
import dev.migrate.test.TestDatabase;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.actuate.endpoint.web.WebEndpointResponse;
import org.springframework.jdbc.datasource.DelegatingDataSource;

@PostgresTest
class DriftChecksTests {

    private static final Instant NOW = Instant.parse("2026-11-20T10:30:00Z");

    @TempDir
    Path folder;

    private final DriftChecks checks = new DriftChecks(Clock.fixed(NOW, ZoneOffset.UTC));

    @BeforeEach
    void migrate(TestDatabase database) {
        new RevisionFolder(this.folder).add("0001", "none", "CREATE TABLE users (id int);", "DROP TABLE users;");
        migrator(database).upgrade();
    }

    @Test
    void objectsAndChangesAreToldWithoutSql(TestDatabase database) {
        Migrator migrator = migrator(database);
        assertThat(this.checks.last(migrator)).isNull();
        database.run("ALTER TABLE users ADD COLUMN name text DEFAULT 'secret'", "CREATE TABLE by_hand (id int)");
        DriftResult result = Objects.requireNonNull(this.checks.check(migrator));
        assertThat(result.checked()).isEqualTo(NOW);
        assertThat(result.error()).isNull();
        assertThat(result.differences()).containsExactlyInAnyOrder(
                new DriftResult.Difference("create", "column", "column \"name\" of \"users\""),
                new DriftResult.Difference("create", "table", "table \"by_hand\""));
        assertThat(result.toString()).doesNotContain("secret");
        assertThat(this.checks.last(migrator)).isEqualTo(result);
    }

    @Test
    void whatKeepsItFromAnAnswerIsACode(TestDatabase database) {
        new RevisionFolder(this.folder).add("0002", "0001", "INSERT INTO users SELECT id FROM other;", "");
        database.run("CREATE TABLE other (id int)");
        Migrator migrator = migrator(database);
        migrator.upgrade();
        assertThat(Objects.requireNonNull(this.checks.check(migrator)))
            .isEqualTo(new DriftResult(NOW, Duration.ZERO, "MIG-0609", List.of()));
    }

    @Test
    void thereIsOneAtATime(TestDatabase database) throws Exception {
        Slow source = new Slow(database);
        Migrator slow = Migrator.builder(source).locations("file:" + this.folder).build();
        MigrationState idle = MigrationState.idle();
        source.stop.set(true);
        CompletableFuture<WebEndpointResponse<?>> first = CompletableFuture.supplyAsync(() -> ask(slow, idle, "drift"));
        assertThat(source.reached.await(30, TimeUnit.SECONDS)).isTrue();
        assertThat(ask(slow, idle, "drift").getStatus()).isEqualTo(409);
        assertThat(this.checks.check(migrator(database))).isNull();
        source.goOn.countDown();
        assertThat(first.get(60, TimeUnit.SECONDS).getStatus()).isEqualTo(200);
        assertThat(ask(slow, idle, "drift").getStatus()).isEqualTo(200);
    }

    @Test
    void whatIsNotAskedForRightIsRefused(TestDatabase database) {
        assertThat(ask(migrator(database), MigrationState.idle(), "everything").getStatus()).isEqualTo(400);
        assertThat(ask(migrator(database), MigrationState.starting(), "drift").getStatus()).isEqualTo(409);
        MigrationsRequests none = new MigrationsRequests(this.checks, false, true);
        assertThat(none.answer(null, new MigrationsRequest("drift", null, null)).getStatus()).isEqualTo(403);
        MigrationsRequests all = new MigrationsRequests(this.checks, true, true);
        assertThat(all.answer(null, new MigrationsRequest("drift", null, null)).getStatus()).isEqualTo(404);
        assertThat(all.answer(null, new MigrationsRequest("drift", "0001", "pause")).getStatus()).isEqualTo(400);
    }

    private WebEndpointResponse<?> ask(Migrator migrator, MigrationState state, String check) {
        MigratorView view = new MigratorView(migrator, state, StatementPercent.none());
        return new MigrationsRequests(this.checks, true, false).answer(view, new MigrationsRequest(check, null, null));
    }

    private Migrator migrator(TestDatabase database) {
        return Migrator.builder(database.dataSource()).locations("file:" + this.folder).build();
    }

    /** Hands out the first connection once the test lets it. */
    private static final class Slow extends DelegatingDataSource {

        private final AtomicBoolean stop = new AtomicBoolean();

        private final CountDownLatch reached = new CountDownLatch(1);

        private final CountDownLatch goOn = new CountDownLatch(1);

        Slow(TestDatabase database) {
            super(database.dataSource());
        }

        @Override
        public Connection getConnection() throws SQLException {
            if (this.stop.compareAndSet(true, false)) {
                this.reached.countDown();
                try {
                    assertThat(this.goOn.await(60, TimeUnit.SECONDS)).isTrue();
                }
                catch (InterruptedException ex) {
                    throw new SQLException(ex);
                }
            }
            return super.getConnection();
        }

    }

}
