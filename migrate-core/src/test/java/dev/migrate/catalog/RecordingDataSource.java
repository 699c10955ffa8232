package dev.migrate.catalog;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.sql.DataSource;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/** Notes the statements that its connections prepare. */
public final class RecordingDataSource extends DelegatingDataSource {

    private final List<String> statements = new CopyOnWriteArrayList<>();

    public RecordingDataSource(DataSource dataSource) {
        super(dataSource);
    }

    /** Gives their texts; empty for those that are given theirs later. */
    public List<String> statements() {
        return List.copyOf(this.statements);
    }

    @Override
    public Connection getConnection() throws SQLException {
        Connection connection = super.getConnection();
        return (Connection) Proxy.newProxyInstance(Connection.class.getClassLoader(),
                new Class<?>[] { Connection.class }, (proxy, method, arguments) -> {
                    if (method.getName().endsWith("Statement")) {
                        boolean known = arguments != null && arguments.length > 0 && arguments[0] instanceof String;
                        this.statements.add(known ? (String) arguments[0] : "");
                    }
                    try {
                        return method.invoke(connection, arguments);
                    }
                    catch (InvocationTargetException ex) {
                        throw ex.getCause();
                    }
                });
    }

}
