package dev.migrate.sample.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/** What the goal {@code process-aot} of Spring Boot's plugin does, for a test. */
final class AheadOfTimeBuild {

    private static final long LIMIT_SECONDS = 120;

    private final Path folder;

    AheadOfTimeBuild(Path folder) {
        this.folder = folder;
    }

    /**
     * Processes and compiles.
     * @param service the name of the main class
     * @param properties what is configured when the service is built
     * @return the folder of the generated classes and resources
     */
    Path build(String service, String... properties) {
        try {
            process(service, properties);
            Path classes = Files.createDirectories(this.folder.resolve("classes"));
            compile(classes);
            copy(this.folder.resolve("resources"), classes);
            return classes;
        }
        catch (IOException ex) {
            throw new UncheckedIOException(ex);
        }
        catch (InterruptedException ex) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(ex);
        }
    }

    private void process(String service, String... properties) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-XX:TieredStopAtLevel=1", "-cp",
                ServiceProcess.classPath(), "org.springframework.boot.SpringApplicationAotProcessor", service));
        Stream.of("sources", "resources", "classes")
            .forEach((name) -> command.add(this.folder.resolve(name).toString()));
        command.addAll(List.of("dev.migrate", "sample-app"));
        command.addAll(List.of(properties));
        Path output = this.folder.resolve("process-aot.txt");
        Process process = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(output.toFile()).start();
        if (!process.waitFor(LIMIT_SECONDS, TimeUnit.SECONDS)) {
            process.destroyForcibly().waitFor();
        }
        assertThat(process.exitValue()).as(Files.readString(output)).isZero();
    }

    private void compile(Path classes) throws IOException {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        try (StandardJavaFileManager files = compiler.getStandardFileManager(null, null, null);
                Stream<Path> sources = Files.walk(this.folder.resolve("sources"))) {
            List<Path> java = sources.filter((file) -> file.toString().endsWith(".java")).toList();
            StringWriter messages = new StringWriter();
            boolean done = compiler
                .getTask(messages, files, null,
                        List.of("-proc:none", "-nowarn", "-d", classes.toString(), "-cp",
                                classes + File.pathSeparator + ServiceProcess.classPath()),
                        null, files.getJavaFileObjectsFromPaths(java))
                .call();
            assertThat(done).as(messages.toString()).isTrue();
        }
    }

    private static void copy(Path from, Path to) throws IOException {
        Files.walkFileTree(from, new SimpleFileVisitor<>() {

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                Path target = to.resolve(from.relativize(file));
                Files.createDirectories(target.getParent());
                Files.copy(file, target);
                return FileVisitResult.CONTINUE;
            }

        });
    }

}
