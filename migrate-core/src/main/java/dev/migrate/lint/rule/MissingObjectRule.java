package dev.migrate.lint.rule;

import dev.migrate.lint.Findings;
import dev.migrate.lint.RuleDescription;
import dev.migrate.lint.RuleGroup;
import dev.migrate.lint.Step;
import dev.migrate.lint.schema.Gone.Sort;
import dev.migrate.lint.schema.KnownSchema;
import dev.migrate.lint.schema.KnownTable;
import dev.migrate.sql.Identifier;
import dev.migrate.sql.QualifiedName;
import dev.migrate.statement.AlterAction.DropConstraint;
import dev.migrate.statement.RowStatement;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** {@code missing-object}. */
final class MissingObjectRule extends DescribedRule {

    MissingObjectRule() {
        super(RuleDescription
            .error("missing-object", RuleGroup.FAILURE,
                    "A statement uses what the script creates only later, or has dropped before.")
            .because(
                    """
                            A type, table, index or constraint is looked up when the statement runs, and PostgreSQL answers 42704 or 42P01.
                            Create types before the tables that use them, referenced tables before foreign keys; in the downgrade, drop in the reverse order.
                            A table takes its indexes along, and a column its indexes and constraints: drop those first, or not at all.

                            Not reported: `IF EXISTS`, `IF NOT EXISTS` and temporary objects, names in queries and bodies, and statements of a DO block.
                            """)
            .example("""
                    CREATE TABLE tasks (id bigint PRIMARY KEY, mood mood);
                    CREATE TYPE mood AS ENUM ('calm', 'busy');
                    """, """
                    CREATE TYPE mood AS ENUM ('calm', 'busy');
                    CREATE TABLE tasks (id bigint PRIMARY KEY, mood mood);
                    """));
    }

    @Override
    public void check(Step step, Findings findings) {
        if (step.isNested()) {
            return;
        }
        for (Uses.Use use : Uses.of(step)) {
            String how = (isKnown(step.schema(), use) || isRepeated(step, use)) ? null : missing(step, use);
            if (how != null) {
                findings.add(noun(use.sort()) + " " + quoted(use.name()) + " " + how);
            }
        }
        for (DropConstraint drop : step.actions(DropConstraint.class)) {
            QualifiedName table = step.schema().resolve(step.table());
            KnownTable known = step.schema().table(step.table());
            String how = (drop.ifExists() || known == null || known.constraint(drop.name()) != null) ? null
                    : step.schema().gone().how(table, drop.name());
            if (how != null) {
                findings.add("constraint " + Identifier.quote(drop.name()) + " " + how);
            }
        }
    }

    private static boolean isKnown(KnownSchema schema, Uses.Use use) {
        boolean relation = schema.table(use.name()) != null;
        return switch (use.sort()) {
            case RELATION -> relation;
            case INDEX -> schema.index(use.name()) != null;
            case TYPE -> relation || schema.enumType(use.name()) != null || schema.domain(use.name()) != null
                    || schema.origin("TYPE", use.name()) != null;
            case CONSTRAINT -> true;
        };
    }

    private static @Nullable String missing(Step step, Uses.Use use) {
        QualifiedName name = step.schema().resolve(use.name());
        String how = step.schema().gone().how(use.sort(), name);
        return (how != null) ? how : Creations.follow(step, use.sort(), name) ? "is created only later" : null;
    }

    // one finding for rows that are inserted one by one
    private static boolean isRepeated(Step step, Uses.Use use) {
        List<Step> earlier = (step.statement() instanceof RowStatement) ? step.earlier() : List.of();
        return !earlier.isEmpty() && Uses.of(earlier.get(earlier.size() - 1)).contains(use);
    }

    private static String noun(Sort sort) {
        return switch (sort) {
            case RELATION -> "table";
            case INDEX -> "index";
            case TYPE -> "type";
            case CONSTRAINT -> "constraint";
        };
    }

}
