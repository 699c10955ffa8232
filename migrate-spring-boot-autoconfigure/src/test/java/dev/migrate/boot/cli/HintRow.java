package dev.migrate.boot.cli;

import dev.migrate.boot.cli.CommandProcess.Answer;
import dev.migrate.diagnostic.DiagnosticCode;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** A situation, the command that shows its hint, and what it takes to follow it. */
final class HintRow {

    private final DiagnosticCode code;

    private final String site;

    private final int[] parts;

    private Consumer<HintStage> given = (stage) -> {
    };

    private Consumer<HintStage> byHand = (stage) -> {
    };

    private Consumer<HintStage> then = (stage) -> {
    };

    private String[] asked = { "upgrade" };

    private String @Nullable [] askedThen;

    private BiConsumer<HintStage, Answer> use = (stage, answer) -> {
    };

    private String[] values = {};

    private int end;

    private int exitCode;

    private HintRow(DiagnosticCode code, String site, int[] parts) {
        this.code = code;
        this.site = site;
        this.parts = parts;
    }

    /** Begins a row that follows these of the commands and settings of a site. */
    static HintRow of(DiagnosticCode code, String site, int... parts) {
        return new HintRow(code, site, parts);
    }

    /** Brings the situation about. */
    HintRow given(Consumer<HintStage> situation) {
        this.given = situation;
        return this;
    }

    /** The command that meets the situation; upgrade if none is named. */
    HintRow asking(String... command) {
        this.asked = command;
        return this;
    }

    /** What the hint tells a person to do before the command or the setting. */
    HintRow byHand(Consumer<HintStage> work) {
        this.byHand = work;
        return this;
    }

    /** What a person fills in, or answers. */
    HintRow with(String... answers) {
        this.values = answers;
        return this;
    }

    /** What the command that is followed gives; 0 if nothing is said. */
    HintRow giving(int code) {
        this.exitCode = code;
        return this;
    }

    /**
     * The command that shows that the situation is gone, if it is another one than that
     * which met it.
     */
    HintRow asksThen(String... command) {
        this.askedThen = command;
        return this;
    }

    /** What that command gives; 0 if nothing is said. */
    HintRow ending(int code) {
        this.end = code;
        return this;
    }

    /** What a person does with the answer of the command that was followed. */
    HintRow using(BiConsumer<HintStage, Answer> work) {
        this.use = work;
        return this;
    }

    /** What else is so when the hint has been followed. */
    HintRow then(Consumer<HintStage> check) {
        this.then = check;
        return this;
    }

    DiagnosticCode code() {
        return this.code;
    }

    String site() {
        return this.site;
    }

    List<String> parts() {
        return IntStream.of(this.parts).mapToObj((part) -> this.site + ":" + part).toList();
    }

    String[] askedThen() {
        return (this.askedThen != null) ? this.askedThen.clone() : asked();
    }

    int end() {
        return this.end;
    }

    void begin(HintStage stage) {
        this.given.accept(stage);
    }

    String[] asked() {
        return this.asked.clone();
    }

    /** Follows the commands and settings that were printed. */
    void follow(HintStage stage, List<String> printed) {
        this.byHand.accept(stage);
        int value = 0;
        for (int part : this.parts) {
            boolean several = this.parts.length > 1;
            String[] filled = several ? new String[] { this.values[value++] } : this.values;
            Answer answer = stage.follow(printed.get(part - 1), filled);
            if (answer.code() != this.exitCode) {
                throw new AssertionError(printed.get(part - 1) + " ended with " + answer.code() + "\n" + answer.err());
            }
            this.use.accept(stage, answer);
        }
    }

    void check(HintStage stage) {
        this.then.accept(stage);
    }

    @Override
    public String toString() {
        return this.code.id() + " " + String.join(" ", parts());
    }

}
