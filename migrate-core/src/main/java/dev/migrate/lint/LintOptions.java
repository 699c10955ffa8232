package dev.migrate.lint;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How an application's revisions are judged.
 *
 * @param settings which rules are asked, and how findings are taken
 * @param version the server; null for that of the database
 * @param rules rules of one's own
 * @since 0.1
 */
public record LintOptions(LintSettings settings, @Nullable ServerVersion version, List<LintRule> rules) {

    /** The default preset, and no rules of one's own. */
    public static final LintOptions DEFAULT = new LintOptions(LintSettings.DEFAULT, null, List.of());

    /** Copies the list. */
    public LintOptions {
        rules = List.copyOf(rules);
    }

}
