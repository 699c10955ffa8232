package dev.migrate.boot.cli;

import dev.migrate.diagnostic.Diagnostic;
import dev.migrate.diagnostic.DiagnosticCode;
import dev.migrate.diagnostic.MigrateException;
import java.io.IOException;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.context.ApplicationContext;
import org.springframework.core.NestedExceptionUtils;

/** Adds to an error where the database was looked for; never a user or password. */
final class ConnectionFailure {

    /** Host, port and database of a JDBC URL, without its parameters. */
    private static final Pattern PLACE = Pattern.compile("jdbc:postgresql:(?://)?([^?;]*).*");

    private ConnectionFailure() {
    }

    static List<Diagnostic> locate(MigrateException failure, ApplicationContext context) {
        Diagnostic diagnostic = failure.diagnostic();
        String place = (diagnostic.code() == DiagnosticCode.NO_CONNECTION) ? place(url(context)) : null;
        if (place == null) {
            return failure.diagnostics();
        }
        return List.of(new Diagnostic(diagnostic.code(), diagnostic.severity(),
                "cannot connect to the database at \"" + place + "\"", diagnostic.detail() + reason(failure),
                diagnostic.hint(), diagnostic.location()));
    }

    // the driver says "the connection attempt failed" where the network knows why
    private static String reason(MigrateException failure) {
        Throwable cause = NestedExceptionUtils.getMostSpecificCause(failure);
        return (cause instanceof IOException)
                ? " (" + cause.getClass().getSimpleName() + ": " + cause.getMessage() + ")" : "";
    }

    private static @Nullable String url(ApplicationContext context) {
        String own = context.getEnvironment().getProperty("migrate.url");
        if (own != null) {
            return own;
        }
        JdbcConnectionDetails details = context.getBeanProvider(JdbcConnectionDetails.class).getIfAvailable();
        try {
            return (details != null) ? details.getJdbcUrl()
                    : context.getEnvironment().getProperty("spring.datasource.url");
        }
        catch (RuntimeException ex) {
            // none is configured, which the error says
            return null;
        }
    }

    private static @Nullable String place(@Nullable String url) {
        Matcher matcher = PLACE.matcher((url != null) ? url : "");
        return matcher.matches() ? matcher.group(1) : null;
    }

}
