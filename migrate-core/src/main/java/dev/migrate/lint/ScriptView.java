package dev.migrate.lint;

import dev.migrate.lint.schema.KnownSchema;
import dev.migrate.sql.QualifiedName;
import dev.migrate.statement.ObjectStatement.Create;
import dev.migrate.statement.ObjectStatement.CreateRoutine;
import dev.migrate.statement.ObjectStatement.CreateView;
import dev.migrate.statement.ParsedStatement;
import dev.migrate.statement.Statement;
import dev.migrate.statement.TableStatement.CreateTable;
import dev.migrate.statement.TypeStatement.CreateDomain;
import dev.migrate.statement.TypeStatement.CreateEnum;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A script while it is looked at, statement by statement.
 *
 * @since 0.1
 */
public final class ScriptView {

    private final LintScript script;

    private final KnownSchema schema;

    private final List<ParsedStatement> statements;

    private final List<Step> steps = new ArrayList<>();

    private final Map<Class<? extends Statement>, List<Step>> kinds = new HashMap<>();

    private @Nullable Set<String> createdNames;

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
     * Gives the names of the tables, views, types and routines that the script creates.
     * @return their last names
     */
    public Set<String> createdNames() {
        if (this.createdNames == null) {
            this.createdNames = this.statements.stream()
                .flatMap((parsed) -> Stream.ofNullable(createdName(parsed.statement())))
                .map(QualifiedName::name)
                .collect(Collectors.toUnmodifiableSet());
        }
        return this.createdNames;
    }

    /**
     * Gives what a statement creates.
     * @param statement any statement
     * @return the name of a table, view, type or routine, as written; null for others
     */
    public static @Nullable QualifiedName createdName(Statement statement) {
        if (statement instanceof CreateTable create) {
            return create.name();
        }
        if (statement instanceof CreateView create) {
            return create.name();
        }
        if (statement instanceof CreateEnum create) {
            return create.name();
        }
        if (statement instanceof CreateDomain create) {
            return create.name();
        }
        if (statement instanceof CreateRoutine create) {
            return create.name();
        }
        return (statement instanceof Create create) ? create.name() : null;
    }

    /**
     * Gives the statements that were looked at.
     * @return the steps so far, nested ones too
     */
    public List<Step> steps() {
        return List.copyOf(this.steps);
    }

    /**
     * Returns whether a transaction of the script stays open.
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
        this.kinds.computeIfAbsent(step.statement().getClass(), (kind) -> new ArrayList<>()).add(step);
    }

    List<Step> steps(Class<? extends Statement> type) {
        return this.kinds.getOrDefault(type, List.of());
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
