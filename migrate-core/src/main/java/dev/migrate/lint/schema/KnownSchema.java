package dev.migrate.lint.schema;

import dev.migrate.sql.QualifiedName;
import dev.migrate.statement.Statement;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What is known of the schema before a statement. Changes with {@link #apply}; not for
 * several threads.
 *
 * @since 0.1
 */
public final class KnownSchema {

    /** The schema of what only its own session sees. */
    static final String TEMPORARY = "pg_temp";

    final Map<QualifiedName, KnownTable> tables = new LinkedHashMap<>();

    final Map<QualifiedName, KnownIndex> indexes = new LinkedHashMap<>();

    final Map<QualifiedName, KnownDomain> domains = new LinkedHashMap<>();

    final Map<QualifiedName, KnownEnum> enums = new LinkedHashMap<>();

    final Map<String, KnownRoutine> routines = new LinkedHashMap<>();

    /** Objects of which no more is known than that they are there. */
    final Map<KnownObject, Origin> others = new LinkedHashMap<>();

    final Publications publications = new Publications();

    private final Gone gone = new Gone();

    private final NameIndex names = new NameIndex();

    private final Set<QualifiedName> temporary = new HashSet<>();

    private SearchPath path = SearchPath.DEFAULT;

    private Origin now = Origin.BEFORE;

    private int committed;

    /**
     * Begins a script: what is there is not new any more.
     * @param script its number, from 1
     */
    public void begin(int script) {
        this.now = new Origin(script, this.now.transaction() + 1);
        this.committed = 0;
        this.path = SearchPath.DEFAULT;
        this.temporary.forEach((table) -> {
            indexes(table).forEach((index) -> this.indexes.remove(index.name()));
            this.tables.remove(table);
        });
        this.temporary.clear();
        this.gone.clear();
    }

    /**
     * Begins another transaction of the script.
     * @param written true if COMMIT is written in the script, so that others may have
     * begun to use what it made
     */
    public void nextTransaction(boolean written) {
        if (written) {
            this.committed = this.now.transaction();
        }
        this.now = new Origin(this.now.script(), this.now.transaction() + 1);
    }

    /**
     * Gives when something is that happens now.
     * @return the script and transaction
     */
    public Origin now() {
        return this.now;
    }

    /**
     * Returns whether no other session can use something yet.
     * @param origin when it came to be; null for unknown
     * @return true if the script itself made it, in this transaction or in none
     */
    public boolean isNew(@Nullable Origin origin) {
        return origin != null && origin.script() == this.now.script() && origin.script() > 0
                && origin.transaction() > this.committed;
    }

    /**
     * Looks where names without a schema are from now on.
     * @param schemas the schemas in order; none for the default
     */
    public void searchPath(List<String> schemas) {
        this.path = SearchPath.of(schemas);
    }

    /**
     * Gives a relation's name with its schema.
     * @param name the name as written
     * @return the name of the relation that is meant; if none is known, as a new one
     * would be called
     */
    public QualifiedName resolve(QualifiedName name) {
        if (name.schema() != null) {
            return name.schema().startsWith("pg_temp") ? new QualifiedName(TEMPORARY, name.name()) : name;
        }
        QualifiedName own = new QualifiedName(TEMPORARY, name.name());
        if (this.tables.containsKey(own) || this.indexes.containsKey(own)) {
            return own;
        }
        for (String schema : this.path.schemas()) {
            QualifiedName qualified = new QualifiedName(schema, name.name());
            if (this.tables.containsKey(qualified) || this.indexes.containsKey(qualified)) {
                return qualified;
            }
        }
        return created(name);
    }

    QualifiedName created(QualifiedName name) {
        return (name.schema() != null) ? resolve(name) : new QualifiedName(this.path.first(), name.name());
    }

    /**
     * Gives a table or view.
     * @param name as written
     * @return the relation; null if it is not known
     */
    public @Nullable KnownTable table(QualifiedName name) {
        return this.tables.get(resolve(name));
    }

    /** Gives every table and view, in order. */
    public List<KnownTable> tables() {
        return List.copyOf(this.tables.values());
    }

    /**
     * Gives an index.
     * @param name as written
     * @return the index; null if it is not known
     */
    public @Nullable KnownIndex index(QualifiedName name) {
        return this.indexes.get(resolve(name));
    }

    /**
     * Gives the indexes of a table.
     * @param table as written
     * @return those that are known
     */
    public List<KnownIndex> indexes(QualifiedName table) {
        QualifiedName resolved = resolve(table);
        return this.names.indexes(resolved)
            .stream()
            .map(this.indexes::get)
            .filter((index) -> index != null && index.table().equals(resolved))
            .toList();
    }

    /**
     * Gives a domain.
     * @param type its name as written
     * @return the domain; null if none of that name is known
     */
    public @Nullable KnownDomain domain(QualifiedName type) {
        return find(this.domains, type);
    }

    /**
     * Gives an enum.
     * @param type its name as written
     * @return the enum; null if none of that name is known
     */
    public @Nullable KnownEnum enumType(QualifiedName type) {
        return find(this.enums, type);
    }

    /**
     * Gives a function.
     * @param name its last name
     * @return the function; null if none of that name is known
     */
    public @Nullable KnownRoutine routine(String name) {
        return this.routines.get(name);
    }

    /**
     * Gives when an object of another kind came to be.
     * @param kind the words of SQL for its kind
     * @param name as written
     * @return the script and transaction; null if it is not known
     */
    public @Nullable Origin origin(String kind, QualifiedName name) {
        return this.others.get(KnownObject.of(kind, name, this));
    }

    /**
     * Returns whether changes of a table are sent to subscribers.
     * @param table as written
     * @return true if a publication that is known has it
     */
    public boolean isPublished(QualifiedName table) {
        return this.publications.has(resolve(table));
    }

    /**
     * Gives what the script has dropped.
     * @return the things, and what took them along
     */
    public Gone gone() {
        return this.gone;
    }

    /**
     * Gives the columns of a type.
     * @param type the type
     * @return each table that has such a column
     */
    public List<KnownTable> using(QualifiedName type) {
        QualifiedName resolved = typeName(type);
        return this.tables.values()
            .stream()
            .filter((table) -> table.columns()
                .stream()
                .anyMatch((column) -> typeName(column.type().name()).equals(resolved)))
            .toList();
    }

    /** Gives where names without a schema are looked up. */
    public List<String> searchPath() {
        return this.path.schemas();
    }

    QualifiedName typeName(QualifiedName name) {
        return (name.schema() != null) ? name : new QualifiedName(this.path.first(), name.name());
    }

    private <T> @Nullable T find(Map<QualifiedName, T> objects, QualifiedName name) {
        if (name.schema() != null) {
            return objects.get(name);
        }
        for (String schema : this.path.schemas()) {
            T found = objects.get(new QualifiedName(schema, name.name()));
            if (found != null) {
                return found;
            }
        }
        return null;
    }

    void put(KnownTable table) {
        this.tables.put(table.name(), table);
        this.names.addTable(table.name());
        if (table.isTemporary()) {
            this.temporary.add(table.name());
        }
    }

    void put(KnownIndex index) {
        this.indexes.put(index.name(), index);
        this.names.addIndex(index.name(), index.table());
    }

    List<KnownTable> tables(Set<String> lastNames) {
        return this.names.tables(lastNames).stream().map(this.tables::get).filter(Objects::nonNull).toList();
    }

    List<KnownIndex> indexes(Set<String> lastNames) {
        return this.names.indexes(lastNames).stream().map(this.indexes::get).filter(Objects::nonNull).toList();
    }

    /**
     * Gives a part that changes on its own.
     * @param names the last names of what is in it
     * @return a copy
     */
    public KnownSchema part(Set<String> names) {
        KnownSchema part = new KnownSchema();
        part.now = this.now;
        part.path = this.path;
        new SchemaPart(names).copy(this, part);
        return part;
    }

    /** Learns what a statement changes. */
    public void apply(Statement statement) {
        new SchemaChange(this).apply(statement);
    }

}
