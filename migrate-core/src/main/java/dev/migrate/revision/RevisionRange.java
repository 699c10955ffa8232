package dev.migrate.revision;

import dev.migrate.diagnostic.Diagnostic;
import dev.migrate.diagnostic.DiagnosticCode;
import dev.migrate.diagnostic.MigrateException;
import org.jspecify.annotations.Nullable;

/**
 * Two targets with a colon between them: {@code a:b}, {@code a:}, {@code :b}.
 *
 * @param from where it starts; null for base
 * @param to where it ends; null for all heads
 * @since 0.1
 */
public record RevisionRange(@Nullable RevisionTarget from, @Nullable RevisionTarget to) {

    /**
     * Reads a range.
     * @param text what was typed; {@code :} alone is everything
     * @return the range
     * @throws MigrateException with code {@code BAD_TARGET} if it has no colon or more
     * than one, or one side is not well-formed
     */
    public static RevisionRange parse(String text) {
        int colon = text.indexOf(':');
        if (colon < 0 || text.indexOf(':', colon + 1) >= 0) {
            throw new MigrateException(Diagnostic
                .error(DiagnosticCode.BAD_TARGET, "range " + Names.quote(text.strip()) + " is not well-formed")
                .withDetail("A range is start:end, start: or :end, with one colon."));
        }
        return new RevisionRange(side(text.substring(0, colon)), side(text.substring(colon + 1)));
    }

    /**
     * Reads a range that names both of its ends, as an offline downgrade needs.
     * @param text what was typed
     * @return the range, neither side null
     * @throws MigrateException with code {@code RANGE_REQUIRED} if an end is missing,
     * {@code BAD_TARGET} if it is not well-formed
     */
    public static RevisionRange parseClosed(String text) {
        RevisionRange range = text.contains(":") ? parse(text) : new RevisionRange(null, null);
        if (range.from() == null || range.to() == null) {
            throw new MigrateException(Diagnostic
                .error(DiagnosticCode.RANGE_REQUIRED,
                        "a range from:to is needed here, not " + Names.quote(text.strip()))
                .withDetail("Without a connection it is not known which revisions the database has."));
        }
        return range;
    }

    private static @Nullable RevisionTarget side(String text) {
        return text.isBlank() ? null : RevisionTarget.parse(text);
    }

}
