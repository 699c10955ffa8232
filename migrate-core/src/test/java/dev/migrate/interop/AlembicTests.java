package dev.migrate.interop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.migrate.Migrator;
import dev.migrate.diagnostic.MigrateException;
import dev.migrate.report.MigrationStatus;
import dev.migrate.report.RevisionReport;
import dev.migrate.test.PostgresTest;
import dev.migrate.test.Programs;
import dev.migrate.test.RevisionFolder;
import dev.migrate.test.TestDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A database that Alembic began, where Alembic is installed. */
@PostgresTest
class AlembicTests {

    @TempDir
    Path project;

    @BeforeEach
    void needsAlembic() {
        assumeTrue(Programs.isInstalled("alembic"), "alembic is not installed");
    }

    @Test
    void aDatabaseOfAlembicsIsCarriedOnAndAlembicAgrees(TestDatabase database) throws IOException {
        writeProject(database);
        alembic("upgrade", "0002");
        Migrator migrator = Migrator.builder(database.dataSource())
            .locations(revisions().location())
            .versionTable("alembic_version")
            .build();
        assertThat(migrator.current()).extracting(RevisionReport::id).containsExactly("0002");
        assertThat(migrator.status().status()).isEqualTo(MigrationStatus.PENDING);
        assertThat(migrator.upgrade().steps()).extracting((step) -> step.revision()).containsExactly("0003");
        assertThat(alembic("current")).contains("0003 (head)");
        migrator.downgrade("0002");
        assertThat(alembic("current")).contains("0002").doesNotContain("(head)");
    }

    @Test
    void whatAlembicMovesAfterwardsIsStamped(TestDatabase database) throws IOException {
        writeProject(database);
        Migrator migrator = Migrator.builder(database.dataSource())
            .locations(revisions().location())
            .versionTable("alembic_version")
            .build();
        migrator.upgrade("0002");
        alembic("upgrade", "head");
        assertThat(migrator.status().status()).isEqualTo(MigrationStatus.UP_TO_DATE);
        alembic("downgrade", "base");
        assertThatExceptionOfType(MigrateException.class).isThrownBy(migrator::upgrade)
            .satisfies((ex) -> assertThat(ex.diagnostic().hint()).contains("migrate stamp base"));
        migrator.stamp("base");
        assertThat(migrator.upgrade().after()).containsExactly("0003");
        assertThat(alembic("current")).contains("0003 (head)");
    }

    private RevisionFolder revisions() throws IOException {
        return new RevisionFolder(Files.createDirectories(this.project.resolve("migrations")))
            .add("0001", "none", "CREATE TABLE t1 (id int);", "DROP TABLE t1;")
            .add("0002", "0001", "CREATE TABLE t2 (id int);", "DROP TABLE t2;")
            .add("0003", "0002", "CREATE TABLE t3 (id int);", "DROP TABLE t3;");
    }

    private String alembic(String... words) {
        List<String> command = new ArrayList<>(List.of("alembic"));
        command.addAll(List.of(words));
        return Programs.run(this.project, Map.of("PYTHONDONTWRITEBYTECODE", "1"), command);
    }

    private void writeProject(TestDatabase database) throws IOException {
        Path versions = Files.createDirectories(this.project.resolve("alembic/versions"));
        Files.writeString(this.project.resolve("alembic.ini"), "[alembic]\nscript_location = alembic\n");
        String url = database.url()
            .replace("jdbc:postgresql://",
                    "postgresql+psycopg2://" + database.user() + ":" + database.password() + "@");
        Files.writeString(this.project.resolve("alembic/env.py"), """
                from alembic import context
                from sqlalchemy import create_engine

                engine = create_engine("%s")
                with engine.connect() as connection:
                    context.configure(connection=connection, target_metadata=None)
                    with context.begin_transaction():
                        context.run_migrations()
                """.formatted(url));
        for (int number = 1; number <= 3; number++) {
            String down = (number == 1) ? "None" : "\"000%d\"".formatted(number - 1);
            Files.writeString(versions.resolve("000" + number + ".py"), """
                    from alembic import op

                    revision = "000%1$d"
                    down_revision = %2$s
                    branch_labels = None
                    depends_on = None


                    def upgrade():
                        op.execute("CREATE TABLE t%1$d (id int)")


                    def downgrade():
                        op.execute("DROP TABLE t%1$d")
                    """.formatted(number, down));
        }
    }

}
