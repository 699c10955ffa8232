package dev.migrate.boot.cli.output;

import dev.migrate.authoring.SchemaChange;
import dev.migrate.change.Exposes;
import dev.migrate.change.Hazard;
import dev.migrate.change.Review;
import dev.migrate.snapshot.PartId;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A change of a schema as JSON has it.
 *
 * @param action what is done
 * @param part to what
 * @param sql the statements, in order
 * @param stage when it can run
 * @param destroys what is lost; null if nothing is
 * @param exposes what is not protected any more; null if nothing is
 * @param review what a person should look at; null for nothing
 */
record ChangeAnswer(SchemaChange.Action action, PartId part, List<String> sql, SchemaChange.Stage stage,
        @Nullable String destroys, @Nullable String exposes, @Nullable String review) {

    static ChangeAnswer of(SchemaChange change) {
        return new ChangeAnswer(change.action(), change.part(), change.sql(), change.stage(),
                text(change, Hazard.Destroys.class), text(change, Exposes.class), text(change, Review.class));
    }

    private static @Nullable String text(SchemaChange change, Class<? extends Hazard> kind) {
        String text = change.hazards()
            .stream()
            .filter(kind::isInstance)
            .map(Hazard::text)
            .collect(Collectors.joining("; "));
        return text.isEmpty() ? null : text;
    }

}
