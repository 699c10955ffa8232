package dev.migrate.lint;

import dev.migrate.statement.SessionStatement.SetParameter;
import dev.migrate.statement.SessionStatement.Transaction;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The settings and the transaction of the session that runs a script. */
final class SessionState {

    private final boolean wrapped;

    private final Map<String, String> settings = new HashMap<>();

    private final Map<String, String> local = new HashMap<>();

    private boolean open;

    private int transaction = 1;

    SessionState(boolean wrapped) {
        this.wrapped = wrapped;
    }

    /** Returns whether the runner or the script has a transaction open. */
    boolean inTransaction() {
        return this.wrapped || this.open;
    }

    /** Returns whether a BEGIN of the script is not committed yet. */
    boolean isOpen() {
        return this.open;
    }

    /** Gives the transaction's number; each statement has its own outside of one. */
    int transaction() {
        return this.transaction;
    }

    /** Gives a setting; null if the script does not set it. */
    @Nullable String setting(String parameter) {
        String now = this.local.get(parameter);
        return (now != null) ? now : this.settings.get(parameter);
    }

    void set(SetParameter set) {
        // SET LOCAL outside of a transaction does nothing
        if (set.local() && !inTransaction()) {
            return;
        }
        Map<String, String> changed = set.local() ? this.local : this.settings;
        if (set.parameter().equals("all")) {
            this.settings.clear();
            this.local.clear();
        }
        else if (set.values().isEmpty()) {
            this.settings.remove(set.parameter());
            this.local.remove(set.parameter());
        }
        else {
            changed.put(set.parameter(), String.join(", ", set.values()));
        }
    }

    /**
     * Takes transaction control.
     * @return true if a transaction of the script ends
     */
    boolean change(Transaction statement) {
        return switch (statement.change()) {
            case BEGIN -> {
                this.open = true;
                yield false;
            }
            case COMMIT, ROLLBACK -> {
                boolean ends = this.open;
                this.open = statement.chained();
                this.local.clear();
                this.transaction++;
                yield ends;
            }
            case WITHIN -> false;
        };
    }

    /** Ends a statement; outside of a transaction it is committed. */
    boolean endStatement() {
        boolean committed = !inTransaction();
        this.transaction += committed ? 1 : 0;
        return committed;
    }

}
