package dev.migrate.offline;

import dev.migrate.sql.SqlLiteral;
import java.util.List;

/**
 * How a script runs a downgrade that only the history of the database has.
 *
 * @param revision the id of the revision
 * @param history the history table
 */
record StoredScript(String revision, String history) {

    List<String> lines() {
        String kept = """
                FROM (
                    SELECT direction, downgrade_section
                    FROM %s
                    WHERE revision = %s AND outcome IN ('applied', 'stamped', 'reverted')
                    ORDER BY number DESC
                    LIMIT 1
                ) h
                WHERE h.direction = 'upgrade' AND h.downgrade_section IS NOT NULL
                """.formatted(this.history, SqlLiteral.quote(this.revision));
        String missing = "the history does not keep the downgrade of revision \"" + this.revision + "\"";
        return List.of("SELECT pg_catalog.count(*) = 1 AS migrate_kept\n" + kept + "\\gset", "\\if :migrate_kept",
                "\\else", "DO $$ BEGIN RAISE EXCEPTION " + SqlLiteral.quote(missing) + "; END $$;", "\\endif",
                "SELECT h.downgrade_section\n" + kept + "\\gexec");
    }

}
