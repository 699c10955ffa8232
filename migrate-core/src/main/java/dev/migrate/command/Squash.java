package dev.migrate.command;

import dev.migrate.diagnostic.Diagnostic;
import dev.migrate.diagnostic.DiagnosticCode;
import dev.migrate.diagnostic.MigrateException;
import dev.migrate.migration.Migration;
import dev.migrate.migration.MigrationBody;
import dev.migrate.migration.SourceSections;
import dev.migrate.plan.SquashPlan;
import dev.migrate.report.SquashReport;
import dev.migrate.revision.Direction;
import dev.migrate.revision.NewRevisionBase;
import dev.migrate.revision.Revision;
import dev.migrate.revision.RevisionGraph;
import dev.migrate.revision.RevisionRange;
import dev.migrate.scaffold.FileSwap;
import dev.migrate.scaffold.NewFile;
import dev.migrate.scaffold.SourceFolders;
import dev.migrate.scaffold.SquashedFile;
import dev.migrate.scaffold.SquashedPart;
import dev.migrate.sql.SqlStatement;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Makes one revision of several. Everything is tried in memory before a file is touched;
 * opens no connection.
 */
public final class Squash {

    private final Database database;

    private final SourceFolders folders;

    private final Clock clock;

    /**
     * Squashes the revisions of a database's application.
     * @param database gives the graph
     * @param folders where the sources are
     * @param clock dates the file
     */
    public Squash(Database database, SourceFolders folders, Clock clock) {
        this.database = database;
        this.folders = folders;
        this.clock = clock;
    }

    /**
     * Says what a squash would write and remove.
     * @param range what the user typed
     * @param message one line for people; null names the ends
     * @return the new revision
     */
    public SquashReport plan(String range, @Nullable String message) {
        Prepared prepared = prepare(range, message);
        prepared.swap().requireFree();
        return prepared.report();
    }

    /**
     * Writes the new revision and removes those that it means.
     * @param range what the user typed
     * @param message one line for people; null names the ends
     * @return the new revision
     */
    public SquashReport run(String range, @Nullable String message) {
        Prepared prepared = prepare(range, message);
        prepared.swap().run(prepared.report().text());
        return prepared.report();
    }

    private Prepared prepare(String range, @Nullable String message) {
        RevisionGraph graph = this.database.files().get().graph();
        SquashPlan plan = SquashPlan.of(graph, RevisionRange.parse(range));
        refuseJava(plan);
        Map<String, Path> paths = new TreeMap<>();
        plan.members().forEach((member) -> paths.put(member.id(), path(member)));
        StaleSources.refuse(this.folders.sqlFolder(), graph.revisions().stream().map(Revision::id).toList(),
                "They may revise what is squashed. No file was changed.");
        List<SquashedPart> parts = new ArrayList<>();
        plan.members().forEach((member) -> parts.add(part(member, Objects.requireNonNull(paths.get(member.id())))));
        String first = plan.squashes().get(0);
        NewFile header = new NewFile(plan.end().id(), new NewRevisionBase(plan.revises(), plan.dependsOn()),
                plan.branchLabels(), (message != null) ? message : "Squashed " + first + " to " + plan.end().id(),
                this.clock.instant());
        SquashedFile file = new SquashedFile(header, plan.squashes(), parts);
        String text = file.text();
        Path end = Objects.requireNonNull(paths.get(plan.end().id()));
        Path target = end.resolveSibling(file.name());
        Migration made = this.database.parser().parse(target.toString(), text.getBytes(StandardCharsets.UTF_8));
        requireSame(file, made);
        requireSound(graph, plan, made.revision());
        List<Path> old = plan.members().stream().map((member) -> paths.get(member.id())).toList();
        SquashReport report = new SquashReport(made.id(), plan.revises(), plan.dependsOn(), plan.branchLabels(),
                plan.squashes(), header.message(), target.toString(), old.stream().map(Path::toString).toList(), text);
        return new Prepared(report, new FileSwap(target, old));
    }

    private void refuseJava(SquashPlan plan) {
        List<Diagnostic> findings = new ArrayList<>();
        for (Revision member : plan.members()) {
            if (migration(member).checksum() == null) {
                findings.add(Diagnostic
                    .error(DiagnosticCode.NOT_SQUASHABLE,
                            "revision \"" + member.id() + "\" is written in Java, in class \"" + member.location()
                                    + "\", and only SQL can be squashed")
                    .withDetail("No file was changed.")
                    .withHint("Squash what comes before it, or what comes after it."));
            }
        }
        if (!findings.isEmpty()) {
            throw new MigrateException(findings);
        }
    }

    private Migration migration(Revision revision) {
        return Objects.requireNonNull(this.database.files().get().find(revision.id()));
    }

    private Path path(Revision member) {
        String source = (member.location() != null) ? member.location().source() : "";
        Path path = this.folders.find(source);
        if (path == null) {
            throw new MigrateException(
                    Diagnostic
                        .error(DiagnosticCode.NO_SOURCE_FOLDER,
                                "the file \"" + source + "\" of revision \"" + member.id()
                                        + "\" is not among the sources")
                        .withDetail("No file was changed.")
                        .withHint("Run the command in the folder of the service's sources."));
        }
        return path;
    }

    private SquashedPart part(Revision member, Path path) {
        byte[] content = content(path);
        Migration source = this.database.parser().parse(path.toString(), content);
        Migration built = migration(member);
        boolean same = source.id().equals(built.id()) && Objects.equals(source.checksum(), built.checksum())
                && source.revision().revises().equals(member.revises())
                && source.revision().dependsOn().equals(member.dependsOn())
                && source.revision().branchLabels().equals(member.branchLabels());
        if (!same) {
            throw new MigrateException(Diagnostic
                .error(DiagnosticCode.STALE_SOURCES,
                        "the file \"" + path + "\" is not the one that this application was built with")
                .withDetail("No file was changed.")
                .withHint("Build the application again, or run the command with \"mvn spring-boot:run\"."));
        }
        return new SquashedPart(source, SourceSections.of(path.toString(), content));
    }

    private static byte[] content(Path path) {
        try {
            return Files.readAllBytes(path);
        }
        catch (IOException ex) {
            throw new MigrateException(
                    Diagnostic.error(DiagnosticCode.UNREADABLE_LOCATION, "the file \"" + path + "\" cannot be read")
                        .withDetail(ex + ". No file was changed."),
                    ex);
        }
    }

    /** The statements must be the same, one by one, before anything is deleted. */
    private static void requireSame(SquashedFile file, Migration made) {
        boolean same = file.statements(Direction.UPGRADE).equals(statements(made.upgrade()))
                && file.statements(Direction.DOWNGRADE).equals(statements(made.downgrade()));
        if (!same) {
            throw new IllegalStateException("the squashed file has other statements than its parts");
        }
    }

    private static List<String> statements(MigrationBody body) {
        return (body instanceof MigrationBody.Script script)
                ? script.script().statements().stream().map(SqlStatement::text).toList() : List.of();
    }

    /** The graph must bear the new revision in the place of the old ones. */
    private static void requireSound(RevisionGraph graph, SquashPlan plan, Revision made) {
        List<Revision> revisions = new ArrayList<>(graph.revisions());
        revisions.removeAll(plan.members());
        revisions.add(made);
        Objects.requireNonNull(RevisionGraph.of(revisions));
    }

    /** A squash that can be carried out. */
    private record Prepared(SquashReport report, FileSwap swap) {

    }

}
