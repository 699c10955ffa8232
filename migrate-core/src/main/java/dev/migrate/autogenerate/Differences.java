package dev.migrate.autogenerate;

import dev.migrate.authoring.SchemaChange;
import dev.migrate.authoring.SchemaDiffFilter;
import dev.migrate.change.Operation;
import dev.migrate.diff.DiffSettings;
import dev.migrate.diff.DiffSettings.Forms;
import dev.migrate.diff.OwnConversions;
import dev.migrate.diff.SchemaDiff;
import dev.migrate.snapshot.SchemaSnapshot;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Finds the differences that count. */
public final class Differences {

    private final List<SchemaDiffFilter> filters;

    private final @Nullable HeldAccess held;

    private final OwnConversions conversions;

    private final @Nullable OldestServer oldest;

    /**
     * Counts what all filters keep.
     * @param filters the filters
     */
    public Differences(List<SchemaDiffFilter> filters) {
        this(filters, null, OwnConversions.NONE, null);
    }

    private Differences(List<SchemaDiffFilter> filters, @Nullable HeldAccess held, OwnConversions conversions,
            @Nullable OldestServer oldest) {
        this.filters = List.copyOf(filters);
        this.held = held;
        this.conversions = conversions;
        this.oldest = oldest;
    }

    /** Gives the same, with the conversions that were asked for. */
    Differences converting(OwnConversions own) {
        return new Differences(this.filters, this.held, own, this.oldest);
    }

    /** Gives the same for what this server and newer ones run. */
    Differences on(OldestServer server) {
        return new Differences(this.filters, this.held, this.conversions, server);
    }

    /** Gives the same, where what is created again gets owners and privileges back. */
    Differences giving(HeldAccess owners) {
        return new Differences(this.filters, owners, this.conversions, this.oldest);
    }

    /** Gives the operations of changes that need roles, and are not tried. */
    Stream<Operation> untried(List<SchemaChange> changes) {
        return (this.held != null) ? this.held.operations(changes) : Stream.of();
    }

    /**
     * Compares two snapshots.
     * @param before what is there
     * @param after what is wanted
     * @param forms how tables that are there are changed
     * @return what leads from one to the other, in order
     */
    public List<SchemaChange> between(SchemaSnapshot before, SchemaSnapshot after, Forms forms) {
        String creator = (this.held != null) ? this.held.user() : null;
        return new SchemaDiff(compared(before), compared(after), new DiffSettings(forms, creator, this.conversions))
            .changes()
            .stream()
            .map((change) -> (this.oldest != null) ? OldestServer.marked(change, after.serverVersion()) : change)
            .filter((change) -> this.filters.stream().allMatch((filter) -> filter.keeps(change)))
            .toList();
    }

    private SchemaSnapshot compared(SchemaSnapshot snapshot) {
        SchemaSnapshot known = (this.oldest != null) ? this.oldest.on(snapshot) : snapshot;
        return (this.held != null) ? this.held.on(known) : known;
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
