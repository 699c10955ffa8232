package dev.migrate.migration;

import dev.migrate.definition.NamingConvention;
import dev.migrate.diagnostic.Diagnostic;
import dev.migrate.diagnostic.DiagnosticCode;
import dev.migrate.diagnostic.MigrateException;
import dev.migrate.diagnostic.SourceLocation;
import dev.migrate.recording.Author;
import dev.migrate.revision.Revision;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.aot.AotDetector;
import org.springframework.core.DecoratingProxy;
import org.springframework.core.annotation.AnnotationUtils;
import org.springframework.util.ClassUtils;

/**
 * Revisions written in Java: objects that exist already, and classes in packages, sorted
 * by class name. A class counts once, as the object where it is found in both ways.
 *
 * @since 0.1
 */
public final class JavaMigrations implements MigrationSource {

    private static final String ANNOTATION = "@MigrationRevision";

    private final List<JavaMigration> instances;

    private final List<String> packages;

    private final ClassLoader classLoader;

    private final NamingConvention naming;

    /**
     * Takes objects and packages.
     * @param instances the objects, Spring's proxies among them
     * @param packages the names of packages that are looked through with those below them
     * @param classLoader loads the classes of the packages
     */
    public JavaMigrations(Collection<? extends JavaMigration> instances, Collection<String> packages,
            ClassLoader classLoader) {
        this(instances, packages, classLoader, NamingConvention.DEFAULT);
    }

    /**
     * Takes objects and packages.
     * @param instances the objects, Spring's proxies among them
     * @param packages the names of packages that are looked through with those below them
     * @param classLoader loads the classes of the packages
     * @param naming gives names to constraints and indexes where none are given
     */
    public JavaMigrations(Collection<? extends JavaMigration> instances, Collection<String> packages,
            ClassLoader classLoader, NamingConvention naming) {
        this.instances = List.copyOf(instances);
        this.packages = List.copyOf(packages);
        this.classLoader = classLoader;
        this.naming = naming;
    }

    @Override
    public List<Migration> migrations() {
        List<Diagnostic> findings = new ArrayList<>();
        Map<String, Migration> migrations = new TreeMap<>();
        Set<Class<?>> known = new LinkedHashSet<>();
        for (JavaMigration instance : this.instances) {
            Class<?> type = userClass(instance);
            Migration migration = known.add(type) ? migration(instance, type, findings) : null;
            if (migration != null) {
                migrations.put(type.getName(), migration);
            }
        }
        Set<Class<?>> found = new LinkedHashSet<>();
        JavaMigrationIndex index = AotDetector.useGeneratedArtifacts() ? JavaMigrationIndex.read(this.classLoader)
                : JavaMigrationIndex.none();
        JavaMigrationClasses classes = new JavaMigrationClasses(this.classLoader, index, findings);
        this.packages.forEach((name) -> classes.scan(name, found));
        found.removeAll(known);
        for (Class<?> type : found) {
            Migration migration = create(type, findings);
            if (migration != null) {
                migrations.put(type.getName(), migration);
            }
        }
        if (!findings.isEmpty()) {
            findings.sort(Comparator.comparing((finding) -> String.valueOf(finding.location())));
            throw new MigrateException(findings);
        }
        return List.copyOf(migrations.values());
    }

    private @Nullable Migration create(Class<?> type, List<Diagnostic> findings) {
        if (!JavaMigration.class.isAssignableFrom(type)) {
            findings.add(bad(type, "has " + ANNOTATION + " but does not implement JavaMigration")
                .withHint("Let it implement dev.migrate.migration.JavaMigration, or remove the annotation."));
            return null;
        }
        if (AnnotationUtils.findAnnotation(type, MigrationRevision.class) == null) {
            findings.add(lacking(type));
            return null;
        }
        try {
            Constructor<?> constructor = type.getDeclaredConstructor();
            constructor.setAccessible(true);
            return migration((JavaMigration) constructor.newInstance(), type, findings);
        }
        catch (NoSuchMethodException ex) {
            findings.add(bad(type, "has no constructor without parameters")
                .withHint("Write one, or make the class a Spring bean."));
        }
        catch (InvocationTargetException ex) {
            findings.add(unmade(type, "Its constructor threw ", ex.getTargetException()));
        }
        catch (ExceptionInInitializerError ex) {
            findings.add(unmade(type, "Its static fields threw ", ex.getException()));
        }
        catch (ReflectiveOperationException | RuntimeException | LinkageError ex) {
            // a class whose static fields threw says at the next attempt only that they
            // did
            findings.add((ex.getCause() instanceof ExceptionInInitializerError first)
                    ? unmade(type, "Its static fields threw when it was loaded: ", first)
                    : bad(type, "cannot be instantiated").withDetail(ex.toString()));
        }
        return null;
    }

    private @Nullable Migration migration(JavaMigration instance, Class<?> type, List<Diagnostic> findings) {
        MigrationRevision header = AnnotationUtils.findAnnotation(type, MigrationRevision.class);
        if (header == null) {
            findings.add(lacking(type));
            return null;
        }
        SourceLocation location = SourceLocation.of(type.getName());
        NameRule.check("revision id", List.of(header.id()), location, findings);
        NameRule.check("revision id", List.of(header.revises()), location, findings);
        NameRule.check("dependency", List.of(header.dependsOn()), location, findings);
        NameRule.check("branch label", List.of(header.branchLabels()), location, findings);
        if (header.message().indexOf('\0') >= 0) {
            findings.add(bad(type, "has a NUL character in its message").withHint("Remove the character."));
        }
        Revision revision = new Revision(header.id(), List.of(header.revises()), List.of(header.dependsOn()),
                List.of(header.branchLabels()), header.message(), location);
        return new JavaBodies(instance, type, revision, this.naming).migration(findings).needing(header.needsServer());
    }

    /** Looks behind Spring's proxies, of either sort, without spring-aop. */
    private static Class<?> userClass(JavaMigration instance) {
        return (instance instanceof DecoratingProxy proxy) ? ClassUtils.getUserClass(proxy.getDecoratedClass())
                : ClassUtils.getUserClass(instance);
    }

    private static Diagnostic lacking(Class<?> type) {
        return bad(type, "has no " + ANNOTATION)
            .withHint("Write " + ANNOTATION + "(id = …, revises = …) on the class.");
    }

    private static Diagnostic unmade(Class<?> type, String what, Throwable thrown) {
        return bad(type, "cannot be instantiated").withDetail(what + thrown + ".")
            .at(new Author("", type.getName()).line(thrown));
    }

    private static Diagnostic bad(Class<?> type, String what) {
        return Diagnostic.error(DiagnosticCode.BAD_JAVA_REVISION, "class \"" + type.getName() + "\" " + what)
            .at(SourceLocation.of(type.getName()));
    }

}
