package dev.migrate.rows;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** Values of the types that are numbers. */
final class NumberValues {

    private static final int HEADER = 4;

    private NumberValues() {
    }

    /** Whole numbers between two bounds. */
    static Pool integers(BigInteger least, BigInteger most, Hints hints, int count) {
        List<String> edges = new ArrayList<>();
        List<String> ordinary = new ArrayList<>();
        BigInteger zero = BigInteger.ZERO;
        for (BigInteger value : List.of(zero, BigInteger.ONE, BigInteger.ONE.negate(), least, most)) {
            add(edges, value, least, most);
        }
        List<BigInteger> near = hints.numbers().stream().map(BigDecimal::toBigInteger).distinct().toList();
        for (BigInteger hint : near) {
            for (int step = -1; step <= 1; step++) {
                add(edges, hint.add(BigInteger.valueOf(step)), least, most);
            }
        }
        for (int index = 0; index < count; index++) {
            for (BigInteger hint : near) {
                add(ordinary, hint.add(BigInteger.valueOf(index + 2L)), least, most);
                add(ordinary, hint.subtract(BigInteger.valueOf(index + 2L)), least, most);
            }
            add(ordinary, BigInteger.valueOf(index + 2L), least, most);
        }
        return new Pool(edges, thinned(ordinary, near.size()));
    }

    private static void add(List<String> values, BigInteger value, BigInteger least, BigInteger most) {
        if (value.compareTo(least) >= 0 && value.compareTo(most) <= 0) {
            values.add(value.toString());
        }
    }

    // a list of fifty constants would else make ten thousand values
    private static List<String> thinned(List<String> ordinary, int hints) {
        int most = ordinary.size() / Math.max(1, 2 * hints + 1) * 3;
        return ordinary.subList(0, Math.min(ordinary.size(), most));
    }

    /** Values of {@code numeric}, as its modifier limits them. */
    static Pool numeric(int modifier, Hints hints, int count) {
        if (modifier < HEADER) {
            Pool whole = integers(BigInteger.TEN.pow(30).negate(), BigInteger.TEN.pow(30), hints, count);
            List<String> edges = new ArrayList<>(List.of("0", "0.00", "1.5", "-1.5", "NaN", "Infinity", "-Infinity",
                    "0.000000000000000000001", "123456789012345678901234567890.123456789"));
            edges.addAll(whole.edges());
            return new Pool(edges, mixed(whole.ordinary()));
        }
        int precision = ((modifier - HEADER) >> 16) & 0xFFFF;
        // the scale has eleven bits, one of them its sign
        int scale = (((modifier - HEADER) & 0x7FF) ^ 1024) - 1024;
        BigInteger most = BigInteger.TEN.pow(precision).subtract(BigInteger.ONE);
        List<String> edges = new ArrayList<>(List.of("NaN"));
        for (BigInteger digits : List.of(BigInteger.ZERO, BigInteger.ONE, BigInteger.ONE.negate(), most,
                most.negate())) {
            edges.add(new BigDecimal(digits, scale).toPlainString());
        }
        List<String> ordinary = new ArrayList<>();
        for (BigDecimal hint : hints.numbers()) {
            for (int step = -2; step < count / 4; step++) {
                BigDecimal digits = hint.setScale(scale, RoundingMode.HALF_UP)
                    .add(new BigDecimal(BigInteger.valueOf(step), scale));
                within(digits, most, (step < 2) ? edges : ordinary);
                within(digits.add(BigDecimal.valueOf(step)).setScale(scale, RoundingMode.HALF_UP), most,
                        (step < 2) ? edges : ordinary);
            }
        }
        IntStream.range(1, count)
            .forEach((index) -> within(new BigDecimal(BigInteger.valueOf(index * 37L), scale), most, ordinary));
        return new Pool(edges, ordinary);
    }

    private static void within(BigDecimal value, BigInteger most, List<String> values) {
        if (value.unscaledValue().abs().compareTo(most) <= 0) {
            values.add(value.toPlainString());
        }
    }

    /** Values of {@code real} and {@code double precision}. */
    static Pool floating(boolean isDouble, Hints hints, int count) {
        BigInteger exact = BigInteger.TWO.pow(isDouble ? 53 : 24);
        Pool whole = integers(exact.negate(), exact, hints, count);
        List<String> edges = new ArrayList<>(
                List.of("0", "-0", "1.5", "-1.5", "NaN", "Infinity", "-Infinity", "0.1", "1e-37", "3.4e+38"));
        if (isDouble) {
            edges.addAll(List.of("1.7976931348623157e+308", "2.2250738585072014e-308"));
        }
        edges.addAll(whole.edges());
        return new Pool(edges, mixed(whole.ordinary()));
    }

    private static List<String> mixed(List<String> whole) {
        return IntStream.range(0, whole.size())
            .mapToObj((index) -> (index % 3 == 0) ? whole.get(index) + ".25" : whole.get(index))
            .toList();
    }

}
