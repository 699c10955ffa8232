package dev.migrate.autogenerate;

import dev.migrate.autogenerate.Desired.Kind;
import dev.migrate.autogenerate.Desired.Note;
import dev.migrate.catalog.CatalogReader;
import dev.migrate.diagnostic.Diagnostic;
import dev.migrate.diagnostic.DiagnosticCode;
import dev.migrate.diagnostic.MigrateException;
import dev.migrate.schema.DesiredSchema;
import dev.migrate.scratch.ScratchServer;
import dev.migrate.scratch.ScratchSpace;
import dev.migrate.sql.SourceText;
import dev.migrate.sql.SqlLexer;
import dev.migrate.sql.SqlStatement;
import dev.migrate.sql.TokenKind;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A desired schema that is executed on a scratch database. */
public final class ScriptedSchema implements DesiredSource {

    private static final Pattern NOTE = Pattern.compile("--[ \\t]*migrate:([\\w-]+)[ \\t]*(.*?)[ \\t]*");

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
        List<Note> notes = notes(scripts);
        try (ScratchSpace space = server.space()) {
            open.run(space, this.schema);
            Set<String> stated = open.statements()
                .map(SqlStatement::versionedExtension)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
            return new Desired(ExtensionVersions.of(space.read(reader), stated), notes);
        }
    }

    @Override
    public List<Note> partitions() {
        return notes(this.schema.scripts()).stream().filter((note) -> note.kind() == Kind.PARTITIONS_NOT_MINE).toList();
    }

    private static List<Note> notes(List<SourceText> scripts) {
        List<Note> notes = new ArrayList<>();
        for (SourceText script : scripts) {
            SqlLexer lexer = SqlLexer.withLineComments(script);
            while (lexer.next()) {
                Matcher line = NOTE.matcher(script.text()).region(lexer.start(), lexer.end());
                if (lexer.kind() == TokenKind.LINE_COMMENT && line.matches()) {
                    notes.add(note(script, line));
                }
            }
        }
        return notes;
    }

    private static Note note(SourceText script, MatchResult line) {
        Kind kind = Arrays.stream(Kind.values())
            .filter((one) -> one.word().equals(line.group(1)))
            .findFirst()
            .orElseThrow(
                    () -> new MigrateException(
                            Diagnostic
                                .error(DiagnosticCode.BAD_DESIRED_SCHEMA,
                                        "\"-- migrate:" + line.group(1)
                                                + "\" is not a comment that a desired schema can have")
                                .at(script.locate(line.start(1)))
                                .withDetail("Nothing was written.")
                                .withHint(
                                        "Write one of "
                                                + Arrays.stream(Kind.values())
                                                    .map((one) -> "\"-- migrate:" + one.word() + "\"")
                                                    .collect(Collectors.joining(", "))
                                                + ", or leave out \"migrate:\".")));
        return new Note(kind, line.group(2), script.locate(line.start(2)));
    }

}
