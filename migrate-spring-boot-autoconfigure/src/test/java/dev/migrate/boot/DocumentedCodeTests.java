package dev.migrate.boot;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Java that README and documentation show: a class compiles as it is pasted, and calls of
 * operations compile within a revision.
 */
class DocumentedCodeTests {

    private static final Path PROJECT = Path.of("..");

    private static final Pattern BLOCK = Pattern.compile("(?ms)^```java\\n(.*?)^```$");

    private static final Pattern CLASS = Pattern.compile("(?m)^class (\\w+)");

    // what a service has besides, and what is not on the class path of this module
    private static final String OTHERS = "class Slugs { }\n";

    private static final String NEEDS_SECURITY = "SecurityFilterChain";

    @TempDir
    private Path folder;

    static List<Arguments> blocks() throws IOException {
        List<Path> pages = new ArrayList<>(List.of(PROJECT.resolve("README.md")));
        try (Stream<Path> docs = Files.walk(PROJECT.resolve("docs"))) {
            docs.filter((path) -> path.toString().endsWith(".md")).sorted().forEach(pages::add);
        }
        List<Arguments> blocks = new ArrayList<>();
        for (Path page : pages) {
            String text = Files.readString(page);
            Matcher block = BLOCK.matcher(text);
            while (block.find()) {
                if (!block.group(1).contains(NEEDS_SECURITY)) {
                    long line = text.substring(0, block.start()).lines().count() + 1;
                    blocks.add(Arguments.of(page.getFileName() + ":" + line, block.group(1)));
                }
            }
        }
        return blocks;
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("blocks")
    void compiles(String place, String block) throws IOException {
        Matcher type = CLASS.matcher(block);
        String source = type.find() ? block : revision(block);
        Path file = Files.writeString(this.folder.resolve(type.reset().find() ? type.group(1) + ".java" : "Shown.java"),
                source);
        Path others = Files.writeString(this.folder.resolve("Others.java"), OTHERS);
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        StringWriter problems = new StringWriter();
        boolean compiled = compiler
            .getTask(problems, null, null,
                    List.of("-proc:none", "-d", this.folder.toString(), "-cp",
                            System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"))),
                    null, compiler.getStandardFileManager(null, null, null).getJavaFileObjects(file, others))
            .call();
        assertThat(compiled).as(place + "\n" + problems).isTrue();
    }

    private static String revision(String calls) {
        boolean method = calls.startsWith("@Override");
        return """
                import static dev.migrate.operation.Definitions.*;

                import dev.migrate.definition.*;
                import dev.migrate.migration.JavaMigration;
                import dev.migrate.operation.*;
                import dev.migrate.schema.*;
                import dev.migrate.change.*;
                import java.util.*;

                abstract class Shown implements JavaMigration {

                    List<List<Object>> rows;

                    %s

                }
                """.formatted(method ? calls : "@Override public void upgrade(Operations op) {\n" + calls + "}");
    }

}
