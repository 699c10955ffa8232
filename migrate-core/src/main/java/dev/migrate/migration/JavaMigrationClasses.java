package dev.migrate.migration;

import dev.migrate.diagnostic.Advice;
import dev.migrate.diagnostic.Diagnostic;
import dev.migrate.diagnostic.DiagnosticCode;
import dev.migrate.diagnostic.Setting;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.core.type.AnnotationMetadata;
import org.springframework.core.type.classreading.CachingMetadataReaderFactory;
import org.springframework.util.ClassUtils;

/**
 * Finds the Java revisions of a package and those below it, from their class files, so
 * that no other class is loaded; or by an index that was made when the application was
 * built.
 */
final class JavaMigrationClasses {

    private final ClassLoader classLoader;

    private final PathMatchingResourcePatternResolver resolver;

    private final CachingMetadataReaderFactory metadata;

    private final JavaMigrationIndex index;

    private final List<Diagnostic> findings;

    JavaMigrationClasses(ClassLoader classLoader, JavaMigrationIndex index, List<Diagnostic> findings) {
        this.classLoader = classLoader;
        this.index = index;
        this.resolver = new PathMatchingResourcePatternResolver(classLoader);
        this.metadata = new CachingMetadataReaderFactory(classLoader);
        this.findings = findings;
    }

    /** Adds what a package has. */
    void scan(String packageName, Set<Class<?>> found) {
        try {
            List<String> indexed = this.index.classes(packageName);
            if (indexed != null) {
                for (String name : indexed) {
                    found.add(ClassUtils.forName(name, this.classLoader));
                }
                return;
            }
            String path = ClassUtils.convertClassNameToResourcePath(packageName);
            // a blank one would be the whole class path
            Resource[] classes = packageName.isBlank() ? new Resource[0]
                    : this.resolver.getResources("classpath*:" + path + "/**/*.class");
            if (classes.length == 0) {
                this.findings.add(unreadable(packageName, "has no classes")
                    .withHint(Advice.of("Correct ").setting(Setting.PACKAGES).text(", or remove it.")));
            }
            for (Resource resource : classes) {
                AnnotationMetadata type = this.metadata.getMetadataReader(resource).getAnnotationMetadata();
                if (isMeant(type)) {
                    found.add(ClassUtils.forName(type.getClassName(), this.classLoader));
                }
            }
        }
        catch (IOException | ClassNotFoundException | LinkageError ex) {
            this.findings.add(unreadable(packageName, "cannot be read").withDetail(ex.toString()));
        }
    }

    /** A class that lacks one of both marks is loaded too, and refused later. */
    private static boolean isMeant(AnnotationMetadata type) {
        return type.isConcrete() && type.isIndependent() && (type.hasAnnotation(MigrationRevision.class.getName())
                || List.of(type.getInterfaceNames()).contains(JavaMigration.class.getName()));
    }

    private static Diagnostic unreadable(String packageName, String what) {
        return Diagnostic.error(DiagnosticCode.UNREADABLE_LOCATION, "package \"" + packageName + "\" " + what);
    }

}
