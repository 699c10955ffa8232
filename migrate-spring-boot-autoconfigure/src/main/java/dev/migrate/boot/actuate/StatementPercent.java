package dev.migrate.boot.actuate;

import dev.migrate.report.RunningStep;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * How far the running statement is: as it has announced itself, else through a second
 * connection. That is asked in the background, at most once a second, and only while
 * connections are to spare: what is asked here may never stand in the way of the run or
 * of the service. Thread-safe.
 */
public final class StatementPercent {

    private static final long FRESH_NANOS = Duration.ofSeconds(1).toNanos();

    private static final Duration PATIENCE = Duration.ofMillis(200);

    private final Supplier<@Nullable Integer> announced;

    private final Supplier<@Nullable Integer> source;

    private final BooleanSupplier spare;

    private final LongSupplier nanos;

    private final Duration patience;

    private @Nullable Question question;

    /**
     * Asks these sources.
     * @param announced gives 0 to 100 at once, or null if the statement says nothing
     * @param source gives 0 to 100, or null if it is not known; may block or fail
     * @param spare whether a second connection can be had without anyone missing it
     */
    public StatementPercent(Supplier<@Nullable Integer> announced, Supplier<@Nullable Integer> source,
            BooleanSupplier spare) {
        this(announced, source, spare, System::nanoTime, PATIENCE);
    }

    StatementPercent(Supplier<@Nullable Integer> announced, Supplier<@Nullable Integer> source, BooleanSupplier spare,
            LongSupplier nanos, Duration patience) {
        this.announced = announced;
        this.source = source;
        this.spare = spare;
        this.nanos = nanos;
        this.patience = patience;
    }

    /**
     * Leaves every statement without a percentage.
     * @return a source that is never asked
     */
    public static StatementPercent none() {
        return new StatementPercent(() -> null, () -> null, () -> false);
    }

    /** Gives what is known within 200 ms; null if nothing is. */
    @Nullable Integer of(RunningStep step) {
        if (step.percent() != null || !step.blockers().isEmpty()) {
            return step.percent();
        }
        Integer announced = this.announced.get();
        if (announced != null) {
            return announced;
        }
        Place place = new Place(step.revision(), step.statement());
        Question current = ask(place);
        return (current != null && current.place().equals(place)) ? current.answer(this.patience) : null;
    }

    private synchronized @Nullable Question ask(Place place) {
        Question last = this.question;
        boolean open = last != null && !last.future().isDone();
        boolean fresh = last != null && last.place().equals(place)
                && this.nanos.getAsLong() - last.asked() < FRESH_NANOS;
        if (!open && !fresh) {
            this.question = this.spare.getAsBoolean() ? begin(place) : null;
        }
        return this.question;
    }

    private Question begin(Place place) {
        CompletableFuture<@Nullable Integer> future = new CompletableFuture<>();
        Thread thread = new Thread(() -> {
            try {
                future.complete(this.source.get());
            }
            catch (Throwable ex) {
                // no second connection is to be had, or the role may not look
                future.complete(null);
            }
        }, "migrate-percent");
        thread.setDaemon(true);
        thread.start();
        return new Question(place, this.nanos.getAsLong(), future);
    }

    private record Place(String revision, int statement) {

    }

    private record Question(Place place, long asked, CompletableFuture<@Nullable Integer> future) {

        @Nullable Integer answer(Duration patience) {
            try {
                return this.future.get(patience.toMillis(), TimeUnit.MILLISECONDS);
            }
            catch (TimeoutException | ExecutionException ex) {
                return null;
            }
            catch (InterruptedException ex) {
                Thread.currentThread().interrupt();
                return null;
            }
        }

    }

}
