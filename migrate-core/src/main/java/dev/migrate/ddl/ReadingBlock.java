package dev.migrate.ddl;

/**
 * What a block needs that reads definitions from the catalogs with {@link Dependents},
 * and runs them: variables, and settings under which a definition means what it meant.
 */
final class ReadingBlock {

    private static final String DECLARATIONS = """
            down text[];
            up text[];
            objects text[];
            defaults boolean[];
            unpublish text[] := '{}';
            publish text[] := '{}';
            blocked text;
            step text;
            read CONSTANT text[] := '{DateStyle,IntervalStyle,TimeZone,extra_float_digits,bytea_output,quote_all_identifiers}';
            written CONSTANT text[] := '{check_function_bodies,default_tablespace}';
            read_before CONSTANT text[] := ARRAY(SELECT pg_catalog.current_setting(x.s)
                FROM pg_catalog.unnest(read) WITH ORDINALITY x(s, n) ORDER BY x.n);
            written_before CONSTANT text[] := ARRAY(SELECT pg_catalog.current_setting(x.s)
                FROM pg_catalog.unnest(written) WITH ORDINALITY x(s, n) ORDER BY x.n);
            jit_before CONSTANT text := pg_catalog.current_setting('jit');""";

    private static final String SET = """
            PERFORM pg_catalog.set_config(x.s, x.v, true) FROM ROWS FROM (pg_catalog.unnest(%s),
                pg_catalog.unnest(%s)) x(s, v);""";

    private ReadingBlock() {
    }

    /**
     * Fills the places of a block: {@code {declarations}}, {@code {reading}} to
     * {@code {read}}, and {@code {writing}} to {@code {written}}.
     * @param block the block, whose first statement sets {@code jit} to off
     */
    static String in(String block) {
        return block.replace("{declarations}", indented(DECLARATIONS))
            .replace("{reading}", set("read", "'{ISO,iso_8601,UTC,3,hex,off}'::text[]"))
            .replace("{read}", set("read", "read_before"))
            .replace("{writing}", set("written", "'{off,\"\"}'::text[]"))
            .replace("{written}", set("written", "written_before"));
    }

    static String indented(String sql) {
        return sql.indent(4).stripTrailing();
    }

    private static String set(String names, String values) {
        return indented(SET.formatted(names, values));
    }

}
