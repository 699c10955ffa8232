package dev.migrate.boot.acceptance;

import dev.migrate.boot.acceptance.jpa.JpaService;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jooq.DSLContext;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.boot.batch.autoconfigure.BatchAutoConfiguration;
import org.springframework.boot.batch.jdbc.autoconfigure.BatchJdbcAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcClientAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcTemplateAutoConfiguration;
import org.springframework.boot.jooq.autoconfigure.JooqAutoConfiguration;
import org.springframework.boot.quartz.autoconfigure.QuartzAutoConfiguration;
import org.springframework.boot.session.autoconfigure.SessionAutoConfiguration;
import org.springframework.boot.session.jdbc.autoconfigure.JdbcSessionAutoConfiguration;
import org.springframework.boot.sql.init.dependency.DependsOnDatabaseInitialization;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.orm.jpa.LocalContainerEntityManagerFactoryBean;
import org.springframework.scheduling.quartz.SchedulerFactoryBean;
import org.springframework.session.jdbc.JdbcIndexedSessionRepository;

/** Who wants an upgraded database, with the tables that a revision makes for it. */
enum DatabaseUser {

    JPA(LocalContainerEntityManagerFactoryBean.class, "CREATE TABLE widget (id bigint PRIMARY KEY);", JpaService.class),

    JDBC_TEMPLATE(JdbcTemplate.class, "SELECT 1;", JdbcTemplateAutoConfiguration.class),

    NAMED_PARAMETERS(NamedParameterJdbcTemplate.class, "SELECT 1;", JdbcTemplateAutoConfiguration.class),

    JDBC_CLIENT(JdbcClient.class, "SELECT 1;", JdbcTemplateAutoConfiguration.class, JdbcClientAutoConfiguration.class),

    JOOQ(DSLContext.class, "SELECT 1;", JooqAutoConfiguration.class),

    QUARTZ(SchedulerFactoryBean.class, script("org/quartz/impl/jdbcjobstore/tables_postgres.sql"),
            QuartzAutoConfiguration.class),

    BATCH(JobRepository.class, script("org/springframework/batch/core/schema-postgresql.sql"),
            BatchJdbcAutoConfiguration.class, BatchAutoConfiguration.class),

    SESSION(JdbcIndexedSessionRepository.class, script("org/springframework/session/jdbc/schema-postgresql.sql"),
            JdbcSessionAutoConfiguration.class, SessionAutoConfiguration.class),

    ITSELF(Eager.class, "SELECT 1;", Eager.class);

    private final Class<?> type;

    private final String sql;

    // a list that cannot be changed, which the check does not see
    @SuppressWarnings("ImmutableEnumChecker")
    private final List<Class<?>> configuration;

    DatabaseUser(Class<?> type, String sql, Class<?>... configuration) {
        this.type = type;
        this.sql = sql;
        this.configuration = List.of(configuration);
    }

    Class<?> type() {
        return this.type;
    }

    String sql() {
        return this.sql;
    }

    List<Class<?>> configuration() {
        return this.configuration;
    }

    /** The library's own, without what a revision may not say. */
    private static String script(String name) {
        try {
            return new ClassPathResource(name).getContentAsString(StandardCharsets.UTF_8)
                .replaceAll("(?m)^COMMIT;$", "");
        }
        catch (IOException ex) {
            throw new UncheckedIOException(ex);
        }
    }

    /** A bean of the service that says that it needs the database. */
    @DependsOnDatabaseInitialization
    static final class Eager {

    }

}
