package dev.migrate.autogenerate;

import dev.migrate.scaffold.GeneratedSection;
import dev.migrate.scaffold.GeneratedSection.Block;
import dev.migrate.schema.PartId;
import dev.migrate.schema.PartKind;
import dev.migrate.schema.SchemaChange;
import dev.migrate.schema.SchemaChange.Action;
import dev.migrate.schema.SchemaChange.Stage;
import dev.migrate.sql.Identifier;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Changes as the section of a file. */
final class Sections {

    private static final Set<PartKind> WITH_BODY = EnumSet.of(PartKind.FUNCTION, PartKind.PROCEDURE);

    private static final Pattern RENAME = Pattern.compile("ALTER .* RENAME .*", Pattern.DOTALL);

    private static final String WHY = "a body may name what comes later";

    private Sections() {
    }

    static GeneratedSection of(List<SchemaChange> changes) {
        boolean transactional = changes.stream().allMatch((change) -> change.stage() == Stage.MAIN);
        boolean bodies = changes.stream()
            .anyMatch((change) -> WITH_BODY.contains(change.part().kind()) && change.action() != Action.DROP);
        List<Block> blocks = new ArrayList<>();
        if (bodies) {
            String local = transactional ? "LOCAL " : "";
            blocks.add(new Block(List.of(WHY), List.of("SET " + local + "check_function_bodies = off")));
        }
        for (SchemaChange change : changes) {
            List<String> comments = new ArrayList<>(List.of(heading(change)));
            if (change.destroys() != null) {
                comments.add("destroys: " + change.destroys());
            }
            blocks.add(new Block(comments, change.sql(), change.part()));
            if (isBackfilled(change)) {
                blocks.add(new Block(List.of(backfill(change.part())), List.of()));
            }
        }
        if (bodies && !transactional) {
            blocks.add(new Block(List.of(), List.of("RESET check_function_bodies")));
        }
        return new GeneratedSection(transactional, blocks);
    }

    // a new column has something to look at only where its rows must be filled
    private static boolean isBackfilled(SchemaChange change) {
        return change.action() == Action.CREATE && change.part().kind() == PartKind.COLUMN && change.review() != null;
    }

    private static String backfill(PartId column) {
        String name = Identifier.write(column.name().name());
        return "UPDATE " + column.object().sql() + " SET " + name + " = … WHERE " + name + " IS NULL;";
    }

    private static String heading(SchemaChange change) {
        boolean rename = change.sql().size() == 1 && RENAME.matcher(change.sql().get(0)).matches();
        return (rename ? "rename" : change.action().name().toLowerCase(Locale.ROOT)) + " " + change.part();
    }

    /** What a person should look at before it runs. */
    static List<String> notes(List<SchemaChange> changes) {
        List<String> notes = new ArrayList<>();
        for (SchemaChange change : changes) {
            if (change.destroys() != null) {
                notes.add(heading(change) + " destroys " + change.destroys());
            }
            if (change.review() != null) {
                notes.add(change.review());
            }
        }
        return notes;
    }

}
