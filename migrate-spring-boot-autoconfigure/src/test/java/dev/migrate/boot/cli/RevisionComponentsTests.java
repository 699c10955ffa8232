package dev.migrate.boot.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.migrate.boot.cli.CommandProcess.Answer;
import dev.migrate.boot.cli.component.ComponentService;
import dev.migrate.boot.cli.needy.NeedyService;
import dev.migrate.test.PostgresTest;
import dev.migrate.test.RevisionFolder;
import dev.migrate.test.TestDatabase;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Java revisions that are components of the service. */
@PostgresTest
class RevisionComponentsTests {

    private final Map<String, Object> properties = new HashMap<>();

    @BeforeEach
    void use(TestDatabase database, @TempDir Path folder) {
        RevisionFolder files = new RevisionFolder(folder);
        files.add("0001", "", "CREATE TABLE customers (id int);", "DROP TABLE customers;")
            .add("0003", "0002", "CREATE TABLE last (id int);", "DROP TABLE last;");
        this.properties.put("migrate.locations", files.location());
        this.properties.put("spring.datasource.url", database.url());
        this.properties.put("spring.datasource.username", database.user());
        this.properties.put("spring.datasource.password", database.password());
    }

    private Answer run(Class<?> service, String... words) {
        return InProcess.run(service, this.properties, words);
    }

    @Test
    void commandsKnowThem(TestDatabase database) {
        assertThat(run(ComponentService.class, "upgrade", "--quiet").err()).isEmpty();
        assertThat(database.strings("SELECT tablename::text FROM pg_tables WHERE schemaname = 'public' ORDER BY 1"))
            .containsExactly("customers", "last", "migrate_history", "migrate_version", "status");
        assertThat(run(ComponentService.class, "current").out()).startsWith("0003 (head, current)");
        assertThat(run(ComponentService.class, "downgrade", "0001", "--quiet").code()).isZero();
        assertThat(run(ComponentService.class, "pending").out()).contains("0002", "0003");
    }

    @ParameterizedTest
    @ValueSource(strings = { "ComponentService", "deep.CustomerStatus" })
    void oneThatIsNamedTooCountsOnce(String source) {
        this.properties.put("migrate.cli.sources", ComponentService.class.getPackageName() + "." + source);
        this.properties.put("migrate.packages", ComponentService.class.getPackageName());
        assertThat(run(ComponentService.class, "history").out().lines()).hasSize(3);
    }

    @Test
    void whatIsNamedIsAllWhereSomethingIsNamed() {
        this.properties.put("migrate.cli.sources", "");
        assertThat(run(ComponentService.class, "heads").err()).contains("MIG-0201", "\"0002\"");
    }

    @Test
    void whatOneOfThemNeedsIsNamed() {
        Answer answer = run(NeedyService.class, "heads");
        assertThat(answer.code()).isEqualTo(1);
        assertThat(answer.err()).contains("NeedyService", "migrate.cli.sources");
        this.properties.put("migrate.cli.sources", NeedyService.class.getName());
        assertThat(run(NeedyService.class, "heads").out()).startsWith("0003 (head)");
    }

}
