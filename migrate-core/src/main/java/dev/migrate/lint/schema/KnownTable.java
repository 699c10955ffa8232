package dev.migrate.lint.schema;

import dev.migrate.sql.QualifiedName;
import dev.migrate.statement.AlterAction.DropConstraint;
import dev.migrate.statement.ConstraintDefinition.Kind;
import dev.migrate.statement.Expression;
import dev.migrate.statement.TableStatement.AlterTable;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * A table, view or materialized view. Changes as statements change it.
 *
 * @since 0.1
 */
public final class KnownTable {

    private final RelationKind kind;

    private final Origin origin;

    private final Map<String, KnownColumn> columns = new LinkedHashMap<>();

    private final Map<String, KnownConstraint> constraints = new LinkedHashMap<>();

    private final Set<String> policies = new TreeSet<>();

    private QualifiedName name;

    private boolean complete;

    private boolean unlogged;

    private boolean defaultPartition;

    private Expression partitionKey = new Expression(List.of());

    private List<QualifiedName> reads = List.of();

    private @Nullable QualifiedName parent;

    KnownTable(QualifiedName name, RelationKind kind, Origin origin) {
        this.name = name;
        this.kind = kind;
        this.origin = origin;
    }

    /**
     * Gives its name.
     * @return the name, with the schema
     */
    public QualifiedName name() {
        return this.name;
    }

    /** Gives what it is. */
    public RelationKind kind() {
        return this.kind;
    }

    /**
     * Gives when it came to be.
     * @return the script and transaction
     */
    public Origin origin() {
        return this.origin;
    }

    /**
     * Returns whether all of its columns are known.
     * @return false for a table like another, or of a query
     */
    public boolean isComplete() {
        return this.complete;
    }

    /**
     * Returns whether only its own session sees it.
     * @return true for a temporary table
     */
    public boolean isTemporary() {
        return KnownSchema.TEMPORARY.equals(this.name.schema());
    }

    /**
     * Returns whether its rows are not in the write-ahead log.
     * @return true for an unlogged table
     */
    public boolean isUnlogged() {
        return this.unlogged;
    }

    /**
     * Returns whether its rows are in partitions.
     * @return true for a partitioned table
     */
    public boolean isPartitioned() {
        return !this.partitionKey.isEmpty();
    }

    /**
     * Gives what its rows are partitioned by.
     * @return the columns; empty for none
     */
    public Expression partitionKey() {
        return this.partitionKey;
    }

    /** Returns whether it has a default partition. */
    public boolean hasDefaultPartition() {
        return this.defaultPartition;
    }

    /**
     * Gives the tables that a view reads.
     * @return the tables; none for a table
     */
    public List<QualifiedName> reads() {
        return this.reads;
    }

    /**
     * Gives its columns.
     * @return those that are known, in order
     */
    public List<KnownColumn> columns() {
        return List.copyOf(this.columns.values());
    }

    /**
     * Gives a column.
     * @param column its name
     * @return the column; null if it is not known
     */
    public @Nullable KnownColumn column(String column) {
        return this.columns.get(column);
    }

    /**
     * Gives its constraints.
     * @return those that are known, in order
     */
    public List<KnownConstraint> constraints() {
        return List.copyOf(this.constraints.values());
    }

    /**
     * Gives a constraint.
     * @param constraint its name
     * @return the constraint; null if it is not known
     */
    public @Nullable KnownConstraint constraint(String constraint) {
        return this.constraints.get(constraint);
    }

    /**
     * Gives its primary key.
     * @return the constraint; null if none is known
     */
    public @Nullable KnownConstraint primaryKey() {
        return this.constraints.values()
            .stream()
            .filter((constraint) -> constraint.kind() == Kind.PRIMARY_KEY)
            .findFirst()
            .orElse(null);
    }

    /**
     * Gives its policies of row security.
     * @return their names
     */
    public Set<String> policies() {
        return Set.copyOf(this.policies);
    }

    /**
     * Returns whether no row can hold null in a column.
     * @param column the column
     * @return true if the column or a valid check says so
     */
    public boolean refusesNull(String column) {
        return refusesNull(column, List.of());
    }

    /**
     * Returns whether no row can hold null in a column while the table is altered: what
     * the statement drops is gone before anything else of it is done.
     * @param column the column
     * @param alter the statement
     * @return true if the column, or a valid check that stays, says so
     */
    public boolean refusesNull(String column, AlterTable alter) {
        return refusesNull(column,
                alter.actions()
                    .stream()
                    .filter(DropConstraint.class::isInstance)
                    .map((action) -> ((DropConstraint) action).name())
                    .toList());
    }

    private boolean refusesNull(String column, List<String> dropped) {
        KnownColumn known = this.columns.get(column);
        return (known != null && known.notNull()) || this.constraints.values()
            .stream()
            .anyMatch((constraint) -> constraint.refusesNull(column) && !dropped.contains(constraint.name()));
    }

    KnownTable copy() {
        KnownTable copy = new KnownTable(this.name, this.kind, this.origin);
        copy.columns.putAll(this.columns);
        copy.constraints.putAll(this.constraints);
        copy.policies.addAll(this.policies);
        copy.complete = this.complete;
        copy.unlogged = this.unlogged;
        copy.defaultPartition = this.defaultPartition;
        copy.partitionKey = this.partitionKey;
        copy.reads = this.reads;
        copy.parent = this.parent;
        return copy;
    }

    void rename(QualifiedName other) {
        this.name = other;
    }

    void complete() {
        this.complete = true;
    }

    void unlogged(boolean without) {
        this.unlogged = without;
    }

    void partitionedBy(Expression key) {
        this.partitionKey = key;
    }

    void reading(List<QualifiedName> tables) {
        this.reads = List.copyOf(tables);
    }

    void partitionOf(@Nullable QualifiedName table) {
        this.parent = table;
    }

    boolean isPartitionOf(QualifiedName table) {
        return table.equals(this.parent);
    }

    void defaultPartition() {
        this.defaultPartition = true;
    }

    void put(KnownColumn column) {
        this.columns.put(column.name(), column);
    }

    void dropColumn(String column) {
        this.columns.remove(column);
        this.constraints.values()
            .removeIf((constraint) -> constraint.columns().contains(column)
                    || (constraint.kind() == Kind.CHECK && constraint.expression().mentions(column)));
    }

    void renameColumn(String column, String other) {
        List<KnownColumn> kept = columns();
        this.columns.clear();
        kept.forEach((each) -> put(each.name().equals(column) ? each.named(other) : each));
        this.constraints.replaceAll((key, constraint) -> constraint.renaming(column, other));
    }

    void put(KnownConstraint constraint) {
        this.constraints.put(constraint.name(), constraint);
    }

    void dropConstraint(String constraint) {
        this.constraints.remove(constraint);
    }

    void replaceReferences(QualifiedName from, QualifiedName to) {
        this.parent = from.equals(this.parent) ? to : this.parent;
        this.constraints.replaceAll(
                (key, constraint) -> from.equals(constraint.references()) ? constraint.referencing(to) : constraint);
    }

    void policy(String policy) {
        this.policies.add(policy);
    }

    void dropPolicy(String policy) {
        this.policies.remove(policy);
    }

}
