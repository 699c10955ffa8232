package dev.migrate.boot.order;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.persistence.EntityManagerFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.quartz.Scheduler;
import org.springframework.beans.factory.support.DefaultListableBeanFactory;
import org.springframework.beans.factory.support.RootBeanDefinition;
import org.springframework.boot.sql.init.dependency.DependsOnDatabaseInitialization;
import org.springframework.mock.env.MockEnvironment;

/** What is found by definitions: each bean here fails where it is made. */
class EarlyUsersTests {

    private final DefaultListableBeanFactory beans = new DefaultListableBeanFactory();

    private final MockEnvironment environment = new MockEnvironment();

    @ParameterizedTest
    @CsvSource({ "spring.jpa.hibernate.ddl-auto, validate, 1", "spring.jpa.hibernate.ddl-auto, update, 1",
            "spring.jpa.hibernate.ddl-auto, none, 0", "spring.jpa.generate-ddl, true, 1",
            "spring.jpa.generate-ddl, false, 0", "spring.jpa.properties.hibernate.hbm2ddl.auto, validate, 1",
            "spring.jpa.open-in-view, true, 0" })
    void hibernateIsOneWhereItLooksAtTheSchema(String property, String value, int count) {
        define("units", EntityManagerFactory.class);
        this.environment.setProperty(property, value);
        assertThat(new EarlyUsers(this.beans, this.environment).find()).hasSize(count)
            .allSatisfy((user) -> assertThat(user.toString()).isEqualTo("\"units\" (" + property + "=" + value + ")"));
    }

    @ParameterizedTest
    @ValueSource(strings = { "hibernate.hbm2ddl.auto", "jakarta.persistence.schema-generation.database.action" })
    void hibernatesOwnPropertiesMayBeInBrackets(String key) {
        define("units", EntityManagerFactory.class);
        this.environment.setProperty("spring.jpa.properties[" + key + "]", "validate");
        assertThat(new EarlyUsers(this.beans, this.environment).find())
            .containsExactly(new EarlyUser("units", "spring.jpa.properties." + key + "=validate"));
    }

    @ParameterizedTest
    @CsvSource({ "jdbc, 1", "JDBC, 1", "memory, 0" })
    void quartzIsOneWhereItHasTables(String store, int count) {
        define("jobs", Scheduler.class);
        this.environment.setProperty("spring.quartz.job-store-type", store);
        assertThat(new EarlyUsers(this.beans, this.environment).find()).hasSize(count)
            .allSatisfy((user) -> assertThat(user.bean()).isEqualTo("jobs"));
    }

    @Test
    void withoutHibernateItsPropertySaysNothing() {
        this.environment.setProperty("spring.jpa.hibernate.ddl-auto", "validate");
        assertThat(new EarlyUsers(this.beans, this.environment).find()).isEmpty();
    }

    @Test
    void aBeanThatSaysSoIsOne() {
        define("eager", Eager.class);
        define("other", String.class);
        assertThat(new EarlyUsers(this.beans, this.environment).find()).containsExactly(new EarlyUser("eager", null));
    }

    private <T> void define(String name, Class<T> type) {
        this.beans.registerBeanDefinition(name, new RootBeanDefinition(type, () -> {
            throw new AssertionError("made");
        }));
    }

    @DependsOnDatabaseInitialization
    static final class Eager {

    }

}
