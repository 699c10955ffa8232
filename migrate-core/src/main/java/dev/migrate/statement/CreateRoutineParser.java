package dev.migrate.statement;

import dev.migrate.sql.QualifiedName;
import dev.migrate.sql.SqlToken;
import dev.migrate.statement.ObjectStatement.CreateRoutine;
import dev.migrate.statement.ObjectStatement.RoutineTrait;
import java.util.EnumSet;
import java.util.Set;

/** Reads CREATE FUNCTION and PROCEDURE, from behind that word; bodies are not read. */
final class CreateRoutineParser {

    private final TokenReader reader;

    private final String kind;

    private final Set<RoutineTrait> traits = EnumSet.noneOf(RoutineTrait.class);

    private String volatility = "VOLATILE";

    private boolean sql;

    private boolean strict;

    CreateRoutineParser(TokenReader reader, String kind, boolean orReplace) {
        this.reader = reader;
        this.kind = kind;
        if (orReplace) {
            this.traits.add(RoutineTrait.OR_REPLACE);
        }
    }

    Statement parse() {
        QualifiedName name = this.reader.takeName();
        if (name == null || this.reader.takeParentheses() == null) {
            return new Statement.Unknown("CREATE " + this.kind + " is not understood");
        }
        while (this.reader.isPresent() && !this.reader.follows("BEGIN", "ATOMIC")) {
            option();
        }
        boolean definer = this.traits.contains(RoutineTrait.SECURITY_DEFINER);
        boolean sets = this.traits.contains(RoutineTrait.SETS_SEARCH_PATH);
        if (this.sql && !this.strict && !definer && !sets) {
            this.traits.add(RoutineTrait.INLINABLE);
        }
        return new CreateRoutine(this.kind, name, this.volatility, this.traits);
    }

    private void option() {
        if (this.reader.atAny("IMMUTABLE", "STABLE", "VOLATILE")) {
            this.volatility = this.reader.word();
        }
        else if (this.reader.follows("SECURITY", "DEFINER")) {
            this.traits.add(RoutineTrait.SECURITY_DEFINER);
        }
        else if (this.reader.at("STRICT")) {
            this.strict = true;
        }
        else if (this.reader.at("SET")) {
            SqlToken parameter = this.reader.peek(1);
            if (parameter != null && parameter.isName() && parameter.name().equals("search_path")) {
                this.traits.add(RoutineTrait.SETS_SEARCH_PATH);
            }
        }
        else if (this.reader.at("LANGUAGE")) {
            SqlToken language = this.reader.peek(1);
            this.sql = language != null && language.literal().equalsIgnoreCase("sql");
        }
        this.reader.skipOne();
    }

}
