package dev.migrate.boot.cli;

import dev.migrate.connection.OwnConnections;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.jdbc.DataSourceBuilder;
import org.springframework.boot.jdbc.autoconfigure.DataSourceProperties;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.datasource.SimpleDriverDataSource;

/**
 * The service's database without a pool: a command needs one or two connections, and the
 * pool with Boot's configuration of it costs a tenth of a second.
 */
@Configuration(proxyBeanMethods = false)
@ConditionalOnMissingBean(DataSource.class)
@EnableConfigurationProperties(DataSourceProperties.class)
class DirectConnections {

    /** Named as Boot's, since instances may name that. */
    @Bean
    DataSource dataSource(DataSourceProperties properties, ObjectProvider<JdbcConnectionDetails> given) {
        JdbcConnectionDetails details = given.getIfAvailable();
        if (details != null) {
            return open(details.getDriverClassName(), details.getJdbcUrl(), details.getUsername(),
                    details.getPassword());
        }
        String url = properties.getUrl();
        if (url == null) {
            return new NoDataSource();
        }
        return open(properties.determineDriverClassName(), url, properties.getUsername(), properties.getPassword());
    }

    private static DataSource open(@Nullable String driver, String url, @Nullable String user,
            @Nullable String password) {
        DataSourceBuilder<SimpleDriverDataSource> builder = DataSourceBuilder.create()
            .type(SimpleDriverDataSource.class)
            .url(url)
            .username(user)
            .password(password);
        if (driver != null) {
            builder.driverClassName(driver);
        }
        SimpleDriverDataSource dataSource = builder.build();
        dataSource.setConnectionProperties(OwnConnections.properties());
        return dataSource;
    }

}
