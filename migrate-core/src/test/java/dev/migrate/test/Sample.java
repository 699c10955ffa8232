package dev.migrate.diff;

import java.util.List;
import java.util.stream.IntStream;

/**
 * The part of the cases that a class of tests runs: one of every so many, always the same
 * ones, and all of them with {@code -Ddiff.stride=1}, as the profile {@code full} sets
 * it.
 */
final class DiffCaseSample {

    private static final int STRIDE = Integer.getInteger("diff.stride", 8);

    private DiffCaseSample() {
    }

    /** Gives one of every so many cases of each file, at least one of each. */
    static List<DiffCase> ofEachFile() {
        return DiffCases.files().stream().flatMap((file) -> every(STRIDE, 0, file).stream()).toList();
    }

    /**
     * Gives fewer of the cases that a server can run, for tests that take their time.
     * @param part of the cases that {@link #ofEachFile} has, about one of so many
     * @param serverVersion the server's major version
     * @return as many of each kind as the kind has of all
     */
    static List<DiffCase> fewer(int part, int serverVersion) {
        List<DiffCase> cases = DiffCases.all().stream().filter((pair) -> pair.runsOn(serverVersion)).toList();
        int stride = (STRIDE == 1) ? 1 : STRIDE * part;
        return every(stride, stride / 2, cases);
    }

    private static List<DiffCase> every(int stride, int first, List<DiffCase> cases) {
        return IntStream.range(0, cases.size())
            .filter((index) -> index % stride == first)
            .mapToObj(cases::get)
            .toList();
    }

}
