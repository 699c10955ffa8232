package dev.migrate.sql;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class BatchedChangeTests {

    @Test
    void anUpdateInItsParts() {
        BatchedChange change = BatchedChange.of("""
                UPDATE ONLY S."T" * AS "x y" SET a = b IS DISTINCT FROM c, (d, e) = (SELECT 1, 2 FROM f WHERE g)
                FROM o JOIN p ON o.a = p.a WHERE a IS DISTINCT FROM extract(day FROM b) -- not yet""");
        assertThat(change).isEqualTo(new BatchedChange(false, new QualifiedName("s", "T"), "ONLY S.\"T\" * AS \"x y\"",
                "\"x y\"", "a = b IS DISTINCT FROM c, (d, e) = (SELECT 1, 2 FROM f WHERE g)", "o JOIN p ON o.a = p.a",
                "a IS DISTINCT FROM extract(day FROM b) -- not yet"));
        assertThat(change.columns()).isEqualTo(List.of("a", "d", "e"));
        assertThat(change.only()).isTrue();
    }

    @Test
    void aDeleteInItsParts() {
        assertThat(BatchedChange.of("DELETE FROM t d USING o WHERE true"))
            .isEqualTo(new BatchedChange(true, new QualifiedName(null, "t"), "t d", "\"d\"", "", "o", "true"));
        assertThat(BatchedChange.of("DELETE FROM set").reference()).isEqualTo("\"set\"");
    }

    @Test
    void assignmentsThatAreNotUnderstoodMayBeOfAnyColumn() {
        assertThat(BatchedChange.of("UPDATE t SET (a.b).c = 1").columns()).isNull();
    }

}
