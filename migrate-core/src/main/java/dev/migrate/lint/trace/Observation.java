package dev.migrate.lint.trace;

import dev.migrate.change.Hazard.Span;
import dev.migrate.change.LockMode;
import dev.migrate.lint.effect.ObjectEffect;
import dev.migrate.lint.effect.ObjectEffect.Fate;
import dev.migrate.lint.effect.RelationEffect;
import dev.migrate.schema.ObjectKind;
import dev.migrate.sql.QualifiedName;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * What a session sees of the user's relations at one moment: what there is, which locks
 * it holds, and which tables its transaction has read from end to end.
 *
 * @param relations by oid
 * @param locks the strongest that the session holds, by oid
 * @param scans how often each table was read, by oid
 */
record Observation(Map<Long, Relation> relations, Map<Long, LockMode> locks, Map<Long, Long> scans) {

    private static final Map<String, ObjectKind> KINDS = Map.of("r", ObjectKind.TABLE, "p", ObjectKind.TABLE, "m",
            ObjectKind.MATERIALIZED_VIEW, "i", ObjectKind.INDEX, "I", ObjectKind.INDEX, "v", ObjectKind.VIEW, "S",
            ObjectKind.SEQUENCE, "f", ObjectKind.FOREIGN_TABLE);

    private static final Map<String, LockMode> MODES = Map.of("ShareUpdateExclusiveLock",
            LockMode.SHARE_UPDATE_EXCLUSIVE, "ShareLock", LockMode.SHARE, "ShareRowExclusiveLock",
            LockMode.SHARE_ROW_EXCLUSIVE, "ExclusiveLock", LockMode.SHARE_ROW_EXCLUSIVE, "AccessExclusiveLock",
            LockMode.ACCESS_EXCLUSIVE);

    private static final String RELATIONS = """
            SELECT c.oid::bigint AS oid, c.relkind::text AS kind,
                NULLIF(n.nspname, pg_catalog.current_schema()) AS schema, c.relname AS name,
                COALESCE(pg_catalog.pg_relation_filenode(c.oid), 0)::bigint AS file_node,
                COALESCE(pg_catalog.pg_relation_size(c.oid), 0) = 0 AS is_empty,
                COALESCE(i.indisvalid, true) AS is_valid
            FROM pg_catalog.pg_class c
            JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
            LEFT JOIN pg_catalog.pg_index i ON i.indexrelid = c.oid
            WHERE c.oid >= 16384 AND c.relpersistence <> 't' AND c.relkind IN ('r', 'p', 'm', 'i', 'I', 'v', 'S', 'f')
                AND n.nspname <> 'pg_toast'
            ORDER BY c.oid
            """;

    private static final String LOCKS = """
            SELECT l.relation::bigint AS oid, l.mode
            FROM pg_catalog.pg_locks l
            WHERE l.pid = pg_catalog.pg_backend_pid() AND l.locktype = 'relation' AND l.granted
                AND l.relation >= 16384
            ORDER BY l.relation, l.mode
            """;

    private static final String SCANS = """
            SELECT s.relid::bigint AS oid, s.seq_scan
            FROM pg_catalog.pg_stat_xact_user_tables s
            WHERE s.seq_scan > 0
            ORDER BY s.relid
            """;

    static Observation of(JdbcClient jdbc) {
        Map<Long, Relation> relations = new LinkedHashMap<>();
        Map<Long, LockMode> locks = new LinkedHashMap<>();
        Map<Long, Long> scans = new LinkedHashMap<>();
        jdbc.sql(SCANS).query((row) -> {
            scans.put(row.getLong("oid"), row.getLong("seq_scan"));
        });
        jdbc.sql(LOCKS).query((row) -> {
            LockMode mode = MODES.get(row.getString("mode"));
            if (mode != null) {
                locks.merge(row.getLong("oid"), mode, (one, other) -> (one.compareTo(other) > 0) ? one : other);
            }
        });
        jdbc.sql(RELATIONS).query((row) -> {
            ObjectKind kind = KINDS.get(row.getString("kind"));
            if (kind != null) {
                QualifiedName name = new QualifiedName(row.getString("schema"), row.getString("name"));
                relations.put(row.getLong("oid"), new Relation(row.getLong("oid"), kind, name, row.getLong("file_node"),
                        row.getBoolean("is_empty"), row.getBoolean("is_valid")));
            }
        });
        return new Observation(relations, locks, scans);
    }

    /**
     * Gives what happened between another moment and this one to relations that were
     * there at the start.
     * @param before the moment before the statement
     * @param old the oids of the relations that were there before the script
     * @param alone true if the statement ran on its own, so that its locks are gone
     */
    List<RelationEffect> relationsSince(Observation before, Set<Long> old, boolean alone) {
        List<RelationEffect> effects = new ArrayList<>();
        for (Relation relation : before.relations().values()) {
            if (old.contains(relation.oid())) {
                // what was read between transactions is counted at some time later
                Span seen = span(before, relation);
                Span span = (alone && seen == Span.SCAN) ? Span.BRIEF : seen;
                LockMode lock = (alone && span == Span.REWRITE) ? LockMode.ACCESS_EXCLUSIVE
                        : this.locks.get(relation.oid());
                boolean stronger = lock != null && isWeaker(before.locks().get(relation.oid()), lock);
                if (stronger || span != Span.BRIEF) {
                    effects.add(new RelationEffect(relation.kind(), relation.name(), lock, span, null));
                }
            }
        }
        return effects;
    }

    private static boolean isWeaker(@Nullable LockMode before, LockMode lock) {
        return before == null || before.compareTo(lock) < 0;
    }

    private Span span(Observation before, Relation relation) {
        Relation now = this.relations.get(relation.oid());
        boolean scanned = this.scans.getOrDefault(relation.oid(), 0L) > before.scans().getOrDefault(relation.oid(), 0L);
        if (now == null || now.fileNode() == relation.fileNode()) {
            return scanned ? Span.SCAN : Span.BRIEF;
        }
        // TRUNCATE changes the file too, and reads no more than the new one
        boolean written = !now.isEmpty() || (relation.isEmpty() && scanned);
        return written ? Span.REWRITE : Span.BRIEF;
    }

    /** Gives what there is that was not, and the other way round. */
    List<ObjectEffect> objectsSince(Observation before) {
        List<ObjectEffect> effects = new ArrayList<>();
        for (Relation relation : this.relations.values()) {
            Relation former = before.relations().get(relation.oid());
            if (former == null) {
                effects.add(new ObjectEffect(relation.kind(), relation.name(), Fate.CREATES));
            }
            if (!relation.isValid() && (former == null || former.isValid())) {
                effects.add(new ObjectEffect(relation.kind(), relation.name(), Fate.INVALIDATES));
            }
        }
        for (Relation relation : before.relations().values()) {
            if (!this.relations.containsKey(relation.oid())) {
                effects.add(new ObjectEffect(relation.kind(), relation.name(), Fate.DROPS));
            }
        }
        return effects;
    }

}
