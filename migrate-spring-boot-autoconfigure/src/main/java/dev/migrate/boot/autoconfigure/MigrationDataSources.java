package dev.migrate.boot.autoconfigure;

import dev.migrate.diagnostic.Diagnostic;
import dev.migrate.diagnostic.DiagnosticCode;
import dev.migrate.diagnostic.MigrateException;
import javax.sql.DataSource;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.jdbc.DataSourceBuilder;
import org.springframework.jdbc.datasource.SimpleDriverDataSource;

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
        if (this.properties.url() != null) {
            DataSourceBuilder<SimpleDriverDataSource> builder = DataSourceBuilder.create()
                .type(SimpleDriverDataSource.class)
                .url(this.properties.url());
            return login(builder);
        }
        DataSource primary = this.all.getIfUnique();
        if (primary == null) {
            throw new MigrateException(Diagnostic
                .error(DiagnosticCode.NO_DATA_SOURCE,
                        "several data sources exist and none of them is the one to migrate")
                .withHint("Mark one with @MigrateDataSource or @Primary, or set migrate.url."));
        }
        if (this.properties.user() == null) {
            return primary;
        }
        return login(DataSourceBuilder.derivedFrom(primary).type(SimpleDriverDataSource.class));
    }

    private DataSource login(DataSourceBuilder<SimpleDriverDataSource> builder) {
        if (this.properties.user() != null) {
            builder.username(this.properties.user());
        }
        if (this.properties.password() != null) {
            builder.password(this.properties.password());
        }
        if (this.properties.driverClassName() != null) {
            builder.driverClassName(this.properties.driverClassName());
        }
        return builder.build();
    }

}
