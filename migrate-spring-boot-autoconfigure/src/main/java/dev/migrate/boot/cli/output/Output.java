package dev.migrate.boot.cli.output;

import dev.migrate.diagnostic.Diagnostic;
import dev.migrate.diagnostic.Instance;
import dev.migrate.diagnostic.Severity;
import java.io.PrintStream;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Where a command writes: what it answers to standard output, everything else to standard
 * error. Thread-safe.
 */
public final class Output {

    private final PrintStream out;

    private final PrintStream err;

    private Terminal terminal;

    private Instance instance = Instance.PRIMARY;

    private boolean quiet;

    private boolean json;

    private String live = "";

    /**
     * Writes to these streams.
     * @param out takes answers
     * @param err takes everything else
     * @param terminal which of them a person looks at
     */
    public Output(PrintStream out, PrintStream err, Terminal terminal) {
        this.out = out;
        this.err = err;
        this.terminal = terminal;
    }

    /** Leaves out everything but SQL, JSON, warnings and errors. */
    public synchronized void beQuiet() {
        this.quiet = true;
    }

    /** Writes answers and errors for machines. */
    public synchronized void speakJson() {
        this.json = true;
    }

    /**
     * Lets advice name a database.
     * @param database the one that the command works on
     */
    public synchronized void workOn(Instance database) {
        this.instance = database;
    }

    /** Leaves out colour. */
    public synchronized void dropColor() {
        this.terminal = this.terminal.plain();
    }

    /**
     * Returns whether answers are for machines.
     * @return true after {@code --json}
     */
    public synchronized boolean isJson() {
        return this.json;
    }

    /**
     * Returns whether answers may have colour.
     * @return true if standard output is a terminal and colour is welcome
     */
    public synchronized boolean isColored() {
        return this.terminal.out() && this.terminal.color();
    }

    /**
     * Returns whether a person looks at standard error.
     * @return true if a line may be rewritten
     */
    public synchronized boolean isLive() {
        return this.terminal.err() && !this.quiet && !this.json;
    }

    /**
     * Returns whether a person can be asked.
     * @return true if both streams are a terminal
     */
    public synchronized boolean isInteractive() {
        return this.terminal.out() && this.terminal.err() && !this.json;
    }

    /**
     * Writes a line of the answer for people.
     * @param line the line
     */
    public synchronized void line(String line) {
        if (!this.quiet && !this.json) {
            clear();
            this.out.println(line);
        }
    }

    /**
     * Writes an answer as it is, whatever the options: SQL.
     * @param text the text, with its line ends
     */
    public synchronized void text(String text) {
        clear();
        this.out.print(text);
        this.out.flush();
    }

    /**
     * Writes an answer for machines.
     * @param answer records, lists and maps of them, texts, numbers
     */
    public synchronized void json(Object answer) {
        clear();
        this.out.println(Json.of(answer));
    }

    /**
     * Writes a line about the work, to standard error.
     * @param line the line
     */
    public synchronized void note(String line) {
        if (!this.quiet && !this.json) {
            clear();
            this.err.println(line);
        }
    }

    /**
     * Writes what went wrong or deserves a look, to standard error.
     * @param diagnostics one or more
     */
    public synchronized void report(List<Diagnostic> diagnostics) {
        clear();
        List<Diagnostic> named = diagnostics.stream().map((diagnostic) -> diagnostic.in(this.instance)).toList();
        if (this.json) {
            this.err.println(Json.of(Map.of("diagnostics", named)));
        }
        else {
            named.forEach((diagnostic) -> this.err.println(colored(diagnostic)));
        }
    }

    private String colored(Diagnostic diagnostic) {
        Style style = (diagnostic.severity() == Severity.ERROR) ? Style.BAD : Style.WARNING;
        boolean color = this.terminal.err() && this.terminal.color();
        return color ? diagnostic.format(style::apply) : diagnostic.format();
    }

    /**
     * Gives a text for standard output as it should look.
     * @param style how
     * @param text what
     * @return the text, with control characters only if a terminal shows colour
     */
    public synchronized String styled(Style style, @Nullable Object text) {
        String plain = String.valueOf(text);
        return isColored() ? style.apply(plain) : plain;
    }

    /**
     * Rewrites the line that lives below everything else.
     * @param text what it says; cut at the terminal's width
     */
    public synchronized void live(String text) {
        if (isLive()) {
            int width = this.terminal.columns() - 1;
            this.live = (text.length() > width) ? text.substring(0, width) : text;
            this.err.print("\r\033[K" + this.live);
            this.err.flush();
        }
    }

    /** Takes the living line away. */
    public synchronized void clear() {
        if (!this.live.isEmpty()) {
            this.live = "";
            this.err.print("\r\033[K");
            this.err.flush();
        }
    }

}
