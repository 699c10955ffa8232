package dev.migrate.benchmark;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Runs two ways of doing the same in turn, so that a busy machine is busy for both, and
 * prints the median of the ratios of neighbours.
 */
final class PairedRounds {

    private final int warmUps;

    private final int rounds;

    PairedRounds(int warmUps, int rounds) {
        this.warmUps = warmUps;
        this.rounds = rounds;
    }

    double ratio(String title, Work ours, Work plain) throws Exception {
        List<Double> ratios = new ArrayList<>();
        List<Double> ourMillis = new ArrayList<>();
        List<Double> plainMillis = new ArrayList<>();
        for (int round = -this.warmUps; round < this.rounds; round++) {
            boolean oursFirst = round % 2 == 0;
            long first = (oursFirst ? ours : plain).nanos();
            long second = (oursFirst ? plain : ours).nanos();
            if (round >= 0) {
                double our = (oursFirst ? first : second) / 1e6;
                double other = (oursFirst ? second : first) / 1e6;
                ourMillis.add(our);
                plainMillis.add(other);
                ratios.add(our / other);
            }
        }
        System.out.printf(Locale.ROOT, "%-68s %5.2f x   (medians %.2f ms / %.2f ms, %d pairs)%n", title, median(ratios),
                median(ourMillis), median(plainMillis), this.rounds);
        return median(ratios);
    }

    private static double median(List<Double> values) {
        List<Double> sorted = values.stream().sorted().toList();
        int middle = sorted.size() / 2;
        return (sorted.size() % 2 == 1) ? sorted.get(middle) : (sorted.get(middle - 1) + sorted.get(middle)) / 2;
    }

    /** One run, which gives how long the part of it took that counts. */
    @FunctionalInterface
    interface Work {

        long nanos() throws Exception;

    }

}
