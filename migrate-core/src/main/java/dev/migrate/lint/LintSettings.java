package dev.migrate.lint;

import java.util.Map;

/**
 * What is asked, and how findings are taken.
 *
 * @param preset which rules are asked
 * @param levels what is taken otherwise, by the rule's id
 * @since 0.1
 */
public record LintSettings(Preset preset, Map<String, RuleLevel> levels) {

    /** The default preset. */
    public static final LintSettings DEFAULT = new LintSettings(Preset.DEFAULT, Map.of());

    /** Copies the map. */
    public LintSettings {
        levels = Map.copyOf(levels);
    }

    /**
     * Gives how a rule's findings are taken.
     * @param rule the rule
     * @return the level
     */
    public RuleLevel level(RuleDescription rule) {
        RuleLevel level = this.levels.get(rule.id());
        return (level != null) ? level : this.preset.level(rule);
    }

}
