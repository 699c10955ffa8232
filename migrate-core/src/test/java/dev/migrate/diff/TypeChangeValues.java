package dev.migrate.diff;

import java.util.ArrayList;
import java.util.List;

/** Values of each type, and what reads them without the code that is tested. */
final class TypeChangeValues {

    static final String TABLE = """
            smallint | -32768 | 0 | 1 | 32767
            integer | -2147483648 | 0 | 1 | 12345 | 2147483647
            bigint | -9223372036854775808 | 1 | 9007199254740993 | 20260101
            numeric | 1.50 | -0.00001 | 123456789012345678901234567890 | 'NaN' | 7
            numeric(10,2) | 123.45 | -99999999.99 | 5.00
            numeric(12,4) | 0.1234 | 7
            numeric(8,0) | 42 | -99999999
            real | 0.1 | 16777216 | 'NaN' | '-Infinity'
            double precision | 0.1::float8 + 0.2::float8 | 1e300 | 'Infinity' | -1.5 | 3
            money | 12.34 | -0.05
            boolean | true | false
            text | '' | 'a  ' | '12345678901234' | 'true' | '1.5' | '{"a": 1}' | 'äöü€' | '\\x41' | 'ok' | '2024-05-01 10:00'
            varchar(4) | 'ab' | '12' | 'äöü€' | 'true'
            varchar(40) | '5a2f0f0e-7a4e-4d35-8d2b-0b0e5c1c7f11' | 'bad mood' | '12' | 'abc  '
            char(8) | 'ab' | '10' | 'ok'
            name | 'abc' | '12'
            "char" | 'a' | '1'
            date | '2024-05-01' | 'infinity' | '0044-03-15 BC'
            timestamp | '2024-03-31 02:30:00.123456' | 'infinity' | '2024-05-01'
            timestamp(0) | '2024-05-01 12:00:00'
            timestamptz | '2024-05-01 12:00:00+00' | '-infinity' | '2024-10-27 01:30:00.5+00'
            time | '24:00:00' | '12:34:56.789'
            timetz | '12:00:00+05' | '00:00:00.5-11'
            interval | '1 mon -2 days 03:04:05.678901' | '-1 day' | '25:00:00'
            interval(0) | '1 year 2 mons'
            interval day to minute | '3 days 04:05'
            uuid | '5a2f0f0e-7a4e-4d35-8d2b-0b0e5c1c7f11'
            bytea | '\\x00ff' | '\\x6162' | '\\x' | '\\xc3a4' | '\\x5a2f0f0e7a4e4d358d2b0b0e5c1c7f11'
            bit(8) | B'00000101' | B'11111111'
            bit(40) | B'0000000000000000000000000000000000000101' | B'1111111111111111111111111111111111111111'
            varbit | B'101' | B'00000101'
            inet | '10.0.0.1/8' | '::1' | '10.0.0.0/8'
            cidr | '10.0.0.0/8' | '::/0'
            macaddr | '08:00:2b:01:02:03'
            macaddr8 | '08:00:2b:ff:fe:01:02:03' | '08:00:2b:01:02:03:04:05'
            json | '{"b": 1, "a": [1, 2]}' | '12' | 'true' | '"x"' | '1.5'
            jsonb | '{"b": 1}' | '12' | 'false' | '["a", "b"]' | '1.5'
            integer[] | '{1,2,3}' | '{}' | '{NULL}' | '{{1,2},{3,40000}}'
            bigint[] | '{1}' | '{9223372036854775807}'
            text[] | '{a,b,c}' | '{"x,y",NULL}' | '{12}'
            varchar(2)[] | '{ab}' | '{1,22}'
            timestamptz[] | '{2024-05-01 12:00:00+00}'
            code | 'abc' | '12'
            amount | 12.50 | -3
            mood | 'ok' | 'bad mood'
            tone | 'ok' | 'loud'
            pair | '(1,"a b")' | '(,)'
            int4range | '[1,5)' | 'empty' | '(,7]'
            int8range | '[1,5)' | '[1,99999999999)'
            numrange | '[1.5,2]' | '[1,5)'
            tstzrange | '[2024-05-01 12:00:00+00,)'
            int4multirange | '{[1,3),[5,7)}' | '{}'
            oid | lo_from_bytea(0, '\\x6869') | lo_from_bytea(0, '\\xff')
            point | '(0.1,2)'
            box | '(1,1),(0,0)'
            xml | '<a>1</a>'
            tsvector | 'a:1 b:2'
            regclass | 'pg_class'
            pg_lsn | '16/B374D848'
            """;

    static final String ATTEMPT = """
            CREATE FUNCTION pg_temp.attempt(query text) RETURNS text LANGUAGE plpgsql AS $$
            DECLARE answer text;
            BEGIN
                EXECUTE query INTO answer;
                RETURN answer;
            EXCEPTION WHEN OTHERS THEN RETURN NULL;
            END $$;
            CREATE FUNCTION pg_temp.run(script text) RETURNS text LANGUAGE plpgsql AS $$
            BEGIN
                EXECUTE script;
                RETURN NULL;
            EXCEPTION WHEN OTHERS THEN RETURN SQLERRM;
            END $$;
            """;

    private TypeChangeValues() {
    }

    /** Gives what reads a value before its type changes. */
    static List<String> former(String column, String source, String target) {
        List<String> queries = new ArrayList<>(List.of("c::text"));
        if (source.equals("oid")) {
            queries.add("'lo ' || encode(lo_get(c), 'hex')");
        }
        if (target.startsWith("json") && (isText(source) || source.equals("json"))) {
            queries.add("c::text::jsonb::text");
        }
        if (target.startsWith("varchar") || target.equals("code") || source.equals("char(8)")) {
            // SQL lets what is too long lose blanks at its end
            queries.add("rtrim(c::text)");
        }
        if (target.equals("boolean")) {
            queries.add("c::text::boolean::text");
        }
        return from(column, queries);
    }

    private static boolean isText(String type) {
        return List.of("text", "varchar(4)", "varchar(40)", "char(8)", "code").contains(type);
    }

    /** Gives what reads it afterwards, by the server's own cast back. */
    static List<String> latter(String column, String source) {
        List<String> queries = new ArrayList<>(
                List.of("c::text", "c::" + source + "::text", "c::text::" + source + "::text", "c #>> '{}'",
                        "(c #>> '{}')::" + source + "::text", "c::jsonb::text", "c[1]::text",
                        "c[1]::" + source + "::text", "c[1]::jsonb::text", "c[1]::text::" + source + "::text",
                        "rtrim(c[1]::text)", "range_merge(c)::text", "rtrim(c::text)",
                        "jsonb_populate_record(NULL::" + source + ", c::jsonb)::text",
                        "(SELECT v::text FROM jsonb_to_record(jsonb_build_object('v', c::jsonb)) AS r(v " + source
                                + "))",
                        "lo_get(c)::text", "convert_from(lo_get(c), 'UTF8')", "'lo ' || encode(c, 'hex')",
                        "'lo ' || encode(convert_to(c::text, 'UTF8'), 'hex')",
                        "'lo ' || encode(convert_to(c[1]::text, 'UTF8'), 'hex')", "'lo ' || encode(c[1], 'hex')"));
        if (source.equals("bytea")) {
            queries.add("convert_to(c::text, 'UTF8')::text");
            queries.add("convert_to(c[1]::text, 'UTF8')::text");
            queries.add("uuid_send(c)::text");
        }
        else if (source.equals("uuid")) {
            queries.add("encode(c, 'hex')::uuid::text");
        }
        else {
            queries.add("convert_from(c, 'UTF8')");
        }
        return from(column, queries);
    }

    private static List<String> from(String column, List<String> expressions) {
        return expressions.stream()
            .map((expression) -> "SELECT " + expression + " FROM (SELECT " + column + " AS c FROM t) v")
            .toList();
    }

}
