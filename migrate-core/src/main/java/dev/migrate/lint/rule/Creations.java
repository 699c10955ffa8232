package dev.migrate.lint.rule;

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
        if (sort == Sort.TYPE && statement instanceof CreateEnum create) {
            return create.name();
        }
        if (sort == Sort.TYPE && statement instanceof CreateDomain create) {
            return create.name();
        }
        if (sort == Sort.TYPE && statement instanceof ObjectStatement.Create create && create.kind().equals("TYPE")) {
            return create.name();
        }
        if (statement instanceof CreateTable create && !create.is(Trait.IF_NOT_EXISTS) && !create.is(Trait.TEMPORARY)) {
            return create.name();
        }
        boolean view = statement instanceof CreateView create && !create.is(ViewTrait.OR_REPLACE)
                && !create.is(ViewTrait.IF_NOT_EXISTS) && !create.is(ViewTrait.TEMPORARY);
        return view ? ((CreateView) statement).name() : null;
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
