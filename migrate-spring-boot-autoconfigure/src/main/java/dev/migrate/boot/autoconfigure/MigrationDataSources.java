package dev.migrate.boot.autoconfigure;

import dev.migrate.diagnostic.Diagnostic;
import dev.migrate.diagnostic.DiagnosticCode;
import dev.migrate.diagnostic.MigrateException;
import javax.sql.DataSource;
import org.springframework.beans.factory.ObjectProvider;

/**
 * Chooses what is migrated: the marked data source, else {@code migrate.url}, else the
 * service's own, with {@code migrate.user} where it is set.
 */
final class MigrationDataSources {

    private final MigrateProperties properties;

    private final ObjectProvider<DataSource> all;

    private final ObjectProvider<DataSource> marked;

    MigrationDataSources(MigrateProperties properties, ObjectProvider<DataSource> all,
            ObjectProvider<DataSource> marked) {
        this.properties = properties;
        this.all = all;
        this.marked = marked;
    }

    DataSource choose() {
        DataSource own = this.marked.getIfAvailable();
        if (own != null) {
            return own;
        }
        LoginSource login = new LoginSource(this.properties.url(), this.properties.user(), this.properties.password(),
                this.properties.driverClassName());
        if (login.url() != null) {
            return login.open();
        }
        DataSource primary = this.all.getIfUnique();
        if (primary == null) {
            boolean none = this.all.stream().findAny().isEmpty();
            throw new MigrateException(Diagnostic
                .error(DiagnosticCode.NO_DATA_SOURCE,
                        none ? "there is no primary database to migrate before the instances"
                                : "several data sources exist and none of them is the one to migrate")
                .withHint(none ? "Set migrate.url."
                        : "Mark one with @MigrateDataSource or @Primary, or set migrate.url."));
        }
        return login.derive(primary);
    }

}
