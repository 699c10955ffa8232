package dev.migrate.boot.cli;

import dev.migrate.diagnostic.DiagnosticCode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Hints about differences between schemas. */
final class HintsOfSchemas {

    private HintsOfSchemas() {
    }

    static List<HintRow> rows() {
        return List.of(
                HintRow.of(DiagnosticCode.NOT_AT_HEADS, "NewSchemaRevision.requireAtHeads", 1)
                    .given((stage) -> wants(stage, "CREATE TABLE a (id int);"))
                    .asking("revision", "--autogenerate", "-m", "Nothing"),
                HintRow.of(DiagnosticCode.DESIRED_SCHEMA_DIFFERS, "SchemaFindings.desired", 1)
                    .given((stage) -> wants(stage, "CREATE TABLE a (id int, more text);"))
                    .asking("check")
                    .byHand((stage) -> stage.done("upgrade"))
                    .with("More")
                    .ending(3),
                drift(1).giving(3).using((stage, answer) -> stage.database().run(answer.out())),
                drift(2)
                    .byHand((stage) -> stage.revisions()
                        .add("0002", "0001", "ALTER TABLE a ADD byhand int;", "ALTER TABLE a DROP byhand;"))
                    .with("0002"));
    }

    private static HintRow drift(int part) {
        return HintRow.of(DiagnosticCode.DRIFT, "SchemaFindings.drift", part).given((stage) -> {
            stage.add("0001", "none", "a");
            stage.done("upgrade");
            stage.database().run("ALTER TABLE a ADD byhand int");
        }).asking("drift");
    }

    private static void wants(HintStage stage, String desired) {
        stage.add("0001", "none", "a");
        Path file = stage.folder("desired").path().resolve("schema.txt");
        try {
            Files.writeString(file, desired);
        }
        catch (IOException ex) {
            throw new UncheckedIOException(ex);
        }
        stage.set("migrate.desired-schema", "file:" + file);
    }

}
