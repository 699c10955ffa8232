package dev.migrate.test;

import java.util.List;
import java.util.stream.IntStream;

/**
 * The part of a long table that is run: one row of every so many, always the same ones,
 * and every row with {@code -Dtest.stride=1}, as the profile {@code full} sets it.
 */
public final class Sample {

    private static final int STRIDE = Integer.getInteger("test.stride", 16);

    private Sample() {
    }

    /** Gives the first row and one of every so many after it. */
    public static <T> List<T> of(List<T> rows) {
        return every(STRIDE, 0, rows);
    }

    /**
     * Gives more rows, for short tables.
     * @param part how many times more
     * @param rows the table
     */
    public static <T> List<T> more(int part, List<T> rows) {
        return every(Math.max(1, STRIDE / part), 0, rows);
    }

    /**
     * Gives other rows, and fewer, for tests that take their time.
     * @param part how many times fewer
     * @param rows the table
     */
    public static <T> List<T> fewer(int part, List<T> rows) {
        int stride = STRIDE * part;
        return (STRIDE == 1) ? rows : every(stride, stride / 2, rows);
    }

    private static <T> List<T> every(int stride, int first, List<T> rows) {
        return IntStream.range(0, rows.size()).filter((index) -> index % stride == first).mapToObj(rows::get).toList();
    }

}
