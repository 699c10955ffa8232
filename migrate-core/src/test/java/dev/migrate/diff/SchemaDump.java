package dev.migrate.diff;

import dev.migrate.test.PgDumpText;
import dev.migrate.test.TestDatabase;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;

/**
 * A database's schema as text, the same for two databases that differ in nothing but the
 * order of their columns. It shares no code with what it judges: {@code pg_dump} writes
 * it where one is at hand that knows the server, and always our own reading of the
 * catalogs.
 */
final class SchemaDump {

    private final Path folder;

    private final boolean pgDump;

    /** Takes the server's major version and a folder for the output of programs. */
    SchemaDump(int serverVersion, Path folder) {
        this.folder = folder;
        this.pgDump = PgDumpText.reads(serverVersion, folder);
    }

    /** Gives the schema. */
    String of(TestDatabase database) {
        String catalog = catalog(database);
        return this.pgDump ? new PgDumpText(this.folder).of(database) + "\n" + catalog : catalog;
    }

    boolean usesPgDump() {
        return this.pgDump;
    }

    static String catalog(TestDatabase database) {
        try (Connection connection = database.dataSource().getConnection()) {
            connection.setAutoCommit(false);
            String text = CatalogDump.of(connection);
            connection.rollback();
            return text;
        }
        catch (SQLException ex) {
            throw new IllegalStateException(ex);
        }
    }

}
