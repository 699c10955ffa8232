package dev.migrate.autogenerate;

import dev.migrate.snapshot.SchemaSnapshot;
import java.util.List;

/**
 * What is wanted.
 *
 * @param snapshot the desired schema as the server reads it
 * @param renames what its text says of renames: {@code users.name=full_name}
 */
public record Desired(SchemaSnapshot snapshot, List<String> renames) {

    /** Copies the list. */
    public Desired {
        renames = List.copyOf(renames);
    }

}
