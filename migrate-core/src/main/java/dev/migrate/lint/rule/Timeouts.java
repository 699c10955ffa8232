package dev.migrate.lint.rule;

import dev.migrate.change.LockMode;
import dev.migrate.lint.Step;
import dev.migrate.lint.TableLock;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The timeouts that scripts set. */
final class Timeouts {

    private static final Pattern NONE = Pattern.compile("0+([.]0+)?\\s*[a-z]*");

    private Timeouts() {
    }

    /** Returns whether a value limits something; zero does not. */
    static boolean isSet(@Nullable String value) {
        return value != null && !NONE.matcher(value.strip()).matches();
    }

    /** Gives the relation of the statement's first strong lock. */
    static String table(Step step) {
        return step.locks()
            .stream()
            .filter((lock) -> lock.isAtLeast(LockMode.SHARE))
            .map(TableLock::table)
            .map(DescribedRule::quoted)
            .findFirst()
            .orElse("");
    }

}
