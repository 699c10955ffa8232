package dev.migrate.lint.rule;

import dev.migrate.lint.Step;
import dev.migrate.lint.schema.Gone.Sort;
import dev.migrate.sql.QualifiedName;
import dev.migrate.statement.AlterAction;
import dev.migrate.statement.AlterAction.AttachPartition;
import dev.migrate.statement.AlterAction.DetachPartition;
import dev.migrate.statement.IndexStatement.CreateIndex;
import dev.migrate.statement.ObjectStatement.CreateOnTable;
import dev.migrate.statement.ObjectStatement.Drop;
import dev.migrate.statement.ObjectStatement.DropTrait;
import dev.migrate.statement.RowStatement;
import dev.migrate.statement.RowStatement.CopyFrom;
import dev.migrate.statement.RowStatement.Delete;
import dev.migrate.statement.RowStatement.Insert;
import dev.migrate.statement.RowStatement.Truncate;
import dev.migrate.statement.RowStatement.Update;
import dev.migrate.statement.Statement;
import dev.migrate.statement.TableStatement.AlterTable;
import dev.migrate.statement.TableStatement.CreateTable;
import dev.migrate.statement.TypeStatement.AddValue;
import dev.migrate.statement.TypeStatement.AlterDomain;
import dev.migrate.statement.TypeStatement.CreateDomain;
import dev.migrate.statement.TypeStatement.RenameValue;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * The objects that a statement must find. Names of queries and of bodies are not among
 * them.
 */
final class Uses {

    private final List<Use> uses = new ArrayList<>();

    private Uses() {
    }

    /**
     * An object that must be there.
     *
     * @param sort the sort of its name
     * @param name as written
     */
    record Use(Sort sort, QualifiedName name) {

    }

    static List<Use> of(Step step) {
        Uses uses = new Uses();
        Statement statement = step.statement();
        uses.types(step);
        if (statement instanceof CreateTable create) {
            create.others().forEach((other) -> uses.add(Sort.RELATION, other));
            if (create.partitionOf() != null) {
                uses.add(Sort.RELATION, create.partitionOf().parent());
            }
        }
        else if (statement instanceof AlterTable alter) {
            uses.alter(step, alter);
        }
        else if (statement instanceof CreateIndex create) {
            uses.add(Sort.RELATION, create.table());
        }
        else if (statement instanceof CreateOnTable create) {
            uses.add(Sort.RELATION, create.table());
        }
        else if (statement instanceof Drop drop && !drop.is(DropTrait.IF_EXISTS)) {
            uses.drop(drop);
        }
        else if (statement instanceof RowStatement rows) {
            uses.rows(rows);
        }
        return uses.uses;
    }

    private void types(Step step) {
        NewParts.types(step).forEach((typed) -> add(Sort.TYPE, typed.type().name()));
        if (step.statement() instanceof CreateDomain create) {
            add(Sort.TYPE, create.base().name());
        }
        else if (step.statement() instanceof AddValue added) {
            add(Sort.TYPE, added.type());
        }
        else if (step.statement() instanceof RenameValue renamed) {
            add(Sort.TYPE, renamed.type());
        }
        else if (step.statement() instanceof AlterDomain altered) {
            add(Sort.TYPE, altered.name());
        }
        QualifiedName own = (step.statement() instanceof CreateTable create) ? create.name() : null;
        NewParts.allConstraints(step)
            .stream()
            .map((added) -> added.constraint().references())
            .filter(Objects::nonNull)
            .filter((references) -> own == null
                    || !step.schema().resolve(references).equals(step.schema().resolve(own)))
            .forEach((references) -> add(Sort.RELATION, references));
    }

    private void alter(Step step, AlterTable alter) {
        boolean conditional = step.tokens().stream().limit(3).anyMatch((token) -> token.is("IF"));
        if (!alter.isTable() || conditional) {
            return;
        }
        add(Sort.RELATION, alter.name());
        for (AlterAction action : alter.actions()) {
            if (action instanceof AttachPartition attach) {
                add(Sort.RELATION, attach.partition());
            }
            else if (action instanceof DetachPartition detach) {
                add(Sort.RELATION, detach.partition());
            }
        }
    }

    private void drop(Drop drop) {
        if (drop.table() != null) {
            add(Sort.RELATION, drop.table());
            return;
        }
        switch (drop.kind()) {
            case "TABLE", "VIEW", "MATERIALIZED VIEW", "FOREIGN TABLE" -> add(Sort.RELATION, drop.names());
            case "INDEX" -> add(Sort.INDEX, drop.names());
            case "TYPE", "DOMAIN" -> add(Sort.TYPE, drop.names());
            default -> {
            }
        }
    }

    private void rows(RowStatement statement) {
        if (statement instanceof Insert insert) {
            add(Sort.RELATION, insert.table());
        }
        else if (statement instanceof Update update) {
            add(Sort.RELATION, update.table());
        }
        else if (statement instanceof Delete delete) {
            add(Sort.RELATION, delete.table());
        }
        else if (statement instanceof CopyFrom copy) {
            add(Sort.RELATION, copy.table());
        }
        else if (statement instanceof Truncate truncate) {
            add(Sort.RELATION, truncate.tables());
        }
    }

    private void add(Sort sort, QualifiedName name) {
        this.uses.add(new Use(sort, name));
    }

    private void add(Sort sort, List<QualifiedName> names) {
        names.forEach((name) -> add(sort, name));
    }

}
