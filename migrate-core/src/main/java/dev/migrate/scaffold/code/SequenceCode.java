package dev.migrate.scaffold.code;

import dev.migrate.schema.ColumnValue;
import dev.migrate.schema.SequenceOptions;
import java.math.BigInteger;
import org.jspecify.annotations.Nullable;

/** How sequences and identities count. */
final class SequenceCode {

    private SequenceCode() {
    }

    static Call of(ColumnValue.Identity identity) {
        String method = identity.always() ? "always" : "byDefault";
        return identity.options().equals(SequenceOptions.DEFAULT) ? Call.define(method)
                : Call.define(method, of(identity.options()));
    }

    static Call of(SequenceOptions options) {
        return options(Call.define("counting"), options, "cycling");
    }

    /** Says how something counts. */
    static Call options(Call start, SequenceOptions options, String cycle) {
        Call call = start.given("incrementBy", number(options.increment()));
        if (options.minimum() != null && options.maximum() != null) {
            call = call.then("between", number(options.minimum()), number(options.maximum()));
        }
        else {
            call = call.given("minValue", number(options.minimum())).given("maxValue", number(options.maximum()));
        }
        return call.given("startWith", number(options.start()))
            .given("cache", number(options.cache()))
            .when(Boolean.TRUE.equals(options.cycle()), cycle);
    }

    private static @Nullable Long number(@Nullable BigInteger number) {
        return (number != null) ? (Long) number.longValue() : null;
    }

}
