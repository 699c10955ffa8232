package dev.migrate.catalog;

import dev.migrate.schema.SchemaSnapshot;
import dev.migrate.session.DatabaseSession;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

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
        return session.inTransaction(() -> {
            CatalogSource source = CatalogSource.begin(session);
            List<CatalogRow> rows = new ArrayList<>();
            readers().forEach((reader) -> rows.addAll(reader.read(source)));
            new CommentReader().read(source, rows);
            rows.addAll(new AccessReader(this.scope.access()).read(source, rows));
            List<CatalogRow> kept = new ScopeFilter(this.scope, source.schema()).kept(rows);
            return SchemaSnapshot.of(new DependencyReader(source, kept).parts(), source.version());
        });
    }

    private static Stream<ObjectReader> readers() {
        return Stream.of(new SchemaReader(), new ExtensionReader(), new CollationReader(), new TextSearchReader(),
                new EnumReader(), new RangeTypeReader(), new CompositeTypeReader(), new DomainReader(),
                new SequenceReader(), new RoutineReader(), new AggregateReader(), new OperatorReader(),
                new OperatorClassReader(), new CastReader(), new ForeignServerReader(), new TableReader(),
                new ColumnReader(), new ColumnDefaultReader(), new PartitionReader(), new ConstraintReader(),
                new IndexReader(), new ViewReader(), new AttributeReader(), new RuleReader(), new TriggerReader(),
                new PolicyReader(), new StatisticsReader(), new PublicationReader(), new EventTriggerReader());
    }

}
