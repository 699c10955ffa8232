package dev.migrate.autogenerate;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import dev.migrate.Migrator;
import dev.migrate.migration.JavaMigration;
import dev.migrate.migration.MigrationRevision;
import dev.migrate.operation.Operations;
import dev.migrate.schema.SchemaScriptDraft;
import dev.migrate.schema.SchemaScriptDraft.Live;
import dev.migrate.test.PostgresTest;
import dev.migrate.test.TestDatabase;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Revisions and desired schemas create a schema that names without one stand in. */
@PostgresTest
class SearchPathTests {

    private static final SchemaScriptDraft LIVE = new SchemaScriptDraft(new Live(), Set.of());

    private static final String DESIRED = "CREATE SCHEMA app; CREATE TABLE app.t (a int);";

    @TempDir
    Path folder;

    @ParameterizedTest
    @EnumSource
    void revisionsMayCreateIt(Way way, TestDatabase database) {
        try (Place place = way.place(database)) {
            Service service = new Service(database, this.folder).wants(DESIRED);
            Migrator migrator = place.migrator(service);
            service.revisions().add("0001", "none", way.create + "; CREATE TABLE app.t (a int);", "DROP TABLE app.t;");
            migrator.upgrade();
            assertThat(migrator.maintenance().drift().findings()).isEmpty();
            assertThat(migrator.maintenance().check().findings()).isEmpty();
            assertThat(service.autogenerate(migrator, Service.draft("x")).changes()).isEmpty();
            database.run("ALTER TABLE app.t ADD b int");
            assertThat(migrator.maintenance().drift().findings()).hasSize(1);
        }
    }

    @ParameterizedTest
    @EnumSource
    void aDesiredSchemaMayCreateIt(Way way, TestDatabase database) {
        try (Place place = way.place(database)) {
            Service service = new Service(database, this.folder).wants(DESIRED);
            Migrator migrator = place.migrator(service);
            assertThat(service.autogenerate(migrator, Service.draft("x")).revisions()).hasSize(1);
            Migrator written = place.migrator(service);
            written.upgrade();
            assertThat(written.maintenance().drift().findings()).isEmpty();
            assertThat(written.maintenance().check().findings()).isEmpty();
            assertThat(service.autogenerate(written, Service.draft("y")).changes()).isEmpty();
            written.downgrade("base");
            assertThat(database.strings("SELECT (to_regclass('app.t') IS NULL)::text")).containsExactly("true");
            written.upgrade();
        }
    }

    @ParameterizedTest
    @EnumSource
    void itsScriptCreatesIt(Way way, TestDatabase database) {
        database.run("CREATE SCHEMA app", "CREATE TABLE app.t (a int)");
        try (Place place = way.place(database)) {
            Service service = new Service(database, this.folder);
            Migrator migrator = place.migrator(service);
            String script = migrator.maintenance().schemaScript(LIVE);
            assertThat(script).contains("CREATE SCHEMA app;");
            service.wants(script);
            assertThat(service.autogenerate(migrator, Service.draft("x")).changes()).isEmpty();
            assertThat(migrator.maintenance()
                .schemaScript(new SchemaScriptDraft(new SchemaScriptDraft.Desired(), Set.of()))).isEqualTo(script);
        }
    }

    @Test
    void othersOfTheSearchPathStay(TestDatabase database) {
        database.run("CREATE SCHEMA tools",
                "ALTER DATABASE " + database.name() + " SET search_path = app, tools, public");
        Service service = new Service(database, this.folder);
        service.revisions()
            .add("0001", "none", "CREATE TABLE t (a int);", "DROP TABLE t;")
            .add("0002", "0001", "CREATE SCHEMA app; CREATE TABLE u (a int);", "DROP TABLE u; DROP SCHEMA app;");
        Migrator migrator = new Place(database.dataSource(), "public").migrator(service);
        migrator.upgrade();
        assertThat(database.strings("SELECT schemaname || '.' || tablename FROM pg_tables WHERE tablename IN ('t', 'u')"
                + " ORDER BY tablename"))
            .containsExactly("tools.t", "app.u");
        assertThat(migrator.maintenance().drift().findings()).isEmpty();
    }

    @Test
    void aRevisionInJavaMayCreateIt(TestDatabase database) {
        database.run("ALTER DATABASE " + database.name() + " SET search_path = app, public");
        Migrator migrator = Migrator.builder(database.dataSource())
            .javaMigrations(List.of(new CreatesASchema()))
            .schema("public")
            .build();
        migrator.upgrade();
        assertThat(migrator.maintenance().drift().findings()).isEmpty();
    }

    /** How names without a schema come to stand in {@code app}. */
    private enum Way {

        DATABASE("CREATE SCHEMA app"), HISTORY("CREATE SCHEMA IF NOT EXISTS app"), URL("CREATE SCHEMA app"),
        POOL("CREATE SCHEMA app");

        private final String create;

        Way(String create) {
            this.create = create;
        }

        Place place(TestDatabase database) {
            switch (this) {
                case DATABASE -> database.run("ALTER DATABASE " + database.name() + " SET search_path = app, public");
                case URL -> {
                    return new Place(
                            database.dataSource(database.user(), database.password(), "currentSchema=app,public"),
                            "public");
                }
                case POOL -> {
                    HikariDataSource pool = new HikariDataSource();
                    pool.setDataSource(database.dataSource());
                    pool.setUsername(database.user());
                    pool.setPassword(database.password());
                    pool.setSchema("app");
                    pool.setMaximumPoolSize(2);
                    return new Place(pool, "own");
                }
                default -> {
                }
            }
            return new Place(database.dataSource(), (this == HISTORY) ? "app" : "public");
        }

    }

    /** Where a service's connections come from, and where its history is. */
    private record Place(DataSource dataSource, String history) implements AutoCloseable {

        Migrator migrator(Service service) {
            return service.builder(this.dataSource).schema(this.history).build();
        }

        @Override
        public void close() {
            if (this.dataSource instanceof HikariDataSource pool) {
                pool.close();
            }
        }

    }

    @MigrationRevision(id = "0001")
    private static final class CreatesASchema implements JavaMigration {

        @Override
        public void upgrade(Operations op) {
            op.jdbc().sql("CREATE SCHEMA app").update();
            op.execute("CREATE TABLE t (a int)");
        }

        @Override
        public void downgrade(Operations op) {
            op.execute("DROP SCHEMA app CASCADE");
        }

    }

}
