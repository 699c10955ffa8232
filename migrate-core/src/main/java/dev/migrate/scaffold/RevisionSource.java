package dev.migrate.scaffold;

import dev.migrate.diagnostic.Diagnostic;
import dev.migrate.diagnostic.DiagnosticCode;
import dev.migrate.diagnostic.MigrateException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.TemporalAccessor;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The source of a revision, read without a look at the other revisions. */
public final class RevisionSource {

    private final Path path;

    private final String id;

    private final RevisionText content;

    private RevisionSource(Path path, String id, RevisionText content) {
        this.path = path;
        this.id = id;
        this.content = content;
    }

    /**
     * Reads a source.
     * @param path a file that ends in {@code .sql} or {@code .java}
     * @return the source; null if it is not that of a revision
     * @throws MigrateException of code {@code UNREADABLE_LOCATION} if it cannot be read
     */
    static @Nullable RevisionSource read(Path path) {
        try {
            String text = Files.readString(path);
            RevisionText content = path.toString().endsWith(".java") ? RevisionText.java(text) : RevisionText.sql(text);
            String id = content.id();
            return (id != null) ? new RevisionSource(path, id, content) : null;
        }
        catch (IOException ex) {
            throw new MigrateException(
                    Diagnostic.error(DiagnosticCode.UNREADABLE_LOCATION, "the file \"" + path + "\" cannot be read")
                        .withDetail(ex + ". No file was changed."),
                    ex);
        }
    }

    /**
     * Gives the file.
     * @return its path
     */
    public Path path() {
        return this.path;
    }

    /**
     * Gives the revision's id.
     * @return the id
     */
    public String id() {
        return this.id;
    }

    /**
     * Gives what is in it.
     * @return all of the text
     */
    public String text() {
        return this.content.text();
    }

    RevisionText content() {
        return this.content;
    }

    /**
     * Gives when the revision was made.
     * @return the time; null if the file does not say it
     */
    public @Nullable Instant created() {
        String created = this.content.created();
        if (created == null || created.isEmpty()) {
            return null;
        }
        try {
            TemporalAccessor time = ((created.indexOf('T') < 0) ? DateTimeFormatter.ISO_DATE
                    : DateTimeFormatter.ISO_DATE_TIME)
                .parseBest(created, OffsetDateTime::from, LocalDateTime::from, LocalDate::from);
            if (time instanceof OffsetDateTime zoned) {
                return zoned.toInstant();
            }
            LocalDateTime local = (time instanceof LocalDate day) ? day.atStartOfDay() : (LocalDateTime) time;
            return local.toInstant(ZoneOffset.UTC);
        }
        catch (DateTimeException ex) {
            return null;
        }
    }

    /**
     * Returns whether the revision revises, depends on or squashes another one.
     * @param other the other's id
     * @return true if its header names it
     */
    public boolean refersTo(String other) {
        return this.content.refersTo(other);
    }

    /**
     * Gives the name of its file after the revision has another id.
     * @param renamed the other id
     * @return the path, in the same folder
     */
    public Path renamed(String renamed) {
        String name = Objects.requireNonNull(this.path.getFileName()).toString();
        boolean named = name.startsWith(this.id) && name.length() > this.id.length()
                && "_-.".indexOf(name.charAt(this.id.length())) >= 0;
        return named ? this.path.resolveSibling(renamed + name.substring(this.id.length())) : this.path;
    }

}
