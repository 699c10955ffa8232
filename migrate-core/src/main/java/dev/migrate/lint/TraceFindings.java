package dev.migrate.lint;

import dev.migrate.change.LockMode;
import dev.migrate.lint.effect.Refusal;
import dev.migrate.lint.effect.RelationEffect;
import dev.migrate.lint.effect.StatementEffect;
import dev.migrate.sql.SqlStatement;
import java.util.List;
import java.util.stream.Collectors;

/** What was seen on a scratch database, in words. */
final class TraceFindings {

    static final RuleDescription DISAGREES = RuleDescription
        .error("trace-disagrees", RuleGroup.LOCK,
                "A statement reads or writes a whole table under a lock, and no rule has foreseen it.")
        .because(
                """
                        The statement ran on a scratch database that holds the schema before it, with rows that were made up.
                        There it read every row of a table, or wrote all of them again, while it held a lock for which writers wait.
                        Not reported: statements of which another rule about locks reports something; the finding of that rule says what was seen.
                        """);

    static final RuleDescription FAILED = RuleDescription
        .error("trace-failed", RuleGroup.FAILURE, "A statement fails on a scratch database.")
        .because(
                """
                        The statement ran on a scratch database that holds the schema before it, and PostgreSQL refused it.
                        One that fails on the rows that were made up for the scratch database is tried again without them, and is reported only if it fails again.
                        Nothing behind it was run; the rules have judged that all the same.
                        """);

    static final RuleDescription NOT_TRACED = RuleDescription
        .info("not-traced", RuleGroup.READING, "No scratch database shows what the statements do.")
        .because(
                """
                        Without a trace the rules are the only judgement.
                        `migrate lint` needs a user with the `CREATEDB` privilege, or `migrate.scratch.url`, and revisions that run on an empty database.
                        Behind a statement that fails there is no trace either.
                        """);

    static final List<RuleDescription> RULES = List.of(DISAGREES, FAILED, NOT_TRACED);

    private TraceFindings() {
    }

    /** Returns whether only a trace finds something by a rule. */
    static boolean isTraced(String rule) {
        return RULES.stream().anyMatch((traced) -> traced.id().equals(rule));
    }

    /** Gives what was seen of a statement of which a rule reports something. */
    static String seen(StatementEffect effect, Step step, RuleDescription rule) {
        boolean expected = rule.group() == RuleGroup.LOCK
                && step.locks().stream().anyMatch((lock) -> lock.isLong() && lock.isAtLeast(LockMode.SHARE));
        boolean missing = expected && effect.inTransaction() && effect.refusal() == null && !effect.isBlockingLong();
        return effect.text() + (missing ? "; the rule expects that rows are read or written meanwhile" : "");
    }

    static String unforeseen(StatementEffect effect) {
        return effect.relations()
            .stream()
            .filter(RelationEffect::isBlockingLong)
            .map(RelationEffect::text)
            .collect(Collectors.joining(", ")) + ", which no rule has foreseen";
    }

    static String failed(String what, Refusal refusal) {
        return what + " fails on a scratch database: " + refusal.message() + " (SQLSTATE " + refusal.sqlState() + ")";
    }

    /** Gives where in a statement the server points. */
    static int offset(Refusal refusal, SqlStatement statement) {
        int count = statement.text().codePointCount(0, statement.text().length());
        return statement.text().offsetByCodePoints(0, Math.min(Math.max(refusal.position() - 1, 0), count));
    }

}
