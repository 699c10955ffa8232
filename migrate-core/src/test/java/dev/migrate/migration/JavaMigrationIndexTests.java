package dev.migrate.migration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.migrate.diagnostic.Diagnostic;
import dev.migrate.diagnostic.MigrateException;
import dev.migrate.migration.scanned.sub.OtherRevision;
import java.io.IOException;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JavaMigrationIndexTests {

    private static final String SCANNED = "dev.migrate.migration.scanned";

    private static final String FIRST = SCANNED + ".ScannedRevision";

    private static final String BOTH = SCANNED + " " + FIRST + " " + OtherRevision.class.getName() + "\n";

    @TempDir
    Path folder;

    @Test
    void aPackageIsWrittenWithItsRevisions() {
        JavaMigrationIndex index = JavaMigrationIndex.of(List.of(SCANNED, SCANNED + ".sub"), classLoader());
        assertThat(index.text()).isEqualTo(BOTH + SCANNED + ".sub " + OtherRevision.class.getName() + "\n");
        assertThat(index.classNames()).contains(FIRST, OtherRevision.class.getName());
    }

    @Test
    void aPackageWithoutClassesIsRefusedWhenTheApplicationIsBuilt() {
        assertThatExceptionOfType(MigrateException.class)
            .isThrownBy(() -> JavaMigrationIndex.of(List.of(SCANNED, "no.such"), classLoader()))
            .satisfies((ex) -> assertThat(ex.diagnostics()).extracting(Diagnostic::message)
                .containsExactly("package \"no.such\" has no classes"));
    }

    @Test
    void classesComeFromTheIndexWhereNoClassFileIsFound() throws IOException {
        write(BOTH.replace(SCANNED + " ", "elsewhere "));
        List<Diagnostic> findings = new ArrayList<>();
        Set<Class<?>> found = new LinkedHashSet<>();
        JavaMigrationClasses classes = new JavaMigrationClasses(classLoader(), JavaMigrationIndex.read(withFolder()),
                findings);
        classes.scan("elsewhere", found);
        assertThat(found).extracting(Class::getName).containsExactly(FIRST, OtherRevision.class.getName());
        assertThat(findings).isEmpty();
    }

    @Test
    void aPackageThatIsNotInTheIndexIsLookedThrough() throws IOException {
        write("elsewhere\n");
        Set<Class<?>> found = new LinkedHashSet<>();
        JavaMigrationClasses classes = new JavaMigrationClasses(classLoader(), JavaMigrationIndex.read(withFolder()),
                new ArrayList<>());
        classes.scan("elsewhere", found);
        assertThat(found).isEmpty();
        classes.scan(SCANNED + ".sub", found);
        assertThat(found).containsExactly(OtherRevision.class);
    }

    @Test
    void aClassOfTheIndexThatIsGoneIsNamed() throws IOException {
        write("elsewhere no.such.Revision\n");
        List<Diagnostic> findings = new ArrayList<>();
        new JavaMigrationClasses(classLoader(), JavaMigrationIndex.read(withFolder()), findings).scan("elsewhere",
                new LinkedHashSet<>());
        assertThat(findings).singleElement()
            .satisfies((finding) -> assertThat(finding.detail()).contains("no.such.Revision"));
    }

    private void write(String text) throws IOException {
        Path file = this.folder.resolve(JavaMigrationIndex.RESOURCE);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    private ClassLoader withFolder() throws MalformedURLException {
        return new URLClassLoader(new URL[] { this.folder.toUri().toURL() }, null);
    }

    private static ClassLoader classLoader() {
        return JavaMigrationIndexTests.class.getClassLoader();
    }

}
