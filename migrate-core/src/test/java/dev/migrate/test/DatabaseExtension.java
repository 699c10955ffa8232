package dev.migrate.test;

import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * Hands a fresh {@link TestDatabase} to each test that has a parameter of that type: one
 * a test, even for several parameters.
 */
public final class DatabaseExtension implements ParameterResolver {

    private static final Namespace NAMESPACE = Namespace.create(DatabaseExtension.class);

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == TestDatabase.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return context.getStore(NAMESPACE)
            .computeIfAbsent(Lease.class, (key) -> new Lease(TestServer.shared()), Lease.class)
            .database();
    }

    /** A database that goes with its test; JUnit closes what the store holds. */
    private static final class Lease implements AutoCloseable {

        private final TestServer server;

        private final TestDatabase database;

        private Lease(TestServer server) {
            this.server = server;
            this.database = server.create();
        }

        private TestDatabase database() {
            return this.database;
        }

        @Override
        public void close() {
            this.server.drop(this.database);
        }

    }

}
