package dev.migrate.run;

import dev.migrate.sql.OpenStatement.Reindex;
import dev.migrate.sql.QualifiedName;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Indexes that are built again concurrently: the new one is {@code _ccnew} until it takes
 * the other's place, which is {@code _ccold} from then on (PostgreSQL manual, REINDEX).
 */
final class RebuiltIndexes implements Leftover {

    private static final String HALVES = """
            WITH named AS (
                SELECT pg_catalog.to_regclass(:name)::oid AS oid
                UNION
                SELECT relid
                FROM pg_catalog.pg_partition_tree(pg_catalog.to_regclass(:name))
                UNION
                SELECT c.oid
                FROM pg_catalog.pg_class c
                JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
                WHERE :database OR n.nspname = :schema::text
            ), indexed AS (
                SELECT oid FROM named
                UNION
                SELECT i.indrelid FROM pg_catalog.pg_index i JOIN named ON named.oid = i.indexrelid
            ), whole AS (
                SELECT oid FROM indexed
                UNION
                SELECT c.reltoastrelid FROM pg_catalog.pg_class c JOIN indexed ON indexed.oid = c.oid
            )
            SELECT pg_catalog.format('%I.%I', n.nspname, c.relname)
            FROM pg_catalog.pg_index i
            JOIN whole ON whole.oid = i.indrelid
            JOIN pg_catalog.pg_class c ON c.oid = i.indexrelid
            JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
            WHERE NOT i.indisvalid AND c.relname ~ '_cc(new|old)[0-9]*$'
            """;

    private final JdbcClient jdbc;

    private final InvalidIndexes invalid;

    private final Reindex reindex;

    RebuiltIndexes(JdbcClient jdbc, Reindex reindex) {
        this.jdbc = jdbc;
        this.invalid = new InvalidIndexes(jdbc);
        this.reindex = reindex;
    }

    @Override
    public boolean isSettled(@Nullable String note) {
        this.invalid.drop(halves(note));
        return false;
    }

    @Override
    public boolean isGone(String note) {
        this.invalid.dropShortly(halves(note));
        return true;
    }

    // what others have left before is theirs
    private List<String> halves(@Nullable String note) {
        if (note == null) {
            return List.of();
        }
        QualifiedName name = this.reindex.name();
        boolean relation = this.reindex.scope() == Reindex.Scope.INDEX || this.reindex.scope() == Reindex.Scope.TABLE;
        return this.jdbc
            .sql(HALVES + "AND " + InvalidIndexes.younger("i", note) + " AND " + InvalidIndexes.NOT_BEING_BUILT
                    + "ORDER BY 1")
            .param("name", (relation && name != null) ? name.toString() : null)
            .param("schema", (this.reindex.scope() == Reindex.Scope.SCHEMA && name != null) ? name.name() : null)
            .param("database", this.reindex.scope() == Reindex.Scope.DATABASE)
            .query(String.class)
            .list();
    }

}
