package dev.migrate.benchmark;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import javax.sql.DataSource;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/**
 * A connection that writes down what is sent through it, so that it can be sent again.
 */
final class RecordedConnection {

    private final List<Sent> sent = new ArrayList<>();

    private final Connection connection;

    RecordedConnection(Connection connection) {
        this.connection = proxy(Connection.class, (method, arguments) -> {
            Object answer = call(connection, method, arguments);
            if (answer instanceof PreparedStatement prepared) {
                return prepared(prepared, (String) arguments[0]);
            }
            if (answer instanceof Statement statement) {
                return statement(statement);
            }
            if (method.getName().equals("commit")) {
                this.sent.add(new Sent("COMMIT", List.of()));
            }
            return answer;
        });
    }

    DataSource dataSource() {
        return new SingleConnectionDataSource(this.connection, true);
    }

    List<Sent> sent() {
        return this.sent;
    }

    private Statement statement(Statement statement) {
        return proxy(Statement.class, (method, arguments) -> {
            if (method.getName().startsWith("execute")) {
                this.sent.add(new Sent((String) arguments[0], List.of()));
            }
            return call(statement, method, arguments);
        });
    }

    private PreparedStatement prepared(PreparedStatement statement, String sql) {
        List<Setter> setters = new ArrayList<>();
        return proxy(PreparedStatement.class, (method, arguments) -> {
            if (method.getName().startsWith("execute")) {
                this.sent.add(new Sent(sql, List.copyOf(setters)));
            }
            else if (method.getName().startsWith("set") && method.getParameterCount() > 1) {
                setters.add(new Setter(method, Arrays.asList(arguments)));
            }
            return call(statement, method, arguments);
        });
    }

    private static <T> T proxy(Class<T> type, Handler handler) {
        return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] { type },
                (proxy, method, arguments) -> handler.handle(method, arguments)));
    }

    private static Object call(Object target, Method method, Object[] arguments) throws Throwable {
        try {
            return method.invoke(target, arguments);
        }
        catch (InvocationTargetException ex) {
            throw ex.getCause();
        }
    }

    /** One statement, or the end of a transaction. */
    record Sent(String sql, List<Setter> setters) {

        boolean isCommit() {
            return this.sql.equals("COMMIT");
        }

        void bind(PreparedStatement statement) throws SQLException {
            for (Setter setter : this.setters) {
                try {
                    setter.method().invoke(statement, setter.arguments().toArray());
                }
                catch (ReflectiveOperationException ex) {
                    throw new SQLException(ex);
                }
            }
        }

    }

    /** A parameter of a prepared statement. */
    record Setter(Method method, List<Object> arguments) {

    }

    /** Answers a call. */
    private interface Handler {

        Object handle(Method method, Object[] arguments) throws Throwable;

    }

}
