package dev.migrate.definition;

import dev.migrate.schema.Index;
import dev.migrate.sql.Identifier;
import dev.migrate.sql.ShortName;
import org.jspecify.annotations.Nullable;

/** Describes a column or expression of an index. */
public final class IndexElement {

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

    static IndexElement ofColumn(String name) {
        return new IndexElement(name, Identifier.write(name));
    }

    static IndexElement ofExpression(String expression) {
        return new IndexElement(ShortName.hash(expression), "(" + expression + ")");
    }

    /**
     * Sorts the greatest first.
     * @return this element
     */
    public IndexElement descending() {
        this.order = "DESC";
        return this;
    }

    /**
     * Puts nulls first.
     * @return this element
     */
    public IndexElement nullsFirst() {
        this.nulls = "NULLS FIRST";
        return this;
    }

    /**
     * Puts nulls last.
     * @return this element
     */
    public IndexElement nullsLast() {
        this.nulls = "NULLS LAST";
        return this;
    }

    /**
     * Sets the collation.
     * @param name as SQL spells it: {@code "C"} with its quotes
     * @return this element
     */
    public IndexElement collate(String name) {
        this.collation = name;
        return this;
    }

    /**
     * Sets the operator class.
     * @param name as SQL spells it, with its parameters: {@code gist_trgm_ops(siglen=32)}
     * @return this element
     */
    public IndexElement operatorClass(String name) {
        this.operatorClass = name;
        return this;
    }

    String label() {
        return this.label;
    }

    Index.Element build() {
        String sorted = (this.order + " " + this.nulls).strip();
        return new Index.Element(this.expression, this.collation, this.operatorClass, sorted.isEmpty() ? null : sorted);
    }

}
