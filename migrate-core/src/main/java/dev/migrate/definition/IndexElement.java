package dev.migrate.definition;

import dev.migrate.change.BadOperationException;
import dev.migrate.schema.Index;
import dev.migrate.sql.Identifier;
import dev.migrate.sql.Parentheses;
import dev.migrate.sql.ShortName;
import dev.migrate.sql.WrittenSql;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Describes a column or expression of an index. */
public final class IndexElement implements Cloneable {

    private final String label;

    private final String expression;

    private @Nullable String collation;

    private @Nullable String operatorClass;

    private String order = "";

    private String nulls = "";

    private IndexElement(String label, String expression) {
        this.label = label;
        this.expression = expression;
    }

    static IndexElement of(Object element) {
        if (element instanceof String name) {
            return ofColumn(name);
        }
        if (element instanceof IndexElement given) {
            return given;
        }
        throw new BadOperationException("a column of an index is of class " + element.getClass().getName(),
                "Pass names of columns, asc(…), desc(…) or expression(…).");
    }

    static IndexElement ofColumn(String name) {
        return new IndexElement(name, Identifier.write(name));
    }

    static IndexElement ofExpression(String expression) {
        return new IndexElement(ShortName.hash(WrittenSql.of(expression)), Parentheses.around(expression));
    }

    /**
     * Sorts the greatest first.
     * @return this element
     */
    public IndexElement descending() {
        IndexElement changed = copy();
        changed.order = "DESC";
        return changed;
    }

    /**
     * Puts nulls first.
     * @return this element
     */
    public IndexElement nullsFirst() {
        IndexElement changed = copy();
        changed.nulls = "NULLS FIRST";
        return changed;
    }

    /**
     * Puts nulls last.
     * @return this element
     */
    public IndexElement nullsLast() {
        IndexElement changed = copy();
        changed.nulls = "NULLS LAST";
        return changed;
    }

    /**
     * Sets the collation.
     * @param name as SQL spells it: {@code "C"} with its quotes
     * @return this element
     */
    public IndexElement collate(String name) {
        IndexElement changed = copy();
        changed.collation = Objects.requireNonNull(name);
        return changed;
    }

    /**
     * Sets the operator class.
     * @param name as SQL spells it, with its parameters: {@code gist_trgm_ops(siglen=32)}
     * @return this element
     */
    public IndexElement operatorClass(String name) {
        IndexElement changed = copy();
        changed.operatorClass = Objects.requireNonNull(name);
        return changed;
    }

    private IndexElement copy() {
        try {
            return (IndexElement) clone();
        }
        catch (CloneNotSupportedException ex) {
            throw new IllegalStateException(ex);
        }
    }

    String label() {
        return this.label;
    }

    Index.Element build() {
        String sorted = (this.order + " " + this.nulls).strip();
        return new Index.Element(this.expression, this.collation, this.operatorClass, sorted.isEmpty() ? null : sorted);
    }

}
