package dev.migrate.autogenerate;

import dev.migrate.autogenerate.Desired.Kind;
import dev.migrate.autogenerate.Desired.Note;
import dev.migrate.catalog.CatalogReader;
import dev.migrate.schema.DesiredSchema;
import dev.migrate.scratch.ScratchServer;
import dev.migrate.scratch.ScratchSpace;
import dev.migrate.sql.SourceText;
import dev.migrate.sql.SqlStatement;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/** A desired schema that is executed on a scratch database. */
public final class ScriptedSchema implements DesiredSource {

    private final DesiredSchema schema;

    /**
     * Executes this.
     * @param schema gives the SQL
     */
    public ScriptedSchema(DesiredSchema schema) {
        this.schema = schema;
    }

    @Override
    public Desired read(ScratchServer server, CatalogReader reader) {
        List<SourceText> scripts = this.schema.scripts();
        OpenScripts open = OpenScripts.of(scripts);
        List<Note> notes = SchemaNotes.of(scripts);
        try (ScratchSpace space = server.space()) {
            open.run(space, this.schema);
            Set<String> stated = open.statements()
                .map(SqlStatement::versionedExtension)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
            return new Desired(ExtensionVersions.of(space.read(reader), stated), notes, this.schema.unsaid());
        }
    }

    @Override
    public List<Note> partitions() {
        return SchemaNotes.of(this.schema.scripts())
            .stream()
            .filter((note) -> note.kind() == Kind.PARTITIONS_NOT_MINE)
            .toList();
    }

}
