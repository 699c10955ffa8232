package dev.migrate.boot.autoconfigure;

import javax.sql.DataSource;

/**
 * Where the starter's own migrator has its connections from.
 *
 * @param dataSource the service's, or one of the migrator's own
 * @since 0.1
 */
public record MigrationConnections(DataSource dataSource) {

}
