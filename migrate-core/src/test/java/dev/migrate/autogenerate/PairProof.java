package dev.migrate.autogenerate;

import dev.migrate.authoring.SchemaChange;
import dev.migrate.catalog.CatalogReader;
import dev.migrate.catalog.CatalogScope;
import dev.migrate.catalog.CatalogScope.Access;
import dev.migrate.diff.DiffSettings.Forms;
import dev.migrate.diff.OwnConversions;
import dev.migrate.history.HistoryTables;
import dev.migrate.migration.SqlMigrationParser;
import dev.migrate.revision.NewRevisionBase;
import dev.migrate.scaffold.GeneratedFile;
import dev.migrate.scaffold.NewFile;
import dev.migrate.scratch.ScratchSpace;
import dev.migrate.snapshot.SchemaSnapshot;
import dev.migrate.sql.Placeholders;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Proves what leads from one schema to another, as the command does.
 *
 * @param live what is there
 * @param wanted what is wanted
 */
public record PairProof(SchemaSnapshot live, SchemaSnapshot wanted) {

    /** Reads both sides, and the copy. */
    public static final CatalogReader READER = new CatalogReader(
            new CatalogScope(List.of(), List.of(), List.of(), List.of(Access.PRIVILEGES)));

    /** Those of a service that has set none. */
    public static final HistoryTables TABLES = new HistoryTables("public", "migrate_version", "migrate_history");

    /** Gives the files with what was noted, or throws what is wrong with them. */
    public List<GeneratedFile> in(ScratchSpace space) {
        Differences differences = new Differences(List.of());
        List<SchemaChange> changes = differences.between(this.live, this.wanted, Forms.ONLINE);
        Comparison comparison = new Comparison(this.live, new RenamedSchema(this.live, List.of()), this.wanted, changes,
                new RequestedConversions(OwnConversions.NONE, OwnConversions.NONE_BACK), List.of());
        List<NewFile> headers = IntStream.range(0, comparison.parts().size())
            .mapToObj((number) -> new NewFile("000" + number, new NewRevisionBase(List.of(), List.of()), List.of(),
                    "Next", Instant.EPOCH))
            .toList();
        try (SchemaCopy copy = SchemaCopy.in(space, this.live, READER)) {
            return headers.isEmpty() ? List.of() : new Proof(copy, new SqlMigrationParser(Placeholders.NONE),
                    differences, differences, List.of(), comparison)
                .of(Autogenerate.upgrades(comparison, headers));
        }
    }

}
