package dev.migrate.run;

import dev.migrate.migration.BlockerPolicy;
import dev.migrate.report.Blocker;
import dev.migrate.session.Onlooker;
import dev.migrate.session.SqlErrors;
import java.util.List;
import java.util.Objects;
import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;
import org.jspecify.annotations.Nullable;

/**
 * Ends sessions that stand in the way and are idle in a transaction, if the settings say
 * so. Not thread-safe.
 */
final class IdleBlockers {

    private static final Log logger = LogFactory.getLog(IdleBlockers.class);

    private final RunSettings settings;

    private @Nullable String missing;

    private boolean refused;

    IdleBlockers(RunSettings settings) {
        this.settings = settings;
    }

    /**
     * Gives the predefined role without which none was ended; null if none was missing.
     */
    @Nullable String missing() {
        return this.missing;
    }

    /** Returns whether the server refused to end a session that is to be ended. */
    boolean isRefused() {
        return this.refused;
    }

    /**
     * Ends those of them that have been idle for long enough.
     * @param looking sees the session that waits
     * @param key the key of its run lock
     * @param blockers for whom it waits
     */
    void end(Onlooker looking, long key, List<Blocker> blockers) {
        if (this.settings.blockers() != BlockerPolicy.TERMINATE_IDLE || this.refused) {
            return;
        }
        for (Blocker blocker : blockers) {
            Blocker.Activity activity = blocker.activity();
            if (activity != null && activity.state() == null && !activity.user().isEmpty()) {
                hidden(blocker);
            }
            else if (isIdle(activity)) {
                end(looking, key, blocker);
            }
        }
    }

    private boolean isIdle(Blocker.@Nullable Activity activity) {
        return activity != null && Objects.requireNonNullElse(activity.state(), "").startsWith("idle in transaction")
                && activity.stateAge() != null && activity.stateAge().compareTo(this.settings.blockersIdleAge()) >= 0;
    }

    private void hidden(Blocker blocker) {
        if (this.missing == null) {
            this.missing = "pg_read_all_stats";
            logger.warn("It is not shown whether " + blocker.toText()
                    + " is idle in a transaction, so it is not ended; that needs " + this.missing);
        }
    }

    private void end(Onlooker looking, long key, Blocker blocker) {
        try {
            if (looking.endIdle(key, blocker.pid(), this.settings.blockersIdleAge())) {
                logger.warn("Ended the session of " + blocker.toText() + ", which stood in the way");
            }
        }
        catch (RuntimeException ex) {
            if (!SqlErrors.INSUFFICIENT_PRIVILEGE.equals(SqlErrors.sqlState(ex))) {
                throw ex;
            }
            this.missing = "pg_signal_backend";
            this.refused = true;
        }
    }

}
