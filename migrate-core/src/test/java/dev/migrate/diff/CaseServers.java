package dev.migrate.diff;

import dev.migrate.test.Sample;
import dev.migrate.test.TestServer;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.junit.jupiter.params.provider.Arguments;

/** The servers on which cases run. */
final class CaseServers {

    private static final Map<Integer, Supplier<TestServer>> ALL = new TreeMap<>(
            Map.of(14, () -> TestServer.older(14), 15, () -> TestServer.older(15), 18, TestServer::shared));

    private CaseServers() {
    }

    static void createRoles() {
        ALL.values().forEach((server) -> CaseDatabases.createRoles(server.get()));
    }

    /** Gives the server of a version. */
    static TestServer of(int version) {
        return Objects.requireNonNull(ALL.get(version)).get();
    }

    /**
     * Gives a sample of all cases on all servers, each with its version.
     * @param part how many times fewer than usual
     */
    static List<Arguments> fewer(int part) {
        return Sample.fewer(part,
                ALL.keySet()
                    .stream()
                    .flatMap((version) -> DiffCases.on(version).stream().map((pair) -> Arguments.of(version, pair)))
                    .toList());
    }

}
