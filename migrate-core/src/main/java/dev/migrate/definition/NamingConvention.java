package dev.migrate.definition;

import dev.migrate.sql.ShortName;
import java.util.List;

/**
 * Names for constraints and indexes that are given none. In each pattern {@code {table}}
 * is the table, {@code {columns}} its columns with {@code _} between them, and
 * {@code {referred_table}} the table that a foreign key refers to. A name that becomes
 * longer than PostgreSQL's 63 bytes is cut, and ends in a hash of the whole.
 *
 * @param index for an index
 * @param unique for a unique constraint
 * @param foreignKey for a foreign key
 * @param check for a check; {@code {columns}} is the column that it is written at, or
 * else a hash of its condition
 * @param primaryKey for a primary key
 * @param exclusion for an exclusion constraint
 * @since 0.1
 */
public record NamingConvention(String index, String unique, String foreignKey, String check, String primaryKey,
        String exclusion) {

    /** Alembic's usual one. */
    public static final NamingConvention DEFAULT = new NamingConvention("ix_{table}_{columns}", "uq_{table}_{columns}",
            "fk_{table}_{columns}_{referred_table}", "ck_{table}_{columns}", "pk_{table}", "ex_{table}_{columns}");

    /**
     * Makes a name.
     * @param pattern one of the patterns
     * @param table the table
     * @param columns its columns
     * @param referredTable the table that a foreign key refers to; else empty
     * @return a name of at most 63 bytes
     */
    public static String name(String pattern, String table, List<String> columns, String referredTable) {
        return ShortName.of(pattern.replace("{table}", table)
            .replace("{columns}", String.join("_", columns))
            .replace("{referred_table}", referredTable));
    }

}
