package dev.migrate.statement;

import dev.migrate.sql.QualifiedName;
import dev.migrate.sql.SqlToken;
import dev.migrate.sql.TokenKind;
import dev.migrate.statement.AlterAction.AddColumn;
import dev.migrate.statement.AlterAction.AddConstraint;
import dev.migrate.statement.AlterAction.AttachPartition;
import dev.migrate.statement.AlterAction.DetachMode;
import dev.migrate.statement.AlterAction.DetachPartition;
import dev.migrate.statement.AlterAction.DropColumn;
import dev.migrate.statement.AlterAction.DropConstraint;
import dev.migrate.statement.AlterAction.OtherAction;
import dev.migrate.statement.AlterAction.RowSecurity;
import dev.migrate.statement.AlterAction.SetStorage;
import dev.migrate.statement.AlterAction.StorageProperty;
import dev.migrate.statement.AlterAction.TriggerScope;
import dev.migrate.statement.AlterAction.UnknownAction;
import dev.migrate.statement.AlterAction.ValidateConstraint;
import dev.migrate.statement.TableStatement.AlterTable;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads ALTER TABLE and its like, from behind the words of the kind. */
final class AlterTableParser {

    private final String kind;

    private final TokenReader reader;

    AlterTableParser(String kind, TokenReader reader) {
        this.kind = kind;
        this.reader = reader;
    }

    Statement parse() {
        if (this.reader.take("ALL", "IN", "TABLESPACE")) {
            return new UpkeepStatement.MoveAll();
        }
        this.reader.takeIfExists();
        this.reader.take("ONLY");
        QualifiedName name = this.reader.takeName();
        if (name == null) {
            return new Statement.Unknown("ALTER " + this.kind + " without a name");
        }
        SqlToken star = this.reader.peek();
        if (star != null && star.text().equals("*")) {
            this.reader.advance();
        }
        List<AlterAction> actions = TokenReader.split(this.reader.rest())
            .stream()
            .map((tokens) -> action(new TokenReader(tokens), tokens))
            .toList();
        return new AlterTable(this.kind, name, actions);
    }

    private static AlterAction action(TokenReader action, List<SqlToken> tokens) {
        AlterAction known = known(action);
        return (known != null) ? known : new UnknownAction(new Expression(tokens).text());
    }

    private static @Nullable AlterAction known(TokenReader action) {
        String word = action.word();
        action.advance();
        return switch (word) {
            case "ADD" -> add(action);
            case "DROP" -> drop(action);
            case "ALTER" -> action.take("CONSTRAINT") ? new OtherAction(false) : new AlterColumnParser(action).parse();
            case "RENAME" -> rename(action);
            case "VALIDATE" -> validate(action);
            case "ATTACH" -> attach(action);
            case "DETACH" -> detach(action);
            case "ENABLE", "DISABLE" -> enable(action, word.equals("ENABLE"));
            case "FORCE", "NO" -> no(action);
            case "SET" -> set(action);
            case "RESET" -> new OtherAction(true);
            case "REPLICA" -> new AlterAction.ReplicaIdentity(action.comes("IDENTITY", "NOTHING"));
            case "CLUSTER" -> new OtherAction(true);
            case "OWNER", "INHERIT", "OF", "NOT", "DEPENDS", "OPTIONS", "OWNED", "AS", "INCREMENT", "MINVALUE",
                    "MAXVALUE", "START", "RESTART", "CACHE", "CYCLE" ->
                new OtherAction(false);
            default -> null;
        };
    }

    private static @Nullable AlterAction add(TokenReader action) {
        boolean keyword = action.take("COLUMN");
        if (!keyword && CreateTableParser.isConstraint(action)) {
            ConstraintDefinition constraint = ConstraintParser.table(action);
            return (constraint != null) ? new AddConstraint(constraint) : null;
        }
        boolean ifNotExists = action.takeIfNotExists();
        ColumnDefinition column = ConstraintParser.column(action);
        return (column != null) ? new AddColumn(column, ifNotExists) : null;
    }

    private static @Nullable AlterAction drop(TokenReader action) {
        boolean constraint = action.take("CONSTRAINT");
        if (!constraint) {
            action.take("COLUMN");
        }
        boolean ifExists = action.takeIfExists();
        String name = action.takeWord();
        if (name == null) {
            return null;
        }
        boolean cascade = action.take("CASCADE");
        return constraint ? new DropConstraint(name, ifExists, cascade) : new DropColumn(name, ifExists, cascade);
    }

    private static @Nullable AlterAction rename(TokenReader action) {
        if (action.take("TO")) {
            String name = action.takeWord();
            return (name != null) ? new AlterAction.Rename(name) : null;
        }
        boolean constraint = action.take("CONSTRAINT");
        if (!constraint) {
            action.take("COLUMN");
        }
        String from = action.takeWord();
        String to = action.take("TO") ? action.takeWord() : null;
        if (from == null || to == null) {
            return null;
        }
        return constraint ? new AlterAction.RenameConstraint(from, to) : new AlterAction.RenameColumn(from, to);
    }

    private static @Nullable AlterAction validate(TokenReader action) {
        String name = action.take("CONSTRAINT") ? action.takeWord() : null;
        return (name != null) ? new ValidateConstraint(name) : null;
    }

    private static @Nullable AlterAction attach(TokenReader action) {
        QualifiedName partition = action.take("PARTITION") ? action.takeName() : null;
        if (partition == null) {
            return null;
        }
        action.take("FOR", "VALUES");
        action.take("DEFAULT");
        return new AttachPartition(partition, new Expression(action.rest()));
    }

    private static @Nullable AlterAction detach(TokenReader action) {
        QualifiedName partition = action.take("PARTITION") ? action.takeName() : null;
        if (partition == null) {
            return null;
        }
        if (action.take("CONCURRENTLY")) {
            return new DetachPartition(partition, DetachMode.CONCURRENTLY);
        }
        return new DetachPartition(partition, action.take("FINALIZE") ? DetachMode.FINALIZE : DetachMode.PLAIN);
    }

    private static @Nullable AlterAction enable(TokenReader action, boolean enabled) {
        if (action.take("ROW", "LEVEL", "SECURITY")) {
            return new RowSecurity(enabled);
        }
        action.take("REPLICA");
        action.take("ALWAYS");
        if (action.take("RULE")) {
            return new OtherAction(false);
        }
        if (!action.take("TRIGGER")) {
            return null;
        }
        TriggerScope scope = action.take("ALL") ? TriggerScope.ALL
                : (action.take("USER") ? TriggerScope.USER : TriggerScope.ONE);
        return (scope != TriggerScope.ONE || action.atName()) ? new AlterAction.Trigger(enabled, scope) : null;
    }

    private static @Nullable AlterAction no(TokenReader action) {
        return (action.take("ROW", "LEVEL", "SECURITY") || action.take("FORCE", "ROW", "LEVEL", "SECURITY")
                || action.take("INHERIT") || action.take("DEPENDS") || action.at("MINVALUE") || action.at("MAXVALUE")
                || action.at("CYCLE")) ? new OtherAction(false) : null;
    }

    private static @Nullable AlterAction set(TokenReader action) {
        if (action.at(TokenKind.OPEN) || action.take("WITHOUT", "CLUSTER")) {
            return new OtherAction(true);
        }
        if (action.take("WITHOUT", "OIDS")) {
            return new OtherAction(false);
        }
        if (action.take("LOGGED")) {
            return new SetStorage(StorageProperty.LOGGED, "");
        }
        if (action.take("UNLOGGED")) {
            return new SetStorage(StorageProperty.UNLOGGED, "");
        }
        if (action.take("SCHEMA")) {
            String schema = action.takeWord();
            return (schema != null) ? new AlterAction.SetSchema(schema) : null;
        }
        StorageProperty property = action.take("TABLESPACE") ? StorageProperty.TABLESPACE
                : (action.take("ACCESS", "METHOD") ? StorageProperty.ACCESS_METHOD : null);
        String value = (property != null) ? action.takeWord() : null;
        return (property != null && value != null) ? new SetStorage(property, value) : null;
    }

}
