package dev.migrate.boot.autoconfigure;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.boot.context.annotation.ImportCandidates;
import org.springframework.boot.jdbc.test.autoconfigure.JdbcTest;
import org.springframework.boot.test.autoconfigure.jdbc.AutoConfigureDataSourceInitialization;
import org.springframework.core.annotation.AnnotatedElementUtils;

/** Boot's test slices run the migrations. */
class JdbcSliceTests {

    @Test
    void slicesImportTheAutoConfiguration() {
        assertThat(ImportCandidates.load(AutoConfigureDataSourceInitialization.class, getClass().getClassLoader()))
            .contains(MigrateAutoConfiguration.class.getName());
        assertThat(AnnotatedElementUtils.hasAnnotation(JdbcTest.class, AutoConfigureDataSourceInitialization.class))
            .isTrue();
    }

}
