package dev.migrate.autogenerate;

import dev.migrate.autogenerate.Desired.Note;
import dev.migrate.catalog.CatalogReader;
import dev.migrate.schema.DesiredSchema;
import dev.migrate.scratch.ScratchServer;
import dev.migrate.scratch.ScratchSpace;
import dev.migrate.sql.SourceText;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A desired schema that is executed on a scratch database. */
public final class ScriptedSchema implements DesiredSource {

    private static final Pattern RENAME = Pattern
        .compile("(?m)^[ \\t]*--[ \\t]*migrate:rename[ \\t]+(.+?)[ \\t]*\\r?$");

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
        try (ScratchSpace space = server.space()) {
            open.run(space);
            return new Desired(space.read(reader), scripts.stream().flatMap(ScriptedSchema::notes).toList());
        }
    }

    private static Stream<Note> notes(SourceText script) {
        return RENAME.matcher(script.text())
            .results()
            .map((MatchResult line) -> new Note(line.group(1), script.locate(line.start(1))));
    }

}
