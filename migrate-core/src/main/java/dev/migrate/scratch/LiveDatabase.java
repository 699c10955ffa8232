package dev.migrate.scratch;

import dev.migrate.history.HistoryTables;
import dev.migrate.session.DatabaseSession;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The properties of a live database that its throw-away copy must have before anything is
 * made in it.
 *
 * @param address where it is
 * @param locale how it spells and sorts, as options of CREATE DATABASE
 * @param settings what ALTER DATABASE set for each session, and the search path
 * @param schemas the schemas of the search path, and that of the history tables
 * @param publicSchema whether it has the schema {@code public}
 */
public record LiveDatabase(ServerAddress address, String locale, Map<String, String> settings, List<String> schemas,
        boolean publicSchema) {

    private static final int PROVIDERS = 150000;

    private static final int BUILTIN = 170000;

    private static final int RULES = 160000;

    /**
     * Looks at a database.
     * @param dataSource where its connections come from
     * @param session one of them, outside a transaction
     * @param tables where its version and history tables are
     * @return what its likeness needs
     */
    public static LiveDatabase of(DataSource dataSource, DatabaseSession session, HistoryTables tables) {
        JdbcClient jdbc = session.jdbc();
        Map<String, String> settings = new LinkedHashMap<>();
        jdbc.sql("""
                SELECT name, pg_catalog.current_setting(name) AS setting
                FROM pg_catalog.pg_settings
                WHERE source IN ('database', 'database user')
                UNION
                SELECT 'search_path', pg_catalog.current_setting('search_path')
                ORDER BY name
                """).query((row) -> {
            settings.put(row.getString(1), row.getString(2));
        });
        List<String> schemas = jdbc.sql("""
                SELECT nspname
                FROM pg_catalog.pg_namespace
                WHERE nspname = ANY (pg_catalog.current_schemas(false)) AND nspname NOT LIKE 'pg\\_%'
                UNION
                SELECT :own
                WHERE :own IS NOT NULL
                ORDER BY nspname
                """).param("own", tables.schema(), java.sql.Types.VARCHAR).query(String.class).list();
        boolean publicSchema = Boolean.TRUE
            .equals(jdbc.sql("SELECT EXISTS (SELECT FROM pg_catalog.pg_namespace WHERE nspname = 'public')")
                .query(Boolean.class)
                .single());
        return new LiveDatabase(address(dataSource, session), locale(jdbc), settings, schemas, publicSchema);
    }

    private static ServerAddress address(DataSource dataSource, DatabaseSession session) {
        Login login = Login.of(dataSource);
        try {
            String user = (login.user() != null) ? login.user() : session.connection().getMetaData().getUserName();
            return new ServerAddress(session.connection().getMetaData().getURL(), user, login.password());
        }
        catch (SQLException ex) {
            throw new IllegalStateException(ex);
        }
    }

    private static String locale(JdbcClient jdbc) {
        int version = Objects
            .requireNonNull(jdbc.sql("SELECT pg_catalog.current_setting('server_version_num')::integer")
                .query(Integer.class)
                .single());
        String provider = (version >= PROVIDERS) ? "datlocprovider::text" : "'c'";
        String name = (version >= BUILTIN) ? "datlocale" : (version >= PROVIDERS) ? "daticulocale" : "NULL::text";
        String rules = (version >= RULES) ? "daticurules" : "NULL::text";
        return jdbc.sql("""
                SELECT pg_catalog.pg_encoding_to_char(encoding) AS encoding, datcollate::text AS collation,
                    datctype::text AS ctype, %s AS provider, %s AS locale, %s AS rules
                FROM pg_catalog.pg_database
                WHERE datname = pg_catalog.current_database()
                """.formatted(provider, name, rules)).query((row, index) -> {
            StringBuilder options = new StringBuilder();
            add(options, "ENCODING", row.getString("encoding"));
            add(options, "LC_COLLATE", row.getString("collation"));
            add(options, "LC_CTYPE", row.getString("ctype"));
            if (version >= PROVIDERS) {
                String kind = row.getString("provider");
                boolean icu = kind.equals("i");
                options.append(" LOCALE_PROVIDER ").append(icu ? "icu" : kind.equals("b") ? "builtin" : "libc");
                add(options, icu ? "ICU_LOCALE" : "BUILTIN_LOCALE", row.getString("locale"));
                add(options, "ICU_RULES", row.getString("rules"));
            }
            return options.toString();
        }).single();
    }

    private static void add(StringBuilder options, String option, @Nullable String value) {
        if (value != null) {
            options.append(' ').append(option).append(" '").append(value.replace("'", "''")).append('\'');
        }
    }

    /** Copies the collections and keeps their order. */
    public LiveDatabase {
        settings = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(settings));
        schemas = List.copyOf(schemas);
    }

}
