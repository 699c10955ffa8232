package dev.migrate.backfill;

import dev.migrate.session.DatabaseSession;
import dev.migrate.sql.BatchedChange;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The transactions of one backfill. */
final class Batching {

    /** How many rows a sweep changes at most. */
    static final int SWEPT = 1000;

    // a server that crashes loses the last batches with their notes, and the rows are
    // locked for less time; the note that all is done is waited for
    private static final String LAZY = "SET LOCAL synchronous_commit = off;";

    private final Statements statements;

    private final Notes notes;

    private final BatchRunner runner;

    private final Job job;

    private final BatchSql sql;

    private final Relation relation;

    private final Walk walk;

    private final Refusals refusals;

    /** When the rows of the last batch began to be locked. */
    private long locked;

    Batching(DatabaseSession session, Notes notes, BatchRunner runner, Job job, Relation relation) {
        BatchedChange change = job.change();
        this.statements = new Statements(session.connection());
        this.notes = notes;
        this.runner = runner;
        this.job = job;
        this.sql = new BatchSql(change);
        this.relation = relation;
        this.walk = relation.walk(change.target(), change.reference());
        this.refusals = new Refusals(job);
    }

    boolean isConditional() {
        return this.sql.isConditional();
    }

    Walk walk() {
        return this.walk;
    }

    /** Goes on where an attempt was cut off, or begins. */
    Place open(ProgressTable progress) {
        return inTransaction((settings) -> {
            Place first = Place.first(bound(settings));
            actAsFound();
            progress.prepare(this.job);
            ProgressTable.Left left = progress.resume(this.job);
            if (left != null && left.walk().equals(this.walk.text()) && left.checksum().equals(this.job.checksum())) {
                return left.place();
            }
            if (left != null && left.place().isBegun() && !this.sql.isConditional()) {
                throw this.refusals.changed();
            }
            progress.begin(this.job, this.walk.text(), first);
            return first;
        });
    }

    /** Begins another pass over what is there now. */
    Place again(Place place) {
        return inTransaction((settings) -> {
            Place next = place.again(bound(settings));
            actAsFound();
            require(this.notes.isMoved(this.job, place, next));
            return next;
        });
    }

    private void actAsFound() {
        if (this.runner.actsAsAnother()) {
            this.runner.actAsFound();
        }
    }

    @Nullable List<String> bound(String settings) {
        return places(small(settings), this.walk.bound());
    }

    private @Nullable List<String> places(String settings, String expression) {
        return this.statements.query(settings + "SELECT " + expression,
                (rows) -> rows.next() ? Optional.ofNullable(TextArray.read(rows, 1)) : Optional.<List<String>>empty())
            .orElse(null);
    }

    /** Changes the next rows. */
    Batch next(Place place, long rowCount) {
        return timed(inTransaction((settings) -> next(settings + LAZY, place, rowCount)));
    }

    /** Changes the next rows in the transaction at hand. */
    Batch next(String settings, Place place, long rowCount) {
        List<String> end = end(settings, place, rowCount);
        List<String> upTo = (end != null) ? end : Objects.requireNonNull(place.bound());
        Place next = place.upTo(upTo, (end != null) ? rowCount : 0);
        this.locked = System.nanoTime();
        Changed changed = change(this.walk.range(place, upTo), place, next);
        if (changed.moved() > 0 && this.walk.meetsOnce() && !this.sql.isConditional()) {
            throw this.refusals.moved(changed.moved());
        }
        return new Batch(next.plus(changed.rows()), Duration.ZERO, changed.disturbed());
    }

    /** Gives where so many rows end; null if the bound comes first. */
    @Nullable List<String> end(String settings, Place place, long rowCount) {
        return places(small(settings), this.walk.end(place, rowCount));
    }

    /** Gives a batch with the time for which its rows were locked. */
    Batch timed(Batch batch) {
        return new Batch(batch.place(), Duration.ofNanos(System.nanoTime() - this.locked), batch.disturbed());
    }

    /** Returns whether rows match that no pass has met, or that others have added. */
    boolean isLeft() {
        return this.sql.isConditional() && inTransaction(this::isLeft);
    }

    /** Looks for such rows in the transaction at hand. */
    boolean isLeft(String settings) {
        return this.sql.isConditional()
                && this.statements.query(settings + this.sql.left(), (rows) -> rows.next() && rows.getBoolean(1));
    }

    /**
     * Locks some of the rows that are left and changes them: those that stay as they are
     * are kept so by something else.
     * @return how far it is; the same place if there is nothing left
     */
    Place sweep(Place place) {
        return inTransaction((settings) -> sweep(settings, place));
    }

    /** Sweeps in the transaction at hand. */
    Place sweep(String settings, Place place) {
        // another table of the statement may give a row twice
        Set<RowPlace> rows = this.statements.query(settings + this.sql.lockLeft(SWEPT), RowPlace::read);
        if (rows.isEmpty()) {
            return place;
        }
        String range = this.sql.at(rows.stream().map(RowPlace::table).toList(),
                rows.stream().map(RowPlace::place).toList());
        Changed changed = change(range, place, place);
        if (changed.rows() < rows.size()) {
            throw this.refusals.stuck(rows.size() - changed.rows());
        }
        return place.plus(changed.rows());
    }

    private Changed change(String range, Place place, Place next) {
        boolean another = this.runner.actsAsAnother();
        String note = another ? null
                : this.notes.move(this.job, place, next, "(SELECT pg_catalog.count(*) FROM batch)");
        Changed changed = this.statements.query(this.sql.update(range, note, this.relation.isDisturbed()),
                Changed::read);
        require(another || changed.noted());
        List<String> places = changed.openPlaces();
        if (places != null) {
            String open = this.sql.open(Objects.requireNonNull(changed.openTables()), places);
            long count = this.statements.query(open, (rows) -> rows.next() ? rows.getLong(1) : 0);
            if (count > 0) {
                throw this.refusals.open(count);
            }
        }
        if (another) {
            actAsFound();
            require(this.notes.isMoved(this.job, place, next.plus(changed.rows())));
        }
        return changed;
    }

    private void require(boolean noted) {
        if (!noted) {
            throw this.runner.lost();
        }
    }

    // rows that a policy hides would count as done
    <T> T inTransaction(Function<String, T> action) {
        return this.runner.inTransaction((settings) -> action.apply(settings + "SET LOCAL row_security = off;"));
    }

    // a batch is small, and a plan that reads the whole table for it is never right
    private String small(String settings) {
        return this.walk.meetsOnce() ? settings + "SET LOCAL enable_seqscan = off;" : settings;
    }

    private record RowPlace(long table, String place) {

        static Set<RowPlace> read(ResultSet rows) throws SQLException {
            Set<RowPlace> all = new LinkedHashSet<>();
            while (rows.next()) {
                all.add(new RowPlace(rows.getLong(1), rows.getString(2)));
            }
            return all;
        }

    }

    private record Changed(long rows, @Nullable List<Long> openTables, @Nullable List<String> openPlaces, long moved,
            boolean noted, boolean disturbed) {

        static Changed read(ResultSet rows) throws SQLException {
            rows.next();
            return new Changed(rows.getLong(1), TextArray.numbers(rows, 2), TextArray.read(rows, 3), rows.getLong(4),
                    rows.getLong(5) == 1, rows.getBoolean(6));
        }

    }

}
