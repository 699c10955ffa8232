package dev.migrate.boot.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.jspecify.annotations.Nullable;

/** A headless browser: what it drew, and what it complained about. */
final class Chromium {

    private final Path program;

    private final Path folder;

    Chromium(Path program, Path folder) {
        this.program = program;
        this.folder = folder;
    }

    /** Looks on the path; null if there is none. */
    static @Nullable Path find() {
        return Stream.of(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator))
            .flatMap((folder) -> Stream.of("chromium", "chromium-browser", "google-chrome")
                .map((name) -> Path.of(folder, name)))
            .filter(Files::isExecutable)
            .findFirst()
            .orElse(null);
    }

    /** Opens a page as one with this preference does. */
    View open(String url, Scheme scheme) throws IOException, InterruptedException {
        Path picture = this.folder.resolve(scheme + ".png");
        Path log = this.folder.resolve(scheme + ".log");
        List<String> command = new ArrayList<>(List.of(this.program.toString(), "--headless", "--no-sandbox",
                "--disable-gpu", "--disable-dev-shm-usage", "--hide-scrollbars", "--no-first-run",
                "--disable-background-networking", "--enable-logging=stderr", "--window-size=1000,800"));
        command.add("--user-data-dir=" + this.folder.resolve("profile"));
        command.add("--blink-settings=preferredColorScheme=" + scheme.number);
        command.add("--screenshot=" + picture);
        command.add(url);
        Process process = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile()).start();
        try {
            assertThat(process.waitFor(60, TimeUnit.SECONDS)).as("the browser has ended").isTrue();
        }
        finally {
            process.descendants().forEach(ProcessHandle::destroyForcibly);
            process.destroyForcibly();
        }
        String complaints = String.join("\n", Files.readAllLines(log).stream().filter(Chromium::isConsole).toList());
        assertThat(picture).as(() -> read(log)).exists();
        return new View(ImageIO.read(picture.toFile()), complaints);
    }

    /** What a page's author would see in the console; the browser's own log is long. */
    private static boolean isConsole(String line) {
        return line.contains("CONSOLE") || line.contains("Content Security Policy");
    }

    private static String read(Path log) {
        try {
            return Files.readString(log);
        }
        catch (IOException ex) {
            return ex.toString();
        }
    }

    /** Blink's numbers. */
    enum Scheme {

        DARK(0), LIGHT(1);

        private final int number;

        Scheme(int number) {
            this.number = number;
        }

    }

    /**
     * What was seen.
     *
     * @param picture the window
     * @param console what the page would have complained about; empty if nothing
     */
    record View(BufferedImage picture, String console) {

        /** The colour of the corner, without its alpha. */
        int background() {
            return this.picture.getRGB(3, 3) & 0xFFFFFF;
        }

        boolean shows(int colour) {
            for (int y = 0; y < this.picture.getHeight(); y++) {
                for (int x = 0; x < this.picture.getWidth(); x++) {
                    if ((this.picture.getRGB(x, y) & 0xFFFFFF) == colour) {
                        return true;
                    }
                }
            }
            return false;
        }

    }

}
