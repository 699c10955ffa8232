package dev.migrate.statement;

import dev.migrate.sql.QualifiedName;
import dev.migrate.sql.SqlToken;
import dev.migrate.statement.TableStatement.CreateTable;
import dev.migrate.statement.TableStatement.Partition;
import dev.migrate.statement.TableStatement.Trait;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads CREATE TABLE from the table's name on. */
final class CreateTableParser {

    private static final Expression NOTHING = new Expression(List.of());

    private final TokenReader reader;

    private final Set<Trait> traits;

    private final List<ColumnDefinition> columns = new ArrayList<>();

    private final List<ConstraintDefinition> constraints = new ArrayList<>();

    private final List<QualifiedName> others = new ArrayList<>();

    private @Nullable String problem;

    CreateTableParser(TokenReader reader, Set<Trait> traits) {
        this.reader = reader;
        this.traits = traits;
    }

    Statement parse() {
        if (this.reader.takeIfNotExists()) {
            this.traits.add(Trait.IF_NOT_EXISTS);
        }
        QualifiedName name = this.reader.takeName();
        if (name == null) {
            return new Statement.Unknown("CREATE TABLE without a name");
        }
        Partition partition = takePartitionOf();
        if (this.reader.take("OF")) {
            this.reader.takeName();
            this.traits.add(Trait.OTHER_COLUMNS);
        }
        boolean typed = partition == null && !this.traits.contains(Trait.OTHER_COLUMNS) && !isQuery();
        List<SqlToken> elements = this.reader.takeParentheses();
        if (elements != null && typed) {
            TokenReader.split(elements).forEach((element) -> element(new TokenReader(element)));
        }
        if (partition != null) {
            partition = takeBounds(partition);
        }
        Expression key = takeOptions();
        return (this.problem != null) ? new Statement.Unknown(this.problem)
                : new CreateTable(name, this.traits, this.columns, this.constraints, partition, key, this.others);
    }

    // the columns of a table AS a query have no types
    private boolean isQuery() {
        return this.reader.comes("AS");
    }

    private @Nullable Partition takePartitionOf() {
        if (!this.reader.take("PARTITION", "OF")) {
            return null;
        }
        QualifiedName parent = this.reader.takeName();
        return (parent != null) ? new Partition(parent, NOTHING, false) : null;
    }

    private Partition takeBounds(Partition partition) {
        if (this.reader.take("DEFAULT")) {
            return new Partition(partition.parent(), NOTHING, true);
        }
        this.reader.take("FOR", "VALUES");
        int from = this.reader.position();
        if (!takeList("WITH") && !takeList("IN")) {
            takeList("FROM");
            takeList("TO");
        }
        return new Partition(partition.parent(), new Expression(this.reader.since(from)), false);
    }

    private boolean takeList(String keyword) {
        boolean taken = this.reader.take(keyword);
        if (taken) {
            this.reader.takeParentheses();
        }
        return taken;
    }

    private void element(TokenReader element) {
        if (element.take("LIKE")) {
            QualifiedName source = element.takeName();
            if (source != null) {
                this.others.add(source);
                this.traits.add(Trait.OTHER_COLUMNS);
            }
            return;
        }
        if (isConstraint(element)) {
            ConstraintDefinition constraint = ConstraintParser.table(element);
            if (constraint == null) {
                this.problem = "a constraint of CREATE TABLE is not understood";
            }
            else {
                this.constraints.add(constraint);
            }
            return;
        }
        ColumnDefinition column = ConstraintParser.column(element);
        if (column == null) {
            this.problem = "a column of CREATE TABLE is not understood";
        }
        else {
            this.columns.add(column);
        }
    }

    static boolean isConstraint(TokenReader element) {
        SqlToken next = element.peek(1);
        boolean exclusion = element.at("EXCLUDE") && next != null && (next.is("USING") || next.is('('));
        return exclusion || element.atAny("CONSTRAINT", "CHECK", "UNIQUE", "PRIMARY", "FOREIGN")
                || element.follows("NOT", "NULL");
    }

    private Expression takeOptions() {
        Expression key = NOTHING;
        while (this.reader.isPresent()) {
            if (this.reader.take("INHERITS")) {
                List<SqlToken> parents = this.reader.takeParentheses();
                this.others.addAll(new TokenReader((parents != null) ? parents : List.of()).takeNames());
                this.traits.add(Trait.OTHER_COLUMNS);
            }
            else if (this.reader.take("PARTITION", "BY")) {
                this.reader.advance();
                List<SqlToken> columns = this.reader.takeParentheses();
                key = new Expression((columns != null) ? columns : List.of());
            }
            else if (this.reader.take("AS")) {
                this.traits.add(Trait.AS_QUERY);
                this.reader.rest();
            }
            else {
                this.reader.skipOne();
            }
        }
        return key;
    }

}
