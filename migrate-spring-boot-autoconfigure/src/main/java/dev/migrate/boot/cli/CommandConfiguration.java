package dev.migrate.boot.cli;

import dev.migrate.boot.autoconfigure.MigrateProperties;
import dev.migrate.boot.autoconfigure.MigratorConfiguration;
import dev.migrate.boot.autoconfigure.jpa.JpaSchemaAutoConfiguration;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Configuration;

/** All that a command needs of a service, but for its database. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(MigrateProperties.class)
@ImportAutoConfiguration({ MigratorConfiguration.class, JpaSchemaAutoConfiguration.class })
class CommandConfiguration {

}
