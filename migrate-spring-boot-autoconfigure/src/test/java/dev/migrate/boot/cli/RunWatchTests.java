package dev.migrate.boot.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.migrate.boot.cli.output.Output;
import dev.migrate.boot.cli.output.Terminal;
import dev.migrate.report.Blocker;
import dev.migrate.report.LockHolder;
import dev.migrate.report.RunningStep;
import dev.migrate.report.StepReport;
import dev.migrate.revision.Direction;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class RunWatchTests {

    private static final RunningStep STEP = new RunningStep("0007", "Big index", Direction.UPGRADE, 2, 3, 1, 4, null,
            List.of(new Blocker(42, "report", "client backend", Duration.ofSeconds(90))));

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();

    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @Test
    void whoStandsInTheWayIsNamed() {
        RunWatch watch = watch(Terminal.NONE);
        watch.waiting(new LockHolder(7, "", null), Duration.ZERO);
        watch.waiting(new LockHolder(7, "shop", null), Duration.ofSeconds(30));
        watch.blocked(STEP, Duration.ofMillis(250));
        watch.waits(STEP);
        watch.waits(STEP.waitingFor(List.of()));
        assertThat(this.err.toString(StandardCharsets.UTF_8)).isEqualToNormalizingNewlines("""
                Waiting for the run of a session (pid 7).
                Waiting for the run of "shop" (pid 7), for 30 s so far.
                Revision 0007 waits for a lock that "report" (pid 42, transaction open for 1 min 30 s) holds; \
                next attempt in 250 ms.
                Revision 0007 waits for "report" (pid 42, transaction open for 1 min 30 s).
                """);
        assertThat(this.out.size()).isZero();
    }

    @Test
    void aStepHasALine() {
        watch(Terminal.NONE).applied(new StepReport("0007", "Big index", Direction.UPGRADE, 3, 2, Duration.ofHours(2)));
        assertThat(this.out.toString(StandardCharsets.UTF_8))
            .isEqualToNormalizingNewlines("upgrade 0007 Big index (2 h, tried again 2 times for a lock)\n");
    }

    @Test
    void aLongStatementHasALivingLineOnATerminalOnly() throws InterruptedException {
        Output output = output(new Terminal(false, true, 80, false));
        LongStatement statement = new LongStatement(output);
        CountDownLatch asked = new CountDownLatch(3);
        statement.watch(() -> {
            asked.countDown();
            return 45;
        });
        statement.begins(STEP);
        assertThat(asked.await(20, TimeUnit.SECONDS)).isTrue();
        statement.close();
        assertThat(this.err.toString(StandardCharsets.UTF_8))
            .contains("\r\033[K[1/4] 0007, statement 2 of 3: ", ", 45 %  Big index")
            .endsWith("\r\033[K");
    }

    private RunWatch watch(Terminal terminal) {
        Output output = output(terminal);
        return new RunWatch(output, new LongStatement(output), new Interruption());
    }

    private Output output(Terminal terminal) {
        return new Output(new PrintStream(this.out, true, StandardCharsets.UTF_8),
                new PrintStream(this.err, true, StandardCharsets.UTF_8), terminal);
    }

}
