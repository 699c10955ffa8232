package dev.migrate.lint.rule;

import dev.migrate.lint.LintRule;
import java.util.List;

/** Every rule. */
public final class LintRules {

    private LintRules() {
    }

    /**
     * Gives the rules in the order of their groups.
     * @return all of them
     */
    public static List<LintRule> all() {
        return List.of(new IndexNotConcurrentRule(), new DropIndexNotConcurrentRule(), new ReindexNotConcurrentRule(),
                new CheckWithoutNotValidRule(), new ForeignKeyWithoutNotValidRule(),
                new ValidateInSameTransactionRule(), new SetNotNullRule(), new VolatileDefaultRule(),
                new AddStoredGeneratedRule(), new AddSerialOrIdentityRule(), new DomainColumnRewriteRule(),
                new ColumnTypeChangeRule(), new AddPrimaryKeyRule(), new PrimaryKeyUsingNullableIndexRule(),
                new AddUniqueConstraintRule(), new AddExclusionConstraintRule(), new DropForeignKeyRule(),
                new TableRewriteRule(), new DomainConstraintRule(), new RefreshNotConcurrentRule(),
                new AttachPartitionScanRule(), new DetachPartitionNotConcurrentRule(),
                new CreatePartitionLocksParentRule(), new UnbatchedBackfillRule(),
                new WorkWhileHoldingAccessExclusiveRule(), new AccessExclusiveOnSeveralTablesRule(),
                new ExplicitLockTableRule(), new NontransactionalInTransactionRule(),
                new EnumValueUsedInSameTransactionRule(), new AddRequiredColumnRule(), new ConcurrentIfNotExistsRule(),
                new UniqueIndexMayFailRule(), new ConcurrentIndexCorruptionRule(), new UncommittedTransactionRule(),
                new TransactionNestingRule(), new DuplicateColumnAssignmentRule(), new DropReplicaIdentityRule(),
                new DropColumnRule(), new DropTableRule(), new DropSchemaRule(), new DropDatabaseRule(),
                new TruncateCascadeRule(), new RenameAsDropAddRule(), new DropCascadeRule(),
                new DisableAllTriggersRule(), new RenameColumnRule(), new RenameTableRule(), new RenameSchemaRule(),
                new RenameEnumValueRule(), new DropNotNullRule(), new RowSecurityWithoutPolicyRule(),
                new MissingLockTimeoutRule(), new MissingStatementTimeoutRule(), new RobustStatementRule(),
                new MultipleAlterTableRule(), new RequireSchemaRule(), new UnnamedObjectRule(),
                new IdentifierTooLongRule(), new EnumValueOrderingRule(), new SecurityDefinerSearchPathRule(),
                new PreferBigintRule(), new PreferBigintOverSmallintRule(), new PreferIdentityRule(),
                new PreferTextRule(), new PreferTimestamptzRule(), new BanCharRule(), new JsonColumnRule(),
                new CreateEnumTypeRule(), new IndexManyColumnsRule(), new ForeignKeyMissingIndexRule(),
                new TableWithoutPrimaryKeyRule(), new NotNullWithoutBackfillRule(), new RowsWithoutConditionRule(),
                new SchemaAndDataMixedRule(), new ForeignKeyWithoutOnDeleteRule(), new MissingObjectRule(),
                new NeededObjectRule(), new DefaultOnlyInApplicationRule(), new SeveralChangesRule(),
                new NotAnalysedRule());
    }

}
