package dev.migrate.recording;

import dev.migrate.change.BadOperationException;
import dev.migrate.diagnostic.Diagnostic;
import dev.migrate.diagnostic.DiagnosticCode;
import dev.migrate.diagnostic.MigrateException;
import dev.migrate.diagnostic.SourceLocation;
import java.security.CodeSource;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A call of an operation, or of a definition, in code that a revision runs: its own
 * class, one that it inherits from, or one that it calls.
 *
 * @param location the line of the call
 * @param method the method that is called; null if the code of the revision stands on top
 * of the stack, or does not stand on it at all
 */
record Call(SourceLocation location, @Nullable String method) {

    private static final String OURS = "dev.migrate.";

    private static final List<String> PLATFORM = List.of("java.", "javax.", "jdk.", "sun.", "com.sun.");

    // what calls code of a revision back, and what the driver throws through
    private static final List<String> CARRIERS = List.of("org.springframework.aop.", "org.springframework.beans.",
            "org.springframework.cglib.", "org.springframework.core.", "org.springframework.dao.",
            "org.springframework.jdbc.", "org.springframework.transaction.", "org.springframework.util.",
            "org.postgresql.", "com.zaxxer.hikari.");

    /** Finds the call that is being made. */
    static Call current(Author author) {
        return StackWalker.getInstance()
            .walk((frames) -> of(author, frames.map(StackWalker.StackFrame::toStackTraceElement)));
    }

    /** Finds the call that an exception came through. */
    static Call of(Author author, Throwable thrown) {
        return of(author, Stream.of(thrown.getStackTrace()));
    }

    private static Call of(Author author, Stream<StackTraceElement> stack) {
        String method = null;
        boolean carried = false;
        Iterator<StackTraceElement> frames = stack.iterator();
        while (frames.hasNext()) {
            StackTraceElement frame = frames.next();
            if (isBottom(frame)) {
                break;
            }
            if (isOurs(frame.getClassName())) {
                method = carried ? null : frame.getMethodName();
            }
            else if (startsWithAny(frame.getClassName(), CARRIERS)) {
                carried |= method == null;
            }
            else if (!startsWithAny(frame.getClassName(), PLATFORM)) {
                return new Call(author.place(frame), method);
            }
        }
        return new Call(SourceLocation.of(author.className()), method);
    }

    /** Says at the line of the call why it is refused. */
    MigrateException refused(RuntimeException thrown) {
        if (thrown instanceof BadOperationException bad) {
            return refusal(bad);
        }
        return (thrown instanceof MigrateException refused) ? refused : argument(thrown);
    }

    private MigrateException refusal(BadOperationException refused) {
        return new MigrateException(Diagnostic.error(DiagnosticCode.BAD_OPERATION, refused.text())
            .withHint(refused.hint())
            .at(this.location));
    }

    // as definitions say with an exception of Java
    private MigrateException argument(RuntimeException thrown) {
        String reason = (thrown instanceof NullPointerException) ? "is called with null"
                : "is called with a value that it cannot take: " + thrown.getMessage();
        return new MigrateException(
                Diagnostic.error(DiagnosticCode.BAD_OPERATION, this.method + "(…) " + reason).at(this.location),
                thrown);
    }

    private static boolean isBottom(StackTraceElement frame) {
        return frame.getClassName().equals(OperationWriter.class.getName())
                && frame.getMethodName().equals(OperationWriter.WRITE);
    }

    private static boolean startsWithAny(String name, List<String> prefixes) {
        return prefixes.stream().anyMatch(name::startsWith);
    }

    // a revision may stand in a package of the same name, but not in the same archive
    private static boolean isOurs(String name) {
        if (!name.startsWith(OURS)) {
            return false;
        }
        try {
            return Objects.equals(archive(Class.forName(name, false, Call.class.getClassLoader())),
                    archive(Call.class));
        }
        catch (ClassNotFoundException | LinkageError ex) {
            return false;
        }
    }

    private static @Nullable String archive(Class<?> type) {
        CodeSource source = type.getProtectionDomain().getCodeSource();
        return (source != null) ? String.valueOf(source.getLocation()) : null;
    }

}
