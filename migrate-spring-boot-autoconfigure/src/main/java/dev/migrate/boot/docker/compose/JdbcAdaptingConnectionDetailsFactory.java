package dev.migrate.boot.docker.compose;

import dev.migrate.boot.autoconfigure.MigrateConnectionDetails;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.service.connection.ConnectionDetailsFactory;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;

/**
 * Takes over what Boot reads from a Compose service of PostgreSQL's; those of other
 * databases are left alone.
 */
class JdbcAdaptingConnectionDetailsFactory
        implements ConnectionDetailsFactory<JdbcConnectionDetails, MigrateConnectionDetails> {

    @Override
    @SuppressWarnings("NullAway") // null says that there are none, though it is not
                                  // annotated
    public MigrateConnectionDetails getConnectionDetails(JdbcConnectionDetails source) {
        return source.getJdbcUrl().startsWith("jdbc:postgresql:") ? new Adapted(source) : null;
    }

    private record Adapted(JdbcConnectionDetails source) implements MigrateConnectionDetails {

        @Override
        public String getJdbcUrl() {
            return this.source.getJdbcUrl();
        }

        @Override
        public @Nullable String getUsername() {
            return this.source.getUsername();
        }

        @Override
        public @Nullable String getPassword() {
            return this.source.getPassword();
        }

        @Override
        public @Nullable String getDriverClassName() {
            return this.source.getDriverClassName();
        }

    }

}
