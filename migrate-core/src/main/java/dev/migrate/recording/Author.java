package dev.migrate.recording;

import dev.migrate.diagnostic.Diagnostic;
import dev.migrate.diagnostic.SourceLocation;
import org.springframework.util.ClassUtils;

/**
 * Who writes operations.
 *
 * @param revision the id of the revision
 * @param className the name of its class
 */
public record Author(String revision, String className) {

    /**
     * Gives the author of a class, behind Spring's proxies.
     * @param revision the id of the revision
     * @param type the class
     * @return the author
     */
    public static Author of(String revision, Class<?> type) {
        return new Author(revision, ClassUtils.getUserClass(type).getName());
    }

    /**
     * Returns whether something that came out of the code of a revision is a failure of
     * the revision, and not of the Java machine.
     * @param thrown what it threw
     * @return false for an error of the machine other than an endless recursion
     */
    public static boolean isFailure(Throwable thrown) {
        return !(thrown instanceof VirtualMachineError) || thrown instanceof StackOverflowError;
    }

    /**
     * Names the revision in a message.
     * @return {@code revision "0007"}
     */
    public String subject() {
        return "revision \"" + this.revision + "\"";
    }

    /**
     * Gives the line that is being run and calls an operation: in the class of the
     * revision, in one that it inherits from, or in one that it calls.
     * @return the class and line; the class of the revision alone if it is not running
     */
    public SourceLocation line() {
        return Call.current(this).location();
    }

    /**
     * Gives the line that an exception came through, as {@link #line()} does.
     * @param thrown the exception
     * @return the class and line; the class of the revision alone if the exception did
     * not come through it
     */
    public SourceLocation line(Throwable thrown) {
        return Call.of(this, thrown).location();
    }

    /**
     * Names the revision in a diagnostic whose place is in another class.
     * @param diagnostic what went wrong
     * @return the diagnostic, with the revision in its detail if its place does not say
     * it
     */
    public Diagnostic named(Diagnostic diagnostic) {
        SourceLocation location = diagnostic.location();
        if (location == null || location.source().equals(this.className)) {
            return diagnostic;
        }
        String caller = "Revision \"" + this.revision + "\" (" + this.className + ") runs this line.";
        return diagnostic.withDetail((diagnostic.detail() != null) ? diagnostic.detail() + " " + caller : caller);
    }

    SourceLocation place(StackTraceElement frame) {
        String type = frame.getClassName();
        boolean own = type.startsWith(this.className + "$");
        return new SourceLocation(own ? this.className : type, Math.max(frame.getLineNumber(), 0));
    }

}
