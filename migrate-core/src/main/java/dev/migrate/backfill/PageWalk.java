package dev.migrate.backfill;

import java.util.List;
import java.util.Objects;

/**
 * Goes by the pages of the table and its parts. What is changed moves to other pages, so
 * that only a condition says which rows are done.
 *
 * @param relation the table
 * @param reference the name by which expressions know it
 */
record PageWalk(Relation relation, String reference) implements Walk {

    private static final double ROWS_A_PAGE = 50;

    @Override
    public String text() {
        return "pages";
    }

    // the page behind the last one of the largest part
    @Override
    public String bound() {
        return "(SELECT ARRAY[(pg_catalog.max(pg_catalog.pg_relation_size(p))"
                + " / pg_catalog.current_setting('block_size')::bigint + 1)::text]" + " FROM pg_catalog.unnest(ARRAY"
                + this.relation.parts() + "::oid[]) AS u(p))";
    }

    @Override
    public String end(Place place, long rowCount) {
        long pages = Math.max(1, Math.round(rowCount / rowsAPage()));
        long end = Math.min(at(place) + pages, Long.parseLong(Objects.requireNonNull(place.bound()).get(0)));
        return "ARRAY['" + end + "']";
    }

    private double rowsAPage() {
        boolean known = this.relation.pages() > 0 && this.relation.rows() > 0;
        return known ? Math.max(1, this.relation.rows() / this.relation.pages()) : ROWS_A_PAGE;
    }

    private static long at(Place place) {
        return (place.at() != null) ? Long.parseLong(place.at().get(0)) : 0;
    }

    @Override
    public String range(Place place, List<String> end) {
        String ctid = this.reference + ".ctid ";
        return ctid + ">= '(" + at(place) + ",0)'::tid AND " + ctid + "< '(" + end.get(0) + ",0)'::tid";
    }

    @Override
    public boolean meetsOnce() {
        return false;
    }

    @Override
    public int percent(Place place) {
        long bound = (place.bound() != null) ? Long.parseLong(place.bound().get(0)) : 0;
        return (bound > 0) ? (int) Math.min(99, 100 * at(place) / bound) : 0;
    }

}
