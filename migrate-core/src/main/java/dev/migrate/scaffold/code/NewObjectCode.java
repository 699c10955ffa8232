package dev.migrate.scaffold.code;

import dev.migrate.definition.DomainBuilder;
import dev.migrate.definition.EnumBuilder;
import dev.migrate.definition.PolicyBuilder;
import dev.migrate.definition.SequenceBuilder;
import dev.migrate.definition.ViewBuilder;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** New types, domains, views, policies, schemas and extensions. */
final class NewObjectCode {

    private static final Set<String> AFTER_TYPE = Set.of("COLLATE", "DEFAULT", "NOT", "CONSTRAINT");

    private NewObjectCode() {
    }

    static @Nullable Code<?> of(String statement) {
        Tokens tokens = new Tokens(statement);
        Code<?> created = null;
        if (tokens.take("CREATE", "TYPE")) {
            created = enumeration(tokens);
        }
        else if (tokens.take("CREATE", "DOMAIN")) {
            created = domain(tokens);
        }
        else if (tokens.take("CREATE", "VIEW")) {
            Code<String> name = Code.text(tokens.name());
            created = view(tokens, (query) -> Code.OPERATIONS.then("createView", name, query,
                    (op, view, select) -> op.createView(view, select)));
        }
        else if (tokens.take("CREATE", "MATERIALIZED", "VIEW")) {
            Code<String> name = Code.text(tokens.name());
            created = view(tokens, (query) -> Code.OPERATIONS.then("createMaterializedView", name, query,
                    (op, view, select) -> op.createMaterializedView(view, select)));
        }
        else if (tokens.take("CREATE", "POLICY")) {
            created = policy(tokens);
        }
        else if (tokens.take("CREATE", "SCHEMA")) {
            created = Code.OPERATIONS.then("createSchema", Code.text(tokens.plainName()), (op, name) -> {
                op.createSchema(name);
                return name;
            });
        }
        else if (tokens.take("CREATE", "EXTENSION")) {
            created = extension(tokens);
        }
        else if (tokens.take("CREATE", "SEQUENCE")) {
            created = sequence(tokens);
        }
        else if (tokens.take("ALTER", "TYPE")) {
            created = value(tokens);
        }
        return tokens.isWholeRead() ? created : null;
    }

    private static Code<?> extension(Tokens tokens) {
        Code<String> name = Code.text(tokens.plainName());
        if (tokens.isEnd()) {
            return Code.OPERATIONS.then("createExtension", name, (op, extension) -> {
                op.createExtension(extension);
                return extension;
            });
        }
        tokens.require("SCHEMA");
        return Code.OPERATIONS.then("createExtension", name, Code.text(tokens.plainName()), (op, extension, schema) -> {
            op.createExtension(extension, schema);
            return extension;
        });
    }

    private static Code<SequenceBuilder> sequence(Tokens tokens) {
        Code<SequenceBuilder> sequence = Code.OPERATIONS.then("createSequence", Code.text(tokens.name()),
                (op, name) -> op.createSequence(name));
        if (tokens.take("AS")) {
            sequence = sequence.then("as", TypeCode.of(tokens.plainName()), SequenceBuilder::as);
        }
        while (!tokens.isEnd() && !tokens.isLost()) {
            if (tokens.take("START", "WITH")) {
                sequence = sequence.then("startWith", number(tokens), SequenceBuilder::startWith);
            }
            else if (tokens.take("INCREMENT", "BY")) {
                sequence = sequence.then("incrementBy", number(tokens), SequenceBuilder::incrementBy);
            }
            else if (tokens.take("CACHE")) {
                sequence = sequence.then("cache", number(tokens), SequenceBuilder::cache);
            }
            else {
                tokens.require("CYCLE");
                sequence = sequence.then("cycle", SequenceBuilder::cycle);
            }
        }
        return sequence;
    }

    private static Code<Long> number(Tokens tokens) {
        Long value = tokens.number();
        return new Code<>(value + (Math.abs(value) > Integer.MAX_VALUE ? "L" : ""), Set.of(), (operations) -> value);
    }

    private static Code<?> enumeration(Tokens tokens) {
        Code<String> name = Code.text(tokens.name());
        tokens.require("AS", "ENUM");
        Tokens inner = new Tokens(tokens.parentheses());
        List<String> values = new ArrayList<>();
        while (!inner.isEnd() && !inner.isLost()) {
            String value = inner.literal();
            values.add((value != null) ? value : "");
            inner.mark(",");
        }
        if (inner.isLost()) {
            tokens.require("ENUM");
        }
        return Code.OPERATIONS.then("createEnum", name, Code.texts(values), (op, type, all) -> {
            op.createEnum(type, all);
            return type;
        });
    }

    private static @Nullable Code<?> value(Tokens tokens) {
        Code<String> type = Code.text(tokens.name());
        if (tokens.take("RENAME", "VALUE")) {
            Code<String> former = literal(tokens);
            tokens.require("TO");
            return Code.OPERATIONS.then("renameEnumValue", type, former.and(literal(tokens)), (op, name, both) -> {
                op.renameEnumValue(name, both.first(), both.second());
                return name;
            });
        }
        tokens.require("ADD", "VALUE");
        Code<EnumBuilder.Added> added = Code.OPERATIONS.then("addEnumValue", type, literal(tokens),
                (op, name, value) -> op.addEnumValue(name, value));
        if (tokens.take("BEFORE")) {
            return added.then("before", literal(tokens), EnumBuilder.Added::before);
        }
        return tokens.take("AFTER") ? added.then("after", literal(tokens), EnumBuilder.Added::after) : added;
    }

    private static Code<String> literal(Tokens tokens) {
        String text = tokens.literal();
        return Code.text((text != null) ? text : "");
    }

    private static Code<DomainBuilder> domain(Tokens tokens) {
        Code<String> name = Code.text(tokens.name());
        tokens.require("AS");
        Code<DomainBuilder> domain = Code.OPERATIONS.then("createDomain", name, TypeCode.of(tokens.until(AFTER_TYPE)),
                (op, written, type) -> op.createDomain(written, type));
        if (tokens.take("COLLATE")) {
            domain = domain.then("collate", Code.text(tokens.until(AFTER_TYPE)), DomainBuilder::collate);
        }
        if (tokens.take("DEFAULT")) {
            domain = domain.then("defaultExpression", Code.text(tokens.until(AFTER_TYPE)),
                    DomainBuilder::defaultExpression);
        }
        if (tokens.take("NOT", "NULL")) {
            domain = domain.then("notNull", DomainBuilder::notNull);
        }
        while (tokens.take("CONSTRAINT")) {
            Code<String> check = Code.text(tokens.plainName());
            tokens.require("CHECK");
            domain = domain.then("check", check, Code.text(ConstraintCode.plain(tokens.parentheses())),
                    DomainBuilder::check);
        }
        return domain;
    }

    private static Code<ViewBuilder> view(Tokens tokens, Function<Code<String>, Code<ViewBuilder>> made) {
        tokens.require("AS");
        return made.apply(Code.text(tokens.rest()));
    }

    private static Code<PolicyBuilder> policy(Tokens tokens) {
        Code<String> name = Code.text(tokens.plainName());
        tokens.require("ON");
        Code<PolicyBuilder> policy = Code.OPERATIONS.then("createPolicy", name, Code.text(tokens.name()),
                (op, written, table) -> op.createPolicy(written, table));
        if (tokens.take("AS", "RESTRICTIVE")) {
            policy = policy.then("restrictive", PolicyBuilder::restrictive);
        }
        if (tokens.take("FOR", "SELECT")) {
            policy = policy.then("forSelect", PolicyBuilder::forSelect);
        }
        else if (tokens.take("FOR", "INSERT")) {
            policy = policy.then("forInsert", PolicyBuilder::forInsert);
        }
        else if (tokens.take("FOR", "UPDATE")) {
            policy = policy.then("forUpdate", PolicyBuilder::forUpdate);
        }
        else if (tokens.take("FOR", "DELETE")) {
            policy = policy.then("forDelete", PolicyBuilder::forDelete);
        }
        if (tokens.take("TO")) {
            Tokens roles = new Tokens(tokens.until(Set.of("USING", "WITH")));
            List<String> names = new ArrayList<>();
            while (!roles.isEnd()) {
                names.add(roles.untilComma());
            }
            policy = policy.then("to", Code.texts(names), PolicyBuilder::to);
        }
        if (tokens.take("USING")) {
            policy = policy.then("using", Code.text(ConstraintCode.plain(tokens.parentheses())), PolicyBuilder::using);
        }
        return tokens.take("WITH", "CHECK") ? policy.then("withCheck",
                Code.text(ConstraintCode.plain(tokens.parentheses())), PolicyBuilder::withCheck) : policy;
    }

}
