package dev.migrate.statement;

import dev.migrate.sql.SqlToken;
import dev.migrate.sql.TokenKind;
import dev.migrate.statement.SessionStatement.SetParameter;
import dev.migrate.statement.SessionStatement.Transaction;
import dev.migrate.statement.SessionStatement.TransactionChange;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Reads statements about the session and its transaction. */
final class SessionParser {

    private final TokenReader reader;

    SessionParser(TokenReader reader) {
        this.reader = reader;
    }

    Statement parse(String command) {
        return switch (command) {
            case "BEGIN" -> new Transaction(TransactionChange.BEGIN, false);
            case "START" -> this.reader.take("TRANSACTION") ? new Transaction(TransactionChange.BEGIN, false)
                    : new Statement.Unknown("START is not understood");
            case "COMMIT", "END" ->
                this.reader.at("PREPARED") ? new Statement.Plain(command) : ended(TransactionChange.COMMIT);
            case "PREPARE" -> this.reader.take("TRANSACTION") ? new Transaction(TransactionChange.COMMIT, false)
                    : new Statement.Plain(command);
            case "ROLLBACK", "ABORT" -> rollback(command);
            case "SET" -> set();
            case "RESET" -> new SetParameter(parameter(), List.of(), false);
            default -> new Transaction(TransactionChange.WITHIN, false);
        };
    }

    private Statement rollback(String command) {
        if (this.reader.at("PREPARED")) {
            return new Statement.Plain(command);
        }
        if (!this.reader.take("WORK")) {
            this.reader.take("TRANSACTION");
        }
        return this.reader.at("TO") ? new Transaction(TransactionChange.WITHIN, false)
                : ended(TransactionChange.ROLLBACK);
    }

    private Statement ended(TransactionChange change) {
        return new Transaction(change, this.reader.comes("AND", "CHAIN"));
    }

    private Statement set() {
        boolean local = this.reader.take("LOCAL");
        if (this.reader.follows("SESSION", "AUTHORIZATION") || this.reader.follows("SESSION", "CHARACTERISTICS")) {
            return new Statement.Plain("SET");
        }
        if (!local) {
            this.reader.take("SESSION");
        }
        if (this.reader.atAny("TRANSACTION", "CONSTRAINTS")) {
            return new Transaction(TransactionChange.WITHIN, false);
        }
        if (this.reader.atAny("ROLE", "NAMES", "XML")) {
            return new Statement.Plain("SET");
        }
        if (this.reader.take("TIME", "ZONE")) {
            return new SetParameter("timezone", values(), local);
        }
        if (this.reader.at("SCHEMA") && this.reader.peek(1) != null) {
            this.reader.advance();
            return new SetParameter("search_path", values(), local);
        }
        String parameter = parameter();
        if (!this.reader.take("TO") && !this.reader.take('=')) {
            return new Statement.Unknown("SET is not understood");
        }
        return new SetParameter(parameter, values(), local);
    }

    private String parameter() {
        if (this.reader.take("TIME", "ZONE")) {
            return "timezone";
        }
        return String.join(".", this.reader.takeParts()).toLowerCase(Locale.ROOT);
    }

    private List<String> values() {
        List<String> values = new ArrayList<>();
        for (List<SqlToken> part : TokenReader.split(this.reader.rest())) {
            SqlToken first = part.get(0);
            if (first.is("DEFAULT")) {
                return List.of();
            }
            String sign = (first.is('-') && part.size() > 1) ? "-" : "";
            SqlToken value = sign.isEmpty() ? first : part.get(1);
            values.add(sign + (value.kind() == TokenKind.STRING ? value.literal()
                    : (value.isName() ? value.name() : value.text())));
        }
        return values;
    }

}
