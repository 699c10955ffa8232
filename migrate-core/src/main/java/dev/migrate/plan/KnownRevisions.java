package dev.migrate.plan;

import dev.migrate.history.Application;
import dev.migrate.history.DatabaseState;
import dev.migrate.history.RecordedRevision;
import dev.migrate.history.StepRecord;
import dev.migrate.migration.Migration;
import dev.migrate.migration.MigrationBody;
import dev.migrate.migration.MigrationSet;
import dev.migrate.migration.SqlMigrationParser;
import dev.migrate.report.OtherRevision;
import dev.migrate.revision.Revision;
import dev.migrate.revision.RevisionGraph;
import dev.migrate.revision.RevisionPath;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The application's revisions and the database's, put together. A revision that only the
 * database has takes its place in the graph and its downgrade from the history, so that
 * what it implies is known and an older application can undo it.
 */
public final class KnownRevisions {

    private final MigrationSet files;

    private final DatabaseState state;

    private final SqlMigrationParser parser;

    private final Map<String, Migration> recorded = new HashMap<>();

    private final Map<String, RecordedRevision> records;

    private final Set<String> outOfPlace = new HashSet<>();

    private final RevisionGraph graph;

    private final Set<String> applied;

    private final List<String> unknown;

    private final List<String> squashed;

    private final Ownership ownership;

    private KnownRevisions(MigrationSet files, DatabaseState state, List<RecordedRevision> records,
            SqlMigrationParser parser, Application application) {
        this.files = files;
        this.parser = parser;
        this.state = state;
        this.squashed = state.rows().stream().filter((row) -> files.graph().squasher(row) != null).toList();
        this.unknown = state.rows()
            .stream()
            .filter((row) -> files.find(row) == null && !this.squashed.contains(row))
            .toList();
        this.records = new HashMap<>();
        records.forEach((record) -> this.records.put(record.id(), record));
        this.graph = (this.unknown.isEmpty() && this.squashed.isEmpty() && !isLost(files, state)) ? files.graph()
                : extended(records);
        this.applied = RevisionPath.applied(this.graph, state.rows());
        this.ownership = new Ownership(application, files, state);
    }

    /**
     * Returns whether the history must be asked before both can be put together.
     * @param files the application's revisions
     * @param state the database's state
     * @return true if the version table has a row without a file, or the history has a
     * revision without one and without a row
     */
    public static boolean needsRecords(MigrationSet files, DatabaseState state) {
        return state.rows().stream().anyMatch((row) -> files.find(row) == null) || isLost(files, state)
                || Disagreement.isAboutSquashed(files, state);
    }

    /** If there are rows, a revision whose file is gone may be below one of them. */
    private static boolean isLost(MigrationSet files, DatabaseState state) {
        return state.rows().isEmpty() && state.newestFirst().stream().anyMatch((id) -> isGone(files, id));
    }

    /**
     * Puts both together.
     * @param files the application's revisions
     * @param state the database's state
     * @param records what the history knows of applied revisions; may be empty if
     * {@link #needsRecords} is false
     * @param parser reads the downgrades that the history keeps
     * @param application whose revisions the files are
     * @return the whole
     */
    public static KnownRevisions of(MigrationSet files, DatabaseState state, List<RecordedRevision> records,
            SqlMigrationParser parser, Application application) {
        return new KnownRevisions(files, state, records, parser, application);
    }

    private RevisionGraph extended(List<RecordedRevision> records) {
        List<Revision> files = ofFiles();
        List<RecordedRevision> gone = new ArrayList<>(
                records.stream().filter((record) -> isGone(this.files, record.id())).toList());
        for (String row : this.unknown) {
            if (!this.records.containsKey(row)) {
                gone.add(unplaced(row, ""));
            }
        }
        for (String row : this.squashed) {
            RecordedRevision record = this.records.get(row);
            gone.add(unplaced(row, (record != null) ? record.message() : ""));
        }
        Set<String> ids = new HashSet<>();
        files.forEach((revision) -> ids.add(revision.id()));
        gone.forEach((record) -> ids.add(record.id()));
        List<Revision> revisions = new ArrayList<>();
        for (RecordedRevision record : gone) {
            Revision revision = new Revision(record.id(), known(record.revises(), ids), known(record.dependsOn(), ids),
                    List.of(), record.message(), null);
            revisions.add(revision);
            if (!ids.containsAll(record.revises()) || !ids.containsAll(record.dependsOn())) {
                this.outOfPlace.add(record.id());
            }
            this.recorded.put(record.id(), migration(revision, record));
        }
        return RevisionGraph.of(files, revisions);
    }

    /** If a squashed revision is a row, it takes a place beside what stands for it. */
    private List<Revision> ofFiles() {
        List<Revision> revisions = this.files.graph().revisions();
        return this.squashed.isEmpty() ? revisions
                : revisions.stream()
                    .map((revision) -> new Revision(revision.id(), revision.revises(), revision.dependsOn(),
                            revision.branchLabels(), revision.message(), revision.location()))
                    .toList();
    }

    /** What was squashed has its place in the history, and none in the graph any more. */
    private static boolean isGone(MigrationSet files, String id) {
        return files.find(id) == null && files.graph().squasher(id) == null;
    }

    private RecordedRevision unplaced(String row, String message) {
        this.outOfPlace.add(row);
        return new RecordedRevision(row, List.of(), List.of(), message, null, null);
    }

    // a parent that neither a file nor the history has is out of reach; the revision
    // becomes a base of what is known
    private static List<String> known(List<String> parents, Set<String> ids) {
        return parents.stream().filter(ids::contains).toList();
    }

    private Migration migration(Revision revision, RecordedRevision record) {
        MigrationBody noFile = new MigrationBody.Irreversible("the application has no file of it");
        String section = record.downgradeSection();
        MigrationBody downgrade = (section != null) ? this.parser.parseDowngrade("history of " + record.id(), section)
                : new MigrationBody.Irreversible("neither a file nor the history has its downgrade");
        return new Migration(revision, noFile, downgrade, record.checksum(), section);
    }

    /**
     * Gives the graph of all revisions, of files and of the history.
     * @return the graph
     */
    public RevisionGraph graph() {
        return this.graph;
    }

    /**
     * Gives the application's revisions alone.
     * @return the set
     */
    public MigrationSet files() {
        return this.files;
    }

    /**
     * Gives the database's state.
     * @return the state
     */
    public DatabaseState state() {
        return this.state;
    }

    /**
     * Gives one migration, from its file or from the history.
     * @param id the full id
     * @return the migration
     */
    public Migration migration(String id) {
        Migration file = this.files.find(id);
        return (file != null) ? file : Objects.requireNonNull(this.recorded.get(id), id);
    }

    /** Gives what the history knows of a revision; null if it was not asked. */
    @Nullable RecordedRevision record(String id) {
        return this.records.get(id);
    }

    /**
     * Gives everything that the rows of the version table imply.
     * @return the ids of the applied revisions
     */
    public Set<String> applied() {
        return this.applied;
    }

    /**
     * Gives the applied revisions that another application has applied.
     * @return the revisions, sorted by id
     */
    public List<OtherRevision> others() {
        return this.ownership.others(this.applied);
    }

    /**
     * Gives those of some revisions that are another application's, and that this one may
     * not touch.
     * @param ids the revisions
     * @return what the history names, sorted by id
     */
    public List<OtherRevision> foreign(Collection<String> ids) {
        return this.ownership.foreign(ids);
    }

    /**
     * Gives the rows of the version table that have neither a file nor another
     * application.
     * @return the ids, sorted
     */
    public List<String> newer() {
        Set<String> named = others().stream().map(OtherRevision::revision).collect(Collectors.toSet());
        return this.unknown.stream().filter((id) -> !named.contains(id)).toList();
    }

    /**
     * Gives the rows of the version table that have no file, and that no file stands for.
     * @return the ids, sorted
     */
    public List<String> unknown() {
        return this.unknown;
    }

    /**
     * Gives the rows of the version table that another revision has squashed, so that it
     * is not known any more what lies between them and it.
     * @return the ids, sorted
     */
    public List<String> squashed() {
        return this.squashed;
    }

    /**
     * Gives the rows of the version table of which it is not known what they imply.
     * @return the ids, sorted
     */
    public List<String> unplaced() {
        return this.unknown.stream()
            .filter((id) -> !Collections.disjoint(this.outOfPlace, RevisionPath.applied(this.graph, List.of(id))))
            .toList();
    }

    /**
     * Gives the applied revisions whose text is not what this application applied, or one
     * that it may touch.
     * @return the migrations, in file order
     */
    public List<Migration> changed() {
        Set<String> foreign = foreign(this.applied).stream().map(OtherRevision::revision).collect(Collectors.toSet());
        List<Migration> changed = new ArrayList<>();
        for (Revision revision : this.files.graph().revisions()) {
            StepRecord step = this.state.settled().get(revision.id());
            if (step != null && this.applied.contains(revision.id())
                    && migration(revision.id()).differs(step.checksum()) && !foreign.contains(revision.id())) {
                changed.add(migration(revision.id()));
            }
        }
        return changed;
    }

    /**
     * Gives the last attempt at a revision that is not settled.
     * @param id the revision
     * @return the record, or null if its last step ended well
     */
    public @Nullable StepRecord unsettled(String id) {
        return this.state.unsettled().get(id);
    }

}
