package dev.migrate.test;

/** What the schema {@code public} has beside the tables of migrate, as text. */
public final class Catalog {

    private static final String LINES = """
            SELECT coalesce(string_agg(line, E'\\n' ORDER BY line), '') FROM (
                SELECT concat_ws(' ', c.relkind, c.relname, a.attnum, a.attname, format_type(a.atttypid, a.atttypmod),
                    a.attnotnull, pg_get_expr(d.adbin, d.adrelid)) AS line
                FROM pg_class c
                JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped
                LEFT JOIN pg_attrdef d ON d.adrelid = c.oid AND d.adnum = a.attnum
                WHERE c.relnamespace = 'public'::regnamespace AND c.relname NOT LIKE 'migrate\\_%'
                UNION ALL
                SELECT concat_ws(' ', conrelid::regclass, conname, pg_get_constraintdef(oid)) FROM pg_constraint
                WHERE connamespace = 'public'::regnamespace AND conrelid::regclass::text NOT LIKE 'migrate\\_%'
                UNION ALL
                SELECT indexdef FROM pg_indexes WHERE schemaname = 'public' AND tablename NOT LIKE 'migrate\\_%'
                UNION ALL
                SELECT pg_get_functiondef(oid) FROM pg_proc WHERE pronamespace = 'public'::regnamespace
                UNION ALL
                SELECT pg_get_viewdef(oid) FROM pg_class
                WHERE relnamespace = 'public'::regnamespace AND relkind IN ('v', 'm')
                UNION ALL
                SELECT concat_ws(' ', typname, enumsortorder, enumlabel) FROM pg_enum e JOIN pg_type t ON t.oid = enumtypid
            ) lines
            """;

    private Catalog() {
    }

    /** Reads columns, constraints, indexes, functions, views and enum values. */
    public static String of(TestDatabase database) {
        return database.strings(LINES).get(0);
    }

    /** Leaves nothing in the database, not even the tables of migrate. */
    public static void empty(TestDatabase database) {
        database.run("DROP SCHEMA public CASCADE", "CREATE SCHEMA public");
    }

}
