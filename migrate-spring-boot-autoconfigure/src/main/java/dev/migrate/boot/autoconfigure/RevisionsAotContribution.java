package dev.migrate.boot.autoconfigure;

import dev.migrate.migration.JavaMigrationIndex;
import java.util.List;
import java.util.Set;
import org.springframework.aot.generate.GenerationContext;
import org.springframework.aot.hint.MemberCategory;
import org.springframework.aot.hint.RuntimeHints;
import org.springframework.aot.hint.TypeReference;
import org.springframework.beans.factory.aot.BeanFactoryInitializationAotContribution;
import org.springframework.beans.factory.aot.BeanFactoryInitializationCode;
import org.springframework.util.StringUtils;

/**
 * Keeps the revisions in a build ahead of time.
 *
 * @param locations as they are configured
 * @param beans the names of the classes of Java revisions that are beans
 * @param index the Java revisions that are not
 */
record RevisionsAotContribution(Set<String> locations, Set<String> beans,
        JavaMigrationIndex index) implements BeanFactoryInitializationAotContribution {

    private static final List<String> CLASS_PATH = List.of("classpath:", "classpath*:", "resource:");

    @Override
    public void applyTo(GenerationContext generation, BeanFactoryInitializationCode code) {
        RuntimeHints hints = generation.getRuntimeHints();
        this.locations.forEach((location) -> addFolder(location, hints));
        this.beans.forEach((type) -> addRevision(type, hints));
        this.index.classNames().forEach((type) -> addRevision(type, hints));
        String text = this.index.text();
        if (!text.isEmpty()) {
            generation.getGeneratedFiles().addResourceFile(JavaMigrationIndex.RESOURCE, text);
            hints.resources().registerPattern(JavaMigrationIndex.RESOURCE);
        }
    }

    private static void addFolder(String location, RuntimeHints hints) {
        for (String prefix : CLASS_PATH) {
            if (location.startsWith(prefix)) {
                String folder = location.substring(prefix.length());
                folder = StringUtils.trimTrailingCharacter(StringUtils.trimLeadingCharacter(folder, '/'), '/');
                hints.resources().registerPattern(folder + "/**");
                return;
            }
        }
    }

    /** The engine makes it, and asks whether it has its own downgrade. */
    private static void addRevision(String type, RuntimeHints hints) {
        hints.reflection()
            .registerType(TypeReference.of(type), MemberCategory.INVOKE_DECLARED_CONSTRUCTORS,
                    MemberCategory.INVOKE_PUBLIC_METHODS);
    }

}
