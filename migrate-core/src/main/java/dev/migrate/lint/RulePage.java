package dev.migrate.lint;

import java.util.Locale;

/**
 * A rule's page of the documentation, which {@code migrate lint --explain} shows too.
 *
 * @since 0.1
 */
public final class RulePage {

    private RulePage() {
    }

    /**
     * Writes the page.
     * @param rule the rule
     * @return Markdown, with its last line end
     */
    public static String of(RuleDescription rule) {
        StringBuilder page = new StringBuilder("# ").append(rule.id()).append("\n\n");
        page.append(rule.summary()).append("\n\n");
        page.append(rule.group().title())
            .append(", ")
            .append(rule.severity().name().toLowerCase(Locale.ROOT))
            .append(".\n\n");
        page.append(rule.reason()).append('\n');
        if (rule.bad() != null) {
            page.append("\nReported:\n\n```sql\n").append(rule.bad()).append("\n```\n");
        }
        if (rule.good() != null) {
            page.append("\nNot reported:\n\n```sql\n").append(rule.good()).append("\n```\n");
        }
        if (rule.operations() != null) {
            page.append("\nIn a Java revision: `").append(rule.operations()).append("`.\n");
        }
        return page.toString();
    }

}
