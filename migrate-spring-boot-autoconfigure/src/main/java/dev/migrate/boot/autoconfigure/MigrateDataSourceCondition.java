package dev.migrate.boot.autoconfigure;

import dev.migrate.Migrator;
import javax.sql.DataSource;
import org.springframework.boot.autoconfigure.condition.AnyNestedCondition;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;

/** There is something to migrate. */
class MigrateDataSourceCondition extends AnyNestedCondition {

    MigrateDataSourceCondition() {
        super(ConfigurationPhase.REGISTER_BEAN);
    }

    @ConditionalOnBean(DataSource.class)
    static final class DataSourceBean {

    }

    @ConditionalOnBean(Migrator.class)
    static final class MigratorBean {

    }

    @ConditionalOnProperty("migrate.url")
    static final class Url {

    }

}
