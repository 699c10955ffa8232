package dev.migrate.diff;

import dev.migrate.snapshot.PartId;
import dev.migrate.snapshot.PartKind;
import java.util.Set;

/** How each kind of part is compared. */
final class PartDiffs {

    private final TableDiff table;

    private final TableDiff.Partition partition;

    private final ColumnDiff column;

    private final DefaultDiff defaultValue = new DefaultDiff();

    private final ConstraintDiff constraint = new ConstraintDiff();

    private final IndexDiff index = new IndexDiff();

    private final SequenceDiff sequence = new SequenceDiff();

    private final SequenceDiff.Owner sequenceOwner = new SequenceDiff.Owner();

    private final EnumDiff enumType = new EnumDiff();

    private final CompositeDiff composite = new CompositeDiff();

    private final DomainDiff domain = new DomainDiff();

    private final DomainDiff.Condition condition = new DomainDiff.Condition();

    private final RoutineDiff routine = new RoutineDiff();

    private final ViewDiff view = new ViewDiff();

    private final TriggerDiff trigger = new TriggerDiff();

    private final PolicyDiff policy = new PolicyDiff();

    private final PublicationDiff publication = new PublicationDiff();

    private final ForeignDiff foreign = new ForeignDiff();

    private final ImplicitDiff implicit = new ImplicitDiff();

    private final WrittenDiff written = new WrittenDiff();

    /**
     * Compares parts.
     * @param folded the parts that the statement of their new table or column makes
     */
    PartDiffs(Set<PartId> folded) {
        this.table = new TableDiff(folded);
        this.partition = new TableDiff.Partition(folded);
        this.column = new ColumnDiff(folded);
    }

    ColumnDiff column() {
        return this.column;
    }

    ConstraintDiff constraint() {
        return this.constraint;
    }

    IndexDiff index() {
        return this.index;
    }

    PartDiff of(PartKind kind) {
        return switch (kind) {
            case TABLE, FOREIGN_TABLE -> this.table;
            case PARTITION -> this.partition;
            case COLUMN -> this.column;
            case COLUMN_DEFAULT -> this.defaultValue;
            case CONSTRAINT -> this.constraint;
            case INDEX -> this.index;
            case SEQUENCE -> this.sequence;
            case SEQUENCE_OWNER -> this.sequenceOwner;
            case ENUM -> this.enumType;
            case COMPOSITE_TYPE -> this.composite;
            case DOMAIN -> this.domain;
            case DOMAIN_CONSTRAINT -> this.condition;
            case FUNCTION, PROCEDURE -> this.routine;
            case VIEW, MATERIALIZED_VIEW -> this.view;
            case TRIGGER, RULE, EVENT_TRIGGER -> this.trigger;
            case POLICY -> this.policy;
            case PUBLICATION -> this.publication;
            case FOREIGN_DATA_WRAPPER, SERVER -> this.foreign;
            case ATTRIBUTE, IMPLICIT_SEQUENCE, IMPLICIT_INDEX, IMPLICIT_CONSTRAINT, IMPLICIT_TRIGGER -> this.implicit;
            case SCHEMA, EXTENSION, COLLATION, TEXT_SEARCH_DICTIONARY, TEXT_SEARCH_CONFIGURATION, RANGE_TYPE, AGGREGATE,
                    OPERATOR, OPERATOR_FAMILY, OPERATOR_CLASS, CAST, STATISTICS, DEFAULT_PRIVILEGES ->
                this.written;
        };
    }

}
