package dev.migrate.operation;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * An object that depends on an enum, with a property. The cases are in the file
 * {@code recreated/enum.sql}: for each kind, what all of its cases have, and then each
 * property, perhaps with the oldest server that knows it.
 *
 * @param name the kind of object and the property
 * @param oldest the major version of the oldest server
 * @param sql what makes both
 */
record RebuiltEnumCase(String name, int oldest, String sql) {

    private static final String KIND = "-- kind: ";

    private static final String PROPERTY = "-- property: ";

    private static final String FROM = " [from ";

    static List<RebuiltEnumCase> all() {
        List<RebuiltEnumCase> cases = new ArrayList<>();
        for (String kind : text().split("(?m)^" + KIND, -1)) {
            String[] parts = kind.split("(?m)^" + PROPERTY, -1);
            String name = parts[0].lines().findFirst().orElse("");
            for (int index = 1; index < parts.length; index++) {
                cases.add(of(name, body(parts[0]), parts[index]));
            }
        }
        return cases;
    }

    private static RebuiltEnumCase of(String kind, String base, String property) {
        String name = property.lines().findFirst().orElse("");
        int from = name.indexOf(FROM);
        int oldest = (from < 0) ? 14 : Integer.parseInt(name.substring(from + FROM.length(), name.length() - 1));
        return new RebuiltEnumCase(kind + "; " + name, oldest, base + body(property));
    }

    private static String body(String text) {
        return text.substring(text.indexOf('\n') + 1);
    }

    private static String text() {
        try (InputStream text = RebuiltEnumCase.class.getResourceAsStream("/recreated/enum.sql")) {
            return new String(Objects.requireNonNull(text).readAllBytes(), StandardCharsets.UTF_8);
        }
        catch (IOException ex) {
            throw new UncheckedIOException(ex);
        }
    }

    @Override
    public String toString() {
        return this.name;
    }

}
