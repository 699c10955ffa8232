package dev.migrate.boot.autoconfigure;

import static org.assertj.core.api.Assertions.assertThat;

import dev.migrate.migration.JavaMigration;
import dev.migrate.migration.MigrationRevision;
import dev.migrate.migration.MigrationSource;
import dev.migrate.operation.Operations;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.BeanUtils;
import org.springframework.boot.context.TypeExcludeFilter;
import org.springframework.boot.context.annotation.ImportCandidates;
import org.springframework.boot.jdbc.test.autoconfigure.JdbcTest;
import org.springframework.boot.test.autoconfigure.jdbc.AutoConfigureDataSourceInitialization;
import org.springframework.boot.test.context.filter.annotation.TypeExcludeFilters;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.type.classreading.MetadataReaderFactory;
import org.springframework.core.type.classreading.SimpleMetadataReaderFactory;
import org.springframework.stereotype.Component;

/** Boot's test slices run the migrations. */
class JdbcSliceTests {

    private static final String[] SAYS_WHAT_IS_MIGRATED = { MigratorCustomizer.class.getName(),
            JavaMigration.class.getName(), MigrationSource.class.getName() };

    @Test
    void slicesImportTheAutoConfiguration() {
        assertThat(ImportCandidates.load(AutoConfigureDataSourceInitialization.class, getClass().getClassLoader()))
            .contains(MigrateAutoConfiguration.class.getName());
        assertThat(AnnotatedElementUtils.hasAnnotation(JdbcTest.class, AutoConfigureDataSourceInitialization.class))
            .isTrue();
    }

    @Test
    void componentsThatAreRevisionsAreInTheSlice() throws Exception {
        assertThat(isLeftOut(Revision.class)).isFalse();
        assertThat(isLeftOut(Files.class)).isFalse();
        assertThat(isLeftOut(Customizer.class)).isFalse();
        assertThat(isLeftOut(Other.class)).isTrue();
    }

    /** By name, since each slice is in its own module. */
    @ParameterizedTest
    @ValueSource(strings = { "jdbc.test.autoconfigure.JdbcTest", "data.jpa.test.autoconfigure.DataJpaTest",
            "data.jdbc.test.autoconfigure.DataJdbcTest", "jooq.test.autoconfigure.JooqTest" })
    void everySliceOfSqlHasThem(String slice) throws Exception {
        ClassPathResource includes = new ClassPathResource(
                "META-INF/spring/org.springframework.boot." + slice + ".includes");
        assertThat(includes.getContentAsString(StandardCharsets.UTF_8).lines()).contains(SAYS_WHAT_IS_MIGRATED);
    }

    private static boolean isLeftOut(Class<?> component) throws Exception {
        Class<? extends TypeExcludeFilter> type = JdbcTest.class.getAnnotation(TypeExcludeFilters.class).value()[0];
        TypeExcludeFilter filter = BeanUtils.instantiateClass(type.getDeclaredConstructor(Class.class), Sliced.class);
        MetadataReaderFactory classes = new SimpleMetadataReaderFactory();
        return filter.match(classes.getMetadataReader(component.getName()), classes);
    }

    @JdbcTest
    static class Sliced {

    }

    @Component
    @MigrationRevision(id = "0001")
    static class Revision implements JavaMigration {

        @Override
        public void upgrade(Operations op) {
            op.execute("SELECT 1");
        }

    }

    @Component
    abstract static class Files implements MigrationSource {

    }

    @Component
    abstract static class Customizer implements MigratorCustomizer {

    }

    @Component
    static class Other {

    }

}
