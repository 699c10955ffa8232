package dev.migrate.autogenerate;

import dev.migrate.diagnostic.Diagnostic;
import dev.migrate.diagnostic.DiagnosticCode;
import dev.migrate.diagnostic.MigrateException;
import dev.migrate.diagnostic.SourceLocation;
import dev.migrate.schema.DesiredSchema;
import dev.migrate.sql.SourceText;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.util.StringUtils;

/** A desired schema in a SQL file, or in the SQL files of a folder and those below. */
public final class SqlFiles implements DesiredSchema {

    /** What a location of the class path begins with. */
    public static final String CLASS_PATH = "classpath:";

    /** What a location of the file system begins with. */
    public static final String FILE = "file:";

    private static final String SUFFIX = ".sql";

    private final String location;

    private final ClassLoader classLoader;

    /**
     * Reads a location.
     * @param location {@code classpath:} or {@code file:}, and a file or folder
     * @param classLoader looks up a location on the class path
     */
    public SqlFiles(String location, ClassLoader classLoader) {
        this.location = location;
        this.classLoader = classLoader;
    }

    @Override
    public List<SourceText> scripts() {
        try {
            List<SourceText> scripts = this.location.startsWith(FILE)
                    ? files(this.location.substring(FILE.length()).replaceFirst("^//", ""))
                    : resources(StringUtils.trimLeadingCharacter(this.location.substring(CLASS_PATH.length()), '/'));
            if (scripts.isEmpty()) {
                throw unreadable("has no SQL file", null);
            }
            return scripts;
        }
        catch (IOException ex) {
            throw unreadable("cannot be read", ex);
        }
    }

    private List<SourceText> files(String written) throws IOException {
        Path path = Path.of(written);
        if (Files.isRegularFile(path)) {
            return List.of(text(written, Files.readAllBytes(path)));
        }
        if (!Files.isDirectory(path)) {
            throw unreadable("does not exist", null);
        }
        List<SourceText> scripts = new ArrayList<>();
        try (Stream<Path> found = Files.walk(path)) {
            for (Path file : found.filter(SqlFiles::isSql).sorted().toList()) {
                scripts.add(text(file.toString(), Files.readAllBytes(file)));
            }
        }
        return scripts;
    }

    private static boolean isSql(Path file) {
        return file.toString().endsWith(SUFFIX) && Files.isRegularFile(file);
    }

    private List<SourceText> resources(String path) throws IOException {
        PathMatchingResourcePatternResolver resolver = new PathMatchingResourcePatternResolver(this.classLoader);
        if (path.endsWith(SUFFIX)) {
            Resource file = resolver.getResource(CLASS_PATH + path);
            if (!file.exists()) {
                throw unreadable("does not exist", null);
            }
            return List.of(text(path, file.getContentAsByteArray()));
        }
        String folder = StringUtils.trimTrailingCharacter(path, '/');
        Resource[] found = resolver.getResources("classpath*:" + folder + "/**/*" + SUFFIX);
        Arrays.sort(found, Comparator.comparing(String::valueOf));
        List<SourceText> scripts = new ArrayList<>();
        for (Resource file : found) {
            String url = file.getURL().toExternalForm();
            int at = url.lastIndexOf("/" + folder + "/");
            scripts.add(text((at < 0) ? url : url.substring(at + 1), file.getContentAsByteArray()));
        }
        return scripts;
    }

    private static SourceText text(String source, byte[] content) {
        try {
            String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(content)).toString();
            return new SourceText(text, SourceLocation.of(source));
        }
        catch (CharacterCodingException ex) {
            throw new MigrateException(Diagnostic.error(DiagnosticCode.BAD_DESIRED_SCHEMA, "the file is not UTF-8")
                .at(SourceLocation.of(source))
                .withHint("Save the file as UTF-8."), ex);
        }
    }

    private MigrateException unreadable(String what, @Nullable IOException cause) {
        Diagnostic diagnostic = Diagnostic
            .error(DiagnosticCode.BAD_DESIRED_SCHEMA, "the desired schema \"" + this.location + "\" " + what)
            .withDetail((cause != null) ? cause.toString() : null)
            .withHint("Correct \"migrate.desired-schema\".");
        return (cause != null) ? new MigrateException(diagnostic, cause) : new MigrateException(diagnostic);
    }

    /** Gives the location as it was written. */
    @Override
    public String toString() {
        return this.location;
    }

}
