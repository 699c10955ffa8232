package dev.migrate.diagnostic;

import java.nio.file.Path;

/**
 * A place in a file or class that a human can open.
 *
 * @param source the file as its user names it, relative to its location
 * ({@code db/migrations/0007_add_email.sql}), or a class name
 * @param line the line, counted from 1; 0 stands for the whole file
 * @since 0.1
 */
public record SourceLocation(String source, int line) {

    /** Refuses a negative line. */
    public SourceLocation {
        if (line < 0) {
            throw new IllegalArgumentException("line must not be negative: " + line);
        }
    }

    /**
     * Gives the whole of a file or class.
     * @param source the file or class
     * @return a location without a line
     */
    public static SourceLocation of(String source) {
        return new SourceLocation(source, 0);
    }

    /**
     * Gives another line of the same file.
     * @param line the line, counted from 1
     * @return a location in the same source
     */
    public SourceLocation atLine(int line) {
        return new SourceLocation(this.source, line);
    }

    /**
     * Gives the place for a reader who must not know where files are on this machine.
     * @return the name of the file if the source is an absolute path; the same place
     * otherwise
     */
    public SourceLocation withoutFolders() {
        Path path = Path.of(this.source);
        Path name = path.getFileName();
        return (path.isAbsolute() && name != null) ? new SourceLocation(name.toString(), this.line) : this;
    }

    /** Gives {@code source:line}, or the source alone where no line is known. */
    @Override
    public String toString() {
        return (this.line == 0) ? this.source : this.source + ":" + this.line;
    }

}
