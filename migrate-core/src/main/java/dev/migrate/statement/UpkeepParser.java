package dev.migrate.statement;

import dev.migrate.sql.QualifiedName;
import dev.migrate.sql.SqlToken;
import dev.migrate.sql.TokenKind;
import dev.migrate.statement.IndexStatement.Reindex;
import dev.migrate.statement.UpkeepStatement.Cluster;
import dev.migrate.statement.UpkeepStatement.LockTable;
import dev.migrate.statement.UpkeepStatement.Refresh;
import dev.migrate.statement.UpkeepStatement.Vacuum;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Reads statements about storage, indexes and locks. */
final class UpkeepParser {

    private static final Set<String> OFF = Set.of("FALSE", "OFF", "0", "NO");

    private final TokenReader reader;

    UpkeepParser(TokenReader reader) {
        this.reader = reader;
    }

    Statement parse(String command) {
        return switch (command) {
            case "VACUUM" -> vacuum();
            case "CLUSTER" -> cluster();
            case "REINDEX" -> reindex();
            case "REFRESH" -> refresh();
            default -> lock();
        };
    }

    private Statement vacuum() {
        boolean full = takeOption("FULL");
        while (this.reader.atAny("FULL", "FREEZE", "VERBOSE", "ANALYZE", "ANALYSE")) {
            full |= this.reader.at("FULL");
            this.reader.advance();
        }
        return new Vacuum(full, tables());
    }

    private List<QualifiedName> tables() {
        List<QualifiedName> tables = new ArrayList<>();
        do {
            this.reader.take("ONLY");
            QualifiedName table = this.reader.takeName();
            if (table != null) {
                tables.add(table);
            }
            SqlToken star = this.reader.peek();
            if (star != null && star.text().equals("*")) {
                this.reader.advance();
            }
            this.reader.takeParentheses();
        }
        while (this.reader.take(','));
        return tables;
    }

    /**
     * Passes the options in parentheses; gives whether one is on. The last one counts.
     */
    private boolean takeOption(String keyword) {
        List<SqlToken> options = this.reader.takeParentheses();
        boolean on = false;
        for (List<SqlToken> option : TokenReader.split((options != null) ? options : List.of())) {
            if (option.get(0).is(keyword)) {
                on = option.size() == 1 || !OFF.contains(option.get(1).literal().toUpperCase(Locale.ROOT));
            }
        }
        return on;
    }

    private Statement cluster() {
        this.reader.takeParentheses();
        this.reader.take("VERBOSE");
        QualifiedName first = this.reader.takeName();
        // CLUSTER index ON table is the old spelling
        return new Cluster(this.reader.take("ON") ? this.reader.takeName() : first);
    }

    private Statement reindex() {
        boolean concurrently = takeOption("CONCURRENTLY");
        String scope = this.reader.word();
        this.reader.advance();
        concurrently |= this.reader.take("CONCURRENTLY");
        return Set.of("INDEX", "TABLE", "SCHEMA", "DATABASE", "SYSTEM").contains(scope)
                ? new Reindex(scope, this.reader.takeName(), concurrently)
                : new Statement.Unknown("REINDEX is not understood");
    }

    private Statement refresh() {
        boolean known = this.reader.take("MATERIALIZED", "VIEW");
        boolean concurrently = this.reader.take("CONCURRENTLY");
        QualifiedName view = this.reader.takeName();
        boolean withData = !this.reader.take("WITH", "NO", "DATA");
        return (known && view != null) ? new Refresh(view, concurrently, withData)
                : new Statement.Unknown("REFRESH is not understood");
    }

    private Statement lock() {
        this.reader.take("TABLE");
        List<QualifiedName> tables = tables();
        StringBuilder mode = new StringBuilder("ACCESS EXCLUSIVE");
        if (this.reader.take("IN")) {
            mode.setLength(0);
            while (this.reader.at(TokenKind.WORD) && !this.reader.at("MODE")) {
                mode.append((mode.length() > 0) ? " " : "").append(this.reader.word());
                this.reader.advance();
            }
        }
        return tables.isEmpty() ? new Statement.Unknown("LOCK is not understood")
                : new LockTable(tables, mode.toString());
    }

}
