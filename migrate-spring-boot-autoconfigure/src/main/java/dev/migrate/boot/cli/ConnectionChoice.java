package dev.migrate.boot.cli;

import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.autoconfigure.ssl.SslAutoConfiguration;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;

/**
 * Decides whether a command does without the service's pool. It does, unless the pool has
 * more settings than its size and timeouts: a schema, a statement for each new
 * connection, or properties of the driver may change what a revision means.
 */
final class ConnectionChoice {

    private static final String PREFIX = "spring.datasource";

    private static final Set<String> PLAIN = Set.of("url", "username", "password", "driverclassname", "name",
            "generateuniquename", "embeddeddatabaseconnection", "hikari");

    private static final Set<String> SIZING = Set.of("maximumpoolsize", "minimumidle", "idletimeout", "maxlifetime",
            "keepalivetime", "connectiontimeout", "validationtimeout", "leakdetectionthreshold",
            "initializationfailtimeout", "poolname", "registermbeans", "allowpoolsuspension");

    private ConnectionChoice() {
    }

    /**
     * Chooses.
     * @param environment the service's settings
     * @return the configuration class to use
     */
    static Class<?> of(Environment environment) {
        boolean direct = knows(environment, PREFIX, PLAIN) && knows(environment, PREFIX + ".hikari", SIZING);
        return direct ? Direct.class : Pooled.class;
    }

    private static boolean knows(Environment environment, String prefix, Set<String> names) {
        Map<String, Object> given = Binder.get(environment)
            .bind(prefix, Bindable.mapOf(String.class, Object.class))
            .orElse(Map.of());
        return given.keySet().stream().map(ConnectionChoice::plain).allMatch(names::contains);
    }

    private static String plain(String name) {
        return name.replaceAll("[-_]", "").toLowerCase(Locale.ROOT);
    }

    @Configuration(proxyBeanMethods = false)
    @ImportAutoConfiguration(DirectConnections.class)
    static final class Direct {

    }

    @Configuration(proxyBeanMethods = false)
    @ImportAutoConfiguration({ SslAutoConfiguration.class, DataSourceAutoConfiguration.class })
    static final class Pooled {

    }

}
