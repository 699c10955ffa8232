package dev.migrate.sample.database;

import java.nio.file.Path;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where the embedded server keeps its data, and where it listens.
 *
 * @param directory the folder of its files; what is in it survives a restart
 * @param port the port of localhost that it listens on; 0 takes a free one
 */
@ConfigurationProperties("sample.database")
record SampleDatabaseProperties(@DefaultValue("target/sample-postgres") Path directory, @DefaultValue("0") int port) {
}
