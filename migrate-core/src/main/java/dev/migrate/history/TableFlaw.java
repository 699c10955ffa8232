package dev.migrate.history;

import dev.migrate.diagnostic.Advice;
import dev.migrate.diagnostic.Diagnostic;
import dev.migrate.diagnostic.DiagnosticCode;
import dev.migrate.diagnostic.MigrateException;
import dev.migrate.diagnostic.Setting;
import java.util.Arrays;
import java.util.stream.Collectors;

/**
 * Why a SELECT from a table may not give all of its rows, or not only its own. The
 * condition is part of the one SELECT that reads the rows, so that it costs no round
 * trip.
 */
enum TableFlaw {

    NOT_ORDINARY("c.relkind <> 'r'", "it is not an ordinary table"),

    PARTITION("c.relispartition", "it is a partition, and other partitions may have the rows"),

    TEMPORARY("c.relpersistence = 't'", "it is a temporary table"),

    UNLOGGED("c.relpersistence = 'u'", "it is unlogged, so that a crash of the server empties it"),

    // reports what holds for the current role: an owner is exempt unless it is forced
    ROW_SECURITY("pg_catalog.row_security_active(c.oid)", "row security decides which rows this role sees"),

    // relhasrules stays true when the last rule is gone
    RULE("""
            c.relhasrules AND EXISTS (
                SELECT FROM pg_catalog.pg_rewrite r WHERE r.ev_class = c.oid AND r.ev_enabled <> 'D')""",
            "a rule rewrites statements on it"),

    // one BEFORE each row may give another row, or none; FOR EACH ROW is 1, BEFORE is 2
    TRIGGER("""
            c.relhastriggers AND EXISTS (
                SELECT FROM pg_catalog.pg_trigger t
                WHERE t.tgrelid = c.oid AND NOT t.tgisinternal AND t.tgenabled <> 'D' AND t.tgtype & 3 = 3)""",
            "a trigger BEFORE each row may change what is written to it, or keep it out"),

    CHILDREN("c.relhassubclass AND EXISTS (SELECT FROM pg_catalog.pg_inherits i WHERE i.inhparent = c.oid)",
            "other tables inherit from it, and their rows count as its own"),

    COLUMNS("""
            (SELECT pg_catalog.count(*) FROM pg_catalog.pg_attribute a
                JOIN pg_catalog.pg_type t ON t.oid = a.atttypid
                WHERE a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped AND a.attgenerated = ''
                    AND a.attname IN (%1$s) AND (a.attname <> 'version_num' OR t.typcategory = 'S')) < %2$d""",
            "a column of it is missing, is generated, or has another type");

    private static final String UNSEEN = "It says what is applied, so that rows that are not seen would run again."
            + " Nothing was done.";

    private final String condition;

    private final String reason;

    TableFlaw(String condition, String reason) {
        this.condition = condition;
        this.reason = reason;
    }

    /** An expression over pg_class as c: the name of the first flaw, or null. */
    static String expression(String... columns) {
        String names = Arrays.stream(columns).collect(Collectors.joining("', '", "'", "'"));
        return Arrays.stream(values())
            .map((flaw) -> "WHEN " + flaw.condition.formatted(names, columns.length) + " THEN '" + flaw.name() + "'")
            .collect(Collectors.joining("\n", "CASE\n", "\nEND"));
    }

    MigrateException on(String table) {
        return refusal(table, this.reason, UNSEEN, cure(table));
    }

    private Advice cure(String table) {
        return switch (this) {
            case NOT_ORDINARY -> Advice.of("Rename it and put the ordinary table in its place.");
            case PARTITION -> Advice.of("Detach it with ALTER TABLE ... DETACH PARTITION.");
            case TEMPORARY -> Advice.of("Set ").setting(Setting.SCHEMA).text(" to the schema of the lasting table.");
            case UNLOGGED -> Advice.of("Run ALTER TABLE " + table + " SET LOGGED.");
            case ROW_SECURITY ->
                Advice.of("Run ALTER TABLE " + table + " NO FORCE ROW LEVEL SECURITY and migrate as its owner (")
                    .setting(Setting.ROLE)
                    .text("), or run ALTER TABLE " + table + " DISABLE ROW LEVEL SECURITY.");
            case RULE -> Advice.of("Remove the rule with DROP RULE ... ON " + table + ".");
            case TRIGGER -> Advice.of("Remove the trigger with DROP TRIGGER ... ON " + table + ".");
            case CHILDREN -> Advice.of("Run ALTER TABLE ... NO INHERIT " + table + " for each of them.");
            case COLUMNS -> Advice.of("Give it the columns that it was made with.");
        };
    }

    /** Where the SELECT itself fails for a column. */
    static MigrateException columns(String table, String reason) {
        return refusal(table, reason, UNSEEN, COLUMNS.cure(table));
    }

    /** If all rows are seen, and one of them is not what a run writes. */
    static MigrateException row(String table, String reason, String cure) {
        return refusal(table, reason, "No run writes such a row. Nothing was done.", Advice.of(cure));
    }

    private static MigrateException refusal(String table, String reason, String detail, Advice cure) {
        return new MigrateException(Diagnostic
            .error(DiagnosticCode.UNRELIABLE_TABLE, "the rows of table " + table + " cannot be relied on: " + reason)
            .withDetail(detail)
            .withHint(cure));
    }

}
