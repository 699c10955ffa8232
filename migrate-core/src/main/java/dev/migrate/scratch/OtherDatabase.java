package dev.migrate.scratch;

import dev.migrate.session.DatabaseSession;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Another database that is only looked at.
 */
public final class OtherDatabase {

    private final ScratchServer server;

    private final String url;

    /**
     * Looks at a database as the live one is looked at.
     * @param server knows the live one
     * @param url its JDBC URL; without a user and password in it, those of the live one
     * are used
     */
    public OtherDatabase(ScratchServer server, String url) {
        this.server = server;
        this.url = url;
    }

    /**
     * Looks.
     * @param action what to do with a session that has the live one's search path
     * @param <T> the type of what it gives
     * @return what the action gives
     */
    public <T> T with(Function<DatabaseSession, T> action) {
        LiveDatabase live = this.server.live();
        ServerAddress address = live.address().of(this.url);
        try (DatabaseSession session = DatabaseSession.open(address.dataSource(), this.server.running())) {
            JdbcClient jdbc = session.jdbc();
            Map<String, String> settings = live.settings();
            jdbc.sql("SELECT pg_catalog.set_config('search_path', ?, false)")
                .param(Objects.requireNonNull(settings.get("search_path")))
                .query()
                .singleValue();
            return action.apply(session);
        }
    }

}
