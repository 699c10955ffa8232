package dev.migrate.operation;

import static dev.migrate.operation.Definitions.column;
import static dev.migrate.operation.Definitions.domain;
import static dev.migrate.operation.Definitions.integer;
import static dev.migrate.operation.Definitions.numeric;
import static dev.migrate.operation.Definitions.text;
import static dev.migrate.operation.Definitions.type;
import static dev.migrate.operation.Definitions.varchar;

import dev.migrate.schema.ColumnType;
import dev.migrate.schema.ObjectKind;
import dev.migrate.schema.SequenceOptions;
import java.math.BigInteger;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** Domains, composite types, ranges and sequences. */
final class DomainCases {

    private static final String D = "CREATE DOMAIN amount AS int";

    private static final String PAIR = "CREATE TYPE pair AS (a int, b text)";

    private DomainCases() {
    }

    static List<OperationCase> all() {
        return List.of(
                row("a domain with all there is", "",
                        (op) -> op.createDomain("app.code", text())
                            .collate("C")
                            .defaultValue("it's none")
                            .notNull()
                            .check("VALUE <> ''")
                            .check("not_long", "length(VALUE) < 10")),
                row("a domain over a domain over an array", D, (op) -> {
                    op.createDomain("more", type("amount")).defaultExpression("1 + 1");
                    op.createDomain("many", Definitions.array(integer()));
                }),
                row("a domain that is dropped",
                        "CREATE DOMAIN code AS varchar(5) DEFAULT 'x' NOT NULL CONSTRAINT c CHECK (VALUE <> '')",
                        (op) -> op.drop(ObjectKind.DOMAIN, "code")
                            .was(domain("code", varchar(5)).defaultValue("x").notNull().check("c", "VALUE <> ''"))),
                row("a domain and a table that uses it", "", (op) -> {
                    op.createDomain("amount", numeric(10, 2)).check("positive", "VALUE > 0");
                    op.createTable("t", column("a", type("amount")));
                }), row("a domain's new condition", D, (op) -> op.addDomainConstraint("amount", "small", "VALUE < 10")),
                row("a domain's condition that is validated later", D + "; CREATE TABLE t (a amount)", (op) -> {
                    op.addDomainConstraintNotValid("amount", "small", "VALUE < 10");
                    op.validateDomainConstraint("amount", "small");
                }),
                row("a domain's condition that is not validated", D,
                        (op) -> op.addDomainConstraintNotValid("amount", "small", "VALUE < 10")),
                row("a domain's condition that goes", D + " CONSTRAINT small CHECK (VALUE < 10)",
                        (op) -> op.dropDomainConstraint("amount", "small", "VALUE < 10")),
                row("a domain's condition with another name", D + " CONSTRAINT small CHECK (VALUE < 10)",
                        (op) -> op.renameDomainConstraint("amount", "small", "Few")),
                row("a domain's first default", D, (op) -> op.setDomainDefault("amount", 7)),
                row("a domain's other default", D + " DEFAULT 1",
                        (op) -> op.setDomainDefault("amount", 7).undoneBy("SET DEFAULT 1")),
                row("a domain's default that goes", D + " DEFAULT 1", (op) -> op.dropDomainDefault("amount", 1)),
                row("a domain that refuses null", D, (op) -> op.setDomainNotNull("amount")),
                row("a domain that allows null", D + " NOT NULL", (op) -> op.dropDomainNotNull("amount")),
                row("a composite type with several attributes", "",
                        (op) -> op.createCompositeType("app.Pair",
                                attributes(Map.entry("b", text()), Map.entry("A a", numeric(10, 2))))),
                row("a composite type's new attribute", PAIR, (op) -> op.addAttribute("pair", "c", numeric(10, 2))),
                row("a composite type's attribute that goes", PAIR, (op) -> op.dropAttribute("pair", "b", text())),
                row("a composite type's attribute of another type", PAIR,
                        (op) -> op.alterAttribute("pair", "b", varchar(20), text())),
                row("a composite type's attribute with another name", PAIR + "; CREATE TABLE t (p pair)",
                        (op) -> op.renameAttribute("pair", "b", "B b")),
                row("a composite type in any other way", PAIR,
                        (op) -> op
                            .alterType("pair",
                                    "ADD ATTRIBUTE c int, ADD ATTRIBUTE d int, ALTER ATTRIBUTE b TYPE varchar")
                            .undoneBy("DROP ATTRIBUTE c, DROP ATTRIBUTE d, ALTER ATTRIBUTE b TYPE text")),
                row("a range type with a difference and its own multirange",
                        "CREATE FUNCTION gap(time, time) RETURNS float8 LANGUAGE sql IMMUTABLE "
                                + "AS 'SELECT extract(epoch FROM $1 - $2)::float8'",
                        (op) -> op.createRangeType("times",
                                "SUBTYPE = time, SUBTYPE_DIFF = gap, MULTIRANGE_TYPE_NAME = many_times")),
                row("a range type and a column of it", "", (op) -> {
                    op.createRangeType("floats", "SUBTYPE = float8");
                    op.createTable("t", column("f", type("floats")), column("m", type("floats_multirange")));
                    op.createIndex("t", "f").using("gist");
                }), row("a sequence that is not logged", "", (op) -> op.createSequence("s").unlogged()).from(15),
                row("a sequence that is logged no more", "CREATE SEQUENCE s",
                        (op) -> op.alter(ObjectKind.SEQUENCE, "s", "SET UNLOGGED").undoneBy("SET LOGGED"))
                    .from(15),
                row("a sequence of another type", "CREATE SEQUENCE s AS int",
                        (op) -> op.alter(ObjectKind.SEQUENCE, "s", "AS bigint").undoneBy("AS int")),
                row("a sequence that counts down", "CREATE SEQUENCE s",
                        (op) -> op.alterSequence("s",
                                new SequenceOptions(null, BigInteger.valueOf(-1), BigInteger.valueOf(-5), null, null,
                                        null),
                                new SequenceOptions(null, BigInteger.ONE, BigInteger.ONE, null, null, null))),
                row("a sequence that goes with a column", "CREATE TABLE t (a int); CREATE SEQUENCE s",
                        (op) -> op.alter(ObjectKind.SEQUENCE, "s", "OWNED BY t.a").undoneBy("OWNED BY NONE")));
    }

    @SafeVarargs
    private static Map<String, ColumnType> attributes(Map.Entry<String, ColumnType>... all) {
        Map<String, ColumnType> map = new LinkedHashMap<>();
        for (Map.Entry<String, ColumnType> entry : all) {
            map.put(entry.getKey(), entry.getValue());
        }
        return map;
    }

    private static OperationCase row(String name, String setup, Consumer<Operations> upgrade) {
        return new OperationCase(name, setup, upgrade);
    }

}
