package dev.migrate.ddl;

/**
 * What is done about values of an enum that go: they take the place of others, or are
 * reported.
 */
final class EnumValues {

    /** Puts others into defaults, and reports what else names one. */
    static final String DEFINITIONS = """
            FOR place IN
                SELECT x.n, x.object, x.is_default, label.value, label.marker, replacing[label.at] AS other,
                    label.at IS NOT NULL AS is_replaced
                FROM ROWS FROM (pg_catalog.unnest(up), pg_catalog.unnest(objects), pg_catalog.unnest(defaults))
                    WITH ORDINALITY x(sql, object, is_default, n)
                CROSS JOIN LATERAL (
                    SELECT g.value, 'migrate_' || pg_catalog.md5(g.value) AS marker,
                        pg_catalog.array_position(replaced, g.value) AS at
                    FROM pg_catalog.unnest(gone) g(value)) label
                WHERE pg_catalog.strpos(x.sql, label.marker) > 0 ORDER BY x.n, label.value
            LOOP
                IF place.is_default AND place.is_replaced THEN
                    -- a literal of its own, or part of one of an array
                    up[place.n] := pg_catalog.replace(pg_catalog.replace(up[place.n],
                        pg_catalog.quote_literal(place.marker), pg_catalog.quote_literal(place.other)), place.marker,
                        pg_catalog.replace(pg_catalog.to_json(place.other)::text, '''', ''''''));
                ELSE
                    naming := naming || pg_catalog.format('%s names "%s"', place.object, place.value);
                END IF;
            END LOOP;
            SELECT naming || coalesce(pg_catalog.array_agg(pg_catalog.format('domain %s names "%s"', x.name, g.value)), '{}')
            INTO naming
            FROM ROWS FROM (pg_catalog.unnest(anew), pg_catalog.unnest(domains)) x(sql, name)
            CROSS JOIN pg_catalog.unnest(gone) g(value)
            WHERE pg_catalog.strpos(x.sql, 'migrate_' || pg_catalog.md5(g.value)) > 0;
            IF naming <> '{}' THEN
                RAISE EXCEPTION 'enum % cannot be rebuilt while a value that is removed is in use: %', names[1],
                    pg_catalog.array_to_string(naming, ', ')
                USING ERRCODE = '2BP01', HINT = 'Change it before, or let another value replace that of a default.';
            END IF;""";

    /** Changes the columns, and reports the rows that stop that. */
    static final String ROWS = """
            BEGIN
                FOREACH step IN ARRAY change LOOP
                    EXECUTE step;
                END LOOP;
            EXCEPTION WHEN invalid_text_representation THEN
                FOR place IN
                    SELECT a.attrelid::pg_catalog.regclass AS relation, a.attname AS name,
                        CASE k.dims WHEN 0 THEN 'ARRAY[%2$I::text]' ELSE '%2$I::text[]' END AS elements
                    FROM pg_catalog.pg_attribute a JOIN pg_catalog.pg_class c ON c.oid = a.attrelid
                    JOIN ROWS FROM (pg_catalog.unnest(types), pg_catalog.unnest(dims)) k(oid, dims) ON k.oid = a.atttypid
                    WHERE NOT a.attisdropped AND c.relkind IN ('r', 'p') AND a.attinhcount = 0
                    ORDER BY a.attrelid, a.attnum
                LOOP
                    EXECUTE pg_catalog.format('SELECT pg_catalog.array_agg(pg_catalog.format('
                        || '''column %%I of table %%s has "%%s" in %%s'', %3$L, %4$L, x.value, x.n'
                        || ' || CASE x.n WHEN 1 THEN '' row'' ELSE '' rows'' END) ORDER BY x.value) FROM ('
                        || 'SELECT g.value, pg_catalog.count(*) AS n FROM %1$s r JOIN pg_catalog.unnest($1) g(value)'
                        || ' ON g.value = ANY (' || place.elements || ') GROUP BY g.value) x',
                        place.relation, place.name, place.name, place.relation) INTO down
                        USING ARRAY(SELECT g.value FROM pg_catalog.unnest(gone) g(value) WHERE g.value <> ALL (replaced));
                    unfit := unfit || down;
                END LOOP;
                IF unfit = '{}' THEN
                    RAISE;
                END IF;
                RAISE EXCEPTION 'enum % cannot be rebuilt while rows have a value that is removed: %', names[1],
                    pg_catalog.array_to_string(unfit, ', ')
                USING ERRCODE = '22P02', HINT = 'Change the rows before, or let another value replace it.';
            END;""";

    private EnumValues() {
    }

}
