package dev.migrate.migration;

import dev.migrate.diagnostic.Advice;
import dev.migrate.diagnostic.Diagnostic;
import dev.migrate.diagnostic.DiagnosticCode;
import dev.migrate.diagnostic.MigrateException;
import dev.migrate.diagnostic.SourceLocation;
import dev.migrate.revision.Revision;
import dev.migrate.revision.RevisionGraph;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.util.ClassUtils;

/**
 * Every migration that an application knows, with the graph that they form. Immutable.
 *
 * @since 0.1
 */
public final class MigrationSet {

    private final Map<String, Migration> migrations;

    private final RevisionGraph graph;

    private MigrationSet(Map<String, Migration> migrations, RevisionGraph graph) {
        this.migrations = migrations;
        this.graph = graph;
    }

    /**
     * Reads every source and builds the graph. The same id with the same text in several
     * places is one migration.
     * @param sources where migrations come from, in order
     * @return the set
     * @throws MigrateException with everything that is wrong: bad files, or one id with
     * two texts, or else a bad graph
     */
    public static MigrationSet read(List<MigrationSource> sources) {
        Map<String, Migration> migrations = collect(sources);
        return new MigrationSet(migrations,
                RevisionGraph.of(migrations.values().stream().map(Migration::revision).toList()));
    }

    /**
     * Gives the graph of all revisions.
     * @return the graph
     */
    public RevisionGraph graph() {
        return this.graph;
    }

    /**
     * Gives one migration.
     * @param id the full id
     * @return the migration, or null if there is none
     */
    public @Nullable Migration find(String id) {
        return this.migrations.get(id);
    }

    /** Reads every source, without a look at how the revisions hang together. */
    static Map<String, Migration> collect(List<MigrationSource> sources) {
        Map<String, Migration> migrations = new LinkedHashMap<>();
        List<Diagnostic> findings = new ArrayList<>();
        for (MigrationSource source : sources) {
            try {
                source.migrations().forEach((migration) -> add(migration, migrations, findings));
            }
            catch (MigrateException ex) {
                findings.addAll(ex.diagnostics());
            }
        }
        if (!findings.isEmpty()) {
            throw new MigrateException(findings);
        }
        return migrations;
    }

    private static void add(Migration migration, Map<String, Migration> migrations, List<Diagnostic> findings) {
        Migration first = migrations.putIfAbsent(migration.id(), migration);
        if (first != null && !isSame(first, migration)) {
            findings.add(Diagnostic
                .error(DiagnosticCode.DUPLICATE_REVISION,
                        "revision \"" + migration.id() + "\" is defined twice with different text")
                .withDetail("It is in \"" + place(first) + "\" and in \"" + place(migration) + "\".")
                .withHint(hint(first, migration))
                .at(migration.revision().location()));
        }
    }

    private static Advice hint(Migration first, Migration second) {
        boolean squashed = !first.revision().squashes().equals(second.revision().squashes());
        return squashed
                ? Advice
                    .of("One of them has squashed others and the other is from before: remove the files from before,"
                            + " from the build's output too, as a clean build does.")
                : Advice.of("Give the younger of them the next id that is free with ")
                    .command("renumber", file(second))
                    .text(" or ")
                    .command("renumber", file(first))
                    .text(", or remove one of them.");
    }

    private static boolean isSame(Migration first, Migration second) {
        Object body = identity(first.upgrade());
        return body.equals(identity(second.upgrade()))
                && identity(first.downgrade()).equals(identity(second.downgrade()))
                && Objects.equals(first.checksum(), second.checksum())
                && first.squashedChecksums().equals(second.squashedChecksums())
                && withoutPlace(first.revision()).equals(withoutPlace(second.revision()));
    }

    /** What two bodies must have in common beside their checksum. */
    private static Object identity(MigrationBody body) {
        return body.accept(new MigrationBody.Visitor<Object>() {

            @Override
            public Object script(MigrationBody.Script script) {
                return script.options();
            }

            @Override
            public Object code(MigrationBody.Code code) {
                return ClassUtils.getUserClass(code.migration());
            }

            // both are derived from the upgrade, which is compared
            @Override
            public Object stored(MigrationBody.Stored stored) {
                return MigrationBody.Stored.class;
            }

            @Override
            public Object irreversible(MigrationBody.Irreversible irreversible) {
                return irreversible;
            }

        });
    }

    private static Revision withoutPlace(Revision revision) {
        return new Revision(revision.id(), revision.revises(), revision.dependsOn(), revision.branchLabels(),
                revision.message(), null, revision.squashes());
    }

    /** The file as a command finds it, or the id if it is not known. */
    private static String file(Migration migration) {
        SourceLocation location = migration.revision().location();
        return (location != null) ? location.source() : migration.id();
    }

    private static String place(Migration migration) {
        return String.valueOf(migration.revision().location());
    }

}
