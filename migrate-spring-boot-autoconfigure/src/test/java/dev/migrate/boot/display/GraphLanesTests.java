package dev.migrate.boot.display;

import static org.assertj.core.api.Assertions.assertThat;

import dev.migrate.boot.display.GraphLanes.Link;
import dev.migrate.boot.display.GraphLanes.Node;
import dev.migrate.boot.display.GraphLanes.Row;
import java.util.List;
import org.junit.jupiter.api.Test;

class GraphLanesTests {

    @Test
    void aBranchAndAMergeUseASecondLane() {
        List<Row> rows = GraphLanes.of(List.of(new Node("m", List.of("b", "c")), new Node("c", List.of("a")),
                new Node("b", List.of("a")), new Node("a", List.of())));
        assertThat(rows).extracting(Row::lane).containsExactly(0, 1, 0, 0);
        assertThat(rows).extracting(Row::laneCount).containsExactly(1, 2, 2, 1);
        assertThat(rows.get(0).links()).containsExactly(new Link(0, 0), new Link(0, 1));
        assertThat(rows.get(2).links()).containsExactly(new Link(0, 0), new Link(1, 0));
        assertThat(rows.get(3)).isEqualTo(new Row("a", 0, 1, List.of(1), 0, List.of()));
    }

    @Test
    void aLaneThatEndsMakesRoom() {
        List<Row> rows = GraphLanes.of(List.of(new Node("y", List.of("x")), new Node("z", List.of("w")),
                new Node("x", List.of()), new Node("w", List.of())));
        assertThat(rows).extracting(Row::lane).containsExactly(0, 1, 0, 0);
        assertThat(rows.get(1).links()).containsExactly(new Link(0, 0), new Link(1, 1));
        assertThat(rows.get(2).links()).containsExactly(new Link(1, 0));
    }

    @Test
    void everyLineGoesOnWhereItArrived() {
        List<Row> rows = GraphLanes.of(List.of(new Node("m", List.of("a", "b", "c")), new Node("c", List.of("b")),
                new Node("a", List.of("base")), new Node("b", List.of("base")), new Node("base", List.of())));
        for (int index = 0; index + 1 < rows.size(); index++) {
            int lanesBelow = rows.get(index + 1).laneCount();
            assertThat(rows.get(index).links()).extracting(Link::to).allMatch((lane) -> lane < lanesBelow);
        }
        assertThat(rows.get(4).lane()).isZero();
    }

}
