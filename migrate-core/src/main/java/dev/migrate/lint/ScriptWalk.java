package dev.migrate.lint;

import dev.migrate.lint.schema.KnownSchema;
import dev.migrate.statement.ObjectStatement.Create;
import dev.migrate.statement.ParsedStatement;
import dev.migrate.statement.SessionStatement.SetParameter;
import dev.migrate.statement.SessionStatement.Transaction;
import dev.migrate.statement.Statement;
import java.util.List;
import java.util.function.Consumer;

/** Goes through a script as a session would, and shows each statement before it runs. */
final class ScriptWalk {

    private final ScriptView view;

    private final KnownSchema schema;

    private final Consumer<Step> visitor;

    private final SessionState session;

    ScriptWalk(LintScript script, ScriptView view, KnownSchema schema, Consumer<Step> visitor) {
        this.view = view;
        this.schema = schema;
        this.visitor = visitor;
        this.session = new SessionState(script.settings().transactional());
    }

    void run() {
        List<ParsedStatement> statements = this.view.statements();
        for (int top = 0; top < statements.size(); top++) {
            visit(statements.get(top), top, false);
            if (this.session.endStatement()) {
                this.schema.nextTransaction(false);
            }
        }
        this.view.end(this.session.isOpen());
    }

    private void visit(ParsedStatement parsed, int top, boolean nested) {
        Step step = new Step(this.view, parsed,
                new Step.Moment(top, nested, this.session.inTransaction() || isBlock(top), this.session.transaction(),
                        this.session.setting("lock_timeout"), this.session.setting("statement_timeout"),
                        this.session.setting("timezone")));
        this.visitor.accept(step);
        this.view.add(step);
        if (nested) {
            this.schema.gone().keptDuring(() -> change(parsed.statement()));
        }
        else {
            change(parsed.statement());
        }
        List<String> path = this.schema.searchPath();
        if (parsed.statement() instanceof Create create && create.kind().equals("SCHEMA")
                && !parsed.nested().isEmpty()) {
            this.schema.searchPath(List.of(create.name().name()));
        }
        parsed.nested().forEach((inner) -> visit(inner, top, true));
        if (parsed.statement() instanceof Create) {
            this.schema.searchPath(path);
        }
    }

    // what runs within another statement shares its transaction
    private boolean isBlock(int top) {
        return !this.view.statements().get(top).nested().isEmpty();
    }

    private void change(Statement statement) {
        if (statement instanceof Transaction transaction) {
            boolean written = this.session.change(transaction);
            switch (transaction.change()) {
                case COMMIT, ROLLBACK -> this.schema.nextTransaction(written);
                case BEGIN, WITHIN -> {
                }
            }
            return;
        }
        if (statement instanceof SetParameter set) {
            this.session.set(set);
        }
        this.schema.apply(statement);
    }

}
