package dev.migrate.boot.cli.output;

import dev.migrate.authoring.SchemaChange;
import dev.migrate.diagnostic.Diagnostic;
import dev.migrate.diagnostic.DiagnosticCode;
import java.lang.reflect.RecordComponent;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.json.JsonWriter;

/**
 * Records as JSON: components by their names, times as ISO 8601, durations in
 * milliseconds with {@code Millis} at the end of the name, what is null left out.
 */
final class Json {

    private static final JsonWriter<Object> WRITER = JsonWriter.standard();

    private Json() {
    }

    static String of(Object answer) {
        return WRITER.writeToString(Objects.requireNonNull(plain(answer)));
    }

    private static @Nullable Object plain(@Nullable Object value) {
        if (value instanceof SchemaChange change) {
            return members(ChangeAnswer.of(change));
        }
        if (value instanceof Diagnostic diagnostic) {
            return members(DiagnosticAnswer.of(diagnostic));
        }
        if (value instanceof Record answer) {
            return members(answer);
        }
        if (value instanceof Iterable<?> several) {
            List<@Nullable Object> list = new ArrayList<>();
            several.forEach((one) -> list.add(plain(one)));
            return list;
        }
        if (value instanceof Map<?, ?> map) {
            Map<String, @Nullable Object> members = new LinkedHashMap<>();
            map.forEach((key, member) -> members.put(String.valueOf(key), plain(member)));
            return members;
        }
        if (value instanceof DiagnosticCode code) {
            return code.id();
        }
        if (value instanceof Enum<?> constant) {
            return constant.name().toLowerCase(Locale.ROOT);
        }
        if (value instanceof Duration duration) {
            return duration.toNanos() / 1_000_000.0;
        }
        return (value == null || value instanceof Number || value instanceof Boolean) ? value : value.toString();
    }

    private static Map<String, @Nullable Object> members(Record answer) {
        Map<String, @Nullable Object> members = new LinkedHashMap<>();
        for (RecordComponent component : answer.getClass().getRecordComponents()) {
            Object value = value(answer, component);
            if (value != null) {
                String unit = (value instanceof Duration) ? "Millis" : "";
                members.put(component.getName() + unit, plain(value));
            }
        }
        return members;
    }

    private static @Nullable Object value(Record answer, RecordComponent component) {
        try {
            return component.getAccessor().invoke(answer);
        }
        catch (ReflectiveOperationException ex) {
            throw new IllegalStateException(ex);
        }
    }

}
