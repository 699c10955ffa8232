package dev.migrate.migration;

import dev.migrate.diagnostic.Advice;
import dev.migrate.diagnostic.Diagnostic;
import dev.migrate.diagnostic.DiagnosticCode;
import dev.migrate.diagnostic.Nearest;
import dev.migrate.diagnostic.SourceLocation;
import dev.migrate.revision.Revision;
import dev.migrate.sql.SourceText;
import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads the comment lines at the top of a file. */
final class HeaderParser {

    private static final String REVISION = "revision";

    private static final String REVISES = "revises";

    private static final String MESSAGE = "message";

    private static final String CREATED = "created";

    private static final String DEPENDS_ON = "depends-on";

    private static final String BRANCH_LABELS = "branch-labels";

    private static final String SQUASHES = "squashes";

    private static final String SQUASHED_CHECKSUMS = "squashed-checksums";

    private static final String NEEDS_SERVER = "needs-server";

    private static final List<String> KEYS = List.of(REVISION, REVISES, MESSAGE, CREATED, DEPENDS_ON, BRANCH_LABELS,
            SQUASHES, SQUASHED_CHECKSUMS, NEEDS_SERVER);

    private static final Pattern CHECKSUM = Pattern.compile("v[0-9]+:[0-9a-f]{64}");

    private static final Pattern VERSION = Pattern.compile("[1-9][0-9]{1,2}");

    private static final String INSTANT = "0000-00-00T00:00:00Z";

    private final SourceText source;

    private final List<Diagnostic> findings;

    private final Map<String, CommentLine> lines = new HashMap<>();

    HeaderParser(SourceText source, List<Diagnostic> findings) {
        this.source = source;
        this.findings = findings;
    }

    /**
     * Reads a header.
     * @return the revision; null if it has no id, which is a finding
     */
    @Nullable Revision parse(List<CommentLine> header) {
        header.forEach(this::accept);
        checkCreated();
        List<String> revises = list(REVISES, "revision id");
        List<String> dependsOn = list(DEPENDS_ON, "dependency");
        List<String> branchLabels = list(BRANCH_LABELS, "branch label");
        List<String> squashes = list(SQUASHES, "squashed revision id");
        CommentLine revision = this.lines.get(REVISION);
        if (revision == null) {
            this.findings.add(Diagnostic.error(DiagnosticCode.BAD_HEADER, "the file has no \"-- revision:\" line")
                .withHint("Begin it with a line \"-- revision: <id>\".")
                .at(this.source.location()));
            return null;
        }
        SourceLocation location = this.source.locate(revision.start());
        NameRule.check("revision id", List.of(revision.value()), location, this.findings);
        CommentLine message = this.lines.get(MESSAGE);
        return new Revision(revision.value(), revises, dependsOn, branchLabels,
                (message != null) ? message.value() : "", location, squashes);
    }

    /**
     * Reads the checksums that the revision may have been applied with before it squashed
     * others.
     * @return the checksums; none if the header names none
     */
    List<String> squashedChecksums() {
        CommentLine line = this.lines.get(SQUASHED_CHECKSUMS);
        if (line == null) {
            return List.of();
        }
        if (!this.lines.containsKey(SQUASHES)) {
            this.findings.add(bad("\"" + SQUASHED_CHECKSUMS + "\" requires \"" + SQUASHES + "\"", line)
                .withHint(Advice.of("Remove it; ").command("repair").text(" accepts the changed text of a revision.")));
        }
        List<String> checksums = names(line);
        checksums.stream()
            .filter((checksum) -> !CHECKSUM.matcher(checksum).matches())
            .forEach((checksum) -> this.findings.add(bad("\"" + checksum + "\" is not a checksum", line)
                .withHint("Write \"v1:\" and 64 hexadecimal digits.")));
        return checksums;
    }

    /**
     * Reads which server can run the revision.
     * @return the first major version; 0 for any
     */
    int neededServer() {
        CommentLine line = this.lines.get(NEEDS_SERVER);
        if (line == null) {
            return 0;
        }
        if (!VERSION.matcher(line.value()).matches()) {
            this.findings.add(bad("\"" + line.value() + "\" is not a major version of PostgreSQL", line)
                .withHint("Write it as \"-- " + NEEDS_SERVER + ": 15\"."));
            return 0;
        }
        return Integer.parseInt(line.value());
    }

    private void accept(CommentLine line) {
        String key = line.key();
        if (key == null) {
            return;
        }
        if (!KEYS.contains(key)) {
            if (line.isSpaced()) {
                refuseUnknown(key, line);
            }
            return;
        }
        CommentLine first = this.lines.putIfAbsent(key, line);
        if (first != null) {
            this.findings.add(bad("header key \"" + key + "\" is given twice", line)
                .withDetail("It is first given on line " + this.source.locate(first.start()).line() + "."));
        }
    }

    private void refuseUnknown(String key, CommentLine line) {
        List<String> nearest = Nearest.to(key, KEYS);
        this.findings.add(bad("unknown header key \"" + key + "\"", line).withHint(nearest.isEmpty()
                ? "Known keys: " + String.join(", ", KEYS) + ". Free text must not begin with a word and a colon."
                : "Did you mean \"" + nearest.get(0) + "\"?"));
    }

    private void checkCreated() {
        CommentLine created = this.lines.get(CREATED);
        if (created == null || created.value().isEmpty()) {
            return;
        }
        String value = created.value();
        try {
            if (isInstant(value)) {
                return;
            }
            ((value.indexOf('T') < 0) ? DateTimeFormatter.ISO_DATE : DateTimeFormatter.ISO_DATE_TIME).parse(value);
        }
        catch (DateTimeException ex) {
            this.findings.add(bad("\"" + value + "\" is not a time in ISO 8601", created)
                .withHint("Write it as 2026-11-20T10:30:00Z."));
        }
    }

    /** The form in which new revisions are written; a formatter takes far longer. */
    private static boolean isInstant(String value) {
        if (value.length() != INSTANT.length()) {
            return false;
        }
        for (int index = 0; index < value.length(); index++) {
            char character = value.charAt(index);
            boolean digit = character >= '0' && character <= '9';
            if ((digit ? '0' : character) != INSTANT.charAt(index)) {
                return false;
            }
        }
        LocalDateTime.of(number(value, 0, 4), number(value, 5, 7), number(value, 8, 10), number(value, 11, 13),
                number(value, 14, 16), number(value, 17, 19));
        return true;
    }

    private static int number(String value, int from, int to) {
        return Integer.parseInt(value, from, to, 10);
    }

    private List<String> list(String key, String what) {
        CommentLine line = this.lines.get(key);
        if (line == null || line.value().isEmpty() || (key.equals(REVISES) && line.value().equals("none"))) {
            return List.of();
        }
        List<String> names = names(line);
        NameRule.check(what, names, this.source.locate(line.start()), this.findings);
        return names;
    }

    private static List<String> names(CommentLine line) {
        return Arrays.stream(line.value().split(",", -1)).map(String::strip).toList();
    }

    private Diagnostic bad(String message, CommentLine line) {
        return Diagnostic.error(DiagnosticCode.BAD_HEADER, message).at(this.source.locate(line.start()));
    }

}
