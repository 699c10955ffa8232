package dev.migrate.statement;

import dev.migrate.sql.QualifiedName;
import dev.migrate.sql.SqlToken;
import dev.migrate.sql.TokenKind;
import dev.migrate.statement.RowStatement.Delete;
import dev.migrate.statement.RowStatement.Insert;
import dev.migrate.statement.RowStatement.Merge;
import dev.migrate.statement.RowStatement.Query;
import dev.migrate.statement.RowStatement.Source;
import dev.migrate.statement.RowStatement.Truncate;
import dev.migrate.statement.RowStatement.Update;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads statements about rows. */
final class RowParser {

    private static final Expression NOTHING = new Expression(List.of());

    private final TokenReader reader;

    RowParser(TokenReader reader) {
        this.reader = reader;
    }

    /** Reads a statement that begins with WITH. */
    static ParsedStatement with(List<SqlToken> tokens) {
        TokenReader reader = new TokenReader(tokens);
        reader.advance();
        reader.take("RECURSIVE");
        List<ParsedStatement> nested = new ArrayList<>();
        do {
            reader.takeWord();
            reader.takeParentheses();
            reader.take("AS");
            reader.take("NOT");
            reader.take("MATERIALIZED");
            List<SqlToken> body = reader.takeParentheses();
            if (body != null && new TokenReader(body).atAny("UPDATE", "DELETE", "INSERT", "MERGE", "WITH")) {
                nested.add(StatementParser.parse(body));
            }
            while (reader.atAny("SEARCH", "CYCLE")) {
                reader.skipTo("SET");
                reader.advance();
                reader.takeUntil("SELECT", "UPDATE", "DELETE", "INSERT", "MERGE");
            }
        }
        while (reader.take(','));
        ParsedStatement main = StatementParser.parse(reader.rest());
        nested.addAll(main.nested());
        return new ParsedStatement(main.statement(), tokens, nested);
    }

    /** Reads SELECT outside of PL/pgSQL, where INTO names a new table. */
    static ParsedStatement select(List<SqlToken> tokens) {
        TokenReader reader = new TokenReader(tokens);
        if (!reader.skipTo("INTO")) {
            return query(tokens);
        }
        reader.advance();
        Set<TableStatement.Trait> traits = EnumSet.of(TableStatement.Trait.AS_QUERY);
        if (reader.take("TEMPORARY") || reader.take("TEMP")) {
            traits.add(TableStatement.Trait.TEMPORARY);
        }
        reader.take("UNLOGGED");
        reader.take("TABLE");
        QualifiedName table = reader.takeName();
        return (table == null) ? query(tokens) : new ParsedStatement(
                new TableStatement.CreateTable(table, traits, List.of(), List.of(), null, NOTHING, List.of()), tokens);
    }

    /** Reads a query, and what it sets by {@code set_config}. */
    static ParsedStatement query(List<SqlToken> tokens) {
        Query query = new Query(new Expression(tokens), FromClause.tables(tokens));
        return new ParsedStatement(query, tokens, SetConfig.calls(tokens));
    }

    Statement parse(String command) {
        Statement parsed = switch (command) {
            case "UPDATE" -> update();
            case "DELETE" -> delete();
            case "INSERT" -> insert();
            case "MERGE" -> merge();
            case "TRUNCATE" -> truncate();
            default -> copy();
        };
        return (parsed != null) ? parsed : new Statement.Unknown(command + " is not understood");
    }

    private @Nullable QualifiedName takeTable() {
        this.reader.take("ONLY");
        QualifiedName name = this.reader.takeName();
        SqlToken star = this.reader.peek();
        if (star != null && star.text().equals("*")) {
            this.reader.advance();
        }
        return name;
    }

    private @Nullable Statement update() {
        QualifiedName table = takeTable();
        if (table == null) {
            return null;
        }
        String alias = takeAlias(table, "SET");
        if (!this.reader.skipTo("SET")) {
            return null;
        }
        this.reader.advance();
        List<String> columns = takeAssignments();
        return new Update(table, alias, columns, takeCondition());
    }

    private String takeAlias(QualifiedName table, String... next) {
        this.reader.take("AS");
        String alias = this.reader.atAny(next) ? null : this.reader.takeWord();
        return (alias != null) ? alias : table.name();
    }

    private Expression takeCondition() {
        if (!this.reader.skipTo("WHERE")) {
            return NOTHING;
        }
        this.reader.advance();
        int from = this.reader.position();
        if (!this.reader.skipTo("RETURNING")) {
            this.reader.rest();
        }
        return new Expression(this.reader.since(from));
    }

    private List<String> takeAssignments() {
        List<String> columns = new ArrayList<>();
        do {
            if (this.reader.at(TokenKind.OPEN)) {
                List<SqlToken> several = this.reader.takeParentheses();
                columns.addAll(TokenReader.names((several != null) ? several : List.of()));
            }
            else {
                takeTarget(columns);
            }
            skipValue();
        }
        while (this.reader.take(','));
        return columns;
    }

    // a field or an element of a column may be assigned beside another one
    private void takeTarget(List<String> columns) {
        String column = this.reader.takeWord();
        if (column != null && !this.reader.at('.') && !this.reader.at('[')) {
            columns.add(column);
        }
    }

    private void skipValue() {
        SqlToken before = null;
        while (this.reader.isPresent() && !this.reader.at(',') && !this.reader.atAny("WHERE", "RETURNING", "WHEN")
                && !(this.reader.at("FROM") && before != null && !before.is("DISTINCT"))) {
            before = this.reader.peek();
            this.reader.skipOne();
        }
    }

    private @Nullable Statement delete() {
        this.reader.take("FROM");
        QualifiedName table = takeTable();
        return (table != null) ? new Delete(table, takeAlias(table, "USING", "WHERE", "RETURNING"), takeCondition())
                : null;
    }

    private @Nullable Statement insert() {
        this.reader.take("INTO");
        QualifiedName table = this.reader.takeName();
        if (table == null) {
            return null;
        }
        if (this.reader.take("AS")) {
            this.reader.takeWord();
        }
        List<String> columns = takeColumns();
        boolean conflict = this.reader.comes("ON", "CONFLICT");
        Source source = takeSource(conflict);
        List<String> updated = List.of();
        if (conflict && this.reader.skipTo("DO", "UPDATE", "SET")) {
            this.reader.take("DO", "UPDATE", "SET");
            updated = takeAssignments();
        }
        return new Insert(table, columns, source, updated);
    }

    private List<String> takeColumns() {
        SqlToken next = this.reader.peek(1);
        boolean query = next != null && (next.is("SELECT") || next.is("WITH") || next.is("VALUES") || next.is('('));
        List<SqlToken> columns = query ? null : this.reader.takeParentheses();
        return (columns != null) ? TokenReader.split(columns)
            .stream()
            .filter((part) -> part.size() == 1)
            .flatMap((part) -> TokenReader.names(part).stream())
            .toList() : List.of();
    }

    private Source takeSource(boolean conflict) {
        int from = this.reader.position();
        if (this.reader.take("OVERRIDING")) {
            this.reader.advance();
            this.reader.take("VALUE");
        }
        boolean values = this.reader.atAny("VALUES", "DEFAULT");
        boolean reads = this.reader.comes("FROM") || this.reader.at("TABLE") || this.reader.at("WITH");
        if (!values && this.reader.at(TokenKind.OPEN)) {
            reads = !FromClause.tables(this.reader.rest()).isEmpty();
            this.reader.goTo(from);
        }
        if (conflict) {
            this.reader.skipTo("ON", "CONFLICT");
        }
        boolean tables = reads && !FromClause.tables(conflict ? this.reader.since(from) : rest(from)).isEmpty();
        return values ? Source.VALUES : (tables ? Source.QUERY : Source.CONSTANT_QUERY);
    }

    private List<SqlToken> rest(int from) {
        this.reader.goTo(from);
        List<SqlToken> rest = this.reader.rest();
        this.reader.goTo(from);
        return rest;
    }

    private @Nullable Statement merge() {
        this.reader.take("INTO");
        QualifiedName table = takeTable();
        if (table == null) {
            return null;
        }
        List<List<String>> updates = new ArrayList<>();
        List<List<String>> inserts = new ArrayList<>();
        while (this.reader.skipTo("THEN")) {
            this.reader.advance();
            if (this.reader.take("UPDATE", "SET")) {
                updates.add(takeAssignments());
            }
            else if (this.reader.take("INSERT")) {
                inserts.add(takeColumns());
            }
        }
        return new Merge(table, updates, inserts);
    }

    private Statement truncate() {
        this.reader.take("TABLE");
        List<QualifiedName> tables = new ArrayList<>();
        do {
            QualifiedName table = takeTable();
            if (table != null) {
                tables.add(table);
            }
        }
        while (this.reader.take(','));
        return new Truncate(tables, this.reader.comes("CASCADE"));
    }

    private Statement copy() {
        QualifiedName table = this.reader.at(TokenKind.OPEN) ? null : this.reader.takeName();
        this.reader.takeParentheses();
        return (table != null && this.reader.at("FROM")) ? new RowStatement.CopyFrom(table)
                : new Statement.Plain("COPY");
    }

}
