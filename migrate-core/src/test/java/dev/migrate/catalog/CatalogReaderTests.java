package dev.migrate.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import dev.migrate.schema.PartId;
import dev.migrate.schema.PartKind;
import dev.migrate.schema.SchemaSnapshot;
import dev.migrate.session.Cancellation;
import dev.migrate.session.DatabaseSession;
import dev.migrate.sql.QualifiedName;
import dev.migrate.test.PostgresTest;
import dev.migrate.test.TestDatabase;
import org.junit.jupiter.api.Test;

@PostgresTest
class CatalogReaderTests {

    @Test
    void aTableIsReadWithItsColumns(TestDatabase database) {
        database.run("CREATE TABLE users (id bigint PRIMARY KEY, name text)");
        assertThat(read(database).parts())
            .containsKey(PartId.of(PartKind.COLUMN, new QualifiedName(null, "users"), "name"));
    }

    private static SchemaSnapshot read(TestDatabase database) {
        try (DatabaseSession session = DatabaseSession.open(database.dataSource(), new Cancellation())) {
            return new CatalogReader(CatalogScope.ALL).read(session);
        }
    }

}
