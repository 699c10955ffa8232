package dev.migrate.sql;

import dev.migrate.sql.OpenStatement.CreateIndex;
import dev.migrate.sql.OpenStatement.DetachPartition;
import dev.migrate.sql.OpenStatement.DropIndex;
import dev.migrate.sql.OpenStatement.Publications;
import dev.migrate.sql.OpenStatement.Reindex;
import dev.migrate.sql.OpenStatement.Repeatable;
import dev.migrate.sql.OpenStatement.SharedObject;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Recognises, by its tokens, a statement that commits by itself. */
final class OpenStatements {

    /** How an option of a command is switched off. */
    private static final Set<String> OFF = Set.of("FALSE", "OFF", "0", "'FALSE'", "'OFF'");

    private final TokenCursor tokens;

    private OpenStatements(String statement) {
        this.tokens = new TokenCursor(statement);
    }

    /** Gives null for a statement that can share a transaction with others. */
    static @Nullable OpenStatement of(String statement) {
        return new OpenStatements(statement).read();
    }

    private @Nullable OpenStatement read() {
        String command = this.tokens.word();
        this.tokens.advance();
        return switch (command) {
            case "VACUUM" -> new Repeatable(true);
            case "CLUSTER" -> cluster();
            case "REINDEX" -> reindex();
            case "CREATE" -> create();
            case "DROP" -> drop();
            case "ALTER" -> alter();
            default -> null;
        };
    }

    // without a table, or on a partitioned one, it commits after each table
    private OpenStatement cluster() {
        this.tokens.skipParentheses();
        this.tokens.take("VERBOSE");
        return new Repeatable(!this.tokens.isPresent());
    }

    private @Nullable OpenStatement reindex() {
        boolean concurrently = this.tokens.at(TokenKind.OPEN) && isConcurrentOption();
        String scope = this.tokens.word();
        this.tokens.advance();
        concurrently |= this.tokens.take("CONCURRENTLY");
        QualifiedName name = name();
        return switch (scope) {
            case "INDEX", "TABLE", "SCHEMA", "DATABASE" ->
                concurrently ? new Reindex(Reindex.Scope.valueOf(scope), name)
                        : new Repeatable(scope.equals("SCHEMA") || scope.equals("DATABASE"));
            case "SYSTEM" -> new Repeatable(true);
            default -> null;
        };
    }

    private boolean isConcurrentOption() {
        boolean concurrently = false;
        while (this.tokens.isPresent() && !this.tokens.at(TokenKind.CLOSE)) {
            // the last one counts
            if (this.tokens.take("CONCURRENTLY")) {
                concurrently = !OFF.contains(this.tokens.text().toUpperCase(Locale.ROOT));
            }
            else {
                this.tokens.advance();
            }
        }
        this.tokens.advance();
        return concurrently;
    }

    private @Nullable OpenStatement create() {
        boolean unique = this.tokens.take("UNIQUE");
        if (this.tokens.take("INDEX", "CONCURRENTLY")) {
            return createIndex();
        }
        return unique ? null : sharedObject(true);
    }

    private @Nullable CreateIndex createIndex() {
        boolean ifNotExists = this.tokens.take("IF", "NOT", "EXISTS");
        QualifiedName index = this.tokens.at("ON") ? null : name();
        if (!this.tokens.take("ON")) {
            return null;
        }
        this.tokens.take("ONLY");
        QualifiedName table = name();
        return (table != null) ? new CreateIndex((index != null) ? index.name() : null, table, ifNotExists) : null;
    }

    private @Nullable OpenStatement drop() {
        if (!this.tokens.take("INDEX", "CONCURRENTLY")) {
            return sharedObject(false);
        }
        this.tokens.take("IF", "EXISTS");
        QualifiedName index = name();
        return (index != null) ? new DropIndex(index) : null;
    }

    private @Nullable SharedObject sharedObject(boolean created) {
        SharedObject.Kind kind = switch (this.tokens.word()) {
            case "DATABASE" -> SharedObject.Kind.DATABASE;
            case "TABLESPACE" -> SharedObject.Kind.TABLESPACE;
            case "SUBSCRIPTION" -> SharedObject.Kind.SUBSCRIPTION;
            default -> null;
        };
        if (kind == null) {
            return null;
        }
        this.tokens.advance();
        this.tokens.take("IF", "EXISTS");
        QualifiedName name = name();
        return (name != null) ? new SharedObject(kind, name.name(), created) : null;
    }

    private @Nullable OpenStatement alter() {
        if (this.tokens.take("TABLE")) {
            return detachPartition();
        }
        if (this.tokens.take("SYSTEM")) {
            return new Repeatable(true);
        }
        if (this.tokens.take("DATABASE")) {
            this.tokens.takeName();
            return this.tokens.take("SET", "TABLESPACE") ? new Repeatable(true) : null;
        }
        return this.tokens.take("SUBSCRIPTION") ? alterSubscription() : null;
    }

    private @Nullable DetachPartition detachPartition() {
        this.tokens.take("IF", "EXISTS");
        this.tokens.take("ONLY");
        QualifiedName table = name();
        take('*');
        if (!this.tokens.take("DETACH", "PARTITION")) {
            return null;
        }
        QualifiedName partition = name();
        if (table == null || partition == null || !this.tokens.at("CONCURRENTLY")) {
            return null;
        }
        return new DetachPartition(table, partition);
    }

    private @Nullable OpenStatement alterSubscription() {
        QualifiedName subscription = name();
        if (subscription == null || this.tokens.at("RENAME") || this.tokens.at("OWNER")) {
            return null;
        }
        boolean added = this.tokens.at("ADD");
        if (!added && !this.tokens.at("DROP")) {
            return new Repeatable(false);
        }
        this.tokens.advance();
        this.tokens.take("PUBLICATION");
        List<String> publications = new ArrayList<>();
        QualifiedName publication = name();
        while (publication != null) {
            publications.add(publication.name());
            publication = take(',') ? name() : null;
        }
        return new Publications(subscription.name(), publications, added);
    }

    private boolean take(char mark) {
        boolean taken = this.tokens.at(mark);
        if (taken) {
            this.tokens.advance();
        }
        return taken;
    }

    private @Nullable QualifiedName name() {
        return QualifiedName.ofParts(this.tokens.takeName());
    }

}
