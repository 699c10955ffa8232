package dev.migrate.boot.actuate.page;

import static org.assertj.core.api.Assertions.assertThat;

import dev.migrate.boot.actuate.MigrationsDescriptor;
import dev.migrate.boot.actuate.MigrationsDescriptor.Blocked;
import dev.migrate.boot.actuate.MigrationsDescriptor.Failed;
import dev.migrate.boot.actuate.MigrationsDescriptor.History;
import dev.migrate.boot.actuate.MigrationsDescriptor.Pending;
import dev.migrate.boot.actuate.MigrationsDescriptor.Running;
import dev.migrate.boot.actuate.Overview;
import dev.migrate.diagnostic.Instance;
import dev.migrate.report.MigrationStatus;
import dev.migrate.report.RevisionReport;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What the page says of each state. */
class MigrationsPageTests {

    private static final Instant NOW = Instant.parse("2026-11-21T08:50:12Z");

    private static final List<RevisionReport> GRAPH = List.of(revision("m", "a", "b"), revision("b", "base"),
            revision("a", "base"), revision("base"));

    @Test
    void aFailureSaysWhatIsLeftBehind() {
        String failed = page(describe(MigrationStatus.FAILED, null, ran("a", "failed", 1, 3)), List.of());
        assertThat(failed).contains("The last upgrade of revision a failed", "It was rolled back", "node failed",
                "node pending");
        String partial = page(describe(MigrationStatus.FAILED, null, ran("a", "partial", 1, 3)), List.of());
        assertThat(partial).contains("1 of its 3 statements are done and stay");
    }

    @Test
    void changedRevisionsAreNamed() {
        String page = page(describe(MigrationStatus.CHANGED, null, ran("base", "applied", 1, 1)), List.of("base"));
        assertThat(page).contains("1 applied revision has changed since: base", "migrate repair", "node changed");
    }

    @Test
    void commandsWorkOnTheDatabaseOfThePageOrAreNotNamed() {
        List<Overview> states = List.of(
                new Overview(describe(MigrationStatus.FAILED, null, ran("a", "failed", 1, 3)), GRAPH, List.of(),
                        List.of()),
                new Overview(describe(MigrationStatus.CHANGED, null), GRAPH, List.of(), List.of("base")),
                new Overview(describe(MigrationStatus.PENDING, null), GRAPH, List.of(), List.of()));
        for (Overview state : states) {
            assertThat(page(state)).contains("java -jar app.jar migrate ").doesNotContain("--instance");
            assertThat(page(state, Instance.named("billing"))).containsPattern("migrate --instance billing [a-z ]+<");
            assertThat(page(state, null)).doesNotContain("app.jar");
        }
    }

    @Test
    void whatOnlyTheDatabaseHasStandsOnTop() {
        MigrationsDescriptor descriptor = new MigrationsDescriptor(MigrationStatus.AHEAD, List.of("newest"),
                List.of("m"), List.of(), List.of(ran("newer", List.of("m")), ran("newest", List.of("newer"))), null);
        Overview overview = new Overview(descriptor, GRAPH, List.of("newest"), List.of());
        assertThat(RevisionRows.of(overview)).extracting(RevisionRow::id)
            .containsExactly("newest", "newer", "m", "b", "a", "base");
        assertThat(RevisionRows.of(overview)).extracting(RevisionRow::state)
            .startsWith(RevisionState.UNKNOWN, RevisionState.UNKNOWN, RevisionState.APPLIED)
            .endsWith(RevisionState.APPLIED);
        assertThat(page(overview)).contains("it has newest", "A newer version");
    }

    @Test
    void aFailureSaysWhyAndThatItWasRolledBack() {
        History failed = new History("a", List.of(), "upgrade", "Message", "failed", "x", 1, 2, NOW,
                Duration.ofMillis(3), "me", "app", new Failed("MIG-0301", "42P01", "a.sql:7"));
        assertThat(page(describe(MigrationStatus.FAILED, null, failed), List.of()))
            .contains("<p>MIG-0301, SQLSTATE 42P01, a.sql:7.</p>", ">rolled back</td>")
            .doesNotContain("1 of 2");
    }

    @Test
    void aRunSaysHowFarItIsAndWhoStandsInItsWay() {
        Running running = new Running("a", 2, 3, 42, "upgrade", "Message", Duration.ofSeconds(75),
                List.of(new Blocked(4711, "<batch>", Duration.ofSeconds(61), null, null)));
        assertThat(page(describe(MigrationStatus.RUNNING, running), List.of())).contains("Upgrading a: Message",
                "Statement 2 of 3, running for 1 min 15 s, 42 % done.", "&quot;&lt;batch&gt;&quot; holds (pid 4711)",
                "1 min 1 s", "node running", "http-equiv=\"refresh\"");
    }

    @Test
    void nothingThatIsWrittenBecomesMarkup() {
        String evil = "</title></style><script>alert('1')</script>&amp;\u0000\u202e";
        MigrationsDescriptor descriptor = new MigrationsDescriptor(MigrationStatus.PENDING, List.of(evil),
                List.of(evil), List.of(new Pending(evil, evil)), List.of(ran(evil, List.of(evil))), null);
        Overview overview = new Overview(descriptor, List.of(revision(evil)), List.of(evil), List.of(evil));
        assertThat(page(overview)).doesNotContain("<script", "\u0000")
            .containsOnlyOnce("</style>")
            .contains("&amp;amp;");
    }

    @Test
    void onlyTheNewestOfManyAreDrawn() {
        List<RevisionReport> many = IntStream.rangeClosed(1, 10_000)
            .mapToObj((number) -> revision("r" + (10_001 - number), "r" + (10_000 - number)))
            .toList();
        List<History> history = IntStream.rangeClosed(1, 10_000)
            .mapToObj((number) -> ran("r" + number, List.of("r" + (number - 1))))
            .toList();
        MigrationsDescriptor descriptor = new MigrationsDescriptor(MigrationStatus.UP_TO_DATE, List.of("r10000"),
                List.of("r10000"), List.of(), history, null);
        String page = page(new Overview(descriptor, many, List.of(), List.of()));
        assertThat(page).contains("the newest 1000 of 10000", "the last 500 of 10000 steps", ">r9001<")
            .doesNotContain(">r9000<");
        assertThat(page.length()).isLessThan(1_000_000);
    }

    private static MigrationsDescriptor describe(MigrationStatus status, @Nullable Running running,
            History... history) {
        return new MigrationsDescriptor(status, List.of("base"), List.of("m"),
                Stream.of("a", "b", "m").map((id) -> new Pending(id, "")).toList(), List.of(history), running);
    }

    private static String page(MigrationsDescriptor descriptor, List<String> changed) {
        return page(new Overview(descriptor, GRAPH, List.of(), changed));
    }

    private static String page(Overview overview) {
        return page(overview, Instance.PRIMARY);
    }

    private static String page(Overview overview, @Nullable Instance instance) {
        return new MigrationsPage(Clock.fixed(NOW, ZoneOffset.UTC), new Links(List.of(), "", ""), instance)
            .of(overview);
    }

    private static RevisionReport revision(String id, String... revises) {
        return new RevisionReport(id, List.of(revises), List.of(), List.of(), "Message of " + id, List.of(), null,
                List.of());
    }

    private static History ran(String id, List<String> revises) {
        return new History(id, revises, "upgrade", "Message", "applied", "x", 1, 1, NOW, Duration.ofMillis(3), "me",
                "app", null);
    }

    private static History ran(String id, String outcome, int done, int of) {
        return new History(id, List.of(), "upgrade", "Message", outcome, "x", done, of, NOW, Duration.ofMillis(3), "me",
                "app", null);
    }

}
