package dev.migrate.lint.trace;

import dev.migrate.change.Hazard.Span;
import dev.migrate.lint.effect.Load;
import dev.migrate.lint.effect.ObjectEffect.Fate;
import dev.migrate.lint.effect.RelationEffect;
import dev.migrate.lint.effect.ScriptEffects;
import dev.migrate.lint.effect.StatementEffect;
import dev.migrate.schema.ObjectKind;
import dev.migrate.session.DatabaseSession;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Says of each relation how large it is on the live database, and how long that takes.
 */
final class Loads {

    private final DatabaseSession session;

    private final LiveTables live;

    // measured when it is needed first
    private @Nullable Throughput throughput;

    Loads(DatabaseSession session, LiveTables live) {
        this.session = session;
        this.live = live;
    }

    ScriptEffects of(ScriptEffects effects) {
        Map<Integer, StatementEffect> statements = new TreeMap<>();
        effects.statements().forEach((top, effect) -> statements.put(top, of(effect)));
        return new ScriptEffects(statements);
    }

    private StatementEffect of(StatementEffect effect) {
        int indexCount = (int) (effect.objects()
            .stream()
            .filter((object) -> object.kind() == ObjectKind.INDEX && object.fate() == Fate.CREATES)
            .count()
                + effect.relations()
                    .stream()
                    .filter((relation) -> relation.kind() == ObjectKind.INDEX && relation.span() == Span.REWRITE)
                    .count());
        return effect.with(effect.relations().stream().map((relation) -> of(relation, indexCount)).toList());
    }

    private RelationEffect of(RelationEffect relation, int indexCount) {
        LiveTables.Size size = this.live.size(relation.name());
        if (size == null) {
            return relation;
        }
        Load.Range time = (relation.span() != Span.BRIEF) ? pace(relation.span(), size, indexCount).range(size) : null;
        return relation.with(new Load(size.rowCount(), size.byteCount(), time));
    }

    private Throughput.Pace pace(Span span, LiveTables.Size size, int indexCount) {
        if (this.throughput == null) {
            this.throughput = Throughput.measure(this.session);
        }
        Throughput measured = this.throughput;
        if (span == Span.REWRITE) {
            return measured.rewrite().and(measured.index(), size.indexCount());
        }
        return (indexCount > 0) ? measured.index().and(measured.index(), indexCount - 1) : measured.read();
    }

}
