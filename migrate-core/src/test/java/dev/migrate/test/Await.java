package dev.migrate.test;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/** Asks again and again until there is an answer; after 30 s without one it fails. */
public final class Await {

    private static final Duration LONGEST = Duration.ofSeconds(30);

    private static final Duration PAUSE = Duration.ofMillis(2);

    private Await() {
    }

    /** Returns when the condition holds. */
    public static void until(String what, BooleanSupplier condition) {
        answer(what, () -> condition.getAsBoolean() ? Optional.of(true) : Optional.empty());
    }

    /** Gives the first answer to the question. */
    public static <T> T answer(String what, Supplier<Optional<T>> question) {
        long began = System.nanoTime();
        while (System.nanoTime() - began < LONGEST.toNanos()) {
            Optional<T> answer = question.get();
            if (answer.isPresent()) {
                return answer.get();
            }
            LockSupport.parkNanos(PAUSE.toNanos());
        }
        throw new AssertionError("waited in vain for " + what);
    }

}
