package dev.migrate.boot.startup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.migrate.diagnostic.Diagnostic;
import dev.migrate.diagnostic.DiagnosticCode;
import dev.migrate.diagnostic.MigrateException;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ShutdownInterruptTests {

    private final MigrateException noConnection = new MigrateException(
            Diagnostic.error(DiagnosticCode.NO_CONNECTION, "no connection in time"));

    private final ShutdownInterrupt interrupt = new ShutdownInterrupt(Thread.currentThread(), () -> {
    });

    @AfterEach
    void forget() {
        Thread.interrupted();
    }

    @Test
    void theNextWaitEndsAndWhatFollowsIsNotDisturbed() {
        assertThatExceptionOfType(MigrateException.class).isThrownBy(() -> this.interrupt.run(() -> {
            this.interrupt.shutdown();
            TargetVerification.sleep(Duration.ofSeconds(60));
        })).satisfies((ex) -> assertThat(ex.diagnostic().code()).isEqualTo(DiagnosticCode.INTERRUPTED));
        assertThat(Thread.currentThread().isInterrupted()).isFalse();
    }

    @Test
    void aTaskThatEndsByItselfIsNotFollowedByTheRestOfTheStart() {
        assertThatExceptionOfType(MigrateException.class).isThrownBy(() -> this.interrupt.run(this.interrupt::shutdown))
            .satisfies((ex) -> assertThat(ex.diagnostic().code()).isEqualTo(DiagnosticCode.INTERRUPTED));
        assertThat(Thread.currentThread().isInterrupted()).isFalse();
    }

    @Test
    void aPoolThatIsInterruptedIsNoMissingConnection() {
        assertThatExceptionOfType(MigrateException.class).isThrownBy(() -> this.interrupt.run(() -> {
            this.interrupt.shutdown();
            throw this.noConnection;
        })).withCause(this.noConnection).satisfies((ex) -> {
            assertThat(ex.diagnostic().code()).isEqualTo(DiagnosticCode.INTERRUPTED);
            assertThat(ex.diagnostic().detail()).isEqualTo("no connection in time");
        });
    }

    @Test
    void withoutAShutdownAFailureIsItself() {
        assertThatExceptionOfType(MigrateException.class).isThrownBy(() -> this.interrupt.run(() -> {
            throw this.noConnection;
        })).isSameAs(this.noConnection);
    }

    @Test
    void afterTheTaskNobodyIsInterrupted() {
        this.interrupt.run(() -> {
        });
        this.interrupt.shutdown();
        assertThat(Thread.currentThread().isInterrupted()).isFalse();
    }

}
