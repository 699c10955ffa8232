package dev.migrate.scratch;

import java.sql.SQLException;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.BeanWrapper;
import org.springframework.beans.BeansException;
import org.springframework.beans.PropertyAccessorFactory;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/**
 * With what a DataSource logs in: pools, the driver's own sources and Spring's give it by
 * getters of a few names, and a connection never does.
 *
 * @param user who logs in; null if it is not known
 * @param password of the user; null if it is not known
 */
record Login(@Nullable String user, @Nullable String password) {

    private static final Login UNKNOWN = new Login(null, null);

    static Login of(DataSource given) {
        DataSource dataSource = given;
        while (dataSource instanceof DelegatingDataSource proxy && proxy.getTargetDataSource() != null) {
            dataSource = proxy.getTargetDataSource();
        }
        Login login = read(dataSource);
        return (login.password() == null) ? unwrapped(dataSource, login) : login;
    }

    // a proxy of another library hands out what it means
    private static Login unwrapped(DataSource proxy, Login login) {
        try {
            DataSource inner = proxy.unwrap(DataSource.class);
            return (inner != null && inner != proxy) ? read(inner) : login;
        }
        catch (SQLException | RuntimeException ex) {
            return login;
        }
    }

    private static Login read(DataSource dataSource) {
        try {
            BeanWrapper bean = PropertyAccessorFactory.forBeanPropertyAccess(dataSource);
            String user = text(bean, "username");
            return new Login((user != null) ? user : text(bean, "user"), text(bean, "password"));
        }
        catch (BeansException ex) {
            return UNKNOWN;
        }
    }

    private static @Nullable String text(BeanWrapper bean, String property) {
        return (bean.isReadableProperty(property) && bean.getPropertyValue(property) instanceof String text) ? text
                : null;
    }

    /** Leaves the password out. */
    @Override
    public String toString() {
        return "Login[user=" + this.user + "]";
    }

}
