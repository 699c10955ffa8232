package dev.migrate.autogenerate;

import dev.migrate.authoring.SchemaChange;
import dev.migrate.authoring.SchemaChange.Action;
import dev.migrate.authoring.SchemaChange.Stage;
import dev.migrate.change.Hazard;
import dev.migrate.change.Hazard.FixedSettings;
import dev.migrate.change.Operation;
import dev.migrate.change.Review;
import dev.migrate.change.SqlOperation;
import dev.migrate.scaffold.GeneratedSection;
import dev.migrate.scaffold.GeneratedSection.Block;
import dev.migrate.snapshot.PartKind;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Changes as the section of a file. */
final class Sections {

    static final Set<PartKind> WITH_BODY = EnumSet.of(PartKind.FUNCTION, PartKind.PROCEDURE);

    private static final String WHY = "a body may name what comes later";

    private static final String WHY_FIXED = "values are converted alike whatever the session has set";

    private Sections() {
    }

    static GeneratedSection of(List<SchemaChange> changes) {
        boolean transactional = changes.stream().allMatch((change) -> change.stage() == Stage.MAIN);
        boolean bodies = changes.stream()
            .anyMatch((change) -> WITH_BODY.contains(change.part().kind()) && change.action() != Action.DROP);
        List<Block> blocks = new ArrayList<>();
        if (bodies) {
            blocks
                .add(new Block(WHY, execute("SET " + (transactional ? "LOCAL " : "") + "check_function_bodies = off")));
        }
        boolean fixed = changes.stream().anyMatch(Sections::needsSettings);
        if (fixed) {
            String set = "SET " + (transactional ? "LOCAL " : "");
            blocks.add(new Block(WHY_FIXED,
                    FixedSettings.VALUES.stream()
                        .flatMap((setting) -> execute(set + setting.assignment()).stream())
                        .toList()));
        }
        changes.forEach((change) -> blocks
            .add(new Block(heading(change), change.part(), change.operations(), change.hazards())));
        if (fixed && !transactional) {
            blocks.add(new Block(null,
                    FixedSettings.VALUES.stream()
                        .flatMap((setting) -> execute("RESET " + setting.name()).stream())
                        .toList()));
        }
        if (bodies && !transactional) {
            blocks.add(new Block(null, execute("RESET check_function_bodies")));
        }
        return new GeneratedSection(transactional, blocks);
    }

    private static boolean needsSettings(SchemaChange change) {
        return change.hazards().stream().anyMatch(FixedSettings.class::isInstance);
    }

    private static List<Operation> execute(String sql) {
        return List.of(new SqlOperation.ExecuteSql(sql, null));
    }

    private static String heading(SchemaChange change) {
        return change.action().name().toLowerCase(Locale.ROOT) + " " + change.part();
    }

    /** Gives what a person should look at, each a line. */
    static List<String> notes(List<SchemaChange> changes) {
        List<String> notes = new ArrayList<>();
        for (SchemaChange change : changes) {
            for (Hazard hazard : change.hazards()) {
                if (hazard.verb() != null) {
                    notes.add(heading(change) + " " + hazard.verb() + " " + hazard.text());
                }
                else if (hazard instanceof Review) {
                    notes.add(hazard.text());
                }
            }
        }
        return notes;
    }

}
