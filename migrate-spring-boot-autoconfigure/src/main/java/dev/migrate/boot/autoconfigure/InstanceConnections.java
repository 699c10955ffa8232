package dev.migrate.boot.autoconfigure;

import dev.migrate.diagnostic.Diagnostic;
import dev.migrate.diagnostic.DiagnosticCode;
import dev.migrate.diagnostic.MigrateException;
import java.util.Arrays;
import javax.sql.DataSource;
import org.springframework.beans.factory.ListableBeanFactory;

/** Where instances have their connections from: a bean, or a URL of their own. */
final class InstanceConnections {

    private final ListableBeanFactory beans;

    InstanceConnections(ListableBeanFactory beans) {
        this.beans = beans;
    }

    MigrationConnections of(String name, InstanceProperties instance) {
        LoginSource login = new LoginSource(instance.url(), instance.user(), instance.password(),
                instance.driverClassName());
        String bean = instance.dataSource();
        String prefix = "migrate.instances." + name + ".";
        return new MigrationConnections(
                (bean == null) ? login.open(prefix) : login.derive(dataSource(name, bean), prefix));
    }

    private DataSource dataSource(String name, String bean) {
        String[] known = this.beans.getBeanNamesForType(DataSource.class, true, false);
        if (!Arrays.asList(known).contains(bean)) {
            String property = "migrate.instances." + name + ".datasource";
            throw new MigrateException(Diagnostic
                .error(DiagnosticCode.BAD_SETTING,
                        "property \"" + property + "\" names no DataSource bean: \"" + bean + "\"")
                .withDetail("The DataSource beans are " + Arrays.toString(known) + "; nothing was done."));
        }
        return this.beans.getBean(bean, DataSource.class);
    }

}
