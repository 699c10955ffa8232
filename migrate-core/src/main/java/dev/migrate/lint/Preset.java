package dev.migrate.lint;

import dev.migrate.diagnostic.Severity;

/**
 * Which rules are asked, and how their findings are taken.
 *
 * @since 0.1
 */
public enum Preset {

    /** Only what blocks, fails or loses something for certain. */
    MINIMAL {

        @Override
        RuleLevel level(RuleDescription rule) {
            boolean asked = switch (rule.group()) {
                case LOCK, FAILURE, LOSS -> rule.severity() == Severity.ERROR;
                case READING -> true;
                case COMPATIBILITY, REVIEW, HYGIENE, ADVICE -> false;
            };
            return asked ? RuleLevel.of(rule.severity()) : RuleLevel.OFF;
        }

    },

    /** Everything but matters of style and design. */
    DEFAULT {

        @Override
        RuleLevel level(RuleDescription rule) {
            return switch (rule.group()) {
                case LOCK, FAILURE, LOSS, COMPATIBILITY, REVIEW, READING -> RuleLevel.of(rule.severity());
                case HYGIENE, ADVICE -> RuleLevel.OFF;
            };
        }

    },

    /** As default, and what disturbs an application that keeps running is an error. */
    ONLINE {

        @Override
        RuleLevel level(RuleDescription rule) {
            return switch (rule.group()) {
                case LOCK, COMPATIBILITY -> RuleLevel.ERROR;
                case FAILURE, LOSS, REVIEW, READING -> RuleLevel.of(rule.severity());
                case HYGIENE, ADVICE -> RuleLevel.OFF;
            };
        }

    },

    /** Everything; advice is a warning. */
    STRICT {

        @Override
        RuleLevel level(RuleDescription rule) {
            return (rule.severity() == Severity.ERROR) ? RuleLevel.ERROR : RuleLevel.WARNING;
        }

    };

    abstract RuleLevel level(RuleDescription rule);

}
