package dev.migrate.boot.autoconfigure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.migrate.boot.actuate.MigrationsDescriptor;
import dev.migrate.boot.actuate.RevisionDescriptor;
import dev.migrate.boot.autoconfigure.actuate.MigrationsEndpointAutoConfiguration;
import dev.migrate.boot.cli.revision.InJava;
import dev.migrate.diagnostic.MigrateException;
import dev.migrate.migration.JavaMigration;
import dev.migrate.migration.JavaMigrationIndex;
import dev.migrate.migration.MigrationRevision;
import dev.migrate.operation.Operations;
import java.util.Map;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.springframework.aot.generate.ClassNameGenerator;
import org.springframework.aot.generate.DefaultGenerationContext;
import org.springframework.aot.generate.GeneratedFiles.Kind;
import org.springframework.aot.generate.InMemoryGeneratedFiles;
import org.springframework.aot.hint.MemberCategory;
import org.springframework.aot.hint.RuntimeHints;
import org.springframework.aot.hint.predicate.RuntimeHintsPredicates;
import org.springframework.beans.factory.aot.AotProcessingException;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.aot.ApplicationContextAotGenerator;
import org.springframework.javapoet.ClassName;

/** What Spring generates for a service when it is built; no bean of it is made. */
class AheadOfTimeTests {

    private static final String PACKAGE = InJava.class.getPackageName();

    private final InMemoryGeneratedFiles files = new InMemoryGeneratedFiles();

    @Test
    void theRevisionsOfEveryConfiguredLocationAreKept() {
        RuntimeHints hints = process("migrate.locations=classpath:/sql/own/,file:/etc/migrations",
                "migrate.instances.billing.locations=classpath:sql/billing",
                "migrate.instances.billing.url=jdbc:postgresql://localhost:1/billing");
        for (String file : new String[] { "db/migrations/0001.sql", "sql/own/0001.sql", "sql/own/orders/0002.sql",
                "sql/billing/b1.sql" }) {
            assertThat(RuntimeHintsPredicates.resource().forResource(file)).as(file).accepts(hints);
        }
        assertThat(RuntimeHintsPredicates.resource().forResource("sql/other/0001.sql")).rejects(hints);
        assertThat(RuntimeHintsPredicates.resource().forResource("etc/migrations/0001.sql")).rejects(hints);
    }

    @Test
    void revisionsOfPackagesAreKeptAndListed() throws Exception {
        RuntimeHints hints = process("migrate.packages=" + PACKAGE);
        assertThat(isCalled(InJava.class)).accepts(hints);
        assertThat(RuntimeHintsPredicates.resource().forResource(JavaMigrationIndex.RESOURCE)).accepts(hints);
        assertThat(this.files.getGeneratedFileContent(Kind.RESOURCE, JavaMigrationIndex.RESOURCE))
            .isEqualTo(PACKAGE + " " + InJava.class.getName() + "\n");
    }

    @Test
    void revisionsOfAnInstancesPackagesAreListedToo() throws Exception {
        process("migrate.instances.billing.packages=" + PACKAGE,
                "migrate.instances.billing.url=jdbc:postgresql://localhost:1/billing");
        assertThat(this.files.getGeneratedFileContent(Kind.RESOURCE, JavaMigrationIndex.RESOURCE)).contains(PACKAGE);
    }

    @Test
    void revisionsThatAreBeansAreKeptAndNotListed() {
        assertThat(isCalled(AsBean.class)).accepts(process());
        assertThat(this.files.getGeneratedFiles(Kind.RESOURCE)).doesNotContainKey(JavaMigrationIndex.RESOURCE);
    }

    @Test
    void whatTheEndpointAnswersIsKept() {
        RuntimeHints hints = process("management.endpoints.web.exposure.include=migrations");
        for (Class<?> answer : new Class<?>[] { MigrationsDescriptor.class, RevisionDescriptor.class }) {
            assertThat(RuntimeHintsPredicates.reflection().onType(answer)).as(answer.getName()).accepts(hints);
        }
    }

    @Test
    void aPackageThatDoesNotExistEndsTheBuild() {
        assertThatExceptionOfType(AotProcessingException.class).isThrownBy(() -> process("migrate.packages=no.such"))
            .withRootCauseInstanceOf(MigrateException.class)
            .withMessageContaining("package \"no.such\" has no classes");
    }

    @Test
    void withoutAMigratorNothingIsKept() {
        assertThat(isCalled(AsBean.class)).rejects(process("migrate.enabled=false"));
    }

    private static Predicate<RuntimeHints> isCalled(Class<?> revision) {
        return RuntimeHintsPredicates.reflection()
            .onType(revision)
            .withMemberCategories(MemberCategory.INVOKE_DECLARED_CONSTRUCTORS, MemberCategory.INVOKE_PUBLIC_METHODS);
    }

    private RuntimeHints process(String... properties) {
        AnnotationConfigApplicationContext context = new AnnotationConfigApplicationContext();
        TestPropertyValues.of(properties)
            .and(Map.of("spring.datasource.url", "jdbc:postgresql://localhost:1/x"))
            .applyTo(context);
        context.register(DataSourceAutoConfiguration.class, MigrateAutoConfiguration.class,
                MigrationsEndpointAutoConfiguration.class, AsBean.class);
        DefaultGenerationContext generation = new DefaultGenerationContext(
                new ClassNameGenerator(ClassName.get(AheadOfTimeTests.class)), this.files);
        new ApplicationContextAotGenerator().processAheadOfTime(context, generation);
        generation.writeGeneratedContent();
        return generation.getRuntimeHints();
    }

    @MigrationRevision(id = "bean")
    static class AsBean implements JavaMigration {

        @Override
        public void upgrade(Operations op) {
            op.execute("SELECT 1");
        }

    }

}
