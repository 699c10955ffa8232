package dev.migrate.definition;

import dev.migrate.change.BadOperationException;
import dev.migrate.schema.Index;
import dev.migrate.sql.Identifier;
import dev.migrate.sql.Parentheses;
import dev.migrate.sql.ShortName;
import dev.migrate.sql.WrittenSql;
import org.jspecify.annotations.Nullable;

/**
 * Describes a column or expression of an index.
 *
 * @since 0.1
 */
public final class IndexElement extends Description {

    private String label = "";

    private String expression = "";

    private @Nullable String collation;

    private @Nullable String operatorClass;

    private String order = "";

    private String nulls = "";

    private IndexElement() {
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
        return edit(new IndexElement(), (element) -> {
            element.label = name;
            element.expression = Identifier.write(name);
        });
    }

    static IndexElement ofExpression(String expression) {
        return edit(new IndexElement(), (element) -> {
            element.label = ShortName.hash(WrittenSql.of(expression));
            element.expression = Parentheses.around(expression);
        });
    }

    /**
     * Sorts the greatest first.
     * @return this element
     */
    public IndexElement descending() {
        return edit(this, (changed) -> changed.order = "DESC");
    }

    /**
     * Puts nulls first.
     * @return this element
     */
    public IndexElement nullsFirst() {
        return edit(this, (changed) -> changed.nulls = changed.once("where nulls are", "NULLS FIRST"));
    }

    /**
     * Puts nulls last.
     * @return this element
     */
    public IndexElement nullsLast() {
        return edit(this, (changed) -> changed.nulls = changed.once("where nulls are", "NULLS LAST"));
    }

    /**
     * Sets the collation.
     * @param collation its name, perhaps with a schema and a dot before it: {@code C},
     * {@code de_DE}, {@code app.ours}; in double quotes if it has a dot
     * @return this element
     */
    public IndexElement collate(String collation) {
        return edit(this, (changed) -> changed.collation = collation(changed.once("the collation", collation)));
    }

    /**
     * Sets the operator class.
     * @param words its name as SQL spells it, with its parameters:
     * {@code gist_trgm_ops(siglen=32)}
     * @return this element
     */
    public IndexElement operatorClass(String words) {
        return edit(this,
                (changed) -> changed.operatorClass = WrittenSql.of(changed.once("the operator class", words)));
    }

    String label() {
        requireRight();
        return this.label;
    }

    Index.Element build() {
        requireRight();
        String sorted = (this.order + " " + this.nulls).strip();
        return new Index.Element(this.expression, this.collation, this.operatorClass, sorted.isEmpty() ? null : sorted);
    }

}
