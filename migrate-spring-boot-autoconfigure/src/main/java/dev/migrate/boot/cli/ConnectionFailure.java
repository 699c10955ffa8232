package dev.migrate.boot.cli;

import dev.migrate.boot.startup.MigratedDatabase;
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

    private final ApplicationContext context;

    private final String instance;

    /**
     * Looks where a command has looked.
     * @param context the context of the command
     * @param instance the database that it is about
     */
    ConnectionFailure(ApplicationContext context, String instance) {
        this.context = context;
        this.instance = instance;
    }

    List<Diagnostic> locate(MigrateException failure) {
        Diagnostic diagnostic = failure.diagnostic();
        String place = (diagnostic.code() == DiagnosticCode.NO_CONNECTION) ? place(url()) : null;
        if (place == null) {
            return failure.diagnostics();
        }
        return List.of(new Diagnostic(diagnostic.code(), diagnostic.severity(),
                "cannot connect to the database at \"" + place + "\"", diagnostic.detail() + reason(failure),
                diagnostic.advice(), diagnostic.location()));
    }

    // the driver says "the connection attempt failed" where the network knows why
    private static String reason(MigrateException failure) {
        Throwable cause = NestedExceptionUtils.getMostSpecificCause(failure);
        return (cause instanceof IOException)
                ? " (" + cause.getClass().getSimpleName() + ": " + cause.getMessage() + ")" : "";
    }

    private @Nullable String url() {
        boolean primary = this.instance.equals(MigratedDatabase.PRIMARY);
        String prefix = primary ? "migrate." : "migrate.instances." + this.instance + ".";
        String own = this.context.getEnvironment().getProperty(prefix + "url");
        if (own != null) {
            return own;
        }
        JdbcConnectionDetails details = this.context.getBeanProvider(JdbcConnectionDetails.class).getIfAvailable();
        try {
            return (details != null) ? details.getJdbcUrl()
                    : this.context.getEnvironment().getProperty("spring.datasource.url");
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
