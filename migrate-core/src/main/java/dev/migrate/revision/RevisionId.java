package dev.migrate.revision;

import dev.migrate.diagnostic.Diagnostic;
import dev.migrate.diagnostic.DiagnosticCode;
import dev.migrate.diagnostic.MigrateException;
import dev.migrate.diagnostic.SourceLocation;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The rules for a revision id: 1 to 64 of {@code A-Z a-z 0-9 _ . -}, not starting with
 * {@code -} (that is how a relative target starts), not of dots alone (which name
 * folders), and none of the words that already mean a place ({@code head}, {@code heads},
 * {@code base}, {@code current}) or no revision ({@code none}).
 *
 * @since 0.1
 */
public final class RevisionId {

    private static final Pattern LEGAL = Pattern.compile("(?!(\\.+|none)$)[A-Za-z0-9_.][A-Za-z0-9_.-]{0,63}");

    private static final Set<String> RESERVED = Set.of("head", "heads", "base", "current");

    private RevisionId() {
    }

    /**
     * Returns whether a text can be a revision id.
     * @param id the text
     * @return true if it keeps all rules
     */
    public static boolean isValid(String id) {
        return LEGAL.matcher(id).matches() && !isReserved(id);
    }

    /**
     * Returns whether a text is a word that names a place by itself.
     * @param id the text
     * @return true for {@code head}, {@code heads}, {@code base} and {@code current}
     */
    public static boolean isReserved(String id) {
        return RESERVED.contains(id);
    }

    /**
     * Gives what is wrong with a text as a revision id.
     * @param id the text
     * @param location where it is written; null if no place is known
     * @return an error of code {@code ILLEGAL_REVISION_ID}, or null if it is valid
     */
    public static @Nullable Diagnostic problem(String id, @Nullable SourceLocation location) {
        if (isValid(id)) {
            return null;
        }
        String message = isReserved(id) ? "revision id " + Names.quote(id) + " is a reserved word"
                : "illegal revision id " + Names.quote(id);
        return Diagnostic.error(DiagnosticCode.ILLEGAL_REVISION_ID, message)
            .withDetail("An id is 1 to 64 of A-Z a-z 0-9 _ . -, does not start with - and is not of dots alone;"
                    + " head, heads, base, current and none are reserved.")
            .at(location);
    }

    /**
     * Refuses a text that cannot be a revision id.
     * @param id the text
     * @param location where it is written; null if no place is known
     * @return the id
     * @throws MigrateException with code {@code ILLEGAL_REVISION_ID}
     */
    public static String check(String id, @Nullable SourceLocation location) {
        Diagnostic problem = problem(id, location);
        if (problem != null) {
            throw new MigrateException(problem);
        }
        return id;
    }

}
