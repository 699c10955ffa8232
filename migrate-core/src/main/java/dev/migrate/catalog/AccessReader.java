package dev.migrate.catalog;

import dev.migrate.catalog.CatalogScope.Access;
import dev.migrate.schema.Grant;
import dev.migrate.snapshot.Facet;
import dev.migrate.snapshot.PartId;
import dev.migrate.snapshot.PartKind;
import dev.migrate.sql.QualifiedName;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Adds owners and privileges, and privileges on what is created later. */
final class AccessReader {

    private static final String OBJECTS = """
            , objects AS (
                SELECT c.tableoid AS class, c.oid, CASE WHEN c.relkind = 'S' THEN 's' ELSE 'r' END AS kind,
                    c.relowner AS owner, c.relacl AS acl
                FROM pg_catalog.pg_class c
                WHERE c.relkind IN ('r', 'p', 'f', 'v', 'm', 'S')
                UNION ALL
                SELECT p.tableoid, p.oid, 'f', p.proowner, p.proacl FROM pg_catalog.pg_proc p
                UNION ALL
                SELECT t.tableoid, t.oid, 'T', t.typowner, t.typacl FROM pg_catalog.pg_type t
                UNION ALL
                SELECT n.tableoid, n.oid, 'n', n.nspowner, n.nspacl FROM pg_catalog.pg_namespace n
                UNION ALL
                SELECT f.tableoid, f.oid, 'F', f.fdwowner, f.fdwacl FROM pg_catalog.pg_foreign_data_wrapper f
                UNION ALL
                SELECT s.tableoid, s.oid, 'S', s.srvowner, s.srvacl FROM pg_catalog.pg_foreign_server s
                UNION ALL
                SELECT l.tableoid, l.oid, NULL, l.collowner, NULL FROM pg_catalog.pg_collation l
                UNION ALL
                SELECT o.tableoid, o.oid, NULL, o.oprowner, NULL FROM pg_catalog.pg_operator o
                UNION ALL
                SELECT o.tableoid, o.oid, NULL, o.opcowner, NULL FROM pg_catalog.pg_opclass o
                UNION ALL
                SELECT o.tableoid, o.oid, NULL, o.opfowner, NULL FROM pg_catalog.pg_opfamily o
                UNION ALL
                SELECT d.tableoid, d.oid, NULL, d.dictowner, NULL FROM pg_catalog.pg_ts_dict d
                UNION ALL
                SELECT c.tableoid, c.oid, NULL, c.cfgowner, NULL FROM pg_catalog.pg_ts_config c
                UNION ALL
                SELECT s.tableoid, s.oid, NULL, s.stxowner, NULL FROM pg_catalog.pg_statistic_ext s
                UNION ALL
                SELECT p.tableoid, p.oid, NULL, p.pubowner, NULL FROM pg_catalog.pg_publication p
                UNION ALL
                SELECT t.tableoid, t.oid, NULL, t.evtowner, NULL FROM pg_catalog.pg_event_trigger t
            )
            """;

    private static final String OWNERS = OBJECTS + """
            SELECT o.class, o.oid, pg_catalog.pg_get_userbyid(o.owner) AS owner
            FROM objects o
            WHERE o.oid >= 16384
            OR o.kind = 'n'
            """;

    private final List<Access> access;

    AccessReader(List<Access> access) {
        this.access = access;
    }

    /** Gives the rows with more facets, and further rows. */
    List<CatalogRow> read(CatalogSource source, List<CatalogRow> rows) {
        if (this.access.contains(Access.OWNERS)) {
            addOwners(source, rows);
        }
        if (!this.access.contains(Access.PRIVILEGES)) {
            return List.of();
        }
        List<CatalogRow> later = new DefaultPrivilegesReader().read(source);
        List<CatalogRow> all = new ArrayList<>(rows);
        all.addAll(later);
        Map<CatalogAddress, CatalogRow> byAddress = byAddress(all);
        source.list(OBJECTS + PrivilegeTexts.QUERY, (row, number) -> {
            CatalogRow part = byAddress
                .get(new CatalogAddress(row.getLong("class"), row.getLong("oid"), row.getInt("sub")));
            if (part != null) {
                part.add(row.getBoolean("granted") ? Facet.GRANTS : Facet.REVOKES,
                        new Grant(List.of((String[]) row.getArray("privileges").getArray()), row.getString("role"),
                                row.getBoolean("is_grantable")));
            }
            return number;
        });
        return later;
    }

    private static void addOwners(CatalogSource source, List<CatalogRow> rows) {
        // such a sequence has the owner of its table
        Set<QualifiedName> owned = rows.stream()
            .map(CatalogRow::id)
            .filter((id) -> id.kind() == PartKind.SEQUENCE_OWNER)
            .map(PartId::name)
            .collect(Collectors.toSet());
        Map<CatalogAddress, CatalogRow> byAddress = byAddress(rows);
        source.list(OWNERS, (row, number) -> {
            CatalogRow part = byAddress.get(new CatalogAddress(row.getLong("class"), row.getLong("oid"), 0));
            boolean follows = part != null && (part.id().kind() == PartKind.IMPLICIT_SEQUENCE
                    || (part.id().kind() == PartKind.SEQUENCE && owned.contains(part.id().name())));
            if (part != null && !follows) {
                part.put(Facet.OWNER, row.getString("owner"));
            }
            return number;
        });
    }

    private static Map<CatalogAddress, CatalogRow> byAddress(List<CatalogRow> rows) {
        Map<CatalogAddress, CatalogRow> byAddress = new HashMap<>();
        for (CatalogRow row : rows) {
            if (row.address() != null) {
                byAddress.put(row.address(), row);
            }
        }
        return byAddress;
    }

}
