package dev.migrate.autogenerate;

import dev.migrate.authoring.SchemaChange;
import dev.migrate.authoring.SchemaDiffFilter;
import dev.migrate.diff.DiffSettings;
import dev.migrate.diff.DiffSettings.Forms;
import dev.migrate.diff.SchemaDiff;
import dev.migrate.snapshot.SchemaSnapshot;
import java.util.List;

/** Tells the differences that count. */
public final class Differences {

    private final List<SchemaDiffFilter> filters;

    /**
     * Counts what all filters keep.
     * @param filters the filters
     */
    public Differences(List<SchemaDiffFilter> filters) {
        this.filters = List.copyOf(filters);
    }

    /**
     * Compares two snapshots.
     * @param before what is there
     * @param after what is wanted
     * @param forms how tables that are there are changed
     * @return what leads from one to the other, in order
     */
    public List<SchemaChange> between(SchemaSnapshot before, SchemaSnapshot after, Forms forms) {
        return new SchemaDiff(before, after, new DiffSettings(forms)).changes()
            .stream()
            .filter((change) -> this.filters.stream().allMatch((filter) -> filter.keeps(change)))
            .toList();
    }

    /**
     * Compares two snapshots in one transaction's forms.
     * @param before what is there
     * @param after what is wanted
     * @return what leads from one to the other, in order
     */
    public List<SchemaChange> between(SchemaSnapshot before, SchemaSnapshot after) {
        return between(before, after, Forms.OFFLINE);
    }

}
