package dev.migrate.statement;

import dev.migrate.sql.QualifiedName;
import dev.migrate.sql.SqlToken;
import dev.migrate.statement.ConstraintDefinition.Kind;
import dev.migrate.statement.ConstraintDefinition.Trait;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads constraints of tables, columns and domains. */
final class ConstraintParser {

    private static final String[] NEXT = { "CONSTRAINT", "NOT", "NULL", "CHECK", "DEFAULT", "GENERATED", "UNIQUE",
            "PRIMARY", "REFERENCES", "COLLATE", "DEFERRABLE", "INITIALLY", "ENFORCED" };

    private final TokenReader reader;

    private final boolean column;

    private final List<Draft> drafts = new ArrayList<>();

    private @Nullable String collation;

    private ConstraintParser(TokenReader reader, boolean column) {
        this.reader = reader;
        this.column = column;
    }

    /** Passes a column from its name on; null if it is not understood. */
    static @Nullable ColumnDefinition column(TokenReader reader) {
        String name = reader.takeWord();
        TypeName type = (name != null) ? new TypeParser(reader).take() : null;
        if (name == null || type == null) {
            return null;
        }
        ConstraintParser parser = new ConstraintParser(reader, true);
        return parser.readAll()
                ? new ColumnDefinition(name, type, parser.collation, parser.drafts.stream().map(Draft::done).toList())
                : null;
    }

    /** Passes what follows the type of a domain; null if it is not understood. */
    static @Nullable List<ConstraintDefinition> ofDomain(TokenReader reader) {
        ConstraintParser parser = new ConstraintParser(reader, true);
        return parser.readAll() ? parser.drafts.stream().map(Draft::done).toList() : null;
    }

    /** Passes a constraint of a table; null if it is not understood. */
    static @Nullable ConstraintDefinition table(TokenReader reader) {
        ConstraintParser parser = new ConstraintParser(reader, false);
        return (parser.readAll() && parser.drafts.size() == 1) ? parser.drafts.get(0).done() : null;
    }

    private boolean readAll() {
        while (this.reader.isPresent()) {
            if (!readOne()) {
                return false;
            }
        }
        return true;
    }

    private boolean readOne() {
        SqlToken first = this.reader.peek();
        String name = this.reader.take("CONSTRAINT") ? this.reader.takeWord() : null;
        if (name == null && takeAttribute()) {
            return true;
        }
        Draft draft = new Draft(name, (first != null) ? first.start() : 0);
        if (!takeKind(draft)) {
            return false;
        }
        this.drafts.add(draft);
        return true;
    }

    // what is said of the constraint before
    private boolean takeAttribute() {
        if (this.reader.take("COLLATE")) {
            QualifiedName name = this.reader.takeName();
            this.collation = (name != null) ? name.name() : null;
            return true;
        }
        if (this.reader.take("STORAGE") || this.reader.take("COMPRESSION") || this.reader.take("INITIALLY")) {
            this.reader.advance();
            return true;
        }
        if (this.reader.take("NOT", "VALID")) {
            return add(Trait.NOT_VALID);
        }
        if (this.reader.take("NOT", "ENFORCED")) {
            return add(Trait.NOT_ENFORCED);
        }
        return this.reader.take("DEFERRABLE") || this.reader.take("NOT", "DEFERRABLE") || this.reader.take("ENFORCED")
                || this.reader.take("NO", "INHERIT") || this.reader.take("WITH", "OPTIONS");
    }

    private boolean add(Trait trait) {
        if (!this.drafts.isEmpty()) {
            this.drafts.get(this.drafts.size() - 1).traits.add(trait);
        }
        return true;
    }

    private boolean takeKind(Draft draft) {
        if (this.reader.take("NOT", "NULL")) {
            String name = (!this.column && this.reader.atName()) ? this.reader.takeWord() : null;
            return draft.is(Kind.NOT_NULL).on((name != null) ? List.of(name) : List.of());
        }
        if (this.reader.take("NULL")) {
            return draft.is(Kind.NULL).on(List.of());
        }
        if (this.reader.take("DEFAULT")) {
            return draft.is(Kind.DEFAULT).says(this.reader.takeUntil(NEXT));
        }
        if (this.reader.take("CHECK")) {
            return draft.is(Kind.CHECK).says(this.reader.takeParentheses());
        }
        if (this.reader.take("GENERATED")) {
            return generated(draft);
        }
        if (this.reader.take("PRIMARY", "KEY")) {
            return key(draft.is(Kind.PRIMARY_KEY));
        }
        if (this.reader.take("UNIQUE")) {
            return key(draft.is(Kind.UNIQUE));
        }
        if (this.reader.take("FOREIGN", "KEY")) {
            List<SqlToken> columns = this.reader.takeParentheses();
            draft.columns = (columns != null) ? TokenReader.names(columns) : List.of();
        }
        if (this.reader.take("REFERENCES")) {
            return references(draft.is(Kind.FOREIGN_KEY));
        }
        return this.reader.take("EXCLUDE") && exclusion(draft.is(Kind.EXCLUDE));
    }

    private boolean generated(Draft draft) {
        this.reader.take("ALWAYS");
        this.reader.take("BY", "DEFAULT");
        if (!this.reader.take("AS")) {
            return false;
        }
        if (this.reader.take("IDENTITY")) {
            this.reader.takeParentheses();
            return draft.is(Kind.IDENTITY).on(List.of());
        }
        boolean read = draft.is(Kind.GENERATED).says(this.reader.takeParentheses());
        if (this.reader.take("STORED")) {
            draft.traits.add(Trait.STORED);
        }
        else if (this.reader.take("VIRTUAL")) {
            draft.traits.add(Trait.VIRTUAL);
        }
        return read;
    }

    private boolean key(Draft draft) {
        this.reader.take("NULLS", "NOT", "DISTINCT");
        this.reader.take("NULLS", "DISTINCT");
        if (this.reader.take("USING", "INDEX")) {
            if (!this.reader.take("TABLESPACE")) {
                draft.usingIndex = this.reader.takeWord();
                return draft.usingIndex != null;
            }
            this.reader.takeWord();
            return true;
        }
        if (!this.column) {
            List<SqlToken> columns = this.reader.takeParentheses();
            if (columns == null) {
                return false;
            }
            draft.columns = TokenReader.names(columns);
        }
        skipIndexOptions();
        return true;
    }

    private void skipIndexOptions() {
        boolean more = true;
        while (more) {
            more = false;
            if (this.reader.take("INCLUDE") || this.reader.take("WITH")) {
                this.reader.takeParentheses();
                more = true;
            }
            else if (this.reader.take("USING", "INDEX", "TABLESPACE")) {
                this.reader.takeWord();
                more = true;
            }
        }
    }

    private boolean references(Draft draft) {
        draft.references = this.reader.takeName();
        this.reader.takeParentheses();
        boolean more = true;
        while (more) {
            more = false;
            if (this.reader.take("MATCH")) {
                this.reader.advance();
                more = true;
            }
            else if (this.reader.at("ON")) {
                if (this.reader.follows("ON", "DELETE")) {
                    draft.traits.add(Trait.ON_DELETE);
                }
                this.reader.advance();
                this.reader.advance();
                takeReferentialAction();
                more = true;
            }
        }
        return draft.references != null;
    }

    private void takeReferentialAction() {
        if (this.reader.take("NO", "ACTION") || this.reader.take("RESTRICT") || this.reader.take("CASCADE")) {
            return;
        }
        this.reader.take("SET");
        this.reader.advance();
        this.reader.takeParentheses();
    }

    private boolean exclusion(Draft draft) {
        if (this.reader.take("USING")) {
            this.reader.takeWord();
        }
        boolean read = draft.says(this.reader.takeParentheses());
        skipIndexOptions();
        if (this.reader.take("WHERE")) {
            this.reader.takeParentheses();
        }
        return read;
    }

    /** A constraint of which more may follow. */
    private static final class Draft {

        private final @Nullable String name;

        private final int position;

        private final Set<Trait> traits = EnumSet.noneOf(Trait.class);

        private Kind kind = Kind.CHECK;

        private List<String> columns = List.of();

        private Expression expression = new Expression(List.of());

        private @Nullable QualifiedName references;

        private @Nullable String usingIndex;

        Draft(@Nullable String name, int position) {
            this.name = name;
            this.position = position;
        }

        Draft is(Kind what) {
            this.kind = what;
            return this;
        }

        boolean on(List<String> names) {
            this.columns = names;
            return true;
        }

        boolean says(@Nullable List<SqlToken> tokens) {
            this.expression = new Expression((tokens != null) ? tokens : List.of());
            return !this.expression.isEmpty();
        }

        ConstraintDefinition done() {
            return new ConstraintDefinition(this.kind, this.name, this.columns, this.expression, this.references,
                    this.usingIndex, this.traits, this.position);
        }

    }

}
