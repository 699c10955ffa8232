package dev.migrate.boot.jpa;

import static org.assertj.core.api.Assertions.assertThat;

import dev.migrate.boot.jpa.shop.ShopService;
import dev.migrate.report.AutogenerateReport;
import dev.migrate.test.PostgresTest;
import dev.migrate.test.TestDatabase;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.context.support.GenericApplicationContext;

@PostgresTest
class JpaSchemaTests {

    @TempDir
    Path folder;

    @Test
    void aServiceGoesFromNothingToTheSchemaOfItsEntities(TestDatabase database) {
        EntityService service = EntityService.on(database, this.folder);
        GenericApplicationContext context = service.of(ShopService.class);
        AutogenerateReport report = service.autogenerate(context, List.of());
        assertThat(report.findings()).isEmpty();
        assertThat(report.revisions()).isNotEmpty();
        service.upgrade();
        service.validate(context);
        assertThat(service.autogenerate(context, List.of()).changes()).isEmpty();
    }

}
