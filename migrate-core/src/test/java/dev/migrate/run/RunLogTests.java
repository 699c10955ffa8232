package dev.migrate.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.migrate.diagnostic.Diagnostic;
import dev.migrate.diagnostic.DiagnosticCode;
import dev.migrate.diagnostic.Instance;
import dev.migrate.report.Blocker;
import dev.migrate.report.RunningStep;
import dev.migrate.report.StepReport;
import dev.migrate.revision.Direction;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RunLogTests {

    private final LinkedBlockingQueue<String> lines = new LinkedBlockingQueue<>();

    private final RunLog log = new RunLog(Instance.PRIMARY, Duration.ofHours(1), this.lines::add);

    @Test
    void aRunSaysWhatItWillDoAndEachStepThatItBegins() {
        this.log.started(List.of("0001", "0002"));
        this.log.progressed(at(1, 1));
        this.log.progressed(at(1, 2));
        this.log.applied(new StepReport("0001", "first", Direction.UPGRADE, 2, 0, Duration.ofMillis(12)));
        this.log.progressed(at(2, 1));
        this.log.failed(Diagnostic.error(DiagnosticCode.STATEMENT_FAILED, "no"));
        assertThat(this.lines).containsExactly("2 revisions to run: 0001, 0002",
                "upgrade 0001 \"first\" begins (1 of 2)", "upgrade 0001 \"first\" in 12 ms",
                "upgrade 0002 \"first\" begins (2 of 2)");
    }

    @Test
    void aRunWithNothingToDoSaysNothing() {
        this.log.started(List.of());
        assertThat(this.lines).isEmpty();
    }

    @Test
    void ofManyRevisionsTheFirstAndTheLastAreNamed() {
        this.log.started(IntStream.range(1, 100).mapToObj("%04d"::formatted).toList());
        assertThat(this.lines).containsExactly("99 revisions to run: 0001, 0002, 0003, 0004, …, 0099");
    }

    @Test
    void aLongStatementIsNamedAgainAndAgain() throws InterruptedException {
        RunLog quick = new RunLog(Instance.PRIMARY, Duration.ofMillis(20), this.lines::add);
        quick.started(List.of("0001"));
        quick.progressed(at(1, 2));
        assertThat(next()).isEqualTo("1 revision to run: 0001");
        assertThat(next()).isEqualTo("upgrade 0001 \"first\" begins (1 of 2)");
        assertThat(next()).isEqualTo("upgrade 0001: statement 2 of 3 has been running for 0 s");
        assertThat(next()).isEqualTo("upgrade 0001: statement 2 of 3 has been running for 0 s");
        quick.failed(Diagnostic.error(DiagnosticCode.STATEMENT_FAILED, "no"));
    }

    @Test
    void aStatementThatWaitsSaysForWhomWhileItIsTheOneThatRuns() {
        Blocker blocker = new Blocker(42, "reporting", "client backend", Duration.ofSeconds(9), null,
                new Blocker.Activity("bob", "idle in transaction", Duration.ofSeconds(3), "UPDATE a SET id"));
        this.log.progressed(at(1, 1));
        this.lines.clear();
        this.log.waits(at(1, 1).waitingFor(List.of(blocker)));
        this.log.waits(at(1, 1));
        this.log.progressed(at(1, 2));
        this.log.waits(at(1, 1).waitingFor(List.of(blocker)));
        assertThat(this.lines)
            .containsExactly("upgrade 0001: statement 1 of 3 waits for \"reporting\" (pid 42, user \"bob\", idle in"
                    + " transaction for 3 s, query UPDATE a SET id …, transaction open for 9 s)");
    }

    private String next() throws InterruptedException {
        return this.lines.poll(30, TimeUnit.SECONDS);
    }

    private static RunningStep at(int step, int statement) {
        return new RunningStep("000" + step, "first", Direction.UPGRADE, statement, 3, step, 2, null, List.of());
    }

}
