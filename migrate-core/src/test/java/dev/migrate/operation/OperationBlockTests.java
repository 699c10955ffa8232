package dev.migrate.operation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.migrate.ddl.DdlStatement;
import dev.migrate.ddl.OperationDdl;
import dev.migrate.definition.NamingConvention;
import dev.migrate.recording.Author;
import dev.migrate.recording.OperationRecorder;
import java.io.IOException;
import java.io.InputStream;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The blocks that read the catalog or commit by themselves, as they are sent. */
class OperationBlockTests {

    private static List<DdlStatement> statements(Consumer<Operations> changes) {
        return OperationDdl.statements(OperationRecorder.record(new Author("1", OperationBlockTests.class.getName()),
                NamingConvention.DEFAULT, changes));
    }

    @Test
    void blocksAreAsInTheGoldenFile() throws IOException {
        String seen = statements((op) -> {
            op.rebuildEnum("app.mood", "ok", "it's %").replacing("sad", "ok");
            op.backfill("orders", "total = price * 2").where("total IS NULL AND note <> '$migrate$'");
        }).stream().map((statement) -> statement.statement().written() + ";\n").collect(Collectors.joining("\n"));
        String folder = System.getProperty("golden.folder");
        if (folder != null) {
            Files.writeString(Path.of(folder, "operations-block.golden.sql"), seen);
            return;
        }
        try (InputStream golden = Objects
            .requireNonNull(getClass().getResourceAsStream("operations-block.golden.sql"))) {
            assertThat(seen).isEqualTo(new String(golden.readAllBytes(), StandardCharsets.UTF_8));
        }
    }

    @Test
    void aThousandOperationsAreWrittenInNoTime() {
        Consumer<Operations> changes = (op) -> {
            for (int index = 0; index < 250; index++) {
                op.createTable("t" + index, Definitions.column("id", Definitions.bigint()).identity().primaryKey(),
                        Definitions.column("name", Definitions.text()).notNull().defaultValue("x"));
                op.createIndex("t" + index, "name");
                op.addColumn("t" + index, Definitions.column("c", Definitions.integer()).check("c > 0"));
                op.setNotNull("t" + index, "c");
            }
        };
        // the time of this thread, not of its neighbours
        ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        Duration best = Duration.ofDays(1);
        for (int round = 0; round < 20; round++) {
            long begun = threads.getCurrentThreadCpuTime();
            assertThat(statements(changes)).hasSize(1250);
            Duration taken = Duration.ofNanos(threads.getCurrentThreadCpuTime() - begun);
            best = (taken.compareTo(best) < 0) ? taken : best;
        }
        assertThat(best).isLessThan(Duration.ofMillis(50));
    }

}
