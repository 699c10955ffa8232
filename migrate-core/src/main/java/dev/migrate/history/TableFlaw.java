package dev.migrate.history;

import dev.migrate.diagnostic.Diagnostic;
import dev.migrate.diagnostic.DiagnosticCode;
import dev.migrate.diagnostic.MigrateException;
import java.util.Arrays;
import java.util.stream.Collectors;

/**
 * Why a SELECT from a table may not give all of its rows, or not only its own. The
 * condition is part of the one SELECT that reads the rows, so that it costs no round
 * trip.
 */
enum TableFlaw {

    NOT_ORDINARY("c.relkind <> 'r'", "it is not an ordinary table",
            "Rename it and put the ordinary table in its place."),

    PARTITION("c.relispartition", "it is a partition, and other partitions may have the rows",
            "Detach it with ALTER TABLE ... DETACH PARTITION."),

    TEMPORARY("c.relpersistence = 't'", "it is a temporary table",
            "Set \"migrate.schema\" to the schema of the lasting table."),

    UNLOGGED("c.relpersistence = 'u'", "it is unlogged, so that a crash of the server empties it",
            "Run ALTER TABLE %s SET LOGGED."),

    // tells what holds for the current role: an owner is exempt unless it is forced
    ROW_SECURITY("pg_catalog.row_security_active(c.oid)", "row security decides which rows this role sees",
            "Run ALTER TABLE %1$s NO FORCE ROW LEVEL SECURITY and migrate as its owner (\"migrate.role\"), or run"
                    + " ALTER TABLE %1$s DISABLE ROW LEVEL SECURITY."),

    // relhasrules stays true when the last rule is gone
    RULE("""
            c.relhasrules AND EXISTS (
                SELECT FROM pg_catalog.pg_rewrite r WHERE r.ev_class = c.oid AND r.ev_enabled <> 'D')""",
            "a rule rewrites statements on it", "Remove the rule with DROP RULE ... ON %s."),

    CHILDREN("c.relhassubclass AND EXISTS (SELECT FROM pg_catalog.pg_inherits i WHERE i.inhparent = c.oid)",
            "other tables inherit from it, and their rows count as its own",
            "Run ALTER TABLE ... NO INHERIT %s for each of them."),

    COLUMNS("""
            (SELECT pg_catalog.count(*) FROM pg_catalog.pg_attribute a
                WHERE a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped AND a.attgenerated = ''
                    AND a.attname IN (%1$s)) < %2$d""", "a column of it is missing, or is generated",
            "Give it the columns that it was made with.");

    private final String condition;

    private final String reason;

    private final String cure;

    TableFlaw(String condition, String reason, String cure) {
        this.condition = condition;
        this.reason = reason;
        this.cure = cure;
    }

    /** An expression over pg_class as c: the name of the first flaw, or null. */
    static String expression(String... columns) {
        String names = Arrays.stream(columns).collect(Collectors.joining("', '", "'", "'"));
        return Arrays.stream(values())
            .map((flaw) -> "WHEN " + flaw.condition.formatted(names, columns.length) + " THEN '" + flaw.name() + "'")
            .collect(Collectors.joining("\n", "CASE\n", "\nEND"));
    }

    MigrateException on(String table) {
        return refusal(table, this.reason, this.cure.formatted(table));
    }

    /** Where the SELECT itself fails for a column. */
    static MigrateException columns(String table, String reason) {
        return refusal(table, reason, COLUMNS.cure);
    }

    private static MigrateException refusal(String table, String reason, String cure) {
        return new MigrateException(Diagnostic
            .error(DiagnosticCode.UNRELIABLE_TABLE, "the rows of table " + table + " cannot be relied on: " + reason)
            .withDetail("It says what is applied, so that rows that are not seen would run again. Nothing was done.")
            .withHint(cure));
    }

}
