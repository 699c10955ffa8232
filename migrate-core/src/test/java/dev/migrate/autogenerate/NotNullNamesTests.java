package dev.migrate.autogenerate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.migrate.Migrator;
import dev.migrate.schema.SchemaRevisionDraft.Option;
import dev.migrate.test.PostgresTest;
import dev.migrate.test.TestDatabase;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Names of constraints that refuse null are names like any other from PostgreSQL 18 on.
 */
@PostgresTest
class NotNullNamesTests {

    private static final String ROOT = "CREATE TABLE ev (id bigint NOT NULL, at date) PARTITION BY RANGE (id);";

    private static final String PARTITION = ROOT + "CREATE TABLE ev_1 PARTITION OF ev FOR VALUES FROM (1) TO (9);";

    private static final String PLAIN = ROOT + "CREATE TABLE ev_1 (id bigint NOT NULL, at date);";

    @TempDir
    Path folder;

    @Test
    void aPartitionBecomesAPlainTableAndBackAndAgain(TestDatabase database) {
        leadsThereAndBackAndThere(database, PARTITION, PLAIN);
    }

    @Test
    void aPlainTableBecomesAPartitionAndBackAndAgain(TestDatabase database) {
        leadsThereAndBackAndThere(database, PLAIN, PARTITION);
    }

    @Test
    void aChildLeavesItsParentAndComesBack(TestDatabase database) {
        String parent = "CREATE TABLE p (id bigint NOT NULL);";
        leadsThereAndBackAndThere(database, parent + "CREATE TABLE c () INHERITS (p);",
                parent + "CREATE TABLE c (id bigint NOT NULL);");
    }

    private void leadsThereAndBackAndThere(TestDatabase database, String from, String to) {
        Service service = new Service(database, this.folder).at("0001", "none", from, "SELECT 1;").wants(to);
        List<String> before = names(database);
        service.autogenerate("Next", Option.ALLOW_DROP);
        Migrator migrator = service.migrator();
        migrator.upgrade();
        List<String> there = names(database);
        assertThat(service.autogenerate("Again").changes()).isEmpty();
        migrator.downgrade("0001");
        assertThat(names(database)).isEqualTo(before);
        migrator.upgrade();
        assertThat(names(database)).isEqualTo(there);
    }

    private static List<String> names(TestDatabase database) {
        return database
            .strings("SELECT concat_ws(' ', conrelid::regclass, conname) FROM pg_constraint WHERE contype = 'n'"
                    + " AND conrelid::regclass::text NOT LIKE 'migrate%' ORDER BY 1");
    }

}
