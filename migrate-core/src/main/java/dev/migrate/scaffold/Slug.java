package dev.migrate.scaffold;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** A message as a part of a name. */
final class Slug {

    private static final int LONGEST = 40;

    private Slug() {
    }

    /** Gives the message in lower case with low lines, as much as a file name bears. */
    static String file(String message) {
        StringBuilder slug = new StringBuilder();
        for (String word : words(message)) {
            if (!slug.isEmpty() && slug.length() + word.length() >= LONGEST) {
                break;
            }
            slug.append(slug.isEmpty() ? "" : "_").append(word.toLowerCase(Locale.ROOT));
        }
        return (slug.length() > LONGEST) ? slug.substring(0, LONGEST) : slug.toString();
    }

    /** Gives the message as the end of a class name. */
    static String type(String message) {
        return words(file(message).replace('_', ' ')).stream()
            .map((word) -> word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1))
            .collect(Collectors.joining());
    }

    private static List<String> words(String message) {
        String plain = Normalizer.normalize(message, Normalizer.Form.NFD).replaceAll("\\p{M}+", "");
        return Arrays.stream(plain.split("[^A-Za-z0-9]+", -1)).filter((word) -> !word.isEmpty()).toList();
    }

}
