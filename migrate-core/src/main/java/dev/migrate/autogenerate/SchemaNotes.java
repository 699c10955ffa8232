package dev.migrate.autogenerate;

import dev.migrate.autogenerate.Desired.Kind;
import dev.migrate.autogenerate.Desired.Note;
import dev.migrate.diagnostic.Diagnostic;
import dev.migrate.diagnostic.DiagnosticCode;
import dev.migrate.diagnostic.MigrateException;
import dev.migrate.sql.SourceText;
import dev.migrate.sql.SqlLexer;
import dev.migrate.sql.TokenKind;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The comments by which a desired schema says what no SQL can. Both kinds of comment are
 * read, each line of a block comment alone. What is nearly one of them is an error, since
 * as a comment it would say nothing.
 */
final class SchemaNotes {

    // "--", "/*" and "*/"
    private static final int MARK = 2;

    private static final String WORDS = Arrays.stream(Kind.values()).map(Kind::word).collect(Collectors.joining("|"));

    private static final Pattern NOTE = Pattern
        .compile("[*\\s]*migrate[ \\t]*:[ \\t]*(?<word>[\\w-]+)[ \\t]*(?<text>.*?)\\s*", Pattern.CASE_INSENSITIVE);

    // with another word or mark before it, or behind other text
    private static final Pattern NEARLY = Pattern.compile(
            ".*?\\b(?:migrate[ \\t]*:[ \\t]*(?:" + WORDS + ")\\b|migrat(?:e|ions?)[ \\t.:=]+(?:" + WORDS + ")\\b.*=).*",
            Pattern.CASE_INSENSITIVE);

    private final List<Note> notes = new ArrayList<>();

    private final List<Diagnostic> findings = new ArrayList<>();

    private SchemaNotes() {
    }

    /**
     * Reads them.
     * @param scripts the desired schema
     * @return what it says, in order
     * @throws MigrateException if a comment is nearly one of them
     */
    static List<Note> of(List<SourceText> scripts) {
        SchemaNotes notes = new SchemaNotes();
        scripts.forEach(notes::read);
        if (!notes.findings.isEmpty()) {
            throw new MigrateException(notes.findings);
        }
        return notes.notes;
    }

    private void read(SourceText script) {
        SqlLexer lexer = SqlLexer.withComments(script);
        while (lexer.next()) {
            if (lexer.kind() == TokenKind.LINE_COMMENT) {
                line(script, lexer.start() + MARK, lexer.end());
            }
            else if (lexer.kind() == TokenKind.BLOCK_COMMENT) {
                lines(script, lexer.start() + MARK, lexer.end() - MARK);
            }
        }
    }

    private void lines(SourceText script, int from, int to) {
        int start = from;
        for (int index = from; index < to; index++) {
            if (script.text().charAt(index) == '\n' || script.text().charAt(index) == '\r') {
                blockLine(script, start, index);
                start = index + 1;
            }
        }
        blockLine(script, start, to);
    }

    // a line comment in a block comment was put out of use
    private void blockLine(SourceText script, int from, int to) {
        if (!script.text().substring(from, to).strip().startsWith("--")) {
            line(script, from, to);
        }
    }

    private void line(SourceText script, int from, int to) {
        Matcher line = NOTE.matcher(script.text()).region(from, to);
        if (line.matches()) {
            Kind kind = kind(line.group("word"));
            if (kind != null) {
                this.notes.add(new Note(kind, line.group("text"), script.locate(line.start("text"))));
                return;
            }
        }
        if (line.matches() || NEARLY.matcher(script.text()).region(from, to).matches()) {
            String written = line.matches() ? "-- migrate:" + line.group("word")
                    : script.text().substring(from, to).strip();
            this.findings.add(Diagnostic
                .error(DiagnosticCode.BAD_DESIRED_SCHEMA,
                        "\"" + written + "\" is not a comment that a desired schema can have")
                .at(script.locate(from))
                .withDetail("Nothing was written.")
                .withHint("Write one of "
                        + Arrays.stream(Kind.values())
                            .map((one) -> "\"-- migrate:" + one.word() + "\"")
                            .collect(Collectors.joining(", "))
                        + " at the beginning of the comment, or leave out \"migrate:\"."));
        }
    }

    private static @Nullable Kind kind(String word) {
        return Arrays.stream(Kind.values()).filter((one) -> one.word().equalsIgnoreCase(word)).findFirst().orElse(null);
    }

}
