package dev.migrate.command;

import dev.migrate.diagnostic.Diagnostic;
import dev.migrate.diagnostic.DiagnosticCode;
import dev.migrate.diagnostic.MigrateException;
import dev.migrate.diagnostic.SourceLocation;
import dev.migrate.lint.LintScript;
import dev.migrate.lint.RevisionScripts;
import dev.migrate.lint.effect.RevisionEffects;
import dev.migrate.lint.effect.ScriptEffects;
import dev.migrate.lint.trace.LiveTables;
import dev.migrate.revision.Revision;
import dev.migrate.revision.RevisionGraph;
import dev.migrate.run.Runs;
import dev.migrate.scratch.ScratchServer;
import dev.migrate.session.SqlErrors;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Watches the scripts that are judged on a scratch database, where all revisions before
 * them run too. If that cannot go on, nothing more is seen, and the reason is kept.
 */
final class RevisionTrace implements AutoCloseable {

    private final @Nullable ScratchRun run;

    private @Nullable Diagnostic reason;

    // the script that was refused, which leaves no schema for those behind it
    private @Nullable SourceLocation refused;

    private RevisionTrace(@Nullable ScratchRun run, @Nullable Diagnostic reason) {
        this.run = run;
        this.reason = reason;
    }

    /** Gives one that sees nothing, without a reason. */
    static RevisionTrace none() {
        return new RevisionTrace(null, null);
    }

    /**
     * Makes a scratch database, if that is possible.
     * @param rooms the live database, to which no connection is open
     * @param runs runs revisions
     * @param server makes databases
     * @param live how large the tables of the live one are
     */
    static RevisionTrace open(SchemaRooms rooms, Runs runs, ScratchServer server, LiveTables live) {
        try {
            return new RevisionTrace(SqlErrors.reporting(() -> ScratchRun.open(rooms, runs, server, live)), null);
        }
        catch (MigrateException ex) {
            return new RevisionTrace(null, ex.diagnostic());
        }
    }

    /**
     * Gives why something was not seen; null if everything that was asked for was seen.
     */
    @Nullable Diagnostic reason() {
        return this.reason;
    }

    /**
     * Watches the upgrade of a revision, and looks whether its downgrade leads back.
     * @param scripts what there is of it
     * @param graph its place
     * @param known false if only a run shows what it does
     */
    RevisionEffects upgrade(RevisionScripts scripts, RevisionGraph graph, boolean known) {
        Revision revision = scripts.revision();
        return watched(scripts.upgrade(), RevisionEffects.NONE, (scratch) -> {
            scratch.advance(Stream.of(graph.parents(revision.id()), graph.dependencies(revision.id()))
                .flatMap(List::stream)
                .map(Revision::id)
                .toList());
            if (!known) {
                scratch.advance(List.of(revision.id()));
                return RevisionEffects.NONE;
            }
            RevisionEffects effects = scratch.trace().run(scripts);
            if (effects.upgrade().isRefused()) {
                this.refused = scripts.upgrade().location();
            }
            else {
                scratch.stamp(revision);
            }
            return effects;
        });
    }

    /** Runs revisions that are not judged, and those before them. */
    void advance(Collection<String> revisions) {
        watched(null, true, (scratch) -> {
            scratch.advance(revisions);
            return true;
        });
    }

    /**
     * Watches a script behind the last one.
     * @param script the script; null if only a run shows what it does
     * @param revision what it is part of
     */
    ScriptEffects script(@Nullable LintScript script, Revision revision) {
        if (script == null) {
            return watched(null, ScriptEffects.NONE, (scratch) -> {
                throw new MigrateException(Diagnostic
                    .error(DiagnosticCode.NO_SCRATCH_DATABASE,
                            "what the downgrade of revision \"" + revision.id() + "\" does is not known")
                    .at(revision.location()));
            });
        }
        return script(script);
    }

    /** Watches a script behind the last one. */
    ScriptEffects script(LintScript script) {
        return watched(script, ScriptEffects.NONE, (scratch) -> {
            ScriptEffects effects = scratch.trace().run(script);
            if (effects.isRefused()) {
                this.refused = script.location();
            }
            return effects;
        });
    }

    private <T> T watched(@Nullable LintScript script, T nothing, Function<ScratchRun, T> action) {
        ScratchRun scratch = this.run;
        if (scratch == null || this.reason != null) {
            return nothing;
        }
        if (this.refused != null) {
            this.reason = Diagnostic
                .error(DiagnosticCode.NO_SCRATCH_DATABASE, "a script before it fails on the scratch database")
                .at((script != null) ? script.location() : this.refused);
            return nothing;
        }
        try {
            return SqlErrors.reporting(() -> action.apply(scratch));
        }
        catch (MigrateException ex) {
            this.reason = ex.diagnostic();
            return nothing;
        }
    }

    @Override
    public void close() {
        if (this.run != null) {
            this.run.close();
        }
    }

}
