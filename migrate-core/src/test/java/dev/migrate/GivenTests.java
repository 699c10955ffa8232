package dev.migrate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.migrate.connection.SessionUse;
import dev.migrate.definition.NamingConvention;
import dev.migrate.diagnostic.Instance;
import dev.migrate.diagnostic.MigrateException;
import dev.migrate.migration.BlockerPolicy;
import dev.migrate.migration.MigrationListener;
import dev.migrate.migration.MigrationSource;
import dev.migrate.migration.Policy;
import dev.migrate.migration.TransactionMode;
import dev.migrate.report.RevisionReport;
import dev.migrate.revision.RevisionIds;
import dev.migrate.revision.RevisionSources;
import dev.migrate.test.PostgresTest;
import dev.migrate.test.TestDatabase;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/**
 * A null that is handed to the entry points is named, even if the caller was compiled
 * without null checks.
 */
@PostgresTest
class GivenTests {

    private static Map<Class<?>, Object> usual(TestDatabase database) {
        Map<Class<?>, Object> all = new HashMap<>();
        all.put(DataSource.class, database.dataSource());
        all.put(SessionUse.class, SessionUse.DEFAULT);
        all.put(String.class, "a");
        all.put(String[].class, new String[] { "a" });
        all.put(Collection.class, List.of());
        all.put(List.class, List.of("a"));
        all.put(Map.class, Map.of("a", "b"));
        all.put(NamingConvention.class, NamingConvention.DEFAULT);
        all.put(MigrationSource.class, (MigrationSource) List::of);
        all.put(Consumer.class, (Consumer<Object>) (settings) -> {
        });
        all.put(TransactionMode.class, TransactionMode.PER_REVISION);
        all.put(Duration.class, Duration.ofSeconds(1));
        all.put(Policy.class, Policy.WARN);
        all.put(MigrationListener.class, new MigrationListener() {
        });
        all.put(Supplier.class, (Supplier<List<MigrationListener>>) List::of);
        all.put(BlockerPolicy.class, BlockerPolicy.WAIT);
        all.put(Clock.class, Clock.systemUTC());
        all.put(ClassLoader.class, GivenTests.class.getClassLoader());
        all.put(Instance.class, Instance.PRIMARY);
        all.put(RevisionSources.class, new RevisionSources(Path.of("."), List.of(), List.of(), RevisionIds.SEQUENCE));
        return all;
    }

    private static List<@Nullable Object> nulls(Class<?> type) {
        List<@Nullable Object> all = new ArrayList<>(Collections.singletonList(null));
        if (type == String[].class) {
            all.add(new String[] { "a", null });
        }
        else if (Collection.class.isAssignableFrom(type)) {
            all.add(Collections.singletonList(null));
        }
        else if (type == Map.class) {
            all.add(Collections.singletonMap("a", null));
            all.add(Collections.singletonMap(null, "a"));
        }
        return all;
    }

    @Test
    void aNullIsNamedWithItsParameter(TestDatabase database) {
        MigratorBuilder builder = Migrator.builder(database.dataSource()).locations();
        Migrator migrator = builder.build();
        List<String> unnamed = new ArrayList<>();
        Stream.of(Migrator.class, MigratorBuilder.class)
            .flatMap((type) -> Arrays.stream(type.getMethods()))
            .filter((method) -> method.getDeclaringClass() != Object.class)
            .forEach((method) -> {
                Object receiver = (method.getDeclaringClass() == Migrator.class) ? migrator : builder;
                for (int index = 0; index < method.getParameterCount(); index++) {
                    for (Object bad : nulls(method.getParameterTypes()[index])) {
                        @Nullable Object[] arguments = Arrays.stream(method.getParameterTypes())
                            .map((type) -> Objects.requireNonNull(usual(database).get(type), type::toString))
                            .toArray();
                        arguments[index] = bad;
                        Throwable thrown = catchThrowable(() -> invoke(method, receiver, arguments));
                        String name = method.getParameters()[index].getName();
                        if (!(thrown instanceof IllegalArgumentException)
                                || !String.valueOf(thrown.getMessage()).contains("\"" + name + "\"")) {
                            unnamed.add(method.getName() + " " + name + ": " + thrown);
                        }
                    }
                }
            });
        assertThat(unnamed).isEmpty();
    }

    private static void invoke(Method method, Object receiver, @Nullable Object... arguments) throws Throwable {
        try {
            method.invoke(receiver, arguments);
        }
        catch (InvocationTargetException ex) {
            throw ex.getCause();
        }
    }

    @Test
    void aBlankWordIsRefusedWithAReason(TestDatabase database) {
        MigratorBuilder builder = Migrator.builder(database.dataSource()).locations();
        Migrator migrator = builder.build();
        for (Method method : Migrator.class.getMethods()) {
            if (Arrays.asList(method.getParameterTypes()).equals(List.of(String.class))
                    && method.getReturnType() != RevisionReport.class) {
                assertThat(catchThrowable(() -> invoke(method, migrator, " "))).as(method.getName())
                    .isInstanceOf(MigrateException.class);
            }
        }
        for (String word : List.of("", " ")) {
            assertThat(catchThrowable(() -> migrator.upgrade(word))).isInstanceOf(MigrateException.class);
            assertThat(catchThrowable(() -> Migrator.builder(database.dataSource()).locations(word).build().status()))
                .isInstanceOf(MigrateException.class);
            assertThat(catchThrowable(
                    () -> Migrator.builder(database.dataSource()).locations().packages(word).build().status()))
                .isInstanceOf(MigrateException.class);
            assertThat(catchThrowable(() -> Migrator.builder(database.dataSource()).versionTable(word).build()))
                .isInstanceOf(MigrateException.class);
            assertThat(catchThrowable(
                    () -> Migrator.builder(database.dataSource()).locations().targets(List.of(word)).build().upgrade()))
                .isInstanceOf(MigrateException.class);
        }
    }

}
