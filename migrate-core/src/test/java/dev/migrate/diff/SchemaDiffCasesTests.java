package dev.migrate.diff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.migrate.diff.DiffCase.Trait;
import dev.migrate.diff.DiffSettings.Forms;
import dev.migrate.snapshot.SchemaSnapshot;
import dev.migrate.test.Sample;
import dev.migrate.test.TestDatabase;
import dev.migrate.test.TestServer;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Cases there and back: the changes that were found lead to a catalog equal to the wanted
 * one, as others than our own reader see it, and nothing that both have is made again.
 */
class SchemaDiffCasesTests {

    @TempDir
    private static Path folder;

    private static final List<Integer> OLDER = List.of(14, 15);

    @BeforeAll
    static void createRoles() {
        CaseDatabases.createRoles(TestServer.shared());
        OLDER.forEach((version) -> CaseDatabases.createRoles(TestServer.older(version)));
    }

    static List<DiffCase> onNewest() {
        return DiffCases.ofEachFile();
    }

    /** Fewer than on the newest server, since pg_dump takes its time. */
    static List<Arguments> onOlder() {
        return Sample.fewer(6,
                OLDER.stream()
                    .flatMap((version) -> DiffCases.on(version).stream().map((pair) -> Arguments.of(version, pair)))
                    .toList());
    }

    @ParameterizedTest
    @MethodSource("onNewest")
    void theChangesLeadThereAndBack(DiffCase pair) {
        thereAndBack(pair, TestServer.shared(), SchemaDump::catalog);
    }

    @ParameterizedTest
    @MethodSource("onOlder")
    void pgDumpSaysSoToo(int version, DiffCase pair) {
        thereAndBack(pair, TestServer.older(version), new SchemaDump(version, folder)::of);
    }

    static void thereAndBack(DiffCase pair, TestServer server, Function<TestDatabase, String> dump) {
        try (CaseDatabases databases = new CaseDatabases(server, pair)) {
            TestDatabase live = databases.before();
            String wanted = dump.apply(databases.after());
            String former = dump.apply(live);
            Map<String, String> kept = KeptObjects.identities(live, pair.kept());
            SchemaSnapshot before = SchemaReach.read(live);
            SchemaSnapshot after = SchemaReach.read(databases.after());
            if (pair.is(Trait.REFUSED)) {
                assertThatThrownBy(() -> SchemaReach.reach(live, before, after, Forms.ONLINE))
                    .isInstanceOf(AssertionError.class);
                return;
            }
            if (pair.is(Trait.UNSEEN)) {
                assertThat(new SchemaDiff(before, after, new DiffSettings(Forms.ONLINE)).changes()).isEmpty();
                return;
            }
            SchemaSnapshot there = SchemaReach.reach(live, before, after, Forms.ONLINE);
            assertThat(dump.apply(live)).as("%s there", pair).isEqualTo(wanted);
            assertThat(KeptObjects.identities(live, pair.kept())).as("%s kept", pair).isEqualTo(kept);
            SchemaReach.reach(live, there, before, Forms.OFFLINE);
            if (!pair.is(Trait.ONE_WAY)) {
                assertThat(dump.apply(live)).as("%s back", pair).isEqualTo(former);
            }
        }
    }

}
