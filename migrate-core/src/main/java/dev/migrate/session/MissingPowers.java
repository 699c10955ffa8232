package dev.migrate.session;

import dev.migrate.sql.NeededPower;
import dev.migrate.sql.SqlLiteral;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Asks whether the session's role has what statements need. A server that has more than
 * PostgreSQL itself loaded, as most hosted ones have, may let others do what only a
 * superuser may; of such a one, nothing is known.
 */
public final class MissingPowers {

    private static final int PARAMETER_PRIVILEGES = 15;

    private static final int CREATE_SUBSCRIPTION = 16;

    /** The classes of settings of what comes with PostgreSQL. */
    private static final String OWN = "'plpgsql', 'plperl', 'pltcl', 'pg_stat_statements', 'auto_explain', 'pg_prewarm',"
            + " 'pg_trgm', 'auth_delay', 'basic_archive', 'postgres_fdw', 'isn', 'pgcrypto', 'passwordcheck'";

    private final JdbcClient jdbc;

    private final int version;

    /**
     * Asks this session.
     * @param jdbc the session
     * @param version the server's major version
     */
    public MissingPowers(JdbcClient jdbc, int version) {
        this.jdbc = jdbc;
        this.version = version;
    }

    /**
     * Gives what is certain to be missing.
     * @param needed what statements need
     * @return those of them that the role does not have; none if it is not certain
     */
    public List<NeededPower> of(List<NeededPower> needed) {
        if (needed.isEmpty()) {
            return List.of();
        }
        List<String> missing = new ArrayList<>();
        for (int index = 0; index < needed.size(); index++) {
            missing.add("SELECT " + index + " AS place WHERE " + isMissing(needed.get(index)));
        }
        return this.jdbc.sql("""
                SELECT place
                FROM (%s) missing
                WHERE pg_catalog.current_setting('is_superuser') = 'off'
                    AND NOT EXISTS (
                        SELECT
                        FROM pg_catalog.pg_settings
                        WHERE pg_catalog.strpos(name, '.') > 0 AND pg_catalog.split_part(name, '.', 1) NOT IN (%s))
                ORDER BY place
                """.formatted(missing.stream().collect(Collectors.joining(" UNION ALL ")), OWN))
            .query((row, index) -> needed.get(row.getInt("place")))
            .list();
    }

    private String isMissing(NeededPower power) {
        String name = SqlLiteral.quote(power.name());
        return switch (power.kind()) {
            case SUPERUSER -> "true";
            case MEMBER -> power.name().equals("pg_create_subscription") && this.version < CREATE_SUBSCRIPTION ? "true"
                    : "NOT pg_catalog.pg_has_role(" + name + ", 'MEMBER')";
            case SET -> "EXISTS (SELECT FROM pg_catalog.pg_settings WHERE name = " + name
                    + " AND context = 'superuser')" + withoutPrivilege(name, "'SET'");
            case ALTER_SYSTEM -> "true" + withoutPrivilege(name, "'ALTER SYSTEM'");
            case LANGUAGE ->
                "EXISTS (SELECT FROM pg_catalog.pg_language WHERE lanname = " + name + " AND NOT lanpltrusted)";
            case EXTENSION -> """
                    EXISTS (
                        SELECT
                        FROM pg_catalog.pg_available_extensions e
                        JOIN pg_catalog.pg_available_extension_versions v ON v.name = e.name
                            AND v.version = coalesce(%s, e.default_version)
                        WHERE e.name = %s AND e.installed_version IS NULL AND v.superuser AND NOT v.trusted)
                    """.formatted((power.version() != null) ? SqlLiteral.quote(power.version()) : "NULL", name);
        };
    }

    private String withoutPrivilege(String name, String privilege) {
        return (this.version < PARAMETER_PRIVILEGES) ? ""
                : " AND NOT pg_catalog.has_parameter_privilege(" + name + ", " + privilege + ")";
    }

}
