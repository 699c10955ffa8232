package dev.migrate.lint.rule;

import dev.migrate.lint.Step;
import dev.migrate.lint.schema.KnownIndex;
import dev.migrate.sql.QualifiedName;
import dev.migrate.statement.ConstraintDefinition.Kind;
import dev.migrate.statement.IndexStatement.CreateIndex;
import dev.migrate.statement.IndexStatement.Element;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Which indexes lead with which columns. */
final class Indexes {

    private Indexes() {
    }

    /** Returns whether an index begins with columns, now or after the script. */
    static boolean begin(Step step, QualifiedName table, List<String> columns) {
        for (KnownIndex index : step.schema().indexes(table)) {
            if (index.predicate().isEmpty() && leads(index.elements(), columns)) {
                return true;
            }
        }
        QualifiedName resolved = step.schema().resolve(table);
        boolean later = step.later()
            .stream()
            .anyMatch((next) -> next.statement() instanceof CreateIndex create && create.predicate().isEmpty()
                    && step.schema().resolve(create.table()).equals(resolved) && leads(create.elements(), columns));
        return later || keys(step).stream().anyMatch((key) -> leads(key, columns));
    }

    private static List<List<Element>> keys(Step step) {
        return NewParts.allConstraints(step)
            .stream()
            .filter((added) -> added.constraint().kind() == Kind.PRIMARY_KEY
                    || added.constraint().kind() == Kind.UNIQUE)
            .map((added) -> added.columns()
                .stream()
                .map((column) -> new Element(column, added.constraint().expression()))
                .toList())
            .toList();
    }

    private static boolean leads(List<Element> elements, List<String> columns) {
        if (elements.size() < columns.size()) {
            return false;
        }
        Set<String> first = new HashSet<>();
        elements.subList(0, columns.size()).forEach((element) -> first.add(String.valueOf(element.column())));
        return first.equals(new HashSet<>(columns));
    }

}
