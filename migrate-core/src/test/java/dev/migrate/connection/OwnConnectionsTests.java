package dev.migrate.connection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.migrate.Migrator;
import dev.migrate.test.PostgresTest;
import dev.migrate.test.RevisionFolder;
import dev.migrate.test.TestDatabase;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Driver;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Properties;
import jdk.net.ExtendedSocketOptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@PostgresTest
class OwnConnectionsTests {

    @Test
    void aServerThatDoesNotAnswerIsNotWaitedForForEver() throws IOException, SQLException {
        assertThat(OwnConnections.properties()).containsEntry("loginTimeout", "30");
        try (ServerSocket silent = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            String url = "jdbc:postgresql://localhost:" + silent.getLocalPort() + "/x?loginTimeout=1&user=x";
            Driver driver = DriverManager.getDriver(url);
            assertThatThrownBy(() -> driver.connect(url, OwnConnections.properties())).isInstanceOf(SQLException.class)
                .hasMessageContaining("timed out");
        }
    }

    @Test
    void aNetworkThatIsSilentIsAsked() throws IOException {
        try (Socket socket = new WatchedSockets().createSocket()) {
            assertThat(socket.getOption(ExtendedSocketOptions.TCP_KEEPIDLE)).isEqualTo(60);
            assertThat(socket.getOption(ExtendedSocketOptions.TCP_KEEPINTERVAL)).isEqualTo(10);
            assertThat(socket.getOption(ExtendedSocketOptions.TCP_KEEPCOUNT)).isEqualTo(6);
        }
    }

    @Test
    void theDriverTakesTheSockets(TestDatabase database) throws SQLException {
        Properties properties = OwnConnections.properties();
        properties.setProperty("user", database.user());
        properties.setProperty("password", database.password());
        try (Connection connection = DriverManager.getConnection(database.url(), properties)) {
            assertThat(connection.isValid(1)).isTrue();
        }
    }

    @Test
    void theServerAsksDuringARun(TestDatabase database, @TempDir Path folder) {
        RevisionFolder files = new RevisionFolder(folder).add("0001", "none",
                "CREATE TABLE seen AS SELECT name, setting FROM pg_settings WHERE name LIKE 'tcp_keepalives%'",
                "DROP TABLE seen");
        Migrator.builder(database.dataSource()).locations(files.location()).build().upgrade();
        assertThat(database.strings("SELECT setting FROM seen ORDER BY name")).containsExactly("6", "60", "10");
    }

}
