package dev.migrate.migration;

import java.io.IOException;
import java.net.URI;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.util.StringUtils;

/**
 * Lists the SQL files below a folder of the class path, in every directory and jar that
 * has it. Plain directories are walked; jars, nested jars and native images are left to
 * Spring.
 */
final class ClassPathFiles {

    private final ClassLoader classLoader;

    private final String folder;

    private final Set<String> names = new HashSet<>();

    /**
     * Looks in a folder.
     * @param folder the path from the root, without a slash at either end
     */
    ClassPathFiles(ClassLoader classLoader, String folder) {
        this.classLoader = classLoader;
        this.folder = folder;
    }

    /** Gives every place that has the folder. */
    List<URL> roots() throws IOException {
        return Collections.list(this.classLoader.getResources(this.folder + "/"));
    }

    /** Gives the files below these places, sorted by name. */
    List<MigrationFile> list(List<URL> roots) throws IOException {
        List<MigrationFile> files = new ArrayList<>();
        List<URL> others = new ArrayList<>();
        for (URL root : roots) {
            if (root.getProtocol().equals("file")) {
                Path path = Path.of(URI.create(root.toExternalForm()));
                if (Files.isDirectory(path)) {
                    FolderFiles.list(path, this.folder).forEach((file) -> add(file, root, files));
                }
            }
            else {
                others.add(root);
            }
        }
        if (!others.isEmpty()) {
            addOthers(others, files);
        }
        files.sort(Comparator.comparing(MigrationFile::name));
        return files;
    }

    private void addOthers(List<URL> roots, List<MigrationFile> files) throws IOException {
        Set<String> seen = new HashSet<>();
        for (Resource resource : new PathMatchingResourcePatternResolver(this.classLoader)
            .getResources("classpath*:" + this.folder + "/**/*" + MigrationFile.SUFFIX)) {
            String url = resource.getURL().toExternalForm();
            for (URL root : roots) {
                String prefix = root.toExternalForm();
                if (url.startsWith(prefix) && seen.add(url)) {
                    String relative = url.substring(prefix.length());
                    add(new MigrationFile(this.folder + "/" + decoded(relative), resource::getContentAsByteArray), root,
                            files);
                }
            }
        }
    }

    /** Two places may have files of one name; the second is then called by its URL. */
    private void add(MigrationFile file, URL root, List<MigrationFile> files) {
        String name = this.names.add(file.name()) ? file.name()
                : root.toExternalForm() + file.name().substring(this.folder.length() + 1);
        files.add(new MigrationFile(name, file.content()));
    }

    private static String decoded(String url) {
        return StringUtils.uriDecode(StringUtils.trimLeadingCharacter(url, '/'), StandardCharsets.UTF_8);
    }

}
