package dev.migrate.boot;

import static org.assertj.core.api.Assertions.assertThat;

import dev.migrate.boot.autoconfigure.MigrateProperties;
import dev.migrate.test.ApiFile;
import dev.migrate.test.PublicApi;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Every change of what users can name is seen. */
class PublicApiTests {

    private static final Set<String> ROOMS = Set.of("dev.migrate.boot.autoconfigure", "dev.migrate.boot.event",
            "dev.migrate.boot.observation");

    private static final PublicApi API = new PublicApi(MigrateProperties.class, ROOMS::contains);

    @Test
    void theSignaturesAreListed() {
        ApiFile.compare("migrate-spring-boot-autoconfigure", API);
    }

    @Test
    void everyTypeSaysSinceWhenItExists() {
        assertThat(ApiFile.withoutSince(API)).isEmpty();
    }

}
