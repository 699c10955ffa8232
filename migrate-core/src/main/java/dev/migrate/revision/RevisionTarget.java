package dev.migrate.revision;

import dev.migrate.diagnostic.Diagnostic;
import dev.migrate.diagnostic.DiagnosticCode;
import dev.migrate.diagnostic.MigrateException;
import java.math.BigInteger;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The text that a user types to name a place in the graph: {@code head}, {@code heads},
 * {@code base}, {@code current}, an id or a unique prefix of one, a branch label; any of
 * them with steps ({@code id+2}, {@code head-1}), steps alone from the current place
 * ({@code +1}, {@code -1}), and all of it within a branch ({@code label@head},
 * {@code label@+1}). This is the syntax; {@link TargetResolver} knows the meaning.
 * <p>
 * An id may contain a hyphen, so {@code 0002-1} reads two ways. A revision or label of
 * exactly that name wins; then a prefix, where the graph has not that many revisions to
 * step over; then the step down from a revision or label named exactly {@code 0002}; then
 * whichever half is the prefix of one id, and if both are, the target is refused as
 * ambiguous.
 *
 * @param text the whole as it was typed
 * @param branch the label or id before the {@code @}; null if there is none
 * @param name what follows the {@code @}, steps included
 * @param symbol the name without its steps; null if the steps start from the current
 * place
 * @param steps how many steps up, or down where negative, the largest integer standing
 * for all beyond it; null if the name has none
 * @since 0.1
 */
public record RevisionTarget(String text, @Nullable String branch, String name, @Nullable String symbol,
        @Nullable Integer steps) {

    private static final Pattern RELATIVE = Pattern.compile("(.*?)([+-][0-9]+)");

    /** Refuses missing texts. */
    public RevisionTarget {
        Objects.requireNonNull(text, "text");
        Objects.requireNonNull(name, "name");
    }

    /**
     * Reads one target.
     * @param text what was typed; white space around it is dropped
     * @return the target
     * @throws MigrateException with code {@code BAD_TARGET} if it is not well-formed,
     * {@code RANGE_NOT_ALLOWED} if it is a range
     */
    public static RevisionTarget parse(String text) {
        String typed = text.strip();
        if (typed.contains(":")) {
            throw new MigrateException(Diagnostic
                .error(DiagnosticCode.RANGE_NOT_ALLOWED,
                        "range " + Names.quote(typed) + " is not allowed here, one revision is")
                .withHint("Name the end only; a range needs --sql or belongs to history."));
        }
        int at = typed.indexOf('@');
        String branch = (at < 0) ? null : typed.substring(0, at);
        String name = typed.substring(at + 1);
        if (name.isEmpty() || name.contains("@") || (branch != null && branch.isEmpty())
                || typed.chars().anyMatch(Character::isWhitespace)) {
            throw bad(typed);
        }
        Matcher relative = RELATIVE.matcher(name);
        if (!relative.matches()) {
            return new RevisionTarget(typed, branch, name, name, null);
        }
        String symbol = relative.group(1).isEmpty() ? null : relative.group(1);
        return new RevisionTarget(typed, branch, name, symbol, steps(relative.group(2)));
    }

    /**
     * Returns whether the target itself says that the way is down: it is the base, or
     * steps down from the current place.
     * @return false if that depends on the database's state
     */
    public boolean isDown() {
        return (this.symbol != null) ? this.name.equals("base") : this.steps != null && this.steps < 0;
    }

    /** No graph is as long as the largest number, so that more is as far. */
    private static int steps(String signed) {
        BigInteger most = BigInteger.valueOf(Integer.MAX_VALUE);
        return new BigInteger(signed).min(most).max(most.negate()).intValue();
    }

    private static MigrateException bad(String typed) {
        return new MigrateException(Diagnostic
            .error(DiagnosticCode.BAD_TARGET, "target " + Names.quote(typed) + " is not well-formed")
            .withDetail("A target is head, heads, base, an id, a unique prefix or a label, with steps as in id+1,"
                    + " head-1, +1 or -1, and within a branch as in label@head."));
    }

    /** Gives the target as it was typed. */
    @Override
    public String toString() {
        return this.text;
    }

}
