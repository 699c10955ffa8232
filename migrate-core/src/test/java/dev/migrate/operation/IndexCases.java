package dev.migrate.operation;

import static dev.migrate.operation.Definitions.asc;
import static dev.migrate.operation.Definitions.desc;
import static dev.migrate.operation.Definitions.expression;
import static dev.migrate.operation.Definitions.index;

import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

final class IndexCases {

    private static final String T = "CREATE TABLE t (a int, b text, c jsonb, d date)";

    private IndexCases() {
    }

    static List<OperationCase> all() {
        return List
            .of(row("an index", T, (op) -> op.createIndex("t", "a", "b")),
                    row("an index with a name", T, (op) -> op.createIndex("t", "a").named("My Index")),
                    row("a unique index", T, (op) -> op.createIndex("t", "a").unique()),
                    row("a unique index for which nulls are the same", T,
                            (op) -> op.createIndex("t", "a").uniqueNullsNotDistinct())
                        .from(15),
                    row("an index over an expression", T, (op) -> op.createIndex("t",
                            expression("lower(b)"))),
                    row("an index with directions", T, (op) -> op.createIndex("t", desc("a").nullsLast(),
                            asc("b").nullsFirst(), asc("d"))),
                    row("an index with a collation and an operator class", T,
                            (op) -> op.createIndex("t", asc("b").collate("\"C\"").operatorClass("text_pattern_ops"))),
                    row("an index with parameters of an operator class", "CREATE TABLE t (v tsvector)",
                            (op) -> op.createIndex("t", asc("v").operatorClass("tsvector_ops(siglen=64)"))
                                .using("gist")),
                    row("a GIN index", T,
                            (op) -> op.createIndex("t", asc("c").operatorClass("jsonb_path_ops"))
                                .using("gin")
                                .with("fastupdate", false)),
                    row("a BRIN index", T, (op) -> op.createIndex("t", "d").using("brin").with("pages_per_range", 32)),
                    row("a hash index", T, (op) -> op.createIndex("t", "b").using("hash")), row(
                            "a partial index with more columns and parameters", T,
                            (op) -> op.createIndex("t", "a")
                                .include("b", "d")
                                .where("d IS NOT NULL")
                                .with("fillfactor", 70)),
                    row("an index that is built concurrently", T, (op) -> op.createIndex("t", "a").concurrently()),
                    row("an index that may be there", T, (op) -> op.createIndex("t", "a").ifNotExists()),
                    row("an index in a schema", "CREATE TABLE app.t (a int)", (op) -> op.createIndex("app.t", "a")),
                    row("a dropped index that is described", T + "; CREATE INDEX i ON t (a DESC) WHERE a > 0",
                            (op) -> op.dropIndex("i").was(index("t", desc("a")).where("a > 0").named("i"))),
                    row("an index that is dropped concurrently", T + "; CREATE INDEX i ON t (a)",
                            (op) -> op.dropIndex("i").concurrently().was(index("t", "a").named("i"))),
                    row("a renamed index", T + "; CREATE INDEX i ON t (a)", (op) -> op.renameIndex("i", "j")),
                    row("parameters of an index", T + "; CREATE INDEX i ON t (a)",
                            (op) -> op.setIndexParameters("i", Map.of("fillfactor", 50), Map.of())),
                    row("an index that is rebuilt", T + "; CREATE INDEX i ON t (a)",
                            (op) -> op.reindexConcurrently("i")),
                    row("an index of all partitions",
                            "CREATE TABLE m (a int) PARTITION BY LIST (a); "
                                    + "CREATE TABLE m1 PARTITION OF m FOR VALUES IN (1)",
                            (op) -> op.createIndex("m", "a")));
    }

    private static OperationCase row(String name, String setup, Consumer<Operations> upgrade) {
        return new OperationCase(name, setup, upgrade);
    }

}
