package dev.migrate.boot.autoconfigure;

import dev.migrate.Migrator;
import dev.migrate.diagnostic.Diagnostic;
import dev.migrate.diagnostic.DiagnosticCode;
import dev.migrate.diagnostic.MigrateException;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;

/**
 * The migrators of {@code migrate.instances}, for beans that call one themselves.
 * Immutable.
 *
 * @since 0.1
 */
public final class InstanceMigrators {

    private final Map<String, Migrator> migrators;

    private final Map<String, MigrationConnections> connections;

    InstanceMigrators(Map<String, Migrator> migrators, Map<String, MigrationConnections> connections) {
        this.migrators = new LinkedHashMap<>(migrators);
        this.connections = Map.copyOf(connections);
    }

    /**
     * Gives the instances.
     * @return their names, sorted
     */
    public Set<String> names() {
        return Collections.unmodifiableSet(new TreeSet<>(this.migrators.keySet()));
    }

    /**
     * Gives the migrator of one instance.
     * @param name as in {@code migrate.instances.<name>}
     * @return its migrator
     * @throws MigrateException if there is no such instance
     */
    public Migrator migrator(String name) {
        Migrator migrator = this.migrators.get(name);
        if (migrator == null) {
            throw new MigrateException(Diagnostic
                .error(DiagnosticCode.BAD_SETTING, "there is no instance \"" + name + "\" in migrate.instances")
                .withDetail("Known are " + this.migrators.keySet() + "."));
        }
        return migrator;
    }

    /**
     * Gives where an instance has its connections from.
     * @param name of an existing instance
     * @return the connections
     */
    public MigrationConnections connections(String name) {
        return Objects.requireNonNull(this.connections.get(name), name);
    }

}
