package dev.migrate.boot.acceptance;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.Statement;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.sql.DataSource;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Writes down whatever the service's data source sends to the server. */
@Configuration(proxyBeanMethods = false)
class CountedStatements {

    @Bean
    static Journal journal() {
        return new Journal();
    }

    /** A wrapper, not a mock: every call goes through to the server. */
    static final class Journal implements BeanPostProcessor {

        private final List<String> statements = new CopyOnWriteArrayList<>();

        List<String> statements() {
            return List.copyOf(this.statements);
        }

        @Override
        public Object postProcessAfterInitialization(Object bean, String beanName) {
            return (bean instanceof DataSource) ? wrap(DataSource.class, bean, "") : bean;
        }

        private Object wrap(Class<?> type, Object target, String sql) {
            return Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] { type },
                    (proxy, method, args) -> invoke(target, method, args, sql));
        }

        private Object invoke(Object target, Method method, Object[] args, String sql) throws Throwable {
            note(method.getName(), args, sql);
            Object answer;
            try {
                answer = method.invoke(target, args);
            }
            catch (InvocationTargetException ex) {
                throw ex.getCause();
            }
            String text = (args != null && args.length > 0 && args[0] instanceof String first) ? first : "";
            if (answer instanceof Connection) {
                return wrap(Connection.class, answer, "");
            }
            if (answer instanceof PreparedStatement) {
                return wrap(PreparedStatement.class, answer, text);
            }
            return (answer instanceof Statement && !method.getName().equals("getStatement"))
                    ? wrap(Statement.class, answer, "") : answer;
        }

        private void note(String method, Object[] args, String sql) {
            if (method.startsWith("execute")) {
                this.statements.add(sql.isEmpty() ? String.valueOf(args[0]) : sql);
            }
            else if (method.equals("commit") || method.equals("rollback")) {
                this.statements.add(method);
            }
        }

    }

}
