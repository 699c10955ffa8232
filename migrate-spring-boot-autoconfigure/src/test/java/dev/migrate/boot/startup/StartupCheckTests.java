package dev.migrate.boot.startup;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.springframework.boot.web.server.context.WebServerApplicationContext;

class StartupCheckTests {

    @Test
    void looksJustBeforeTheWebServerStarts() {
        assertThat(StartupCheck.PHASE).isEqualTo(WebServerApplicationContext.START_STOP_LIFECYCLE_PHASE - 1);
    }

    @Test
    void looksOnceHoweverOftenTheContextIsStarted() {
        AtomicInteger looks = new AtomicInteger();
        StartupCheck check = new StartupCheck(looks::incrementAndGet);
        check.start();
        check.stop();
        assertThat(check.isRunning()).isFalse();
        check.start();
        assertThat(check.isRunning()).isTrue();
        assertThat(looks).hasValue(1);
    }

}
