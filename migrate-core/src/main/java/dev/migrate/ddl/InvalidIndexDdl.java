package dev.migrate.ddl;

import dev.migrate.sql.QualifiedName;
import dev.migrate.sql.SqlLiteral;

/** Drops the index that a failed concurrent build has left, and no other of its name. */
public final class InvalidIndexDdl {

    private InvalidIndexDdl() {
    }

    /**
     * Gives the statement.
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
