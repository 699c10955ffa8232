package dev.migrate.catalog;

import dev.migrate.session.DatabaseSession;
import dev.migrate.snapshot.Facet;
import dev.migrate.snapshot.PartId;
import dev.migrate.snapshot.PartKind;
import dev.migrate.snapshot.SchemaPart;
import dev.migrate.snapshot.SchemaSnapshot;
import dev.migrate.sql.QualifiedName;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Reads what a database has, with about one query for each kind of object, however many
 * there are. Thread-safe.
 */
public final class CatalogReader {

    private final CatalogScope scope;

    /**
     * Reads what is in scope.
     * @param scope what is looked at
     */
    public CatalogReader(CatalogScope scope) {
        this.scope = scope;
    }

    /**
     * Reads in one read-only repeatable-read transaction. Names are written as the
     * session's search path lets them be; the session is left as it was.
     * @param session the connection, in no transaction
     * @return what is there
     */
    public SchemaSnapshot read(DatabaseSession session) {
        return session.inTransaction(() -> snapshot(CatalogSource.begin(session, null)));
    }

    /**
     * Reads as {@link #read} does, on a session that reads several times: planning takes
     * most of the time, and from the second time on it is done.
     * @param session the connection, in no transaction, which is used for nothing else
     * afterwards
     * @return what is there
     */
    public SchemaSnapshot readOften(DatabaseSession session) {
        return session.inTransaction(() -> {
            CatalogSource source = CatalogSource.begin(session, null);
            return session.keepingPlans(source.backendPid(), () -> snapshot(source));
        });
    }

    /**
     * Reads as {@link #read} does, and shows the current schema as if it were another,
     * which is not looked at.
     * @param session the connection, in no transaction of its own; the name of its
     * current schema must be part of no other name or text
     * @param schema the name of the other schema
     * @return what is there
     */
    public SchemaSnapshot readAs(DatabaseSession session, String schema) {
        return session.inTransaction(() -> snapshot(CatalogSource.begin(session, schema)));
    }

    /**
     * Adds a schema that will be there, if it is in scope.
     * @param snapshot what is there
     * @param schema the schema; null for none
     * @param owner the role that will create it
     * @return the snapshot with the schema
     */
    public SchemaSnapshot with(SchemaSnapshot snapshot, @Nullable String schema, String owner) {
        if (schema == null) {
            return snapshot;
        }
        CatalogRow row = new CatalogRow(null, PartId.of(PartKind.SCHEMA, new QualifiedName(null, schema)),
                Map.of(Facet.OWNER, owner), List.of());
        if (snapshot.find(row.id()) != null || new ScopeFilter(this.scope, null).kept(List.of(row)).isEmpty()) {
            return snapshot;
        }
        List<SchemaPart> parts = new ArrayList<>(snapshot.parts().values());
        // schemas are read first, by their names
        long before = parts.stream()
            .filter((part) -> part.id().kind() == PartKind.SCHEMA && part.id().name().name().compareTo(schema) < 0)
            .count();
        parts.add((int) before, row.part(Set.of()));
        return SchemaSnapshot.of(parts, snapshot.serverVersion());
    }

    private SchemaSnapshot snapshot(CatalogSource source) {
        List<CatalogRow> rows = new ArrayList<>();
        readers().forEach((reader) -> rows.addAll(reader.read(source)));
        new CommentReader().read(source, rows);
        rows.addAll(new AccessReader(this.scope.access()).read(source, rows));
        List<CatalogRow> kept = new ScopeFilter(this.scope, source.schema()).kept(rows);
        return SchemaSnapshot.of(new DependencyReader(source, kept).parts(), source.version());
    }

    private static Stream<ObjectReader> readers() {
        return Stream.of(new SchemaReader(), new ExtensionReader(), new CollationReader(), new TextSearchReader(),
                new EnumReader(), new RangeTypeReader(), new CompositeTypeReader(), new DomainReader(),
                new SequenceReader(), new RoutineReader(), new AggregateReader(), new OperatorReader(),
                new OperatorClassReader(), new CastReader(), new ForeignServerReader(), new TableReader(),
                new ColumnReader(), new ColumnDefaultReader(), new PartitionReader(), new ConstraintReader(),
                new IndexReader(), new ViewReader(), new AttributeReader(), new RuleReader(), new TriggerReader(),
                new PolicyReader(), new StatisticsReader(), new ImplicitReader(), new PublicationReader(),
                new EventTriggerReader());
    }

}
