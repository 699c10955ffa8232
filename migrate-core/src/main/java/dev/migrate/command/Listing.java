package dev.migrate.command;

import dev.migrate.history.DatabaseState;
import dev.migrate.plan.KnownRevisions;
import dev.migrate.report.RevisionReport;
import dev.migrate.revision.AppliedRevisions;
import dev.migrate.revision.Revision;
import dev.migrate.revision.RevisionGraph;
import dev.migrate.revision.RevisionRange;
import dev.migrate.revision.RevisionTarget;
import dev.migrate.revision.TargetResolver;
import dev.migrate.session.DatabaseSession;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Lists revisions of the graph. Opens a connection only if {@code current} is asked for.
 */
public final class Listing {

    private final Database database;

    /**
     * Lists for this database.
     * @param database the database
     */
    public Listing(Database database) {
        this.database = database;
    }

    /**
     * Lists a range.
     * @param range {@code a:b}, both ends included
     * @return the revisions, newest first
     */
    public List<RevisionReport> range(String range) {
        RevisionRange parsed = RevisionRange.parse(range);
        Function<TargetResolver, List<Revision>> listing = (resolver) -> resolver.history(parsed);
        return (isCurrent(parsed.from()) || isCurrent(parsed.to())) ? live(listing) : offline(listing);
    }

    /**
     * Lists a range, with the database's rows marked.
     * @param range {@code a:b}, both ends included
     * @return the revisions, newest first
     */
    public List<RevisionReport> rangeWithCurrent(String range) {
        RevisionRange parsed = RevisionRange.parse(range);
        return live((resolver) -> resolver.history(parsed));
    }

    /**
     * Gives what targets name.
     * @param targets ids, labels, {@code heads}, {@code current}, …
     * @return the revisions, each once
     */
    public List<RevisionReport> named(List<String> targets) {
        List<RevisionTarget> parsed = targets.stream().map(RevisionTarget::parse).toList();
        Function<TargetResolver, List<Revision>> listing = (resolver) -> {
            Set<Revision> found = new LinkedHashSet<>();
            parsed.forEach((target) -> found.addAll(resolver.resolve(target)));
            return List.copyOf(found);
        };
        return parsed.stream().anyMatch(Listing::isCurrent) ? live(listing) : offline(listing);
    }

    private static boolean isCurrent(@Nullable RevisionTarget target) {
        return target != null && target.name().equals("current");
    }

    private List<RevisionReport> offline(Function<TargetResolver, List<Revision>> listing) {
        RevisionGraph graph = this.database.files().get().graph();
        TargetResolver resolver = new TargetResolver(graph, AppliedRevisions.ofRows(List.of()));
        return RevisionReports.of(graph, listing.apply(resolver), List.of());
    }

    private List<RevisionReport> live(Function<TargetResolver, List<Revision>> listing) {
        try (DatabaseSession session = this.database.open()) {
            DatabaseState state = this.database.state(session);
            KnownRevisions known = this.database.look(session, state);
            TargetResolver resolver = new TargetResolver(known.graph(), AppliedRevisions.ofRows(state.rows()));
            return RevisionReports.of(known.graph(), listing.apply(resolver), state.rows());
        }
    }

}
