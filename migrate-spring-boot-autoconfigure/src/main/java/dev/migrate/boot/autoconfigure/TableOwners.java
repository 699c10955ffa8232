package dev.migrate.boot.autoconfigure;

import dev.migrate.diagnostic.Diagnostic;
import dev.migrate.diagnostic.DiagnosticCode;
import dev.migrate.diagnostic.MigrateException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.jdbc.DataSourceBuilder;
import org.springframework.jdbc.datasource.SimpleDriverDataSource;

/**
 * Refuses two migrators on the same table, by what is configured: no connection is opened
 * for it, so two addresses of one server are two databases here.
 */
final class TableOwners {

    private final MigrateProperties properties;

    private final Map<Table, String> owners = new HashMap<>();

    private final List<Diagnostic> findings = new ArrayList<>();

    TableOwners(MigrateProperties properties) {
        this.properties = properties;
    }

    /**
     * Compares them all.
     * @param primary null if the migrator is the service's own
     * @param instances by name
     */
    void check(@Nullable MigrationConnections primary, Map<String, MigrationConnections> instances) {
        if (primary != null) {
            claim("migrate.", primary.dataSource(), this.properties);
        }
        instances.forEach((name, connections) -> {
            InstanceProperties instance = this.properties.instance(name);
            claim("migrate.instances." + name + ".", connections.dataSource(), instance.over(this.properties));
        });
        if (!this.findings.isEmpty()) {
            throw new MigrateException(this.findings);
        }
    }

    private void claim(String prefix, DataSource dataSource, MigrateProperties settings) {
        String schema = (settings.schema() != null) ? settings.schema() : "";
        Object database = database(dataSource);
        claim(prefix + "version-table", new Table(database, schema, settings.versionTable()));
        claim(prefix + "history-table", new Table(database, schema, settings.historyTable()));
    }

    private void claim(String property, Table table) {
        String other = this.owners.putIfAbsent(table, property);
        if (other != null) {
            this.findings.add(Diagnostic
                .error(DiagnosticCode.BAD_SETTING,
                        "properties \"" + other + "\" and \"" + property + "\" name the same table \"" + table.name()
                                + "\" of the same database")
                .withDetail("Each migrator needs tables of its own; nothing was done.")
                .withHint("Set \"" + property + "\", or the \"schema\" beside it."));
        }
    }

    /**
     * The address if it is known, with what comes after a question mark left out.
     */
    private static Object database(DataSource dataSource) {
        String url = null;
        try {
            url = DataSourceBuilder.derivedFrom(dataSource).type(SimpleDriverDataSource.class).build().getUrl();
        }
        catch (RuntimeException ex) {
            // a kind of data source that Boot cannot read
        }
        return (url != null) ? url.replaceFirst("\\?.*", "") : dataSource;
    }

    private record Table(Object database, String schema, String name) {

    }

}
