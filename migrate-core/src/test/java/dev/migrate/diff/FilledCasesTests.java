package dev.migrate.diff;

import static org.assertj.core.api.Assertions.assertThat;

import dev.migrate.rows.FillReport;
import dev.migrate.rows.FillSettings;
import dev.migrate.rows.FilledTable;
import dev.migrate.rows.RowGenerator;
import dev.migrate.session.DatabaseSession;
import dev.migrate.session.RunningStatements;
import dev.migrate.test.Sample;
import dev.migrate.test.TestDatabase;
import dev.migrate.test.TestServer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/**
 * The tables of the cases, or a sample of them, get rows, or a reason why they do not.
 */
class FilledCasesTests {

    private static final double SHARE = 0.97;

    @Test
    void nearlyEveryTableIsFilled() {
        fill(TestServer.shared(), 18);
    }

    @Test
    void nearlyEveryTableIsFilledOnTheOldestServer() {
        fill(TestServer.older(14), 14);
    }

    private static void fill(TestServer server, int version) {
        CaseDatabases.createRoles(server);
        List<FilledTable> tables = new ArrayList<>();
        for (DiffCase pair : Sample.of(DiffCases.on(version))) {
            try (CaseDatabases databases = new CaseDatabases(server, pair)) {
                tables.addAll(fill(databases.before()).tables());
                tables.addAll(fill(databases.after()).tables());
            }
        }
        List<FilledTable> unfilled = tables.stream().filter((table) -> !table.isFilled()).toList();
        System.out.printf(Locale.ROOT, "PostgreSQL %d: %d of %d tables filled; not: %s%n", version,
                tables.size() - unfilled.size(), tables.size(), unfilled);
        assertThat(tables).isNotEmpty();
        assertThat(unfilled).allMatch((table) -> table.failure() != null);
        // no row goes into a partitioned table without a partition; a small sample may
        // hold
        // one of the few others
        long failed = unfilled.stream()
            .filter((table) -> !String.valueOf(table.failure()).startsWith("no partition of relation"))
            .count();
        assertThat((double) failed).isLessThanOrEqualTo(Math.max(1, (1 - SHARE) * tables.size()));
    }

    private static FillReport fill(TestDatabase database) {
        try (DatabaseSession session = DatabaseSession.open(database.dataSource(), new RunningStatements())) {
            return RowGenerator.fill(session, FillSettings.defaults());
        }
    }

}
