package dev.migrate.catalog;

import dev.migrate.schema.Facet;
import dev.migrate.schema.PartId;
import dev.migrate.schema.PartKind;
import dev.migrate.sql.QualifiedName;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapper;

/**
 * Reads a row by the names of its columns: {@code class}, {@code oid} and {@code sub} are
 * its address, {@code id_…} its name, {@code uses} the OIDs of relations, perhaps with
 * {@code .column}, that it needs; a column that is named as a facet is one, and any other
 * a note. Null, false and an empty array are nothing.
 */
final class CatalogRowMapper implements RowMapper<CatalogRow> {

    private static final Map<String, Facet> FACETS = Stream.of(Facet.values())
        .collect(Collectors.toUnmodifiableMap((facet) -> facet.name().toLowerCase(Locale.ROOT), (facet) -> facet));

    private static final Set<String> NAMES = Set.of("class", "oid", "sub", "id_kind", "id_schema", "id_name",
            "id_of_schema", "id_of_name", "id_arguments", "uses");

    private final @Nullable String schema;

    private final Set<String> hidden;

    private final Set<CatalogAddress> covered;

    private @Nullable List<String> labels;

    CatalogRowMapper(CatalogSource source) {
        this.schema = source.schema();
        this.hidden = source.hidden();
        this.covered = source.covered();
    }

    @Override
    public CatalogRow mapRow(ResultSet row, int number) throws SQLException {
        List<String> found = labels(row);
        Map<Facet, List<String>> facets = new EnumMap<>(Facet.class);
        Map<String, String> notes = new HashMap<>();
        for (int index = 0; index < found.size(); index++) {
            String label = found.get(index);
            List<String> texts = NAMES.contains(label) ? List.of() : texts(row.getObject(index + 1));
            Facet facet = FACETS.get(label);
            if (facet != null && !texts.isEmpty()) {
                facets.put(facet, texts);
            }
            else if (!texts.isEmpty()) {
                notes.put(label, texts.get(0));
            }
        }
        List<CatalogAddress> uses = found.contains("uses")
                ? texts(row.getObject("uses")).stream().map(CatalogRowMapper::address).toList() : List.of();
        CatalogAddress address = address(row, found);
        return new CatalogRow(address, id(row, found, address), facets, uses, notes);
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

    private static @Nullable CatalogAddress address(ResultSet row, List<String> labels) throws SQLException {
        if (!labels.contains("oid")) {
            return null;
        }
        int column = labels.contains("sub") ? row.getInt("sub") : 0;
        return new CatalogAddress(row.getLong("class"), row.getLong("oid"), column);
    }

    private static CatalogAddress address(String text) {
        String[] parts = text.split("\\.", 2);
        return new CatalogAddress(CatalogAddress.RELATIONS, Long.parseLong(parts[0]),
                (parts.length == 2) ? Integer.parseInt(parts[1]) : 0);
    }

    private PartId id(ResultSet row, List<String> labels, @Nullable CatalogAddress address) throws SQLException {
        PartKind kind = PartKind.valueOf(row.getString("id_kind"));
        String arguments = labels.contains("id_arguments") ? row.getString("id_arguments") : null;
        QualifiedName of = labels.contains("id_of_name")
                ? name(row.getString("id_of_schema"), row.getString("id_of_name")) : null;
        String in = labels.contains("id_schema") ? row.getString("id_schema") : null;
        String name = row.getString("id_name");
        boolean unclear = address != null && this.covered.contains(address);
        return new PartId(kind, unclear ? new QualifiedName(in, name) : name(in, name), of, arguments);
    }

    private QualifiedName name(@Nullable String in, String name) {
        boolean plain = in == null || (in.equals(this.schema) && !this.hidden.contains(name));
        return new QualifiedName(plain ? null : in, name);
    }

    private static List<String> texts(@Nullable Object value) throws SQLException {
        if (value == null || Boolean.FALSE.equals(value)) {
            return List.of();
        }
        if (value instanceof Array array) {
            return Arrays.stream((Object[]) array.getArray()).map(String::valueOf).toList();
        }
        return List.of(value.toString());
    }

}
