package dev.migrate.lint.schema;

import dev.migrate.sql.QualifiedName;
import dev.migrate.statement.Expression;
import dev.migrate.statement.IndexStatement.Element;
import java.util.List;

/**
 * An index.
 *
 * @param name its name
 * @param table its table
 * @param elements its key columns
 * @param predicate the condition of a partial index; empty for none
 * @param unique true if it refuses duplicates
 * @param origin when it came to be
 * @since 0.1
 */
public record KnownIndex(QualifiedName name, QualifiedName table, List<Element> elements, Expression predicate,
        boolean unique, Origin origin) {

    /** Copies the list. */
    public KnownIndex {
        elements = List.copyOf(elements);
    }

    /**
     * Returns whether a column's values are computed into it.
     * @param column the column
     * @return true if an expression or the predicate has it
     */
    public boolean computes(String column) {
        return this.predicate.mentions(column) || this.elements.stream()
            .anyMatch((element) -> element.column() == null && element.text().mentions(column));
    }

    /**
     * Returns whether a column is one of its keys.
     * @param column the column
     * @return true if it is, alone or within an expression
     */
    public boolean uses(String column) {
        return this.elements.stream()
            .anyMatch((element) -> column.equals(element.column()) || element.text().mentions(column));
    }

    KnownIndex named(QualifiedName other) {
        return new KnownIndex(other, this.table, this.elements, this.predicate, this.unique, this.origin);
    }

    KnownIndex on(QualifiedName other) {
        return new KnownIndex(
                this.name.schema() != null ? new QualifiedName(other.schema(), this.name.name()) : this.name, other,
                this.elements, this.predicate, this.unique, this.origin);
    }

    KnownIndex renaming(String column, String newName) {
        return new KnownIndex(this.name, this.table,
                this.elements.stream()
                    .map((element) -> column.equals(element.column()) ? new Element(newName, element.text()) : element)
                    .toList(),
                this.predicate, this.unique, this.origin);
    }

}
