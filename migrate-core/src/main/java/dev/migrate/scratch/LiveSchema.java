package dev.migrate.scratch;

import dev.migrate.session.DatabaseSession;
import dev.migrate.snapshot.SchemaSnapshot;
import java.util.function.Supplier;

/**
 * The live database as a place for throw-away schemas, where no database can be made.
 *
 * @param sessions opens connections of the user that migrates
 * @param snapshot what the live database has
 */
public record LiveSchema(Supplier<DatabaseSession> sessions, SchemaSnapshot snapshot) {

}
