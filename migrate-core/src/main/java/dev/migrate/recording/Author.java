package dev.migrate.recording;

import dev.migrate.diagnostic.SourceLocation;
import java.util.Arrays;
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
     * Names the revision in a message.
     * @return {@code revision "0007"}
     */
    public String subject() {
        return "revision \"" + this.revision + "\"";
    }

    /**
     * Gives the line of the author's class that is being run.
     * @return the class and line; the class alone where it is not running
     */
    public SourceLocation line() {
        return StackWalker.getInstance()
            .walk((frames) -> frames.filter((frame) -> wrote(frame.getClassName()))
                .findFirst()
                .map((frame) -> new SourceLocation(this.className, Math.max(frame.getLineNumber(), 0)))
                .orElse(SourceLocation.of(this.className)));
    }

    private boolean wrote(String type) {
        return type.equals(this.className) || type.startsWith(this.className + "$");
    }

    /**
     * Gives the line of the author's class that an exception came through.
     * @param thrown the exception
     * @return the class and line; the class alone if it did not come through it
     */
    public SourceLocation line(Throwable thrown) {
        return Arrays.stream(thrown.getStackTrace())
            .filter((frame) -> wrote(frame.getClassName()))
            .findFirst()
            .map((frame) -> new SourceLocation(this.className, Math.max(frame.getLineNumber(), 0)))
            .orElse(SourceLocation.of(this.className));
    }

}
