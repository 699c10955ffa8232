package dev.migrate;

import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;

/**
 * Lets one command at a time use the run lock: threads of one process wait here, so that
 * each does not hold a connection of the pool while it waits for it.
 */
final class Turn {

    private final ReentrantLock lock = new ReentrantLock();

    <T> T take(Supplier<T> command) {
        this.lock.lock();
        try {
            return command.get();
        }
        finally {
            this.lock.unlock();
        }
    }

}
