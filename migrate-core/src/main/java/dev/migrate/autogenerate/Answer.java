package dev.migrate.autogenerate;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An answer that a person gives about a named object: {@code users.name=full_name}.
 *
 * @param names the name, part by part; at most three
 * @param value what stands after the first equals sign; not empty
 */
record Answer(List<String> names, String value) {

    private static final int MOST = 3;

    Answer {
        names = List.copyOf(names);
    }

    /**
     * Takes a text apart; what stands in double quotes may have any character in it. Null
     * if it is not of that form.
     */
    static @Nullable Answer parse(String written) {
        List<String> names = new ArrayList<>();
        StringBuilder name = new StringBuilder();
        boolean quoted = false;
        for (int index = 0; index < written.length(); index++) {
            char character = written.charAt(index);
            if (character == '"' && quoted && written.startsWith("\"\"", index)) {
                name.append(character);
                index++;
            }
            else if (character == '"') {
                quoted = !quoted;
            }
            else if (character == '.' && !quoted) {
                names.add(name.toString().strip());
                name.setLength(0);
            }
            else if (character == '=' && !quoted) {
                names.add(name.toString().strip());
                String value = written.substring(index + 1).strip();
                return (names.size() > MOST || names.contains("") || value.isEmpty()) ? null : new Answer(names, value);
            }
            else {
                name.append(character);
            }
        }
        return null;
    }

}
