package dev.migrate.statement;

import dev.migrate.sql.QualifiedName;
import dev.migrate.sql.SqlToken;
import dev.migrate.statement.TypeStatement.AddValue;
import dev.migrate.statement.TypeStatement.AlterDomain;
import dev.migrate.statement.TypeStatement.DomainChange;
import dev.migrate.statement.TypeStatement.RenameValue;
import org.jspecify.annotations.Nullable;

/** Reads ALTER, from behind that word. */
final class AlterParser {

    private final TokenReader reader;

    AlterParser(TokenReader reader) {
        this.reader = reader;
    }

    Statement parse() {
        String relation = takeRelationKind();
        if (relation != null) {
            return new AlterTableParser(relation, this.reader).parse();
        }
        String kind = this.reader.word();
        this.reader.advance();
        return switch (kind) {
            case "TYPE" -> type();
            case "DOMAIN" -> domain();
            case "SYSTEM" -> new UpkeepStatement.Alone("ALTER SYSTEM");
            case "DATABASE" -> database();
            case "PUBLICATION" -> publication();
            case "SCHEMA", "ROLE", "USER", "GROUP", "FUNCTION", "PROCEDURE", "ROUTINE", "AGGREGATE", "POLICY",
                    "TRIGGER", "RULE", "EXTENSION", "COLLATION", "CONVERSION", "LANGUAGE", "OPERATOR", "SERVER",
                    "STATISTICS", "SUBSCRIPTION", "TABLESPACE", "TEXT", "EVENT", "FOREIGN", "DEFAULT", "LARGE",
                    "PROCEDURAL" ->
                other(kind);
            default -> new Statement.Unknown("ALTER " + kind + " is not known");
        };
    }

    private @Nullable String takeRelationKind() {
        if (this.reader.take("FOREIGN", "TABLE")) {
            return "FOREIGN TABLE";
        }
        if (this.reader.take("MATERIALIZED", "VIEW")) {
            return "MATERIALIZED VIEW";
        }
        for (String kind : new String[] { "TABLE", "VIEW", "INDEX", "SEQUENCE" }) {
            if (this.reader.take(kind)) {
                return kind;
            }
        }
        return null;
    }

    private Statement type() {
        QualifiedName name = this.reader.takeName();
        if (name == null) {
            return new Statement.Unknown("ALTER TYPE without a name");
        }
        if (this.reader.take("ADD", "VALUE")) {
            boolean ifNotExists = this.reader.takeIfNotExists();
            String value = takeString();
            return new AddValue(name, value, this.reader.atAny("BEFORE", "AFTER"), ifNotExists);
        }
        if (this.reader.take("RENAME", "VALUE")) {
            String value = takeString();
            this.reader.take("TO");
            return new RenameValue(name, value, takeString());
        }
        return renamed("TYPE", name);
    }

    private String takeString() {
        SqlToken token = this.reader.peek();
        this.reader.advance();
        return (token != null) ? token.literal() : "";
    }

    private Statement renamed(String kind, QualifiedName name) {
        String newName = this.reader.take("RENAME", "TO") ? this.reader.takeWord() : null;
        return (newName != null) ? new ObjectStatement.Rename(kind, name, newName)
                : new Statement.Plain("ALTER " + kind);
    }

    private Statement domain() {
        QualifiedName name = this.reader.takeName();
        if (name == null) {
            return new Statement.Unknown("ALTER DOMAIN without a name");
        }
        if (this.reader.take("ADD")) {
            String added = this.reader.take("CONSTRAINT") ? this.reader.takeWord() : null;
            boolean notValid = this.reader.comes("NOT", "VALID");
            return new AlterDomain(name, notValid ? DomainChange.ADD_NOT_VALID : DomainChange.ADD_CONSTRAINT, added);
        }
        if (this.reader.take("VALIDATE", "CONSTRAINT")) {
            return new AlterDomain(name, DomainChange.VALIDATE, this.reader.takeWord());
        }
        if (this.reader.take("DROP", "CONSTRAINT")) {
            this.reader.takeIfExists();
            return new AlterDomain(name, DomainChange.DROP_CONSTRAINT, this.reader.takeWord());
        }
        return this.reader.follows("RENAME", "TO") ? renamed("DOMAIN", name)
                : new AlterDomain(name, domainChange(), null);
    }

    private DomainChange domainChange() {
        if (this.reader.take("SET", "NOT", "NULL")) {
            return DomainChange.SET_NOT_NULL;
        }
        if (this.reader.take("DROP", "NOT", "NULL")) {
            return DomainChange.DROP_NOT_NULL;
        }
        if (this.reader.take("SET", "DEFAULT")) {
            return this.reader.at("NULL") ? DomainChange.DROP_DEFAULT : DomainChange.SET_DEFAULT;
        }
        return this.reader.take("DROP", "DEFAULT") ? DomainChange.DROP_DEFAULT : DomainChange.OTHER;
    }

    private Statement database() {
        QualifiedName name = this.reader.takeName();
        if (this.reader.follows("SET", "TABLESPACE")) {
            return new UpkeepStatement.Alone("ALTER DATABASE SET TABLESPACE");
        }
        return (name != null) ? renamed("DATABASE", name) : new Statement.Unknown("ALTER DATABASE without a name");
    }

    private Statement publication() {
        this.reader.takeName();
        boolean added = this.reader.take("ADD") || this.reader.take("SET");
        return (added && this.reader.take("TABLE"))
                ? new ObjectStatement.Publish(false, CreateParser.tables(this.reader))
                : new Statement.Plain("ALTER PUBLICATION");
    }

    private Statement other(String kind) {
        if (!kind.equals("SCHEMA")) {
            return new Statement.Plain("ALTER " + kind);
        }
        QualifiedName name = this.reader.takeName();
        return (name != null) ? renamed(kind, name) : new Statement.Unknown("ALTER " + kind + " without a name");
    }

}
