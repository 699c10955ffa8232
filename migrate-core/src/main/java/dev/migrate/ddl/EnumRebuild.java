package dev.migrate.ddl;

import dev.migrate.change.TypeAlteration.RebuildEnum;
import dev.migrate.sql.QualifiedName;
import dev.migrate.sql.SqlLiteral;
import java.util.Map;

/**
 * An enum that is rebuilt: PostgreSQL can neither remove nor reorder values. One block
 * reads from the catalogs what depends on the type, takes it down, creates the type and
 * the domains over it again, changes the columns, and puts the rest up again. It is SQL,
 * since it runs wherever a statement does: in a transaction of ours, in psql, and years
 * later as the downgrade that the history keeps.
 *
 * <p>
 * While the catalogs are read, the values that go have other names, so that every
 * definition that names one shows it, whatever it is written in. The queries are large
 * and read little, so that compiling them (JIT) would take most of the time.
 */
final class EnumRebuild {

    private static final String BLOCK = """
            DECLARE
                enum oid := {type}::pg_catalog.regtype;
                labels text[] := {labels};
                replaced text[] := {replaced};
                replacing text[] := {replacing};
                gone text[];
                types oid[];
                names text[];
                dims int[];
                former text[];
                anew text[];
                domains text[];
                change text[];
                after text[];
                naming text[] := '{}';
                unfit text[] := '{}';
                place record;
            {declarations}
            BEGIN
                IF NOT EXISTS (SELECT FROM pg_catalog.pg_type WHERE oid = enum AND typtype = 'e') THEN
                    RAISE EXCEPTION '% is not an enum', enum::pg_catalog.regtype USING ERRCODE = '42809';
                END IF;
                PERFORM pg_catalog.set_config('jit', 'off', true);
            {types}
            {reading}
                FOREACH step IN ARRAY gone LOOP
                    EXECUTE pg_catalog.format('ALTER TYPE %s RENAME VALUE %L TO %L', names[1], step,
                        'migrate_' || pg_catalog.md5(step));
                END LOOP;
            {columns}
            {dependents}
                FOREACH step IN ARRAY gone LOOP
                    EXECUTE pg_catalog.format('ALTER TYPE %s RENAME VALUE %L TO %L', names[1],
                        'migrate_' || pg_catalog.md5(step), step);
                END LOOP;
            {read}
                IF blocked IS NOT NULL THEN
                    RAISE EXCEPTION 'enum % cannot be rebuilt while this depends on it: %', names[1], blocked
                    USING ERRCODE = '2BP01', HINT = 'Drop it before, and create it again after.';
                END IF;
            {values}
            {writing}
                FOREACH step IN ARRAY unpublish || down || former LOOP
                    EXECUTE step;
                END LOOP;
                EXECUTE pg_catalog.format('CREATE TYPE %s AS ENUM (%s)', names[1], (
                    SELECT pg_catalog.string_agg(pg_catalog.quote_literal(label), ', ' ORDER BY n)
                    FROM pg_catalog.unnest(labels) WITH ORDINALITY AS all_labels(label, n)));
                FOREACH step IN ARRAY anew LOOP
                    EXECUTE step;
                END LOOP;
            {rows}
                FOREACH step IN ARRAY after || up || publish LOOP
                    EXECUTE step;
                END LOOP;
                FOR step IN
                    SELECT t.oid::pg_catalog.regtype::text
                    FROM pg_catalog.unnest(types) WITH ORDINALITY AS all_types(oid, n)
                    JOIN pg_catalog.pg_type t ON t.oid = all_types.oid AND t.typtype IN ('d', 'e') ORDER BY n DESC
                LOOP
                    EXECUTE pg_catalog.format('DROP TYPE %s', step);
                END LOOP;
            {written}
                PERFORM pg_catalog.set_config('jit', jit_before, true);
            END
            """;

    private EnumRebuild() {
    }

    static String sql(QualifiedName type, RebuildEnum change) {
        return "DO " + DollarQuote.of(ReadingBlock.in(BLOCK)
            .replace("{types}", ReadingBlock.indented(EnumTypes.TYPES))
            .replace("{columns}", ReadingBlock.indented(EnumTypes.COLUMNS))
            .replace("{dependents}", ReadingBlock.indented(Dependents.sql()))
            .replace("{values}", ReadingBlock.indented(EnumValues.DEFINITIONS))
            .replace("{rows}", ReadingBlock.indented(EnumValues.ROWS))
            .replace("{type}", SqlLiteral.quote(type.sql()))
            .replace("{labels}", labels(change))
            .replace("{replaced}", texts(Words.literals(change.replacements().keySet())))
            .replace("{replacing}", texts(Words.literals(change.replacements().values())))
            .replace("{array}", SqlLiteral.quote(array(change.replacements())))
            .replace("{scalar}", SqlLiteral.quote(scalar(change.replacements()))));
    }

    private static String texts(String literals) {
        return "ARRAY[" + literals + "]::text[]";
    }

    private static String labels(RebuildEnum change) {
        if (change.dropped() == null) {
            return texts(Words.literals(change.values()));
        }
        return """
                ARRAY(
                        SELECT enumlabel::text FROM pg_catalog.pg_enum
                        WHERE enumtypid = enum AND enumlabel <> %s ORDER BY enumsortorder)"""
            .formatted(SqlLiteral.quote(change.dropped()));
    }

    // both are given to format() with the column's name
    private static String array(Map<String, String> replacements) {
        String value = "%I::text[]";
        for (Map.Entry<String, String> entry : replacements.entrySet()) {
            value = "array_replace(" + value + ", " + escaped(entry.getKey()) + ", " + escaped(entry.getValue()) + ")";
        }
        return value;
    }

    private static String scalar(Map<String, String> replacements) {
        if (replacements.isEmpty()) {
            return "%I::text";
        }
        StringBuilder value = new StringBuilder("(CASE %1$I::text");
        replacements
            .forEach((from, to) -> value.append(" WHEN ").append(escaped(from)).append(" THEN ").append(escaped(to)));
        return value.append(" ELSE %1$I::text END)").toString();
    }

    private static String escaped(String value) {
        return SqlLiteral.quote(value).replace("%", "%%");
    }

}
