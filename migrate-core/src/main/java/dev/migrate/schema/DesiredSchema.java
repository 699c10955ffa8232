package dev.migrate.schema;

import dev.migrate.sql.SourceText;
import java.util.List;

/**
 * What a database shall be made of, as SQL that creates all of it. It is executed on a
 * throw-away database and read back, never on the live one. Users may write their own.
 */
@FunctionalInterface
public interface DesiredSchema {

    /**
     * Gives the SQL. A script whose next statement fails waits while the others go on, so
     * that their order does not matter.
     * @return one or more scripts, each with the place that errors name
     * @throws dev.migrate.diagnostic.MigrateException where it cannot be had
     */
    List<SourceText> scripts();

}
