package dev.migrate.diff;

import dev.migrate.snapshot.PartId;
import org.jspecify.annotations.Nullable;

/**
 * Something that went and something that came, and look alike.
 *
 * @param former what would be dropped, or the type that loses a value or attribute
 * @param latter what would be created, or the same type
 * @param member the value or attribute; null if the parts themselves are alike
 */
public record PossibleRename(PartId former, PartId latter, @Nullable Member member) {

    PossibleRename(PartId former, PartId latter) {
        this(former, latter, null);
    }

    /**
     * A value of an enum or an attribute of a composite type.
     *
     * @param former the one that went
     * @param latter the one that came
     */
    public record Member(String former, String latter) {

    }

}
