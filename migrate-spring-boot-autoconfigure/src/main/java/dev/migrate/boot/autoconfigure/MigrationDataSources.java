package dev.migrate.boot.autoconfigure;

import dev.migrate.diagnostic.Advice;
import dev.migrate.diagnostic.Diagnostic;
import dev.migrate.diagnostic.DiagnosticCode;
import dev.migrate.diagnostic.MigrateException;
import dev.migrate.diagnostic.Setting;
import java.util.Objects;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;

/**
 * Chooses what is migrated: the marked data source, else {@code migrate.url}, else the
 * service's own, with {@code migrate.user} where it is set.
 */
final class MigrationDataSources {

    private final MigrateConnectionDetails details;

    private final ObjectProvider<JdbcConnectionDetails> jdbc;

    private final ObjectProvider<DataSource> all;

    private final ObjectProvider<DataSource> marked;

    MigrationDataSources(MigrateConnectionDetails details, ObjectProvider<JdbcConnectionDetails> jdbc,
            ObjectProvider<DataSource> all, ObjectProvider<DataSource> marked) {
        this.details = details;
        this.jdbc = jdbc;
        this.all = all;
        this.marked = marked;
    }

    DataSource choose() {
        DataSource own = this.marked.getIfAvailable();
        if (own != null) {
            return own;
        }
        LoginSource login = new LoginSource(this.details.getJdbcUrl(), this.details.getUsername(),
                this.details.getPassword(), this.details.getDriverClassName());
        DataSource connected = sameAsTheServices();
        if (connected != null) {
            return connected;
        }
        if (login.url() != null) {
            return login.open(LoginSource.PRIMARY);
        }
        DataSource primary = this.all.getIfUnique();
        if (primary == null) {
            boolean none = this.all.stream().findAny().isEmpty();
            throw new MigrateException(Diagnostic
                .error(DiagnosticCode.NO_DATA_SOURCE,
                        none ? "there is no primary database to migrate before the instances"
                                : "several data sources exist and none of them is the one to migrate")
                .withHint(Advice.of(none ? "Set " : "Mark one with @MigrateDataSource or @Primary, or set ")
                    .setting(Setting.URL)
                    .text(".")));
        }
        return login.derive(primary, LoginSource.PRIMARY);
    }

    /**
     * A container that the service itself is connected to is migrated through the
     * service's pool, as the database is in production: what a Java revision calls then
     * works on the connection of the run.
     */
    private @Nullable DataSource sameAsTheServices() {
        JdbcConnectionDetails service = this.jdbc.getIfUnique();
        if (service == null || this.details instanceof PropertiesConnectionDetails) {
            return null;
        }
        boolean same = Objects.equals(service.getJdbcUrl(), this.details.getJdbcUrl())
                && Objects.equals(service.getUsername(), this.details.getUsername());
        return same ? this.all.getIfUnique() : null;
    }

}
