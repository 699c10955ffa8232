package dev.migrate.plan;

import dev.migrate.change.SqlOperation;
import dev.migrate.ddl.DdlStatement;
import dev.migrate.ddl.OperationDdl;
import dev.migrate.migration.MigrationBody;
import dev.migrate.sql.Identifier;
import dev.migrate.sql.QualifiedName;
import dev.migrate.sql.SqlStatement;
import dev.migrate.statement.AlterAction;
import dev.migrate.statement.ObjectStatement;
import dev.migrate.statement.ObjectStatement.DropTrait;
import dev.migrate.statement.ParsedStatement;
import dev.migrate.statement.RowStatement;
import dev.migrate.statement.Statement;
import dev.migrate.statement.StatementParser;
import dev.migrate.statement.TableStatement;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Which rows and values a step destroys, as far as its statements say. What a function or
 * a statement that is put together does is not seen, nor what an UPDATE overwrites.
 */
public final class DestroyedData {

    private static final Set<String> WITH_ROWS = Set.of("TABLE", "FOREIGN TABLE", "SCHEMA", "DATABASE", "TABLESPACE",
            "OWNED");

    // with CASCADE, the columns go that are of the type
    private static final Set<String> IN_COLUMNS = Set.of("TYPE", "DOMAIN", "EXTENSION");

    private DestroyedData() {
    }

    /**
     * Finds what a step destroys.
     * @param step the step
     * @return phrases such as {@code drops column "orders"."total"}, in the order of the
     * statements; null if that is not known before the step runs
     */
    public static @Nullable List<String> of(MigrationStep step) {
        MigrationBody body = step.body();
        if (body instanceof MigrationBody.Script script) {
            return of(script.script().statements().stream());
        }
        if (body instanceof MigrationBody.Code code && code.recorded() != null) {
            // rows that are added are read when they are, and destroy nothing
            return of(code.recorded()
                .stream()
                .filter((recorded) -> !(recorded.operation() instanceof SqlOperation.InsertRows))
                .flatMap((recorded) -> OperationDdl.statements(recorded).stream())
                .map(DdlStatement::statement));
        }
        return (body instanceof MigrationBody.Irreversible) ? List.of() : null;
    }

    /**
     * Returns whether a step destroys data, or may.
     * @param step the step
     * @return true too if it is not known
     */
    public static boolean isPossible(MigrationStep step) {
        List<String> destroyed = of(step);
        return destroyed == null || !destroyed.isEmpty();
    }

    private static List<String> of(Stream<SqlStatement> statements) {
        List<String> found = new ArrayList<>();
        statements.forEach((statement) -> add(StatementParser.parse(statement.text()), found));
        return found.stream().distinct().toList();
    }

    private static void add(ParsedStatement parsed, List<String> found) {
        Statement statement = parsed.statement();
        if (statement instanceof ObjectStatement.Drop drop) {
            boolean cascades = drop.traits().contains(DropTrait.CASCADE) && IN_COLUMNS.contains(drop.kind());
            if (cascades || WITH_ROWS.contains(drop.kind())) {
                found.add("drops " + drop.kind().toLowerCase(Locale.ROOT) + " " + names(drop.names())
                        + (cascades ? " and columns of it" : ""));
            }
        }
        else if (statement instanceof TableStatement.AlterTable alter) {
            alter.actions()
                .stream()
                .filter(AlterAction.DropColumn.class::isInstance)
                .map(AlterAction.DropColumn.class::cast)
                .forEach((dropped) -> found
                    .add("drops column " + alter.name() + "." + Identifier.quote(dropped.column())));
        }
        else if (statement instanceof RowStatement.Truncate truncate) {
            found.add("truncates " + names(truncate.tables()) + (truncate.cascade() ? " and what refers to it" : ""));
        }
        else if (statement instanceof RowStatement.Delete delete) {
            found.add("deletes rows of " + delete.table());
        }
        parsed.nested().forEach((nested) -> add(nested, found));
    }

    private static String names(List<QualifiedName> names) {
        return names.stream().map(QualifiedName::toString).collect(Collectors.joining(", "));
    }

}
