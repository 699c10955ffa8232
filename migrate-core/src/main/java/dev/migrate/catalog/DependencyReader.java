package dev.migrate.catalog;

import dev.migrate.snapshot.Facet;
import dev.migrate.snapshot.PartId;
import dev.migrate.snapshot.PartKind;
import dev.migrate.snapshot.SchemaPart;
import dev.migrate.sql.QualifiedName;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Adds what each part uses, and so makes parts of rows. */
final class DependencyReader {

    // what has no part of its own belongs, by an internal dependency, to what has: a row
    // type to its table, an identity sequence to its column, a view's rule to the view
    private static final String QUERY = """
            SELECT d.classid, d.objid, d.objsubid, d.refclassid, d.refobjid, d.refobjsubid, d.deptype
            FROM pg_catalog.pg_depend d
            WHERE d.objid >= 16384
            AND d.refobjid >= 16384
            """;

    private static final Comparator<PartId> ORDER = Comparator.comparing(PartId::kind).thenComparing(PartId::toString);

    private static final int DEEPEST = 8;

    private final List<CatalogRow> rows;

    private final List<Edge> edges;

    private final @Nullable String schema;

    private final Map<CatalogAddress, CatalogRow> byAddress = new HashMap<>();

    private final Map<CatalogAddress, CatalogAddress> owners = new HashMap<>();

    private final Map<QualifiedName, PartId> objects = new HashMap<>();

    private final Map<PartId, Set<PartId>> uses = new HashMap<>();

    DependencyReader(CatalogSource source, List<CatalogRow> rows) {
        this.rows = rows;
        this.schema = source.schema();
        this.edges = source.list(QUERY,
                (row, number) -> new Edge(new CatalogAddress(row.getLong(1), row.getLong(2), row.getInt(3)),
                        new CatalogAddress(row.getLong(4), row.getLong(5), row.getInt(6)), row.getString(7).charAt(0)));
    }

    List<SchemaPart> parts() {
        for (CatalogRow row : this.rows) {
            this.uses.put(row.id(), new TreeSet<>(ORDER));
            if (row.address() != null && !row.id().kind().isImplicit()) {
                this.byAddress.put(row.address(), row);
            }
            if (row.id().of() == null && isOwner(row.id().kind())) {
                this.objects.put(row.id().name(), row.id());
            }
        }
        for (Edge edge : this.edges) {
            if (edge.isWhole()) {
                this.owners.put(edge.from(), edge.to());
            }
        }
        this.edges.forEach(this::follow);
        List<SchemaPart> parts = new ArrayList<>();
        for (CatalogRow row : this.rows) {
            addOwn(row);
            parts.add(row.part(found(row.id())));
        }
        return parts;
    }

    // a relation and a domain of one name are alike here: their parts differ in kind
    private static boolean isOwner(PartKind kind) {
        return switch (kind) {
            case TABLE, FOREIGN_TABLE, VIEW, MATERIALIZED_VIEW, COMPOSITE_TYPE, DOMAIN -> true;
            default -> false;
        };
    }

    private void follow(Edge edge) {
        // a copy of a foreign key for a partition belongs to the key but needs the
        // partition
        if (edge.from().catalog() == CatalogAddress.CONSTRAINTS && !this.byAddress.containsKey(edge.from())) {
            return;
        }
        CatalogRow from = resolve(edge.from());
        CatalogRow to = resolve(edge.to());
        if (from != null && to != null && !isOtherWay(edge, from.id(), to.id())) {
            add(from.id(), to.id());
        }
    }

    // a sequence goes with its column by a standalone part, and so does a partition
    private static boolean isOtherWay(Edge edge, PartId from, PartId to) {
        return switch (from.kind()) {
            case SEQUENCE -> to.kind() == PartKind.COLUMN || to.kind() == PartKind.TABLE;
            case TABLE, FOREIGN_TABLE -> from.name().equals(to.of()) || (edge.type() == 'a' && to.of() == null
                    && (to.kind() == PartKind.TABLE || to.kind() == PartKind.FOREIGN_TABLE));
            case EXTENSION -> to.kind() != PartKind.EXTENSION && to.kind() != PartKind.SCHEMA;
            default -> false;
        };
    }

    private @Nullable CatalogRow resolve(CatalogAddress address) {
        CatalogAddress next = address;
        for (int depth = 0; next != null && depth < DEEPEST; depth++) {
            CatalogRow row = this.byAddress.get(next);
            row = (row != null) ? row : this.byAddress.get(next.whole());
            if (row != null) {
                return row;
            }
            CatalogAddress owner = this.owners.get(next);
            next = (owner != null) ? owner : this.owners.get(next.whole());
        }
        return null;
    }

    private void addOwn(CatalogRow row) {
        PartId id = row.id();
        for (CatalogAddress address : row.uses()) {
            CatalogRow used = resolve(address);
            if (used != null) {
                add(id, used.id());
            }
        }
        PartId of = (id.of() != null) ? this.objects.get(id.of()) : null;
        if (of != null) {
            add(id, of);
        }
        if (id.of() == null && !ScopeFilter.isWithoutSchema(id.kind())) {
            addSchema(id, id.name().schema());
        }
        if (id.kind() == PartKind.EXTENSION) {
            addSchema(id, row.get(Facet.SCHEMA));
        }
    }

    private void addSchema(PartId id, @Nullable String named) {
        String in = (named != null) ? named : this.schema;
        if (in != null) {
            add(id, PartId.of(PartKind.SCHEMA, new QualifiedName(null, in)));
        }
    }

    private void add(PartId from, PartId to) {
        if (!from.equals(to) && this.uses.containsKey(to)) {
            found(from).add(to);
        }
    }

    private Set<PartId> found(PartId id) {
        return this.uses.computeIfAbsent(id, (key) -> new TreeSet<>(ORDER));
    }

    /**
     * A line of {@code pg_depend}.
     *
     * @param from what needs
     * @param to what is needed
     * @param type {@code deptype}
     */
    private record Edge(CatalogAddress from, CatalogAddress to, char type) {

        // what the first is to the second is a piece; so are the tables of a publication
        boolean isWhole() {
            return this.type == 'i' || this.type == 'e'
                    || (this.type == 'a' && this.to.catalog() == CatalogAddress.PUBLICATIONS);
        }

    }

}
