package dev.migrate.scaffold;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The text of a revision's source, SQL or Java, with the places of the ids in its header.
 * Everything else stays as it is written.
 */
final class RevisionText {

    private static final String REVISION = "revision";

    private static final Set<String> REFERENCES = Set.of("revises", "depends-on", "squashes");

    private static final Pattern LINE = Pattern.compile(
            "(?m)^[ \\t\\uFEFF]*--[ \\t]*(?:(migrate)[ \\t]*:|(\\p{L}[\\p{L}-]*):([^\\r\\n]*))",
            Pattern.CASE_INSENSITIVE);

    private static final Pattern NAME = Pattern.compile("[^,\\s]+");

    private static final Pattern ANNOTATION = Pattern
        .compile("@(?:dev\\.migrate\\.migration\\.)?MigrationRevision\\s*\\(");

    // an attribute's name, a string, the end of the annotation, or a comment
    private static final Pattern PART = Pattern
        .compile("//[^\\n]*|/\\*.*?\\*/|(\\w+)\\s*=|\"((?:[^\"\\\\]|\\\\.)*)\"|\\)", Pattern.DOTALL);

    private final String text;

    private final List<Id> ids = new ArrayList<>();

    private @Nullable String created;

    private RevisionText(String text) {
        this.text = text;
    }

    /** Reads a file of SQL. */
    static RevisionText sql(String text) {
        RevisionText read = new RevisionText(text);
        Matcher line = LINE.matcher(text);
        while (line.find() && line.group(1) == null) {
            String key = line.group(2).toLowerCase(Locale.ROOT);
            if (key.equals("created")) {
                read.created = line.group(3).strip();
            }
            Matcher name = NAME.matcher(text).region(line.start(3), line.end(3));
            while (name.find()) {
                read.add(key, name.start(), name.end());
            }
        }
        return read;
    }

    /** Reads a source file of Java. */
    static RevisionText java(String text) {
        RevisionText read = new RevisionText(text);
        Matcher annotation = ANNOTATION.matcher(text);
        if (annotation.find()) {
            Matcher part = PART.matcher(text).region(annotation.end(), text.length());
            String attribute = "";
            while (part.find() && !part.group().equals(")")) {
                if (part.group(1) != null) {
                    attribute = part.group(1);
                }
                else if (part.group(2) != null) {
                    read.add(
                            attribute.equals("id") ? REVISION
                                    : attribute.equals("dependsOn") ? "depends-on" : attribute,
                            part.start(2), part.end(2));
                }
            }
        }
        return read;
    }

    private void add(String key, int start, int end) {
        if (key.equals(REVISION) || REFERENCES.contains(key)) {
            this.ids.add(new Id(key.equals(REVISION), start, end));
        }
    }

    /** Gives all of it. */
    String text() {
        return this.text;
    }

    /** Gives the id of the revision; null if the file is none of a revision. */
    @Nullable String id() {
        return this.ids.stream().filter(Id::own).map(this::name).findFirst().orElse(null);
    }

    /** Gives when it was made, as it is written; null if it is not said. */
    @Nullable String created() {
        return this.created;
    }

    /** Returns whether it revises, depends on or squashes another revision. */
    boolean refersTo(String id) {
        return this.ids.stream().anyMatch((part) -> !part.own() && name(part).equals(id));
    }

    /** Gives the text with another id of its own. */
    String named(String id) {
        return replaced(Id::own, id);
    }

    /** Gives the text with another id in the place of one that it refers to. */
    String referring(String former, String id) {
        return replaced((part) -> !part.own() && name(part).equals(former), id);
    }

    private String replaced(Predicate<Id> which, String id) {
        StringBuilder replaced = new StringBuilder(this.text);
        for (int index = this.ids.size() - 1; index >= 0; index--) {
            Id part = this.ids.get(index);
            if (which.test(part)) {
                replaced.replace(part.start(), part.end(), id);
            }
        }
        return replaced.toString();
    }

    private String name(Id id) {
        return this.text.substring(id.start(), id.end());
    }

    /** An id in the text: the revision's own, or one that it refers to. */
    private record Id(boolean own, int start, int end) {

    }

}
