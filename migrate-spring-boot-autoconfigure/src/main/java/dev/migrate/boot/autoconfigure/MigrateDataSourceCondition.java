package dev.migrate.boot.autoconfigure;

import dev.migrate.Migrator;
import javax.sql.DataSource;
import org.springframework.boot.autoconfigure.condition.AnyNestedCondition;
import org.springframework.boot.autoconfigure.condition.ConditionOutcome;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.autoconfigure.condition.SpringBootCondition;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.context.annotation.ConditionContext;
import org.springframework.context.annotation.Conditional;
import org.springframework.core.type.AnnotatedTypeMetadata;

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

    @ConditionalOnBean(MigrateConnectionDetails.class)
    static final class Details {

    }

    @ConditionalOnProperty("migrate.url")
    static final class Url {

    }

    /** Without a primary database they are refused, not passed over. */
    @Conditional(InstancesCondition.class)
    static final class Instances {

    }

    static final class InstancesCondition extends SpringBootCondition {

        @Override
        public ConditionOutcome getMatchOutcome(ConditionContext context, AnnotatedTypeMetadata metadata) {
            boolean given = Binder.get(context.getEnvironment())
                .bind("migrate.instances", Bindable.mapOf(String.class, Object.class))
                .isBound();
            return new ConditionOutcome(given, given ? "found migrate.instances" : "no migrate.instances");
        }

    }

}
