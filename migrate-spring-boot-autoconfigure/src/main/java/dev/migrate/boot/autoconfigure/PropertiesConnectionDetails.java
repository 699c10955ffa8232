package dev.migrate.boot.autoconfigure;

import org.jspecify.annotations.Nullable;

/** The connection details in {@code migrate.*}. */
final class PropertiesConnectionDetails implements MigrateConnectionDetails {

    private final MigrateProperties properties;

    PropertiesConnectionDetails(MigrateProperties properties) {
        this.properties = properties;
    }

    @Override
    public @Nullable String getJdbcUrl() {
        return this.properties.url();
    }

    @Override
    public @Nullable String getUsername() {
        return this.properties.user();
    }

    @Override
    public @Nullable String getPassword() {
        return this.properties.password();
    }

    @Override
    public @Nullable String getDriverClassName() {
        return this.properties.driverClassName();
    }

}
