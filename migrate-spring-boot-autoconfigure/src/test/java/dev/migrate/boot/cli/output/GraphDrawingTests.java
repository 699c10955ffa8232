package dev.migrate.boot.cli.output;

import static org.assertj.core.api.Assertions.assertThat;

import dev.migrate.boot.cli.output.GraphDrawing.Node;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class GraphDrawingTests {

    @Test
    void aLineOfDescentGoesStraightDown() {
        assertThat(draw("c>b", "b>a", "a>")).isEqualTo("""
                * c
                * b
                * a""");
    }

    @Test
    void branchesJoinAboveTheirBranchPoint() {
        assertThat(draw("c>a", "b>a", "a>base", "base>")).isEqualTo("""
                * c
                | * b
                |/
                * a
                * base""");
    }

    @Test
    void aMergeOpensAColumnForEachFurtherParent() {
        assertThat(draw("m>b,c,d", "b>a", "c>a", "d>a", "a>")).isEqualTo("""
                * m
                |\\
                | |\\
                * | | b
                | * | c
                | | * d
                |_|/
                |/
                * a""");
    }

    @Test
    void mergesNest() {
        assertThat(draw("m2>m1,e", "m1>c,d", "e>a", "c>b", "d>b", "b>a", "a>")).isEqualTo("""
                * m2
                |\\
                * | m1
                |\\ \\
                | | * e
                * | | c
                | * | d
                |/ /
                * | b
                |/
                * a""");
    }

    @Test
    void aColumnThatEndsMakesRoom() {
        assertThat(draw("y>x", "z>w", "x>", "w>")).isEqualTo("""
                * y
                | * z
                * | x
                 /
                * w""");
    }

    @Test
    void furtherLinesOfARevisionStandBesideItsColumn() {
        List<Node> nodes = List.of(new Node("b", List.of("a"), List.of("b", "  file: b.sql")),
                new Node("a", List.of(), List.of("a", "  file: a.sql")));
        assertThat(String.join("\n", GraphDrawing.of(nodes))).isEqualTo("""
                * b
                |   file: b.sql
                * a
                    file: a.sql""");
    }

    @Test
    void parentsThatAreNotListedAreLeftOut() {
        assertThat(draw("c>b", "b>a")).isEqualTo("""
                * c
                * b""");
    }

    @Test
    void aThousandRevisionsHaveALineEach() {
        List<Node> nodes = new ArrayList<>();
        for (int number = 1000; number > 0; number--) {
            nodes.add(new Node("r" + number, List.of("r" + (number - 1)), List.of("r" + number)));
        }
        assertThat(GraphDrawing.of(nodes)).hasSize(1000).last().isEqualTo("* r1");
    }

    private static String draw(String... nodes) {
        List<Node> graph = new ArrayList<>();
        for (String node : nodes) {
            String id = node.substring(0, node.indexOf('>'));
            String parents = node.substring(id.length() + 1);
            graph.add(new Node(id, parents.isEmpty() ? List.of() : List.of(parents.split(",", -1)), List.of(id)));
        }
        return String.join("\n", GraphDrawing.of(graph));
    }

}
