package dev.migrate.scaffold;

import dev.migrate.migration.Migration;
import dev.migrate.migration.MigrationBody;
import dev.migrate.migration.SourceSections;
import dev.migrate.revision.Direction;
import dev.migrate.sql.SourceText;
import org.jspecify.annotations.Nullable;

/**
 * A revision that becomes a part of another one.
 *
 * @param migration what it does
 * @param sections its bodies as they are written
 */
public record SquashedPart(Migration migration, SourceSections sections) {

    String id() {
        return this.migration.id();
    }

    MigrationBody body(Direction direction) {
        return (direction == Direction.UPGRADE) ? this.migration.upgrade() : this.migration.downgrade();
    }

    @Nullable SourceText text(Direction direction) {
        return (direction == Direction.UPGRADE) ? this.sections.upgrade() : this.sections.downgrade();
    }

}
