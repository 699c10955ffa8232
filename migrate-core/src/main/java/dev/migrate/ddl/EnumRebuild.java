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
                down text[];
                up text[];
                objects text[];
                defaults boolean[];
                unpublish text[] := '{}';
                publish text[] := '{}';
                blocked text;
                step text;
                naming text[] := '{}';
                unfit text[] := '{}';
                place record;
                read CONSTANT text[] := '{DateStyle,IntervalStyle,TimeZone,extra_float_digits,bytea_output,quote_all_identifiers}';
                written CONSTANT text[] := '{check_function_bodies,default_tablespace}';
                read_before CONSTANT text[] := ARRAY(SELECT pg_catalog.current_setting(x.s)
                    FROM pg_catalog.unnest(read) WITH ORDINALITY x(s, n) ORDER BY x.n);
                written_before CONSTANT text[] := ARRAY(SELECT pg_catalog.current_setting(x.s)
                    FROM pg_catalog.unnest(written) WITH ORDINALITY x(s, n) ORDER BY x.n);
                jit_before CONSTANT text := pg_catalog.current_setting('jit');
            BEGIN
                PERFORM pg_catalog.set_config('jit', 'off', true);
            {types}
                PERFORM pg_catalog.set_config(x.s, x.v, true) FROM ROWS FROM (pg_catalog.unnest(read),
                    pg_catalog.unnest('{ISO,iso_8601,UTC,3,hex,off}'::text[])) x(s, v);
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
                PERFORM pg_catalog.set_config(x.s, x.v, true) FROM ROWS FROM (pg_catalog.unnest(read),
                    pg_catalog.unnest(read_before)) x(s, v);
                IF blocked IS NOT NULL THEN
                    RAISE EXCEPTION 'enum % cannot be rebuilt while this depends on it: %', names[1], blocked
                    USING ERRCODE = '2BP01', HINT = 'Drop it before, and create it again after.';
                END IF;
            {values}
                PERFORM pg_catalog.set_config(x.s, x.v, true) FROM ROWS FROM (pg_catalog.unnest(written),
                    pg_catalog.unnest('{off,""}'::text[])) x(s, v);
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
                PERFORM pg_catalog.set_config(x.s, x.v, true) FROM ROWS FROM (pg_catalog.unnest(written),
                    pg_catalog.unnest(written_before)) x(s, v);
                PERFORM pg_catalog.set_config('jit', jit_before, true);
            END
            """;

    private EnumRebuild() {
    }

    static String sql(QualifiedName type, RebuildEnum change) {
        return "DO " + DollarQuote.of(BLOCK.replace("{types}", indented(EnumTypes.TYPES))
            .replace("{columns}", indented(EnumTypes.COLUMNS))
            .replace("{dependents}", indented(EnumDependents.sql()))
            .replace("{values}", indented(EnumValues.DEFINITIONS))
            .replace("{rows}", indented(EnumValues.ROWS))
            .replace("{type}", SqlLiteral.quote(type.sql()))
            .replace("{labels}", labels(change))
            .replace("{replaced}", texts(Words.literals(change.replacements().keySet())))
            .replace("{replacing}", texts(Words.literals(change.replacements().values())))
            .replace("{array}", SqlLiteral.quote(array(change.replacements())))
            .replace("{scalar}", SqlLiteral.quote(scalar(change.replacements()))));
    }

    private static String indented(String sql) {
        return sql.indent(4).stripTrailing();
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
