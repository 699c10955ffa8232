package dev.migrate.boot.autoconfigure.jpa;

import dev.migrate.boot.autoconfigure.EnabledCondition;
import dev.migrate.boot.autoconfigure.MigrateAutoConfiguration;
import dev.migrate.boot.jpa.JpaSchemaFactory;
import dev.migrate.boot.jpa.MissingJpa;
import org.hibernate.engine.spi.SessionImplementor;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.hibernate.autoconfigure.HibernateProperties;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Configuration;
import org.springframework.orm.jpa.LocalContainerEntityManagerFactoryBean;

/** Lets {@code migrate.desired-schema} be {@code jpa}. */
@AutoConfiguration(after = MigrateAutoConfiguration.class)
@Conditional(EnabledCondition.class)
public final class JpaSchemaAutoConfiguration {

    /** Says what is missing, when it is asked for; the nested class comes first. */
    @Bean
    @ConditionalOnMissingBean(type = "dev.migrate.boot.jpa.JpaSchemaFactory")
    MissingJpa missingJpa() {
        return new MissingJpa();
    }

    @Configuration(proxyBeanMethods = false)
    @ConditionalOnClass({ HibernateProperties.class, LocalContainerEntityManagerFactoryBean.class,
            SessionImplementor.class })
    static class Present {

        @Bean
        @ConditionalOnMissingBean(JpaSchemaFactory.class)
        JpaSchemaFactory jpaSchemaFactory(ApplicationContext context) {
            return new JpaSchemaFactory(context);
        }

    }

}
