package dev.migrate.boot.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.migrate.boot.autoconfigure.MigrateAutoConfiguration;
import dev.migrate.test.PostgresTest;
import dev.migrate.test.TestDatabase;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.config.InstantiationAwareBeanPostProcessor;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceTransactionManagerAutoConfiguration;
import org.springframework.boot.test.context.runner.WebApplicationContextRunner;
import org.springframework.boot.transaction.autoconfigure.TransactionAutoConfiguration;

/** Mode {@code initializer} comes before everybody who uses the database. */
@PostgresTest
class InitializerOrderTests {

    @TempDir
    Path folder;

    @ParameterizedTest
    @EnumSource
    void theDatabaseIsUpgradedBeforeItsUserIsMade(DatabaseUser user, TestDatabase database) {
        contexts(user, database).withPropertyValues("migrate.startup.mode=initializer").run((context) -> {
            assertThat(context).hasNotFailed().hasSingleBean(user.type());
            assertThat(context.getBean(Watch.class).upgraded()).isNotEmpty().containsOnly(true);
        });
    }

    /** Quartz does not start without its tables. */
    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "QUARTZ")
    void otherwiseItIsNot(DatabaseUser user, TestDatabase database) {
        contexts(user, database).withPropertyValues("migrate.startup.mode=runner").run((context) -> {
            assertThat(context).hasNotFailed();
            assertThat(context.getBean(Watch.class).upgraded()).isNotEmpty().containsOnly(false);
        });
    }

    private WebApplicationContextRunner contexts(DatabaseUser user, TestDatabase database) {
        new Revisions(this.folder).add("0001", "Tables", user.sql());
        return new WebApplicationContextRunner()
            .withConfiguration(AutoConfigurations.of(DataSourceAutoConfiguration.class,
                    DataSourceTransactionManagerAutoConfiguration.class, TransactionAutoConfiguration.class,
                    MigrateAutoConfiguration.class))
            .withConfiguration(AutoConfigurations.of(user.configuration().toArray(Class<?>[]::new)))
            .withBean(Watch.class, () -> new Watch(user.type(),
                    () -> !database.strings("SELECT tablename::text FROM pg_tables WHERE tablename = 'migrate_version'")
                        .isEmpty()))
            .withPropertyValues("spring.datasource.url=" + database.url(),
                    "spring.datasource.username=" + database.user(),
                    "spring.datasource.password=" + database.password(), "migrate.locations=file:" + this.folder,
                    "spring.quartz.job-store-type=jdbc", "spring.quartz.jdbc.initialize-schema=never",
                    "spring.quartz.properties.org.quartz.jobStore.driverDelegateClass="
                            + "org.quartz.impl.jdbcjobstore.PostgreSQLDelegate",
                    "spring.batch.jdbc.initialize-schema=never", "spring.session.jdbc.initialize-schema=never");
    }

    /** Looks into the database each time that a bean of the type is about to be made. */
    static final class Watch implements InstantiationAwareBeanPostProcessor {

        private final Class<?> type;

        private final BooleanSupplier look;

        private final List<Boolean> upgraded = new ArrayList<>();

        Watch(Class<?> type, BooleanSupplier look) {
            this.type = type;
            this.look = look;
        }

        List<Boolean> upgraded() {
            return this.upgraded;
        }

        @Override
        public @Nullable Object postProcessBeforeInstantiation(Class<?> beanClass, String beanName) {
            if (this.type.isAssignableFrom(beanClass)) {
                this.upgraded.add(this.look.getAsBoolean());
            }
            return null;
        }

    }

}
