package dev.migrate.history;

import dev.migrate.migration.Migration;
import dev.migrate.migration.MigrationSet;
import dev.migrate.revision.Revision;
import dev.migrate.revision.RevisionGraph;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * The expected tables of a database that is at the end of an application's files: the
 * heads as rows, and of each revision that it was applied last, with the text of its
 * file. The server compares a digest of it with its own, so that it need not send the
 * history. A revision that was reverted last counts for nothing, and so does one that is
 * squashed.
 *
 * @param digest SHA-256 over the rows and a line for each revision, in hexadecimal
 * @param squashed the ids that files stand for, and that a history may have
 * @param formerLines lines of revisions from before they squashed others, each with the
 * line that it counts as
 */
public record ExpectedRows(String digest, List<String> squashed, Map<String, String> formerLines) {

    /** Copies the collections. */
    public ExpectedRows {
        squashed = List.copyOf(squashed);
        formerLines = Map.copyOf(formerLines);
    }

    /**
     * Expects that everything is applied.
     * @param files the application's revisions; at least one
     * @return what is expected
     */
    public static ExpectedRows of(MigrationSet files) {
        RevisionGraph graph = files.graph();
        Map<String, String> lines = new TreeMap<>();
        Map<String, String> former = new TreeMap<>();
        for (Revision revision : graph.revisions()) {
            Migration migration = Objects.requireNonNull(files.find(revision.id()));
            String checksum = migration.checksum();
            String line = line(migration.id(), (checksum != null) ? checksum : "");
            lines.put(migration.id(), line);
            migration.squashedChecksums().forEach((then) -> former.put(line(migration.id(), then), line));
        }
        String rows = graph.realHeads().stream().map(Revision::id).sorted().collect(Collectors.joining("\n"));
        List<String> squashed = graph.revisions()
            .stream()
            .flatMap((revision) -> revision.squashes().stream())
            .filter((id) -> !lines.containsKey(id))
            .sorted()
            .toList();
        return new ExpectedRows(digest(rows + "\n\n" + String.join("\n", lines.values())), squashed, former);
    }

    private static String line(String id, String checksum) {
        return id + " " + checksum;
    }

    private static String digest(String text) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(digest.digest(text.getBytes(StandardCharsets.UTF_8)));
        }
        catch (NoSuchAlgorithmException ex) {
            throw new IllegalStateException(ex);
        }
    }

}
