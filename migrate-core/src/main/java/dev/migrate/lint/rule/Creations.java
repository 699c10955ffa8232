package dev.migrate.lint.rule;

import dev.migrate.lint.ScriptView;
import dev.migrate.lint.Step;
import dev.migrate.lint.schema.Gone.Sort;
import dev.migrate.sql.QualifiedName;
import dev.migrate.statement.AlterAction.Rename;
import dev.migrate.statement.AlterAction.SetSchema;
import dev.migrate.statement.ObjectStatement;
import dev.migrate.statement.ObjectStatement.CreateView;
import dev.migrate.statement.ObjectStatement.Drop;
import dev.migrate.statement.ObjectStatement.ViewTrait;
import dev.migrate.statement.ParsedStatement;
import dev.migrate.statement.SessionStatement.SetParameter;
import dev.migrate.statement.Statement;
import dev.migrate.statement.TableStatement.AlterTable;
import dev.migrate.statement.TableStatement.CreateTable;
import dev.migrate.statement.TableStatement.Trait;
import dev.migrate.statement.TypeStatement.CreateDomain;
import dev.migrate.statement.TypeStatement.CreateEnum;
import org.jspecify.annotations.Nullable;

/** What the later statements of a script create. */
final class Creations {

    private Creations() {
    }

    /**
     * Returns whether an object cannot be there yet: a later statement creates it, and
     * would fail if it were.
     * @param name its name, with the schema
     */
    static boolean follow(Step step, Sort sort, QualifiedName name) {
        boolean created = step.script().createdNames().contains(name.name());
        if (!created || mayMakeRoom(step.statement(), name.name())) {
            return false;
        }
        for (ParsedStatement later : step.later()) {
            Statement statement = later.statement();
            QualifiedName other = created(statement, sort);
            if (other != null && other.name().equals(name.name())) {
                return step.schema().resolve(other).equals(name);
            }
            if (mayMakeRoom(statement, name.name())) {
                return false;
            }
        }
        return false;
    }

    private static @Nullable QualifiedName created(Statement statement, Sort sort) {
        boolean type = statement instanceof CreateEnum || statement instanceof CreateDomain
                || (statement instanceof ObjectStatement.Create create && create.kind().equals("TYPE"));
        boolean relation = (statement instanceof CreateTable table && !table.is(Trait.IF_NOT_EXISTS)
                && !table.is(Trait.TEMPORARY))
                || (statement instanceof CreateView view && !view.is(ViewTrait.OR_REPLACE)
                        && !view.is(ViewTrait.IF_NOT_EXISTS) && !view.is(ViewTrait.TEMPORARY));
        return (relation || (type && sort == Sort.TYPE)) ? ScriptView.createdName(statement) : null;
    }

    // after these the name may be free although it was taken
    private static boolean mayMakeRoom(Statement statement, String name) {
        if (statement instanceof Drop drop) {
            return drop.kind().equals("SCHEMA") || drop.names().stream().anyMatch((each) -> each.name().equals(name));
        }
        if (statement instanceof ObjectStatement.Rename rename) {
            return rename.kind().equals("SCHEMA") || rename.name().name().equals(name);
        }
        if (statement instanceof AlterTable alter && alter.name().name().equals(name)) {
            return alter.actions()
                .stream()
                .anyMatch((action) -> action instanceof Rename || action instanceof SetSchema);
        }
        return statement instanceof SetParameter set && set.parameter().equals("search_path");
    }

}
