package dev.migrate.migration;

import dev.migrate.diagnostic.Diagnostic;
import dev.migrate.diagnostic.DiagnosticCode;
import dev.migrate.diagnostic.MigrateException;
import java.io.IOException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.UrlResource;

/**
 * Which packages have which Java revisions, written down when an application is built
 * ahead of time: a native image has no class files to look through. Read only if Spring
 * runs what it generated then; a package that is not in it is looked through.
 *
 * @since 0.1
 */
public final class JavaMigrationIndex {

    /** Where an application has its index on the class path. */
    public static final String RESOURCE = "META-INF/dev.migrate/java-revisions.index";

    private final Map<String, List<String>> classes;

    private JavaMigrationIndex(Map<String, List<String>> classes) {
        this.classes = classes;
    }

    /**
     * Looks through packages.
     * @param packages the names of packages that are looked through with those below them
     * @param classLoader finds the class files
     * @return what they have
     * @throws MigrateException with every package that has no class or cannot be read
     */
    public static JavaMigrationIndex of(Collection<String> packages, ClassLoader classLoader) {
        List<Diagnostic> findings = new ArrayList<>();
        JavaMigrationClasses scan = new JavaMigrationClasses(classLoader, none(), findings);
        Map<String, List<String>> classes = new LinkedHashMap<>();
        for (String name : packages) {
            Set<Class<?>> found = new LinkedHashSet<>();
            scan.scan(name, found);
            classes.put(name, found.stream().map(Class::getName).sorted().toList());
        }
        if (!findings.isEmpty()) {
            throw new MigrateException(findings);
        }
        return new JavaMigrationIndex(classes);
    }

    /** Gives the index of an application that has none. */
    static JavaMigrationIndex none() {
        return new JavaMigrationIndex(Map.of());
    }

    /** Reads what is on the class path, where the first to have a package counts. */
    static JavaMigrationIndex read(ClassLoader classLoader) {
        Map<String, List<String>> classes = new LinkedHashMap<>();
        try {
            for (URL file : Collections.list(classLoader.getResources(RESOURCE))) {
                new UrlResource(file).getContentAsString(StandardCharsets.UTF_8)
                    .lines()
                    .map((line) -> List.of(line.split(" ")))
                    .forEach((words) -> classes.putIfAbsent(words.get(0), words.subList(1, words.size())));
            }
        }
        catch (IOException ex) {
            throw new MigrateException(
                    Diagnostic.error(DiagnosticCode.UNREADABLE_LOCATION, "the index of Java revisions cannot be read")
                        .withDetail(ex.toString())
                        .withHint("Build the application again."),
                    ex);
        }
        return new JavaMigrationIndex(classes);
    }

    /** Gives the classes of a package, or null if it was not looked through. */
    @Nullable List<String> classes(String packageName) {
        return this.classes.get(packageName);
    }

    /**
     * Gives the classes of all packages.
     * @return their names; one may be there twice where a package is below another
     */
    public List<String> classNames() {
        return this.classes.values().stream().flatMap(List::stream).toList();
    }

    /**
     * Gives the content of the file.
     * @return a line for each package: its name, then those of its classes
     */
    public String text() {
        StringBuilder text = new StringBuilder();
        this.classes.forEach((name, found) -> {
            text.append(name);
            found.forEach((type) -> text.append(' ').append(type));
            text.append('\n');
        });
        return text.toString();
    }

}
