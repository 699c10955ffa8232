package dev.migrate.boot.actuate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.migrate.report.Blocker;
import dev.migrate.report.RunningStep;
import dev.migrate.revision.Direction;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class StatementPercentTests {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final AtomicLong nanos = new AtomicLong();

    private final AtomicInteger asked = new AtomicInteger();

    @Test
    void aStatementIsAskedForOnceASecond() {
        StatementPercent percent = percent(() -> 40 + this.asked.incrementAndGet(), PATIENCE);
        assertThat(percent.of(step(1))).isEqualTo(41);
        this.nanos.addAndGet(Duration.ofMillis(999).toNanos());
        assertThat(percent.of(step(1))).isEqualTo(41);
        this.nanos.addAndGet(Duration.ofMillis(1).toNanos());
        assertThat(percent.of(step(1))).isEqualTo(42);
        assertThat(percent.of(step(2))).isEqualTo(43);
    }

    @Test
    void nothingIsAskedWithoutAConnectionToSpare() {
        StatementPercent percent = new StatementPercent(() -> null, this.asked::incrementAndGet, () -> false);
        assertThat(percent.of(step(1))).isNull();
        assertThat(this.asked).hasValue(0);
    }

    @Test
    void nothingIsAskedWhereTheStatementSaysIt() {
        StatementPercent percent = new StatementPercent(() -> 7, this.asked::incrementAndGet, () -> true);
        assertThat(percent.of(step(1))).isEqualTo(7);
        assertThat(this.asked).hasValue(0);
    }

    @Test
    void nothingIsAskedWhileTheStepIsRolledBack() {
        StatementPercent percent = new StatementPercent(() -> null, this.asked::incrementAndGet, () -> true);
        Blocker blocker = new Blocker(1, "app", "client backend", null);
        RunningStep blocked = new RunningStep("0001", "", Direction.UPGRADE, 1, 2, 1, 1, null, List.of(blocker));
        assertThat(percent.of(blocked)).isNull();
        assertThat(this.asked).hasValue(0);
    }

    @Test
    void aFailureIsNoPercentage() {
        StatementPercent percent = percent(() -> {
            throw new IllegalStateException("no connection");
        }, PATIENCE);
        assertThat(percent.of(step(1))).isNull();
    }

    /** No caller waits for it, and no second query is sent. */
    @Test
    void anAnswerThatTakesLongIsNotWaitedFor() {
        CountDownLatch end = new CountDownLatch(1);
        StatementPercent percent = percent(() -> {
            this.asked.incrementAndGet();
            await(end);
            return 50;
        }, Duration.ZERO);
        assertThat(percent.of(step(1))).isNull();
        this.nanos.addAndGet(Duration.ofMinutes(1).toNanos());
        assertThat(percent.of(step(2))).isNull();
        end.countDown();
        assertThat(this.asked).hasValueLessThanOrEqualTo(1);
    }

    private StatementPercent percent(Supplier<@Nullable Integer> source, Duration patience) {
        return new StatementPercent(() -> null, source, () -> true, this.nanos::get, patience);
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        }
        catch (InterruptedException ex) {
            throw new IllegalStateException(ex);
        }
    }

    private static RunningStep step(int statement) {
        return new RunningStep("0001", "", Direction.UPGRADE, statement, 2, 1, 1, null, List.of());
    }

}
