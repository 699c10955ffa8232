package dev.migrate.statement;

import dev.migrate.sql.QualifiedName;
import dev.migrate.sql.SqlToken;
import dev.migrate.sql.TokenKind;
import dev.migrate.statement.ObjectStatement.Create;
import dev.migrate.statement.ObjectStatement.CreateOnTable;
import dev.migrate.statement.ObjectStatement.CreateView;
import dev.migrate.statement.ObjectStatement.Publish;
import dev.migrate.statement.ObjectStatement.ViewTrait;
import dev.migrate.statement.TableStatement.Trait;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Reads CREATE. */
final class CreateParser {

    private final TokenReader reader;

    private final Set<Trait> traits = EnumSet.noneOf(Trait.class);

    private boolean orReplace;

    private CreateParser(TokenReader reader) {
        this.reader = reader;
    }

    static ParsedStatement parse(List<SqlToken> tokens) {
        TokenReader reader = new TokenReader(tokens);
        reader.advance();
        if (reader.take("SCHEMA")) {
            return schema(reader, tokens);
        }
        return new ParsedStatement(new CreateParser(reader).statement(), tokens);
    }

    private static ParsedStatement schema(TokenReader reader, List<SqlToken> tokens) {
        boolean ifNotExists = reader.takeIfNotExists();
        QualifiedName name = reader.at("AUTHORIZATION") ? null : reader.takeName();
        if (reader.take("AUTHORIZATION")) {
            QualifiedName owner = reader.takeName();
            name = (name != null) ? name : owner;
        }
        List<ParsedStatement> nested = new ArrayList<>();
        while (reader.atAny("CREATE", "GRANT")) {
            int from = reader.position();
            reader.advance();
            while (reader.isPresent() && !reader.atAny("CREATE", "GRANT")) {
                reader.skipOne();
            }
            nested.add(StatementParser.parse(reader.since(from)));
        }
        Statement statement = (name != null) ? new Create("SCHEMA", name, ifNotExists)
                : new Statement.Unknown("CREATE SCHEMA without a name");
        return new ParsedStatement(statement, tokens, nested);
    }

    private Statement statement() {
        this.orReplace = this.reader.take("OR", "REPLACE");
        if (!this.reader.take("GLOBAL")) {
            this.reader.take("LOCAL");
        }
        if (this.reader.take("TEMPORARY") || this.reader.take("TEMP")) {
            this.traits.add(Trait.TEMPORARY);
        }
        if (this.reader.take("UNLOGGED")) {
            this.traits.add(Trait.UNLOGGED);
        }
        if (this.reader.follows("FOREIGN", "TABLE")) {
            this.reader.advance();
            this.traits.add(Trait.FOREIGN);
        }
        if (this.reader.take("TABLE")) {
            return new CreateTableParser(this.reader, this.traits).parse();
        }
        if (this.reader.follows("UNIQUE", "INDEX") || this.reader.at("INDEX")) {
            return new CreateIndexParser(this.reader).parse();
        }
        this.reader.take("RECURSIVE");
        if (this.reader.take("MATERIALIZED", "VIEW")) {
            return view(true);
        }
        return other();
    }

    /** Without a slot to make, it may run in a transaction. */
    private Statement subscription() {
        List<SqlToken> rest = this.reader.rest();
        for (int index = 0; index + 2 < rest.size(); index++) {
            boolean option = rest.get(index).is("CONNECT") || rest.get(index).is("CREATE_SLOT");
            if (option && rest.get(index + 1).is('=') && isFalse(rest.get(index + 2))) {
                return new Statement.Plain("CREATE SUBSCRIPTION");
            }
        }
        return new UpkeepStatement.Alone("CREATE SUBSCRIPTION");
    }

    private static boolean isFalse(SqlToken value) {
        String word = (value.kind() == TokenKind.STRING) ? value.literal() : value.text();
        return List.of("false", "off", "0").contains(word.toLowerCase(Locale.ROOT));
    }

    private Statement other() {
        String kind = this.reader.word();
        this.reader.advance();
        return switch (kind) {
            case "VIEW" -> view(false);
            case "FUNCTION", "PROCEDURE" -> new CreateRoutineParser(this.reader, kind, this.orReplace).parse();
            case "TYPE" -> type();
            case "DOMAIN" -> domain();
            case "CONSTRAINT" -> this.reader.take("TRIGGER") ? onTable("TRIGGER", "ON")
                    : new Statement.Unknown("CREATE CONSTRAINT is not known");
            case "TRIGGER", "POLICY" -> onTable(kind, "ON");
            case "RULE" -> onTable(kind, "TO");
            case "PUBLICATION" -> publication();
            case "DATABASE", "TABLESPACE" -> new UpkeepStatement.Alone("CREATE " + kind);
            case "SUBSCRIPTION" -> subscription();
            case "SEQUENCE", "EXTENSION", "COLLATION", "STATISTICS" -> named(kind);
            case "ROLE", "USER", "GROUP", "AGGREGATE", "OPERATOR", "CAST", "CONVERSION", "LANGUAGE", "SERVER",
                    "FOREIGN", "EVENT", "TEXT", "ACCESS", "TRANSFORM", "TRUSTED", "PROCEDURAL", "DEFAULT" ->
                new Statement.Plain("CREATE " + kind);
            default -> new Statement.Unknown("CREATE " + kind + " is not known");
        };
    }

    private Statement named(String kind) {
        boolean ifNotExists = this.reader.takeIfNotExists();
        QualifiedName name = this.reader.takeName();
        return (name != null) ? new Create(kind, name, ifNotExists) : new Statement.Plain("CREATE " + kind);
    }

    private Statement view(boolean materialized) {
        Set<ViewTrait> said = EnumSet.noneOf(ViewTrait.class);
        if (materialized) {
            said.add(ViewTrait.MATERIALIZED);
        }
        if (this.orReplace) {
            said.add(ViewTrait.OR_REPLACE);
        }
        if (this.traits.contains(Trait.TEMPORARY)) {
            said.add(ViewTrait.TEMPORARY);
        }
        if (this.reader.takeIfNotExists()) {
            said.add(ViewTrait.IF_NOT_EXISTS);
        }
        QualifiedName name = this.reader.takeName();
        if (name == null) {
            return new Statement.Unknown("CREATE VIEW without a name");
        }
        this.reader.skipTo("AS");
        List<SqlToken> query = this.reader.rest();
        return new CreateView(name, said, new Expression(query), FromClause.tables(query));
    }

    private Statement type() {
        QualifiedName name = this.reader.takeName();
        if (name == null) {
            return new Statement.Unknown("CREATE TYPE without a name");
        }
        if (this.reader.take("AS", "ENUM")) {
            List<SqlToken> values = this.reader.takeParentheses();
            return new TypeStatement.CreateEnum(name, new Expression((values != null) ? values : List.of()).literals());
        }
        return new Create("TYPE", name, false);
    }

    private Statement domain() {
        QualifiedName name = this.reader.takeName();
        this.reader.take("AS");
        TypeName base = new TypeParser(this.reader).take();
        List<ConstraintDefinition> constraints = ConstraintParser.ofDomain(this.reader);
        return (name != null && base != null && constraints != null)
                ? new TypeStatement.CreateDomain(name, base, constraints)
                : new Statement.Unknown("CREATE DOMAIN is not understood");
    }

    private Statement onTable(String kind, String before) {
        String name = this.reader.takeWord();
        boolean found = this.reader.skipTo(before);
        this.reader.advance();
        QualifiedName table = found ? this.reader.takeName() : null;
        return (name != null && table != null) ? new CreateOnTable(kind, name, table)
                : new Statement.Unknown("CREATE " + kind + " is not understood");
    }

    private Statement publication() {
        this.reader.takeName();
        this.reader.take("FOR");
        boolean all = this.reader.take("ALL", "TABLES");
        return new Publish(all, this.reader.take("TABLE") ? tables(this.reader) : List.of());
    }

    static List<QualifiedName> tables(TokenReader reader) {
        List<QualifiedName> tables = new ArrayList<>();
        do {
            reader.take("TABLE");
            reader.take("ONLY");
            QualifiedName table = reader.at(TokenKind.OPEN) ? null : reader.takeName();
            if (table != null) {
                tables.add(table);
            }
            reader.takeUntil();
        }
        while (reader.take(','));
        return tables;
    }

}
