package dev.migrate.lint;

import dev.migrate.lint.schema.KnownSchema;
import dev.migrate.statement.ParsedStatement;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A script while it is looked at, statement by statement. */
public final class ScriptView {

    private final LintScript script;

    private final KnownSchema schema;

    private final List<ParsedStatement> statements;

    private final List<Step> steps = new ArrayList<>();

    private boolean endsOpen;

    ScriptView(LintScript script, KnownSchema schema, List<ParsedStatement> statements) {
        this.script = script;
        this.schema = schema;
        this.statements = statements;
    }

    /** Gives a statement as it is written. */
    String text(int top) {
        return this.script.statements().get(top).text();
    }

    /**
     * Gives how the script is run.
     * @return the settings
     */
    public ScriptSettings settings() {
        return this.script.settings();
    }

    /**
     * Gives the server.
     * @return its version
     */
    public ServerVersion version() {
        return settings().version();
    }

    /**
     * Gives where it stands in the graph.
     * @return the place; null for a plain file
     */
    public @Nullable RevisionPlace place() {
        return this.script.place();
    }

    /**
     * Gives the statements.
     * @return all of the script, as written
     */
    public List<ParsedStatement> statements() {
        return this.statements;
    }

    /**
     * Gives the statements that were looked at.
     * @return the steps so far, nested ones too
     */
    public List<Step> steps() {
        return List.copyOf(this.steps);
    }

    /**
     * Tells whether a transaction of the script stays open.
     * @return true after its end if BEGIN was not committed
     */
    public boolean endsOpen() {
        return this.endsOpen;
    }

    KnownSchema schema() {
        return this.schema;
    }

    boolean isBatched(int top) {
        return this.script.statements().get(top).batches() != null;
    }

    void add(Step step) {
        this.steps.add(step);
    }

    void end(boolean open) {
        this.endsOpen = open;
    }

    int stepCount() {
        return this.steps.size();
    }

    List<Step> before(int index) {
        return Collections.unmodifiableList(this.steps.subList(0, index));
    }

    List<ParsedStatement> after(int top) {
        return this.statements.subList(Math.min(top + 1, this.statements.size()), this.statements.size());
    }

}
