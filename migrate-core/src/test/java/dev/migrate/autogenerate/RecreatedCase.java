package dev.migrate.autogenerate;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * An object that has a property, and a reason to drop and create it. The cases are in the
 * files of the folder {@code recreated}: every reason of a kind with every property of
 * it. <pre>
 * -- kind: function
 * -- live
 * CREATE FUNCTION f() RETURNS int …;
 * -- reason: another result
 * CREATE FUNCTION f() RETURNS bigint …;
 * -- property: comment
 * COMMENT ON FUNCTION f() IS 'a function';
 * -- property: privileges [held]
 * GRANT …;
 * </pre> What stands after {@code -- and}, or all of a property with {@code [held]}, is
 * not compared.
 *
 * @param name the kind of object, the reason and the property
 * @param live the live schema
 * @param desired the desired one
 * @param property what both have
 * @param held what only the live one has, and keeps
 */
record RecreatedCase(String name, String live, String desired, String property, String held) {

    private static final List<String> FILES = List.of("relations", "columns", "objects");

    private static final String HELD = " [held]";

    static List<RecreatedCase> all() {
        return FILES.stream().flatMap((file) -> read(file).stream()).toList();
    }

    @Override
    public String toString() {
        return this.name;
    }

    private static List<RecreatedCase> read(String file) {
        try (InputStream text = RecreatedCase.class.getResourceAsStream("/recreated/" + file + ".sql")) {
            List<RecreatedCase> cases = new ArrayList<>();
            Kind kind = null;
            for (String line : new String(Objects.requireNonNull(text).readAllBytes(), StandardCharsets.UTF_8).lines()
                .toList()) {
                if (line.startsWith("-- kind: ")) {
                    addTo(cases, kind);
                    kind = new Kind(line.substring("-- kind: ".length()));
                }
                else {
                    Objects.requireNonNull(kind).read(line);
                }
            }
            addTo(cases, kind);
            return cases;
        }
        catch (IOException ex) {
            throw new UncheckedIOException(ex);
        }
    }

    private static void addTo(List<RecreatedCase> cases, @Nullable Kind kind) {
        if (kind != null) {
            cases.addAll(kind.cases());
        }
    }

    /** A kind while its lines are read. */
    private static final class Kind {

        private final String name;

        private final StringBuilder live = new StringBuilder();

        private final List<Part> reasons = new ArrayList<>();

        private final List<Part> properties = new ArrayList<>();

        private StringBuilder open = this.live;

        Kind(String name) {
            this.name = name;
        }

        void read(String line) {
            if (line.startsWith("-- reason: ")) {
                Part reason = Part.of(line.substring("-- reason: ".length()));
                this.reasons.add(reason);
                this.open = reason.sql();
            }
            else if (line.startsWith("-- property: ")) {
                String heading = line.substring("-- property: ".length());
                boolean held = heading.endsWith(HELD);
                Part property = Part.of(held ? heading.substring(0, heading.length() - HELD.length()) : heading);
                this.properties.add(property);
                this.open = held ? property.held() : property.sql();
            }
            else if (line.equals("-- and")) {
                this.open = this.properties.get(this.properties.size() - 1).held();
            }
            else {
                this.open.append(line).append('\n');
            }
        }

        List<RecreatedCase> cases() {
            return this.reasons.stream()
                .flatMap((reason) -> this.properties.stream()
                    .map((property) -> new RecreatedCase(this.name + "; " + reason.name() + "; " + property.name(),
                            this.live.toString(), reason.sql().toString(), property.sql().toString(),
                            property.held().toString())))
                .toList();
        }

    }

    private record Part(String name, StringBuilder sql, StringBuilder held) {

        static Part of(String name) {
            return new Part(name, new StringBuilder(), new StringBuilder());
        }

    }

}
