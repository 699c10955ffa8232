package dev.migrate.boot.cli;

import dev.migrate.diagnostic.Diagnostic;
import dev.migrate.diagnostic.DiagnosticCode;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.context.ApplicationContext;

/** Adds to an error where the database was looked for; never a user or password. */
final class ConnectionFailure {

    /** Host, port and database of a JDBC URL, without its parameters. */
    private static final Pattern PLACE = Pattern.compile("jdbc:postgresql:(?://)?([^?;]*).*");

    private ConnectionFailure() {
    }

    static Diagnostic locate(Diagnostic diagnostic, ApplicationContext context) {
        String place = (diagnostic.code() == DiagnosticCode.NO_CONNECTION) ? place(url(context)) : null;
        if (place == null) {
            return diagnostic;
        }
        return new Diagnostic(diagnostic.code(), diagnostic.severity(),
                "cannot connect to the database at \"" + place + "\"", diagnostic.detail(), diagnostic.hint(),
                diagnostic.location());
    }

    private static @Nullable String url(ApplicationContext context) {
        String own = context.getEnvironment().getProperty("migrate.url");
        if (own != null) {
            return own;
        }
        JdbcConnectionDetails details = context.getBeanProvider(JdbcConnectionDetails.class).getIfAvailable();
        try {
            return (details != null) ? details.getJdbcUrl() : null;
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
