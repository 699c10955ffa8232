package dev.migrate.lint;

import dev.migrate.lint.schema.KnownRoutine;
import dev.migrate.lint.schema.KnownSchema;
import dev.migrate.sql.QualifiedName;
import dev.migrate.statement.Expression;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which functions give each row its own value (PostgreSQL manual, "Function Volatility
 * Categories").
 *
 * @since 0.1
 */
public final class Volatility {

    private static final Set<String> VOLATILE = Set.of("clock_timestamp", "currval", "gen_random_bytes",
            "gen_random_uuid", "gen_salt", "lastval", "nextval", "pg_sleep", "random", "random_normal", "setval",
            "timeofday", "uuid_generate_v1", "uuid_generate_v1mc", "uuid_generate_v4", "uuidv4", "uuidv7");

    private static final Set<String> STABLE = stable();

    private Volatility() {
    }

    /**
     * Gives the function for which every row has to be written.
     * @param expression a default
     * @param schema the functions that are known
     * @return its name; null if the value is computed once
     */
    public static @Nullable String volatileFunction(Expression expression, KnownSchema schema) {
        for (String function : expression.functions()) {
            if (isVolatile(function, schema)) {
                return function;
            }
        }
        return null;
    }

    // a function is volatile unless declared otherwise
    private static boolean isVolatile(String function, KnownSchema schema) {
        KnownRoutine routine = schema.routine(function);
        if (routine != null) {
            return routine.isVolatile();
        }
        return VOLATILE.contains(function)
                || (!STABLE.contains(function) && schema.domain(new QualifiedName(null, function)) == null);
    }

    private static Set<String> stable() {
        try (InputStream stream = Objects
            .requireNonNull(Volatility.class.getResourceAsStream("stable-functions.txt"))) {
            return Set.of(new String(stream.readAllBytes(), StandardCharsets.US_ASCII).strip().split("\\s+"));
        }
        catch (IOException ex) {
            throw new UncheckedIOException(ex);
        }
    }

}
