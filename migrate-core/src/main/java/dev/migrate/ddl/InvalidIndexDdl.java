package dev.migrate.ddl;

import dev.migrate.sql.QualifiedName;
import dev.migrate.sql.SqlLiteral;

/**
 * Takes back what a failed concurrent statement has left of an index, and touches no
 * other index of its name.
 */
public final class InvalidIndexDdl {

    private InvalidIndexDdl() {
    }

    /**
     * Gives what creates an index again whose concurrent drop has begun.
     * @param index the index
     * @param table the table
     * @param create creates the index
     * @return a block that does nothing if the index is one of the table and valid
     */
    public static String restore(QualifiedName index, QualifiedName table, String create) {
        return """
                DO $migrate$
                BEGIN
                    IF NOT EXISTS (
                        SELECT FROM pg_catalog.pg_index
                        WHERE indexrelid = pg_catalog.to_regclass(%s) AND indrelid = pg_catalog.to_regclass(%s)
                            AND indisvalid
                    ) THEN
                        DROP INDEX IF EXISTS %s;
                        EXECUTE %s;
                    END IF;
                END
                $migrate$""".formatted(SqlLiteral.quote(index.sql()), SqlLiteral.quote(table.sql()), index.sql(),
                SqlLiteral.quote(create));
    }

    /**
     * Gives what drops an index whose concurrent build has failed.
     * @param index the index, in the schema of its table
     * @param table the table
     * @return a block that drops the index if it is one of the table and not valid
     */
    public static String drop(QualifiedName index, QualifiedName table) {
        return """
                DO $migrate$
                BEGIN
                    IF EXISTS (
                        SELECT FROM pg_catalog.pg_index
                        WHERE indexrelid = pg_catalog.to_regclass(%s) AND indrelid = pg_catalog.to_regclass(%s)
                            AND NOT indisvalid
                    ) THEN
                        DROP INDEX %s;
                    END IF;
                END
                $migrate$""".formatted(SqlLiteral.quote(index.sql()), SqlLiteral.quote(table.sql()), index.sql());
    }

}
