package dev.migrate.boot.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OpenPathsTests {

    private final OpenPaths paths = new OpenPaths(List.of("/actuator/health", "/livez"));

    @ParameterizedTest
    @ValueSource(strings = { "/actuator/health", "/actuator/health/liveness", "/actuator/health/a-b._~9", "/livez" })
    void plainPathsBelowAnOpenOnePass(String path) {
        assertThat(this.paths.contain(path)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = { "", "/", "actuator/health", "/actuator", "/actuator/healthy", "/Actuator/health",
            "/actuator/health/", "/actuator/health/../x", "/actuator/health/..", "/actuator/health/./x",
            "/actuator/health/.", "/actuator//health", "//actuator/health", "/actuator/health//x", "/actuator/health;x",
            "/actuator/health;/x", "/actuator/health/%2e%2e/x", "/actuator/health/..%2fx", "/actuator/health%2fx",
            "/actuator/health\\x", "/actuator/health/ x", "/actuator/health/\u0000", "/actuator/health/\u00e4",
            "/actuator/health/\u2025", "/actuator/health?x", "http://host/livez" })
    void everythingElseDoesNot(String path) {
        assertThat(this.paths.contain(path)).isFalse();
    }

    @Test
    void noneHasNoWayThrough() {
        assertThat(OpenPaths.none().contain("/actuator/health")).isFalse();
    }

}
