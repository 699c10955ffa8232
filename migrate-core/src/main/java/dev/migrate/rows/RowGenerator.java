package dev.migrate.rows;

import dev.migrate.diagnostic.MigrateException;
import dev.migrate.rows.FilledTable.Failure;
import dev.migrate.session.DatabaseSession;
import dev.migrate.session.SqlErrors;
import dev.migrate.sql.QualifiedName;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Fills the tables of a scratch database with rows that keep every constraint. The values
 * at which things go wrong come first: empty, longest, negative, infinite, non-ASCII, and
 * null if that is allowed; texts look like numbers, dates and JSON.
 *
 * <p>
 * Partitions are filled through their root; views, foreign tables and tables of
 * extensions are passed over. Generated columns are left out, and identity columns and
 * serials take their values from their sequence, so that the next row fits too. Triggers
 * and rules of an INSERT are disabled meanwhile if that is allowed. Not thread-safe.
 */
public final class RowGenerator {

    // a part of the rows first, so that the rest can reference them
    private static final int FIRST_SHARE = 4;

    private final Server server;

    private final FillSettings settings;

    private final Predicate<QualifiedName> chosen;

    private final List<Table> tables;

    private final TypeCatalog catalog;

    private final TypeValues types;

    private final Map<Long, TableRows> rows = new HashMap<>();

    private final Map<Long, Integer> counts = new HashMap<>();

    private final Map<Long, Failure> failures = new HashMap<>();

    private final Set<Long> filled = new HashSet<>();

    private RowGenerator(Server server, FillSettings settings, Predicate<QualifiedName> chosen) {
        this.server = server;
        this.settings = settings;
        this.chosen = chosen;
        this.tables = new TableCatalog(server.jdbc(), settings.schemas()).read();
        this.catalog = TypeCatalog.read(server.jdbc(), oids());
        this.types = new TypeValues(this.catalog, new Sieve(server),
                settings.rowCount() + settings.rowCount() / FIRST_SHARE);
    }

    /**
     * Fills the tables, in one transaction: the session's, if it is in one. Settings of
     * the session, states of triggers and modes of constraints are as before afterwards.
     * @param session the scratch database
     * @param settings how much is filled
     * @return what each table has got; one that could not be filled is named with its
     * reason
     * @throws MigrateException if the connection is lost, or the catalog cannot be read;
     * nothing was inserted then
     */
    public static FillReport fill(DatabaseSession session, FillSettings settings) {
        return fill(session, settings, (table) -> true);
    }

    /**
     * Fills some of the tables as {@link #fill(DatabaseSession, FillSettings)} does; they
     * may reference the rows of the others.
     * @param session the scratch database
     * @param settings how much is filled
     * @param chosen which tables are filled
     * @return what each table has got, those that were not chosen nothing
     * @throws MigrateException if the connection is lost, or the catalog cannot be read;
     * nothing was inserted then
     */
    public static FillReport fill(DatabaseSession session, FillSettings settings, Predicate<QualifiedName> chosen) {
        return session.inTransaction(() -> {
            LocalSettings found = LocalSettings.take(session.jdbc());
            FillReport report = new RowGenerator(new Server(session, settings.limit()), settings, chosen).fill();
            found.putBack(session.jdbc());
            return report;
        });
    }

    private FillReport fill() {
        UserCode code = UserCode.disable(this.server, oids());
        DeferredConstraints constraints = DeferredConstraints.of(this.server, oids());
        try {
            if (this.catalog.hasIds()) {
                attempt(() -> LargeObjects.create(this.server));
            }
            attempt(constraints::check);
            FillOrder.of(this.tables, (reference) -> true).stream().map(this::chosen).forEach(this::fill);
            this.server.lift();
            attempt(constraints::putOff);
            code.enable();
        }
        catch (SQLException ex) {
            throw SqlErrors.internal("triggers cannot be enabled again", ex, null);
        }
        return report();
    }

    private List<Table> chosen(List<Table> circle) {
        return circle.stream().filter((table) -> this.chosen.test(table.name())).toList();
    }

    private Long[] oids() {
        return this.tables.stream().map(Table::oid).toArray(Long[]::new);
    }

    /** Does what helps, and goes without it if the server refuses it. */
    private static void attempt(Step step) {
        try {
            step.run();
        }
        catch (SQLException ex) {
            // rows that need it are refused, and reported
        }
    }

    /**
     * Fills tables that reference one another in a circle. First come those whose foreign
     * keys cannot be null; what can be null is, until there are rows to reference.
     */
    private void fill(List<Table> circle) {
        boolean closed = circle.stream()
            .anyMatch((table) -> table.foreignKeys().stream().anyMatch((key) -> contains(circle, key)));
        int first = closed ? Math.max(1, this.settings.rowCount() / FIRST_SHARE) : this.settings.rowCount();
        FillOrder.of(circle, (reference) -> !reference.isOptional()).forEach((group) -> insert(group, first));
        if (closed) {
            circle.forEach((table) -> insert(List.of(table), this.settings.rowCount() - first));
        }
    }

    private static boolean contains(List<Table> tables, ForeignKey key) {
        return tables.stream().anyMatch((table) -> table.oid() == key.target());
    }

    private void insert(List<Table> group, int wanted) {
        if (wanted == 0 || group.isEmpty()) {
            return;
        }
        if (this.server.isTimeOver()) {
            Failure late = new Failure(null, "the time was over");
            group.forEach((table) -> this.failures.putIfAbsent(table.oid(), late));
            return;
        }
        this.server.limit();
        GroupFiller filler = new GroupFiller(this.server, group.stream().map(this::rows).toList());
        for (Table table : group) {
            for (ForeignKey key : table.foreignKeys()) {
                lead(table, key, group, filler);
            }
        }
        filler.fill(wanted);
        for (int index = 0; index < group.size(); index++) {
            long oid = group.get(index).oid();
            this.counts.merge(oid, filler.count(index), Integer::sum);
            this.filled.add(oid);
            Failure failure = filler.failure();
            if (failure != null) {
                this.failures.putIfAbsent(oid, failure);
            }
        }
    }

    private TableRows rows(Table table) {
        TableRows known = this.rows.get(table.oid());
        if (known == null) {
            known = TableRows.of(table, this.server, this.types, this.settings.seed());
            this.rows.put(table.oid(), known);
        }
        return known;
    }

    /** Lets a foreign key lead into the group, to rows that are there, or nowhere yet. */
    private void lead(Table table, ForeignKey key, List<Table> group, GroupFiller filler) {
        Table target = this.tables.stream().filter((one) -> one.oid() == key.target()).findFirst().orElse(null);
        boolean within = target != null && group.contains(target);
        if (within && !this.filled.contains(key.target())) {
            filler.link(key, group.indexOf(target));
        }
        else {
            attempt(() -> rows(table).references().read(key, this.settings.rowCount(), this.server));
        }
    }

    private FillReport report() {
        return new FillReport(this.tables.stream()
            .map((table) -> new FilledTable(table.name(), this.counts.getOrDefault(table.oid(), 0),
                    this.failures.get(table.oid())))
            .toList());
    }

    /** Something that the server may refuse. */
    private interface Step {

        void run() throws SQLException;

    }

}
