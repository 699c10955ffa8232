package dev.migrate.catalog;

import dev.migrate.snapshot.Facet;
import dev.migrate.snapshot.PartId;
import dev.migrate.snapshot.PartKind;
import dev.migrate.sql.QualifiedName;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapper;

/**
 * Reads a row by the names of its columns: {@code class}, {@code oid} and {@code sub} are
 * its address, {@code id_…} its name, {@code uses} the OIDs of relations that it needs,
 * perhaps with {@code .column}, or of others with {@code catalog/} before them; any other
 * column is named as a facet. A name is an array of its schema and itself. Null, a flag
 * that is false and an empty array are nothing.
 */
final class CatalogRowMapper implements RowMapper<CatalogRow> {

    private static final Map<String, Facet<?>> FACETS = Facet.all()
        .stream()
        .collect(Collectors.toUnmodifiableMap(Facet::toString, (facet) -> facet));

    private static final Set<String> NAMES = Set.of("class", "oid", "sub", "id_kind", "id_schema", "id_name",
            "id_of_schema", "id_of_name", "id_arguments", "uses");

    private final CatalogSource source;

    private @Nullable List<String> labels;

    CatalogRowMapper(CatalogSource source) {
        this.source = source;
    }

    @Override
    public CatalogRow mapRow(ResultSet row, int number) throws SQLException {
        List<String> found = labels(row);
        Map<Facet<?>, Object> facets = new LinkedHashMap<>();
        for (int index = 0; index < found.size(); index++) {
            if (!NAMES.contains(found.get(index))) {
                Facet<?> facet = facet(found.get(index));
                Object given = content(row.getObject(index + 1));
                Object value = (given != null) ? FacetValues.of(facet, given, this.source) : null;
                if (value != null) {
                    facets.put(facet, value);
                }
            }
        }
        CatalogAddress address = address(row, found);
        return new CatalogRow(address, id(row, found, address), facets, uses(row, found));
    }

    private List<String> labels(ResultSet row) throws SQLException {
        List<String> known = this.labels;
        if (known == null) {
            ResultSetMetaData columns = row.getMetaData();
            known = new ArrayList<>();
            for (int index = 1; index <= columns.getColumnCount(); index++) {
                known.add(columns.getColumnLabel(index));
            }
            this.labels = known;
        }
        return known;
    }

    private static Facet<?> facet(String label) {
        Facet<?> facet = FACETS.get(label);
        if (facet == null) {
            throw new IllegalStateException("no facet " + label);
        }
        return facet;
    }

    private static @Nullable Object content(@Nullable Object value) throws SQLException {
        return (value instanceof Array array) ? array.getArray() : value;
    }

    private static @Nullable CatalogAddress address(ResultSet row, List<String> labels) throws SQLException {
        if (!labels.contains("oid")) {
            return null;
        }
        int column = labels.contains("sub") ? row.getInt("sub") : 0;
        return new CatalogAddress(row.getLong("class"), row.getLong("oid"), column);
    }

    private List<CatalogAddress> uses(ResultSet row, List<String> labels) throws SQLException {
        Object given = labels.contains("uses") ? content(row.getObject("uses")) : null;
        return (given != null)
                ? TextLine.of(given, this.source).get(0).all().stream().map(CatalogRowMapper::address).toList()
                : List.of();
    }

    private static CatalogAddress address(String text) {
        String[] catalog = text.split("/", 2);
        String[] parts = catalog[catalog.length - 1].split("\\.", 2);
        return new CatalogAddress((catalog.length == 2) ? Long.parseLong(catalog[0]) : CatalogAddress.RELATIONS,
                Long.parseLong(parts[0]), (parts.length == 2) ? Integer.parseInt(parts[1]) : 0);
    }

    private PartId id(ResultSet row, List<String> labels, @Nullable CatalogAddress address) throws SQLException {
        PartKind kind = PartKind.valueOf(row.getString("id_kind"));
        String ofName = text(row, labels, "id_of_name");
        QualifiedName of = (ofName != null) ? this.source.name(text(row, labels, "id_of_schema"), ofName) : null;
        String in = text(row, labels, "id_schema");
        String name = this.source.text(row.getString("id_name"));
        boolean unclear = address != null && this.source.covered().contains(address);
        return new PartId(kind, unclear ? new QualifiedName(in, name) : this.source.name(in, name), of,
                text(row, labels, "id_arguments"));
    }

    private @Nullable String text(ResultSet row, List<String> labels, String label) throws SQLException {
        String text = labels.contains(label) ? row.getString(label) : null;
        return (text != null) ? this.source.text(text) : null;
    }

}
