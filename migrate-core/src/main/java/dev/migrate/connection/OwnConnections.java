package dev.migrate.connection;

import java.util.Properties;
import org.postgresql.Driver;
import org.springframework.util.ClassUtils;

/**
 * How the connections are opened that migrate opens by itself, not through a pool of the
 * service's: they never wait for ever for a server that does not answer. What a URL says
 * itself goes before.
 *
 * @since 0.1
 */
public final class OwnConnections {

    private static final int LOGIN_SECONDS = 30;

    private OwnConnections() {
    }

    /**
     * Gives properties of PostgreSQL's driver.
     * @return a new object: a limit for the login, and a network that is asked whether it
     * is still there
     */
    public static Properties properties() {
        Properties properties = new Properties();
        properties.setProperty("loginTimeout", Integer.toString(LOGIN_SECONDS));
        properties.setProperty("tcpKeepAlive", "true");
        // the driver may be one of the application server's, which does not see this
        // class
        if (ClassUtils.isPresent(WatchedSockets.class.getName(), Driver.class.getClassLoader())) {
            properties.setProperty("socketFactory", WatchedSockets.class.getName());
        }
        return properties;
    }

}
