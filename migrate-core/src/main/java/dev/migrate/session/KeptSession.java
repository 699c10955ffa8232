package dev.migrate.session;

import dev.migrate.diagnostic.Advice;
import dev.migrate.diagnostic.Diagnostic;
import dev.migrate.diagnostic.DiagnosticCode;
import dev.migrate.diagnostic.MigrateException;
import dev.migrate.diagnostic.Setting;
import java.sql.SQLException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Checks what is said of a pooler: one that keeps a server process for each client must
 * not let another client have it.
 */
public final class KeptSession {

    private static final long PATIENCE_MILLIS = 1000;

    private KeptSession() {
    }

    /**
     * Ends the command if a pooler is seen to share server processes. A second connection
     * is asked which one it has: PgBouncer gives the one that has become free last. If
     * there is none to spare within a second, nothing is known, and nothing is said.
     * @param session the connection, outside a transaction, whose session is said to be
     * kept
     * @param backendPid the server process that has answered on it before
     * @throws MigrateException with the setting that is wrong
     */
    public static void require(DatabaseSession session, int backendPid) {
        if (isDirect(session, backendPid)) {
            return;
        }
        int now = pid(session.jdbc());
        Integer other = other(session);
        if (now != backendPid || (other != null && other == now)) {
            throw new MigrateException(Diagnostic
                .error(DiagnosticCode.BAD_SETTING,
                        "the pooler does not keep a connection to the server for each client")
                .withDetail("It leads each transaction to a server process that is free, as PgBouncer does with"
                        + " pool_mode = transaction, so that no session can hold the run lock; nothing was done.")
                .withHint(Advice.of("Set ")
                    .setting(Setting.SESSION, "detect")
                    .text(", or ")
                    .setting(Setting.URL)
                    .text(" to a direct connection, with ")
                    .setting(Setting.USER)
                    .text(" and ")
                    .setting(Setting.PASSWORD)
                    .text(".")));
        }
    }

    private static boolean isDirect(DatabaseSession session, int backendPid) {
        try {
            return Driver.of(session.connection()).isOpenedWith(backendPid);
        }
        catch (SQLException ex) {
            throw NewConnection.failure(ex);
        }
    }

    static int pid(JdbcClient jdbc) {
        return jdbc.sql("SELECT pg_catalog.pg_backend_pid()").query(Integer.class).single();
    }

    /** The process of another connection; null if it cannot be had. */
    private static @Nullable Integer other(DatabaseSession session) {
        CompletableFuture<@Nullable Integer> answer = new CompletableFuture<>();
        Thread asking = new Thread(() -> {
            try (Onlooker onlooker = session.onlooker()) {
                answer.complete((onlooker != null) ? onlooker.backendPid() : null);
            }
            catch (SQLException | RuntimeException ex) {
                answer.complete(null);
            }
        }, "migrate-kept");
        asking.setDaemon(true);
        asking.start();
        try {
            return answer.get(PATIENCE_MILLIS, TimeUnit.MILLISECONDS);
        }
        catch (TimeoutException | ExecutionException ex) {
            asking.interrupt();
            return null;
        }
        catch (InterruptedException ex) {
            asking.interrupt();
            Thread.currentThread().interrupt();
            return null;
        }
    }

}
