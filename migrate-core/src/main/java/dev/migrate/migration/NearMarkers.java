package dev.migrate.migration;

import dev.migrate.diagnostic.Diagnostic;
import dev.migrate.diagnostic.DiagnosticCode;
import dev.migrate.diagnostic.MigrateException;
import dev.migrate.diagnostic.Nearest;
import dev.migrate.sql.SourceText;
import dev.migrate.sql.SqlLexer;
import dev.migrate.sql.TokenKind;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Comments that look as if they cut a file and do not: the text below one would run as
 * part of the section above it. Markers of other tools, and of a merge conflict, are
 * called what they are.
 */
final class NearMarkers {

    // behind the dashes of a line comment
    private static final Pattern OWN = Pattern
        .compile("[ \\t]*migrate[ \\t]*:[ \\t]*(?:up|down|irreversible|backfill)\\b.*", Pattern.CASE_INSENSITIVE);

    private static final Pattern TOOL = Pattern.compile(
            "[ \\t]*(?:(?<goose>\\+goose[ \\t].*)|(?<sqlmigrate>\\+migrate[ \\t].*)|(?<mybatis>//[ \\t]*@undo.*)"
                    + "|(?<play>(?:-*[ \\t]*)!(?:ups|downs))|(?<tern>-*[ \\t]*create above / drop below.*))[ \\t]*",
            Pattern.CASE_INSENSITIVE);

    private static final String WAY = "(?:up|down|undo|upgrade|downgrade|rollback|revert|irreversible)";

    /** What is drawn round a marker: dashes, arrows, brackets, blanks. */
    private static final String EDGE = "[^\\p{L}\\p{N}]*";

    // "backfill" alone may be what the revision is about
    private static final Pattern WORD_AND_WAY = Pattern
        .compile(
                EDGE + "(?<word>\\p{L}+)[ \\t]*(?:[:.][ \\t]*(?:" + WAY + "|backfill)\\b.*|[-_=/\\\\|>]*[ \\t]*" + WAY
                        + "(?:" + EDGE + "|[ \\t]*(?:--|:).*)|[ \\t]+backfill[ \\t]+table=.*)",
                Pattern.CASE_INSENSITIVE);

    private static final Pattern WAY_ALONE = Pattern
        .compile(EDGE + "(?:up|down|undo|upgrade|downgrade|rollback|revert)(?:[ \\t]+(?:migration|section|script))?(?:"
                + EDGE + "|[ \\t]+--.*)", Pattern.CASE_INSENSITIVE);

    /** A marker behind words of the same comment. */
    private static final Pattern BEHIND_WORDS = Pattern.compile(".*--[ \\t]*migrate[ \\t]*:[ \\t]*(?:up|down)[ \\t]*",
            Pattern.CASE_INSENSITIVE);

    private static final List<String> WORDS = List.of("migrate", "migration", "migrations");

    // Liquibase takes its own without a blank or with one
    private static final Pattern LIQUIBASE = Pattern.compile(
            "rollback(?:[ \\t].*|)|[ \\t]*liquibase formatted sql.*|[ \\t]*changeset [^ :]+:[^ :]+.*",
            Pattern.CASE_INSENSITIVE);

    private static final Pattern BLOCK = Pattern.compile(
            "/\\*[ \\t]*(?:migrate|migrations?)[ \\t]*:[ \\t]*(?:up|down|irreversible|backfill)\\b[^\\n]*?\\*/",
            Pattern.CASE_INSENSITIVE);

    private static final List<String> TOOLS = List.of("goose", "sqlmigrate", "mybatis", "play", "tern");

    private static final List<String> TOOL_NAMES = List.of("goose", "sql-migrate", "MyBatis Migrations", "Play",
            "tern");

    private final SourceText source;

    private final String text;

    NearMarkers(SourceText source) {
        this.source = source;
        this.text = source.text();
    }

    /** Gives an error for each, in the order of the file. */
    List<Diagnostic> findings() {
        int conflict = lineStart("<<<<<<< ");
        if (conflict >= 0 && lineStart(">>>>>>> ") > conflict) {
            return List.of(Diagnostic.error(DiagnosticCode.BAD_SECTION, "the file has a merge conflict")
                .withHint("Keep what is right, and remove the lines that begin with <<<<<<<, ======= and >>>>>>>.")
                .at(this.source.locate(conflict)));
        }
        List<Diagnostic> findings = new ArrayList<>();
        for (int index = this.text.indexOf("--"); index >= 0; index = this.text.indexOf("--", index + 2)) {
            add(index, lineEnd(index), why(index), findings);
        }
        for (int index = this.text.indexOf("/*"); index >= 0; index = this.text.indexOf("/*", index + 2)) {
            Matcher block = BLOCK.matcher(this.text).region(index, this.text.length());
            if (block.lookingAt()) {
                add(index, block.end(), "is a block comment", findings);
            }
        }
        return findings;
    }

    /** Returns why a line comment is nearly a marker; null if it is not. */
    private @Nullable String why(int index) {
        int end = lineEnd(index);
        Matcher liquibase = LIQUIBASE.matcher(this.text).region(index + 2, end);
        if (liquibase.matches()) {
            return "is a marker of Liquibase";
        }
        boolean first = CommentLine.isFirstOnLine(this.text, index);
        CommentLine line = CommentLine.of(this.text, index, end);
        if (first && (line.isDirective() || line.isBackfill())) {
            return null;
        }
        if (OWN.matcher(this.text).region(index + 2, end).matches()
                || BEHIND_WORDS.matcher(this.text).region(index + 2, end).matches()) {
            return "is not on its own line";
        }
        Matcher tool = TOOL.matcher(this.text).region(index + 2, end);
        if (tool.matches()) {
            return "is a marker of " + TOOL_NAMES.get(TOOLS.indexOf(nameOf(tool)));
        }
        return first && isNear(this.text.substring(index + 2, end)) ? "is not a marker of a section" : null;
    }

    private static String nameOf(Matcher tool) {
        return TOOLS.stream().filter((name) -> tool.group(name) != null).findFirst().orElseThrow();
    }

    /** Letters and colons of full width are read as those that they look like. */
    private static boolean isNear(String comment) {
        String plain = Normalizer.normalize(comment, Normalizer.Form.NFKC);
        Matcher word = WORD_AND_WAY.matcher(plain);
        return WAY_ALONE.matcher(plain).matches()
                || (word.matches() && !Nearest.to(word.group("word"), WORDS).isEmpty());
    }

    private void add(int start, int end, @Nullable String why, List<Diagnostic> findings) {
        if (why != null && isComment(start)) {
            findings.add(Diagnostic
                .error(DiagnosticCode.BAD_SECTION, "\"" + this.text.substring(start, end).strip() + "\" " + why)
                .withDetail("As a comment it would change nothing about what follows.")
                .withHint(
                        "Write \"-- migrate:up\", \"-- migrate:down\" or \"-- migrate:backfill table=…\" on its own line,"
                                + " or other words.")
                .at(this.source.locate(start)));
        }
    }

    /**
     * Returns whether a comment begins at a place, and no literal, name or body has it.
     */
    private boolean isComment(int offset) {
        SqlLexer lexer = SqlLexer.withLineComments(this.source);
        int end = 0;
        try {
            while (end <= offset && lexer.next() && lexer.start() < offset) {
                end = lexer.end();
            }
        }
        catch (MigrateException ex) {
            // what is not closed is reported when its section is read
            return false;
        }
        boolean line = this.text.charAt(offset) == '-';
        return line ? lexer.kind() == TokenKind.LINE_COMMENT && lexer.start() == offset : end <= offset;
    }

    private int lineStart(String mark) {
        int index = this.text.indexOf(mark);
        while (index > 0 && this.text.charAt(index - 1) != '\n' && this.text.charAt(index - 1) != '\r') {
            index = this.text.indexOf(mark, index + 1);
        }
        return index;
    }

    private int lineEnd(int from) {
        int index = from;
        while (index < this.text.length() && this.text.charAt(index) != '\n' && this.text.charAt(index) != '\r') {
            index++;
        }
        return index;
    }

}
