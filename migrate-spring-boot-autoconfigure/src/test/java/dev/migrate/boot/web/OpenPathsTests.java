package dev.migrate.boot.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.migrate.boot.web.OpenPaths.OpenPath;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OpenPathsTests {

    private final OpenPaths paths = new OpenPaths(List.of(new OpenPath("/actuator/health", Integer.MAX_VALUE),
            new OpenPath("/actuator/migrations", 2), new OpenPath("/livez", 0)));

    @ParameterizedTest
    @ValueSource(strings = { "/actuator/health", "/actuator/health/liveness", "/actuator/health/a-b._~9",
            "/actuator/health/a/b/c/d", "/actuator/migrations", "/actuator/migrations/a", "/actuator/migrations/a/b",
            "/livez" })
    void plainPathsBelowAnOpenOnePass(String path) {
        assertThat(this.paths.contain(path)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = { "", "/", "actuator/health", "/actuator", "/actuator/healthy", "/Actuator/health",
            "/actuator/health/", "/actuator/health/../x", "/actuator/health/..", "/actuator/health/./x",
            "/actuator/health/.", "/actuator//health", "//actuator/health", "/actuator/health//x", "/actuator/health;x",
            "/actuator/health;/x", "/actuator/health/%2e%2e/x", "/actuator/health/..%2fx", "/actuator/health%2fx",
            "/actuator/health\\x", "/actuator/health/ x", "/actuator/health/\u0000", "/actuator/health/\u00e4",
            "/actuator/health/\u2025", "/actuator/health?x", "http://host/livez", "/livez/x", "/livezz",
            "/actuator/migrations/a/b/c", "/actuator/migrationss/a" })
    void everythingElseDoesNot(String path) {
        assertThat(this.paths.contain(path)).isFalse();
    }

    @Test
    void noneHasNoWayThrough() {
        assertThat(OpenPaths.none().contain("/actuator/health")).isFalse();
    }

}
