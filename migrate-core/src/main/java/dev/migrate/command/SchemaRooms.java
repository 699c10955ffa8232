package dev.migrate.command;

import dev.migrate.autogenerate.AutogenerateSettings;
import dev.migrate.autogenerate.Desired;
import dev.migrate.autogenerate.Desired.Note;
import dev.migrate.autogenerate.DesiredSource;
import dev.migrate.autogenerate.HeldAccess;
import dev.migrate.autogenerate.RunTimePartitions;
import dev.migrate.catalog.CatalogReader;
import dev.migrate.catalog.CatalogScope;
import dev.migrate.catalog.CatalogScope.Access;
import dev.migrate.diagnostic.Diagnostic;
import dev.migrate.diagnostic.DiagnosticCode;
import dev.migrate.diagnostic.MigrateException;
import dev.migrate.history.HistoryTables;
import dev.migrate.scratch.LiveDatabase;
import dev.migrate.scratch.LiveSchema;
import dev.migrate.scratch.ScratchServer;
import dev.migrate.session.DatabaseSession;
import dev.migrate.snapshot.SchemaSnapshot;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The collaborators of every command that compares schemas.
 *
 * @param database the live one
 * @param settings what is compared
 */
public record SchemaRooms(Database database, AutogenerateSettings settings) {

    /** Gives where the desired schema comes from. */
    DesiredSource desired() {
        DesiredSource source = this.settings.desired();
        if (source == null) {
            throw new MigrateException(Diagnostic.error(DiagnosticCode.BAD_SETTING, "no desired schema is set")
                .withDetail("Nothing was compared.")
                .withHint("Set \"migrate.desired-schema\" to a SQL file or folder, as \"classpath:db/schema.sql\"."));
        }
        return source;
    }

    /** Gives where databases like the live one are made. */
    ScratchServer scratch(DatabaseSession session) {
        LiveDatabase live = LiveDatabase.of(this.database.dataSource(), session, this.database.state(session).tables());
        return new ScratchServer(this.settings.scratch(), live, this.database.running());
    }

    /** Reads the live schema; the session is in no transaction. */
    Live read(DatabaseSession session, CatalogScope scope) {
        CatalogScope all = scope.with(List.of(Access.values()));
        HistoryTables tables = this.database.state(session).tables();
        LiveDatabase live = LiveDatabase.of(this.database.dataSource(), session, tables);
        String user = session.jdbc().sql("SELECT current_user").query(String.class).single();
        CatalogReader reader = new CatalogReader(all);
        // a run creates it before the first revision
        SchemaSnapshot whole = reader.with(reader.read(session), tables.schema(), user);
        Set<String> roles = session.jdbc()
            .sql("SELECT pg_catalog.quote_ident(r.rolname) FROM pg_catalog.pg_roles r ORDER BY r.rolname")
            .query(String.class)
            .set();
        HeldAccess held = HeldAccess.of(whole, scope.access(), user, roles);
        SchemaSnapshot snapshot = held.without(whole);
        ScratchServer server = new ScratchServer(this.settings.scratch(), live,
                new LiveSchema(this.database::connect, snapshot), this.database.running());
        String schema = session.jdbc().sql("SELECT current_schema()").query(String.class).optional().orElse(null);
        return new Live(snapshot, held, server, scope, schema);
    }

    /** Gives what is made at run time. */
    RunTimePartitions partitions(Live live, List<Note> notes) {
        return new RunTimePartitions(this.settings.scope().partitionsNotMine(), notes, live.schema());
    }

    /**
     * The live schema, and what reads and makes others.
     *
     * @param snapshot what is there
     * @param held owners and privileges that are there and are not compared
     * @param server makes databases that are like it
     * @param scope what was read of it
     * @param schema the schema that names without one are in; null if there is none
     */
    record Live(SchemaSnapshot snapshot, HeldAccess held, ScratchServer server, CatalogScope scope,
            @Nullable String schema) {

        Live with(SchemaSnapshot other) {
            return new Live(other, this.held, this.server, this.scope, this.schema);
        }

        /** Gives what reads other schemas as it was read. */
        CatalogReader reader() {
            return new CatalogReader(this.scope);
        }

        /**
         * Reads a desired schema, and keeps the privileges that it has for what is new.
         */
        Reading read(DesiredSource source) {
            Desired whole = source.read(this.server, new CatalogReader(this.scope.with(List.of(Access.values()))));
            Desired desired = whole.with(this.held.without(whole.snapshot()));
            return new Reading(desired, this.held.wanting(whole.snapshot()));
        }

    }

    /**
     * A desired schema.
     *
     * @param desired the schema with what is compared
     * @param held the live access, and that of what is new
     */
    record Reading(Desired desired, HeldAccess held) {

    }

}
