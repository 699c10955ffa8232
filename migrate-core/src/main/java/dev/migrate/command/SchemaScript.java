package dev.migrate.command;

import dev.migrate.autogenerate.DesiredSource;
import dev.migrate.autogenerate.Differences;
import dev.migrate.autogenerate.ExtensionVersions;
import dev.migrate.autogenerate.SchemaText;
import dev.migrate.autogenerate.ScriptedSchema;
import dev.migrate.catalog.CatalogScope;
import dev.migrate.catalog.CatalogScope.Access;
import dev.migrate.schema.SchemaScriptDraft;
import dev.migrate.schema.SchemaScriptDraft.Option;
import dev.migrate.session.DatabaseSession;
import dev.migrate.snapshot.SchemaSnapshot;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** Writes a schema as SQL that creates it. */
public final class SchemaScript {

    private final SchemaRooms rooms;

    /**
     * Looks at this database.
     * @param rooms the database and what is compared
     */
    public SchemaScript(SchemaRooms rooms) {
        this.rooms = rooms;
    }

    /**
     * Writes.
     * @param draft which schema
     * @return the SQL
     */
    public String write(SchemaScriptDraft draft) {
        CatalogScope scope = scope(draft.options());
        SchemaRooms.Live live;
        List<String> searchPath;
        try (DatabaseSession session = this.rooms.database().open()) {
            live = this.rooms.read(session, scope);
            searchPath = session.jdbc().sql("""
                    SELECT s.name
                    FROM pg_catalog.unnest(pg_catalog.current_schemas(false)) WITH ORDINALITY AS s (name, number)
                    ORDER BY s.number
                    """).query(String.class).list();
        }
        Differences differences = new Differences(this.rooms.settings().filters());
        return new SchemaText(differences, live.server(), live.reader(), scope.access(), searchPath)
            .of(shown(draft, live));
    }

    private SchemaSnapshot shown(SchemaScriptDraft draft, SchemaRooms.Live live) {
        if (draft.source() instanceof SchemaScriptDraft.Live) {
            return ExtensionVersions.of(live.snapshot(), Set.of());
        }
        DesiredSource source = (draft.source() instanceof SchemaScriptDraft.Given given)
                ? new ScriptedSchema(given.schema()) : this.rooms.desired();
        return source.read(live.server(), live.reader()).snapshot();
    }

    private CatalogScope scope(Set<Option> options) {
        Set<Access> more = EnumSet.noneOf(Access.class);
        options.forEach((option) -> more.add((option == Option.OWNERS) ? Access.OWNERS : Access.PRIVILEGES));
        return this.rooms.settings().scope().with(more);
    }

}
