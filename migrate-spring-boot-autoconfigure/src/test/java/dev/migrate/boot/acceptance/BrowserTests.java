package dev.migrate.boot.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import dev.migrate.boot.acceptance.Chromium.Scheme;
import dev.migrate.boot.acceptance.Chromium.View;
import dev.migrate.test.PostgresTest;
import dev.migrate.test.TestDatabase;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The page in a real browser, under the policy that it is sent with. */
@PostgresTest
class BrowserTests {

    @TempDir
    Path folder;

    @Test
    void thePageIsDrawnInLightAndDarkUnderItsPolicy(TestDatabase database) throws Exception {
        Path program = Chromium.find();
        assumeThat(program).as("no chromium on the path").isNotNull();
        Path files = Files.createDirectory(this.folder.resolve("revisions"));
        Revisions revisions = new Revisions(files)
            .add("0001", "<script>document.title = 'broken'</script>", "SELECT 1;")
            .add("0002", "<img src=x onerror=alert(1)>", "SELECT 2;");
        try (Service service = Service.on(database, revisions.folder()).web(Server.TOMCAT).start()) {
            service.started();
            String url = "http://localhost:" + service.port() + "/actuator/migrations";
            Chromium chromium = new Chromium(Objects.requireNonNull(program), this.folder);
            View light = chromium.open(url, Scheme.LIGHT);
            assertThat(light.console()).isEmpty();
            assertThat(light.background()).as("the stylesheet's background").isEqualTo(0xf6f7f9);
            assertThat(light.shows(0x1a7f4b)).as("the colour of an applied revision").isTrue();
            View dark = chromium.open(url, Scheme.DARK);
            assertThat(dark.console()).isEmpty();
            assertThat(dark.background()).isEqualTo(0x0f1318);
            assertThat(dark.shows(0x4cc38a)).isTrue();
        }
    }

}
