package dev.migrate.sample.commandline;

import static org.assertj.core.api.Assertions.assertThat;

import dev.migrate.sample.commandline.SampleJar.Answer;
import dev.migrate.test.PostgresTest;
import dev.migrate.test.RevisionFolder;
import dev.migrate.test.TestDatabase;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A part of the table of what Alembic does, through the command line of the jar. */
@PostgresTest
class GraphCasesJarTests {

    private static final String TABLE = "/dev/migrate/revision/graph_cases_sample.json";

    private static final int EVERY = 4;

    /** If Alembic takes whichever row the server gives first, we ask. */
    private static final String BY_CHANCE = "branched_downgrade_minus1_first_row";

    private static final Pattern STEP = Pattern.compile("(?m)^(?:upgrade|downgrade) (\\S+)");

    @TempDir
    Path folder;

    static List<Named<JsonNode>> cases() throws IOException {
        try (InputStream file = Objects.requireNonNull(GraphCasesJarTests.class.getResourceAsStream(TABLE))) {
            JsonNode table = JsonMapper.shared().readTree(file).get("cases");
            List<Named<JsonNode>> cases = new ArrayList<>();
            for (int index = 0; index < table.size(); index++) {
                JsonNode example = table.get(index);
                String name = example.get("name").asString();
                if (!name.startsWith(BY_CHANCE) && (index % EVERY == 0 || !isRun(example))) {
                    cases.add(Named.of(name, example));
                }
            }
            return cases;
        }
    }

    private static boolean isRun(JsonNode example) {
        return List.of("upgrade", "downgrade").contains(example.get("command").asString());
    }

    @ParameterizedTest
    @MethodSource("cases")
    void theCommandLineEndsAsTheTableSays(JsonNode example, TestDatabase database) {
        writeRevisions(example);
        writeRows(example, database);
        Answer answer = new SampleJar(this.folder, database)
            .with("--migrate.locations=file:" + this.folder, "--migrate.cli.sources=")
            .run(words(example));
        JsonNode expected = example.get("expect");
        if (expected.has("error")) {
            assertThat(answer.code()).isBetween(1, 3);
            assertThat(answer.err()).contains("MIG-0").doesNotContain("\tat ");
        }
        else {
            assertThat(answer.err()).isEmpty();
            assertThat(answer.code()).isZero();
            compare(expected, answer);
        }
        if (expected.has("heads_after")) {
            assertThat(rows(database)).containsExactlyInAnyOrderElementsOf(texts(expected.get("heads_after")));
        }
    }

    private static void compare(JsonNode expected, Answer answer) {
        if (expected.has("unique_order")) {
            List<String> steps = STEP.matcher(answer.out()).results().map((step) -> step.group(1)).toList();
            List<String> wanted = new ArrayList<>();
            expected.get("steps").forEach((step) -> wanted.add(step.get(1).asString()));
            if (expected.get("unique_order").asBoolean()) {
                assertThat(steps).isEqualTo(wanted);
            }
            else {
                assertThat(steps).containsExactlyInAnyOrderElementsOf(wanted);
            }
        }
        if (expected.has("revisions")) {
            List<String> ids = new ArrayList<>();
            JsonMapper.shared().readTree(answer.out()).forEach((revision) -> ids.add(revision.get("id").asString()));
            assertThat(ids).containsExactlyInAnyOrderElementsOf(texts(expected.get("revisions")));
        }
        if (expected.has("created")) {
            JsonNode written = JsonMapper.shared().readTree(answer.out());
            JsonNode created = expected.get("created");
            assertThat(written.get("id")).isEqualTo(created.get("id"));
            assertThat(texts(written.get("revises"))).containsExactlyInAnyOrderElementsOf(texts(created.get("down")));
            assertThat(Path.of(written.get("path").asString())).content()
                .startsWith("-- revision: " + created.get("id").asString() + "\n");
        }
    }

    private static List<String> words(JsonNode example) {
        List<String> words = new ArrayList<>();
        String command = example.get("command").asString();
        words.add(command.equals("resolve") ? "show" : command);
        words.addAll(texts(example.get("options")));
        if (command.equals("history") && !texts(example.get("target")).isEmpty()) {
            words.add("-r");
        }
        words.addAll(texts(example.get("target")));
        if (!isRun(example)) {
            words.add("--json");
        }
        return words;
    }

    private void writeRevisions(JsonNode example) {
        RevisionFolder revisions = new RevisionFolder(this.folder);
        int number = 0;
        for (JsonNode revision : example.get("revisions")) {
            String id = revision.get("id").asString();
            // in the order of the table, which is that of the files
            revisions.write("%04d_%s".formatted(number++, id),
                    "-- revision: " + id + "\n" + header("revises", revision.get("down"))
                            + header("depends-on", revision.get("depends_on"))
                            + header("branch-labels", revision.get("branch_labels"))
                            + "\n-- migrate:up\nSELECT 1;\n\n-- migrate:down\nSELECT 2;\n");
        }
    }

    private static String header(String key, JsonNode values) {
        List<String> names = texts(values);
        return names.isEmpty() ? "" : "-- " + key + ": " + String.join(", ", names) + "\n";
    }

    private static void writeRows(JsonNode example, TestDatabase database) {
        database.jdbc()
            .sql("CREATE TABLE migrate_version (version_num varchar(32) NOT NULL,"
                    + " CONSTRAINT migrate_version_pkc PRIMARY KEY (version_num))")
            .update();
        texts(example.get("current"))
            .forEach((row) -> database.jdbc().sql("INSERT INTO migrate_version VALUES (?)").param(row).update());
    }

    private static List<String> rows(TestDatabase database) {
        return database.jdbc().sql("SELECT version_num FROM migrate_version").query(String.class).list();
    }

    private static List<String> texts(JsonNode node) {
        List<String> texts = new ArrayList<>();
        if (node.isString()) {
            texts.add(node.asString());
        }
        else {
            node.forEach((element) -> texts.add(element.asString()));
        }
        return texts;
    }

}
