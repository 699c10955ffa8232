package dev.migrate.diff;

import dev.migrate.diff.DiffCase.Trait;
import dev.migrate.test.Sample;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The cases in the files of the folder {@code diff}, in the order in which they stand
 * there. A case is <pre>
 * -- case: column-01 [pg&gt;=15] [destructive]
 * -- keep: public.t, public.t.a
 * -- before
 * CREATE TABLE t (a int, b int);
 * -- after
 * CREATE TABLE t (a int);
 * </pre>
 */
final class DiffCases {

    private static final int OLDEST_SERVER = 14;

    private static final Pattern HEADING = Pattern.compile("-- case: (\\S+)((?: \\[[^]]+])*)");

    private static final Pattern FLAG = Pattern.compile("\\[([^]]+)]");

    private static final Pattern VERSION = Pattern.compile("pg>=(\\d+)");

    private static final Pattern NAME = Pattern.compile("(?:\"(?:[^\"]|\"\")+\"|\\([^)]*\\)|[^,\"(])+");

    private final List<DiffCase> cases = new ArrayList<>();

    private final Map<String, String> places;

    private DiffCases(Map<String, String> places) {
        this.places = places;
    }

    /** Reads every file. */
    static List<DiffCase> all() {
        return files().stream().flatMap(List::stream).toList();
    }

    /** Reads every file and gives a sample of each. */
    static List<DiffCase> ofEachFile() {
        return files().stream().flatMap((file) -> Sample.of(file).stream()).toList();
    }

    /** Reads every file and gives what a server can run. */
    static List<DiffCase> on(int serverVersion) {
        return all().stream().filter((pair) -> pair.runsOn(serverVersion)).toList();
    }

    private static List<List<DiffCase>> files() {
        try (Stream<Path> files = Files.list(Path.of(DiffCases.class.getResource("/diff").toURI()))) {
            Map<String, String> places = new HashMap<>();
            return files.filter((file) -> file.toString().endsWith(".sql"))
                .sorted()
                .map((file) -> parse(file, places))
                .toList();
        }
        catch (IOException ex) {
            throw new UncheckedIOException(ex);
        }
        catch (URISyntaxException ex) {
            throw new IllegalStateException(ex);
        }
    }

    /** Reads the text of one file. */
    static List<DiffCase> parse(String file, List<String> lines) {
        return parse(file, lines, new HashMap<>());
    }

    private static List<DiffCase> parse(String file, List<String> lines, Map<String, String> places) {
        DiffCases reader = new DiffCases(places);
        reader.read(file, lines);
        return List.copyOf(reader.cases);
    }

    private static List<DiffCase> parse(Path file, Map<String, String> places) {
        try {
            return parse(file.getFileName().toString(), Files.readAllLines(file), places);
        }
        catch (IOException ex) {
            throw new UncheckedIOException(ex);
        }
    }

    private void read(String file, List<String> lines) {
        int at = next(lines, 0, (line) -> line.startsWith("-- case:"));
        if (at == lines.size()) {
            throw new IllegalArgumentException(file + ": no case");
        }
        while (at < lines.size()) {
            int end = next(lines, at + 1, (line) -> line.startsWith("-- case:"));
            add(file + ":" + (at + 1), lines.subList(at, end));
            at = end;
        }
    }

    private void add(String place, List<String> lines) {
        Matcher heading = HEADING.matcher(lines.get(0));
        int before = next(lines, 0, "-- before"::equals);
        int after = next(lines, before, "-- after"::equals);
        check(heading.matches(), place, "a heading is \"-- case: id [flag] [flag]\"");
        check(after < lines.size(), place, "a case has \"-- before\" and, below it, \"-- after\"");
        check(this.places.putIfAbsent(heading.group(1), place) == null, place,
                "another case has this name: " + this.places.get(heading.group(1)));
        int version = OLDEST_SERVER;
        Set<Trait> traits = EnumSet.noneOf(Trait.class);
        Matcher flag = FLAG.matcher(heading.group(2));
        while (flag.find()) {
            Matcher minimum = VERSION.matcher(flag.group(1));
            if (minimum.matches()) {
                version = Integer.parseInt(minimum.group(1));
            }
            else {
                traits.add(trait(place, flag.group(1)));
            }
        }
        this.cases.add(new DiffCase(heading.group(1), place, version, traits, kept(place, lines.subList(1, before)),
                text(lines, before, after), text(lines, after, lines.size())));
    }

    private static Trait trait(String place, String word) {
        return Arrays.stream(Trait.values())
            .filter((trait) -> trait.word().equals(word))
            .findFirst()
            .orElseThrow(() -> new IllegalArgumentException(place + ": no such flag: " + word));
    }

    private static List<String> kept(String place, List<String> lines) {
        List<String> kept = new ArrayList<>();
        for (String line : lines) {
            check(line.startsWith("-- "), place, "between heading and \"-- before\" there are only comments");
            if (line.startsWith("-- keep: ")) {
                NAME.matcher(line.substring("-- keep: ".length()))
                    .results()
                    .map((name) -> name.group().trim())
                    .forEach(kept::add);
            }
        }
        return kept;
    }

    private static String text(List<String> lines, int above, int end) {
        return String.join("\n", lines.subList(above + 1, end)).trim();
    }

    private static int next(List<String> lines, int from, Predicate<String> wanted) {
        int at = from;
        while (at < lines.size() && !wanted.test(lines.get(at))) {
            at++;
        }
        return at;
    }

    private static void check(boolean condition, String place, String message) {
        if (!condition) {
            throw new IllegalArgumentException(place + ": " + message);
        }
    }

}
