package dev.migrate.plan;

import dev.migrate.migration.MigrationBody;
import dev.migrate.revision.Revision;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The applied revisions that have no file. */
final class UnknownRevisions {

    private final KnownRevisions known;

    private final Set<String> ids;

    UnknownRevisions(KnownRevisions known) {
        this.known = known;
        this.ids = new HashSet<>(known.applied());
        this.ids.removeIf((id) -> known.files().find(id) != null);
    }

    /**
     * Gives the target of a downgrade that takes back all of them and nothing else; null
     * if there is none, or one of them has no downgrade.
     */
    @Nullable String below() {
        boolean irreversible = this.ids.stream()
            .anyMatch((id) -> this.known.migration(id).downgrade() instanceof MigrationBody.Irreversible);
        if (irreversible || !this.known.unplaced().isEmpty()) {
            return null;
        }
        Set<String> below = new HashSet<>();
        for (String id : this.ids) {
            this.known.graph().parents(id).stream().map(Revision::id).forEach(below::add);
        }
        below.removeAll(this.ids);
        String only = (below.size() == 1) ? below.iterator().next() : null;
        return (only != null && isAlone(only)) ? only : null;
    }

    private boolean isAlone(String target) {
        return this.known.graph()
            .dependents(target)
            .stream()
            .map(Revision::id)
            .allMatch((id) -> this.ids.contains(id) || !this.known.applied().contains(id));
    }

}
