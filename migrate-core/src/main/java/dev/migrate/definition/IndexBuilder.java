package dev.migrate.definition;

import dev.migrate.change.BadOperationException;
import dev.migrate.schema.Index;
import dev.migrate.schema.Index.Uniqueness;
import dev.migrate.sql.QualifiedName;
import dev.migrate.sql.WrittenSql;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Describes an index. */
public final class IndexBuilder extends NewObject {

    private final String table;

    private final List<IndexElement> elements;

    private Map<String, String> parameters = Map.of();

    private @Nullable String name;

    private Uniqueness uniqueness = Uniqueness.NONE;

    private String method = "btree";

    private List<String> include = List.of();

    private @Nullable String predicate;

    private boolean only;

    private @Nullable String tablespace;

    IndexBuilder(String table, List<IndexElement> elements) {
        this.table = table;
        this.elements = List.copyOf(elements);
    }

    /**
     * Gives the index a name in place of that of the naming convention.
     * @param indexName the name, without a schema; in double quotes if it has a dot
     * @return this index
     */
    public IndexBuilder named(String indexName) {
        IndexBuilder changed = edit(this);
        changed.name = Objects.requireNonNull(indexName);
        return changed;
    }

    /**
     * Refuses two rows that are alike.
     * @return this index
     */
    public IndexBuilder unique() {
        IndexBuilder changed = edit(this);
        changed.uniqueness = Uniqueness.UNIQUE;
        return changed;
    }

    /**
     * Refuses two rows that are alike, and counts two nulls as the same; from PostgreSQL
     * 15.
     * @return this index
     */
    public IndexBuilder uniqueNullsNotDistinct() {
        IndexBuilder changed = edit(this);
        changed.uniqueness = Uniqueness.NULLS_NOT_DISTINCT;
        return changed;
    }

    /**
     * Sets the access method; {@code btree} by default.
     * @param accessMethod {@code gin}, {@code gist}, {@code brin}, {@code hash}, …
     * @return this index
     */
    public IndexBuilder using(String accessMethod) {
        IndexBuilder changed = edit(this);
        changed.method = accessMethod;
        return changed;
    }

    /**
     * Keeps further columns.
     * @param columns their names
     * @return this index
     */
    public IndexBuilder include(String... columns) {
        IndexBuilder changed = edit(this);
        changed.include = List.of(columns);
        return changed;
    }

    /**
     * Leaves rows out.
     * @param condition which rows it has, as SQL
     * @return this index
     */
    public IndexBuilder where(String condition) {
        IndexBuilder changed = edit(this);
        changed.predicate = WrittenSql.of(condition);
        return changed;
    }

    /**
     * Sets a storage parameter.
     * @param parameter its name: {@code fillfactor}
     * @param value its value
     * @return this index
     */
    public IndexBuilder with(String parameter, Object value) {
        IndexBuilder changed = edit(this);
        changed.parameters = plus(changed.parameters, parameter, value.toString());
        return changed;
    }

    /**
     * Sets the tablespace.
     * @param tablespaceName its name
     * @return this index
     */
    public IndexBuilder tablespace(String tablespaceName) {
        IndexBuilder changed = edit(this);
        changed.tablespace = Objects.requireNonNull(tablespaceName);
        return changed;
    }

    /**
     * Makes no index of the table's partitions with it. It is not valid before an index
     * of each is attached with {@code attachIndex}.
     * @return this index
     */
    public IndexBuilder only() {
        IndexBuilder changed = edit(this);
        changed.only = true;
        return changed;
    }

    /**
     * Leaves an index of the same name as it is, in the downgrade too.
     * @return this index
     */
    public IndexBuilder ifNotExists() {
        IndexBuilder changed = edit(this);
        changed.setIfNotExists();
        return changed;
    }

    /**
     * Lets the table be written while the index is built. The revision runs outside a
     * transaction then, and so does its way back.
     * @return this index
     */
    public IndexBuilder concurrently() {
        IndexBuilder changed = edit(this);
        changed.setOnline();
        return changed;
    }

    @Override
    public Index define(NamingConvention naming) {
        QualifiedName tableName = name(this.table);
        if (this.elements.isEmpty()) {
            throw new BadOperationException("an index of \"" + this.table + "\" has no columns", "Name at least one.");
        }
        String conventional = NamingConvention.name(naming.index(), tableName.name(),
                this.elements.stream().map(IndexElement::label).toList(), "");
        return new Index((this.name != null) ? ownName(this.name) : conventional, tableName,
                this.elements.stream().map(IndexElement::build).toList(), this.uniqueness, new Index.Options(
                        this.method, this.include, this.predicate, this.parameters, this.tablespace, this.only));
    }

}
