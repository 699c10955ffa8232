package dev.migrate.revision;

import dev.migrate.diagnostic.Diagnostic;
import dev.migrate.diagnostic.DiagnosticCode;
import dev.migrate.diagnostic.MigrateException;
import java.util.BitSet;
import java.util.Collection;
import java.util.List;

/** Which rows a stamp replaces (Alembic, stamp: the lineage filter). */
final class Stamp {

    private final RevisionGraph graph;

    private final BitSet rows;

    Stamp(RevisionGraph graph, BitSet rows) {
        this.graph = graph;
        this.rows = rows;
    }

    RowChange change(Collection<StampTarget> targets) {
        GraphIndex index = this.graph.index();
        BitSet stamped = new BitSet();
        BitSet removed = new BitSet();
        for (StampTarget target : targets) {
            stamped.or(RevisionPath.nodes(this.graph, target.revisions()));
            BitSet line = line(target);
            if (target.revisions().isEmpty() || touches(target, line)) {
                removed.or(line);
            }
        }
        refuseOverlap(stamped);
        BitSet related = index.ancestors(stamped);
        related.or(index.descendants(stamped));
        related.and(this.rows);
        removed.or(related);
        removed.andNot(stamped);
        BitSet added = (BitSet) stamped.clone();
        added.andNot(this.rows);
        return new RowChange(index.ids(removed), index.ids(added));
    }

    private BitSet line(StampTarget target) {
        if (target.lineage().isEmpty()) {
            return (BitSet) this.rows.clone();
        }
        BitSet own = RevisionPath.nodes(this.graph, target.lineage());
        BitSet line = this.graph.index().ancestors(own);
        line.or(this.graph.index().descendants(own));
        line.and(this.rows);
        return line;
    }

    /** Whether a row of the line is above or below something that is not yet a row. */
    private boolean touches(StampTarget target, BitSet line) {
        BitSet fresh = RevisionPath.nodes(this.graph, target.revisions());
        fresh.andNot(line);
        BitSet related = this.graph.index().ancestors(fresh);
        related.or(this.graph.index().descendants(fresh));
        return related.intersects(line);
    }

    private void refuseOverlap(BitSet stamped) {
        List<String> overlap = Overlap.find(this.graph.index(), stamped);
        if (!overlap.isEmpty()) {
            throw new MigrateException(Diagnostic
                .error(DiagnosticCode.OVERLAP,
                        "revision " + Names.quote(overlap.get(0)) + " is an ancestor of " + Names.quote(overlap.get(1))
                                + ", which is to be stamped too")
                .withDetail("The version table is unchanged.")
                .withHint("Leave out " + Names.quote(overlap.get(0)) + ": its descendant implies it."));
        }
    }

}
