package dev.migrate.lines;

import dev.migrate.diagnostic.SourceLocation;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The line that a diagnostic must name. */
final class Line {

    private static final ThreadLocal<@Nullable SourceLocation> EXPECTED = new ThreadLocal<>();

    private Line() {
    }

    /** Expects the line after this call. */
    static void next() {
        StackWalker.StackFrame caller = StackWalker.getInstance()
            .walk((frames) -> frames.skip(1).findFirst())
            .orElseThrow();
        EXPECTED.set(new SourceLocation(caller.getClassName(), caller.getLineNumber() + 1));
    }

    /** Gives the line that was expected last. */
    static SourceLocation expected() {
        return Objects.requireNonNull(EXPECTED.get());
    }

}
