package dev.migrate.definition;

import dev.migrate.change.BadOperationException;
import dev.migrate.schema.Index;
import dev.migrate.schema.Index.Uniqueness;
import dev.migrate.sql.QualifiedName;
import dev.migrate.sql.WrittenSql;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Describes an index.
 *
 * @since 0.1
 */
public final class IndexBuilder extends NewObject {

    private final String table;

    private List<IndexElement> elements = List.of();

    private @Nullable String name;

    private Uniqueness uniqueness = Uniqueness.NONE;

    private String method = "btree";

    private List<String> include = List.of();

    private @Nullable String predicate;

    private boolean only;

    private @Nullable String tablespace;

    IndexBuilder(String table) {
        this.table = table;
    }

    IndexBuilder over(Object... columns) {
        return edit(this, (changed) -> changed.elements = Stream.of(columns).map(IndexElement::of).toList());
    }

    /**
     * Gives the index a name in place of that of the naming convention.
     * @param indexName the name, without a schema; in double quotes if it has a dot
     * @return this index
     */
    public IndexBuilder named(String indexName) {
        return edit(this, (changed) -> changed.name = changed.once("the name", indexName));
    }

    /**
     * Refuses two rows that are alike.
     * @return this index
     */
    public IndexBuilder unique() {
        return edit(this, (changed) -> changed.setUniqueness(Uniqueness.UNIQUE));
    }

    /**
     * Refuses two rows that are alike, and counts two nulls as the same; from PostgreSQL
     * 15.
     * @return this index
     */
    public IndexBuilder uniqueNullsNotDistinct() {
        return edit(this, (changed) -> changed.setUniqueness(Uniqueness.NULLS_NOT_DISTINCT));
    }

    // what says more stays, in either order
    private void setUniqueness(Uniqueness wanted) {
        this.uniqueness = (this.uniqueness.compareTo(wanted) < 0) ? wanted : this.uniqueness;
    }

    /**
     * Sets the access method; {@code btree} by default.
     * @param accessMethod {@code gin}, {@code gist}, {@code brin}, {@code hash}, …
     * @return this index
     */
    public IndexBuilder using(String accessMethod) {
        return edit(this, (changed) -> changed.method = changed.once("the access method", accessMethod));
    }

    /**
     * Keeps further columns.
     * @param columns their names
     * @return this index
     */
    public IndexBuilder include(String... columns) {
        return edit(this, (changed) -> changed.include = changed.once("which columns are included", List.of(columns)));
    }

    /**
     * Leaves rows out.
     * @param condition which rows it has, as SQL
     * @return this index
     */
    public IndexBuilder where(String condition) {
        return edit(this, (changed) -> changed.predicate = WrittenSql.of(changed.once("the condition", condition)));
    }

    /**
     * Sets a storage parameter.
     * @param parameter its name as SQL: {@code fillfactor}
     * @param value its value
     * @return this index
     */
    public IndexBuilder with(String parameter, Object value) {
        return edit(this, (changed) -> changed.setParameter(parameter, value));
    }

    /**
     * Sets the tablespace.
     * @param tablespaceName its name
     * @return this index
     */
    public IndexBuilder tablespace(String tablespaceName) {
        return edit(this, (changed) -> changed.tablespace = changed.once("the tablespace", tablespaceName));
    }

    /**
     * Makes no index of the table's partitions with it. It is not valid before an index
     * of each is attached with {@code attachIndex}.
     * @return this index
     */
    public IndexBuilder only() {
        return edit(this, (changed) -> changed.only = true);
    }

    /**
     * Leaves an index of the same name as it is, in the downgrade too.
     * @return this index
     */
    public IndexBuilder ifNotExists() {
        return edit(this, (changed) -> changed.setIfNotExists());
    }

    /**
     * Lets the table be written while the index is built. The revision runs outside a
     * transaction then, and so does its downgrade.
     * @return this index
     */
    public IndexBuilder concurrently() {
        return edit(this, (changed) -> changed.setOnline());
    }

    @Override
    Index object(NamingConvention naming) {
        QualifiedName tableName = name(this.table);
        if (this.elements.isEmpty()) {
            throw new BadOperationException("an index of \"" + this.table + "\" has no columns", "Name at least one.");
        }
        String conventional = NamingConvention.name(naming.index(), tableName.name(),
                this.elements.stream().map(IndexElement::label).toList(), "");
        return new Index((this.name != null) ? ownName(this.name) : conventional, tableName,
                this.elements.stream().map(IndexElement::build).toList(), this.uniqueness,
                new Index.Options(this.method, this.include, this.predicate, parameters(), this.tablespace, this.only));
    }

}
