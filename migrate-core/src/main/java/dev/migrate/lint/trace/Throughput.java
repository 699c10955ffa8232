package dev.migrate.lint.trace;

import dev.migrate.lint.effect.Load.Range;
import dev.migrate.session.DatabaseSession;
import dev.migrate.session.SqlErrors;
import dev.migrate.session.WholeStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Objects;

/**
 * How long a server takes to read rows, to write them again, and to build an index: so
 * long for each row, and so long for each byte.
 *
 * @param read reading every row, as a check of a constraint does
 * @param rewrite writing every row again
 * @param index building an index of one column
 */
record Throughput(Pace read, Pace rewrite, Pace index) {

    private static final String SCHEMA = "migrate_throughput";

    private static final Sample NARROW = new Sample("narrow", 60_000, 0);

    private static final Sample WIDE = new Sample("wide", 15_000, 800);

    /**
     * Measures a server with tables of two shapes, which are dropped again.
     * @param session a session of a scratch database, in autocommit
     */
    static Throughput measure(DatabaseSession session) {
        try {
            WholeStatement.run(session.connection(), "CREATE SCHEMA " + SCHEMA);
            Shapes shapes = new Shapes(times(session, NARROW), times(session, WIDE));
            WholeStatement.run(session.connection(), "DROP SCHEMA " + SCHEMA + " CASCADE");
            return shapes.throughput();
        }
        catch (SQLException ex) {
            throw SqlErrors.internal("the scratch server cannot be measured", ex, null);
        }
    }

    private static Times times(DatabaseSession session, Sample sample) throws SQLException {
        String table = SCHEMA + "." + sample.name();
        run(session, "CREATE TABLE " + table + " (id bigint, number integer, pad text)");
        run(session, "INSERT INTO " + table + " SELECT g, hashint4(g::integer), pg_catalog.repeat('x', " + sample.pad()
                + ") FROM pg_catalog.generate_series(1, " + sample.rowCount() + ") AS g");
        // the first reading sets the hint bits
        run(session, "ALTER TABLE " + table + " ADD CONSTRAINT first CHECK (id > 0)");
        double read = run(session, "ALTER TABLE " + table + " ADD CONSTRAINT again CHECK (id > 0)");
        double index = run(session, "CREATE INDEX ON " + table + " (number)");
        run(session, "DROP INDEX " + table + "_number_idx");
        double rewrite = run(session, "ALTER TABLE " + table + " ALTER COLUMN number TYPE bigint");
        long bytes = Objects.requireNonNull(session.jdbc()
            .sql("SELECT pg_catalog.pg_relation_size(?::pg_catalog.regclass)")
            .param(table)
            .query(Long.class)
            .single());
        return new Times(sample.rowCount(), bytes, read, rewrite, index);
    }

    private static double run(DatabaseSession session, String sql) throws SQLException {
        long begin = System.nanoTime();
        WholeStatement.run(session.connection(), sql);
        return System.nanoTime() - begin;
    }

    /** A table that is measured. */
    private record Sample(String name, int rowCount, int pad) {

    }

    /** What was measured, in nanoseconds. */
    private record Times(double rowCount, double byteCount, double read, double rewrite, double index) {

    }

    /** What was measured with both shapes. */
    private record Shapes(Times narrow, Times wide) {

        // texts take longer to compare than numbers
        private static final double INDEX_MOST = 5;

        private static final double MOST = 2.5;

        private Throughput throughput() {
            return new Throughput(Pace.of(this.narrow.read(), this.wide.read(), MOST, this),
                    Pace.of(this.narrow.rewrite(), this.wide.rewrite(), MOST, this),
                    Pace.of(this.narrow.index(), this.wide.index(), INDEX_MOST, this));
        }

    }

    /**
     * How fast something is.
     *
     * @param row nanoseconds for each row
     * @param octet nanoseconds for each byte
     * @param most how many times as long it may take for other types and caches than
     * those that were measured
     */
    record Pace(double row, double octet, double most) {

        private static final double LEAST = 0.4;

        private static final double START = 10_000_000;

        private static Pace of(double narrow, double wide, double most, Shapes shapes) {
            Times first = shapes.narrow();
            Times second = shapes.wide();
            double determinant = first.rowCount() * second.byteCount() - second.rowCount() * first.byteCount();
            double row = (narrow * second.byteCount() - wide * first.byteCount()) / determinant;
            double octet = (first.rowCount() * wide - second.rowCount() * narrow) / determinant;
            if (row < 0) {
                return new Pace(0, wide / second.byteCount(), most);
            }
            return (octet < 0) ? new Pace(narrow / first.rowCount(), 0, most) : new Pace(row, octet, most);
        }

        Pace and(Pace other, int times) {
            return new Pace(this.row + other.row * times, this.octet + other.octet * times,
                    Math.max(this.most, other.most));
        }

        Range range(LiveTables.Size size) {
            double nanos = this.row * size.rows() + this.octet * size.byteCount();
            return new Range(Duration.ofNanos(Math.round(nanos * LEAST)),
                    Duration.ofNanos(Math.round(nanos * this.most + START)));
        }

    }

}
