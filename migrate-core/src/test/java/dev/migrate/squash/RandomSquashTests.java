package dev.migrate.squash;

import static org.assertj.core.api.Assertions.assertThat;

import dev.migrate.Migrator;
import dev.migrate.report.MigrationStatus;
import dev.migrate.report.SquashReport;
import dev.migrate.test.Catalog;
import dev.migrate.test.PostgresTest;
import dev.migrate.test.TestDatabase;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Random graphs with a closed range in them. */
@PostgresTest
class RandomSquashTests {

    @TempDir
    Path folder;

    static List<Integer> seeds() {
        return java.util.stream.IntStream.range(0, 25).boxed().toList();
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void theSquashLeavesTheSameDatabaseInTheSameOrder(int seed, TestDatabase database) {
        Random random = new Random(seed);
        Project project = Project.in(this.folder);
        int below = random.nextInt(3);
        int inside = 2 + random.nextInt(9);
        write(project, random, below, inside);
        project.migrator(database).upgrade();
        String before = state(database);
        SquashReport squash = project.squash(((below > 0) ? "in0" : "") + ":end");
        assertThat(squash.squashes()).hasSize(inside);
        Migrator squashed = project.migrator(database);
        assertThat(squashed.status().status()).isEqualTo(MigrationStatus.UP_TO_DATE);
        squashed.downgrade("base");
        assertThat(Catalog.of(database)).isEmpty();
        assertThat(squashed.upgrade().steps()).hasSize(below + 2);
        assertThat(state(database)).isEqualTo(before);
        Catalog.empty(database);
        squashed.upgrade();
        assertThat(state(database)).isEqualTo(before);
    }

    private static String state(TestDatabase database) {
        return Catalog.of(database) + database.strings("SELECT string_agg(id, ' ' ORDER BY n) FROM log");
    }

    /**
     * A trunk, then revisions that all descend from the first, their merge, one above.
     */
    private static void write(Project project, Random random, int below, int inside) {
        List<String> trunk = new ArrayList<>();
        for (int index = 0; index < below; index++) {
            add(project, "below" + index, trunk.isEmpty() ? "" : trunk.get(index - 1), "", trunk.isEmpty());
            trunk.add("below" + index);
        }
        List<String> members = new ArrayList<>(List.of("in0"));
        TreeSet<String> heads = new TreeSet<>(members);
        add(project, "in0", trunk.isEmpty() ? "" : trunk.get(below - 1), "", trunk.isEmpty());
        for (int index = 1; index < inside; index++) {
            TreeSet<String> revises = new TreeSet<>();
            for (int parents = 1 + random.nextInt(3); parents > 0; parents--) {
                revises.add(members.get(random.nextInt(index)));
            }
            String dependsOn = random.nextBoolean() ? members.get(random.nextInt(index)) : "";
            add(project, "in" + index, String.join(", ", revises), dependsOn, false);
            heads.removeAll(revises);
            heads.add("in" + index);
            members.add("in" + index);
        }
        add(project, "end", String.join(", ", heads), "", false);
        add(project, "above", "end", "", false);
    }

    private static void add(Project project, String id, String revises, String dependsOn, boolean first) {
        String log = first ? "CREATE TABLE log (n int GENERATED ALWAYS AS IDENTITY, id text);\n" : "";
        project.revisions().write(id, """
                -- revision: %1$s
                -- revises: %2$s
                -- depends-on: %3$s

                -- migrate:up
                %4$sCREATE TABLE %5$s (id int DEFAULT 1);
                INSERT INTO log (id) VALUES ('%1$s')

                -- migrate:down
                DROP TABLE %5$s;
                DELETE FROM log WHERE id = '%1$s' -- done
                %6$s
                """.formatted(id, revises, dependsOn, log, "\"t_" + id + "\"", first ? "; DROP TABLE log" : ""));
    }

}
