package dev.migrate.statement;

import dev.migrate.sql.QualifiedName;
import dev.migrate.sql.SqlToken;
import dev.migrate.statement.IndexStatement.CreateIndex;
import dev.migrate.statement.IndexStatement.Element;
import dev.migrate.statement.IndexStatement.Trait;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** Reads CREATE INDEX, from behind CREATE. */
final class CreateIndexParser {

    private final TokenReader reader;

    private final Set<Trait> traits = EnumSet.noneOf(Trait.class);

    CreateIndexParser(TokenReader reader) {
        this.reader = reader;
    }

    Statement parse() {
        take(Trait.UNIQUE, "UNIQUE");
        this.reader.take("INDEX");
        take(Trait.CONCURRENTLY, "CONCURRENTLY");
        take(Trait.IF_NOT_EXISTS, "IF", "NOT", "EXISTS");
        String name = this.reader.at("ON") ? null : this.reader.takeWord();
        this.reader.take("ON");
        take(Trait.ONLY, "ONLY");
        QualifiedName table = this.reader.takeName();
        if (this.reader.take("USING")) {
            this.reader.takeWord();
        }
        List<SqlToken> elements = this.reader.takeParentheses();
        if (table == null || elements == null) {
            return new Statement.Unknown("CREATE INDEX is not understood");
        }
        Expression predicate = new Expression(List.of());
        if (this.reader.skipTo("WHERE")) {
            this.reader.advance();
            predicate = new Expression(this.reader.rest());
        }
        return new CreateIndex(name, table, this.traits,
                TokenReader.split(elements).stream().map(CreateIndexParser::element).toList(), predicate);
    }

    private void take(Trait trait, String... keywords) {
        if (this.reader.take(keywords)) {
            this.traits.add(trait);
        }
    }

    private static Element element(List<SqlToken> tokens) {
        boolean call = tokens.size() > 1 && (tokens.get(1).is('(') || tokens.get(1).is('.'));
        String column = call ? null : new TokenReader(tokens).takeWord();
        return new Element(column, new Expression(tokens));
    }

}
