package dev.migrate.rows;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * Asks the server which of many candidates hold. One candidate may make the whole
 * question fail, as a text that its type refuses does: the question is then put for each
 * half.
 */
final class Sieve {

    private static final int MOST_REFUSALS = 400;

    private static final String UNDEFINED = "42";

    // no column of a table is called so
    private static final String NUMBER = "\"migrate: number\"";

    private final Server server;

    private int refusals;

    Sieve(Server server) {
        this.server = server;
    }

    /**
     * Gives the candidates of a type that its input, and a condition on {@code value},
     * let through.
     */
    List<String> values(List<String> candidates, String typeName, List<String> conditions) {
        List<String> rows = candidates.stream().map((text) -> cast(Cell.of(text), typeName)).toList();
        Question question = new Question("SELECT " + NUMBER + " FROM (VALUES ",
                ") AS candidate (" + NUMBER + ", value) WHERE " + holds(conditions), cast(Cell.NULL, typeName));
        return numbers(rows, question).stream().map(candidates::get).toList();
    }

    private static String cast(Cell cell, String typeName) {
        return "CAST(" + cell.sql() + " AS " + typeName + ")";
    }

    /**
     * Gives the rows that meet conditions.
     * @param rows the rows as SQL, in the order of the columns that are written
     */
    Set<Integer> rows(Table table, List<String> rows, List<String> conditions) {
        StringBuilder before = new StringBuilder("SELECT " + NUMBER + " FROM (SELECT candidate.*");
        List<String> names = new ArrayList<>(List.of(NUMBER));
        List<String> nulls = new ArrayList<>();
        for (Column column : table.columns()) {
            if (column.isGenerated()) {
                before.append(", CAST(").append(column.expression()).append(" AS ").append(column.typeName());
                before.append(") AS ").append(Names.quote(column.name()));
            }
            else {
                names.add(Names.quote(column.name()));
                nulls.add(Cell.NULL.sql(column));
            }
        }
        String after = ") AS candidate (" + String.join(", ", names) + ")) AS " + Names.quote(table.name().name())
                + " WHERE " + holds(conditions);
        return numbers(rows, new Question(before.append(" FROM (VALUES ").toString(), after, String.join(", ", nulls)));
    }

    /**
     * Gives the cells of a column that the conditions on this column alone let through.
     */
    Set<Cell> cells(Column column, Choice choice, List<String> conditions) {
        Set<Cell> passed = new HashSet<>(choice.all());
        if (!conditions.isEmpty()) {
            passed.retainAll(cells(column, choice.all(), conditions));
        }
        else if (passed.remove(Cell.DEFAULT)) {
            // it may fail, or not fit the type
            passed.addAll(cells(column, List.of(Cell.DEFAULT), conditions));
        }
        return passed;
    }

    private List<Cell> cells(Column column, List<Cell> candidates, List<String> conditions) {
        List<String> rows = candidates.stream().map((cell) -> cell.sql(column)).toList();
        Question question = new Question("SELECT " + NUMBER + " FROM (VALUES ",
                ") AS candidate (" + NUMBER + ", " + Names.quote(column.name()) + ") WHERE " + holds(conditions),
                Cell.NULL.sql(column));
        return numbers(rows, question).stream().map(candidates::get).toList();
    }

    static String any(List<String> conditions) {
        return "(" + String.join(") OR (", conditions) + ")";
    }

    private static String holds(List<String> conditions) {
        return conditions.isEmpty() ? "true"
                : String.join(" AND ", conditions.stream().map((one) -> "(" + one + ") IS NOT FALSE").toList());
    }

    private Set<Integer> numbers(List<String> rows, Question question) {
        List<String> numbered = new ArrayList<>();
        for (int index = 0; index < rows.size(); index++) {
            numbered.add("(" + index + ", " + rows.get(index) + ")");
        }
        this.refusals = 0;
        Set<Integer> passed = new TreeSet<>();
        boolean asked = numbered.isEmpty() || ask(numbered, question, passed);
        return asked ? passed : all(rows.size());
    }

    /**
     * Asks about some candidates.
     * @return false if the question itself cannot be put; the table will answer it
     */
    private boolean ask(List<String> rows, Question question, Set<Integer> passed) {
        try {
            this.server.run(question.about(rows)).forEach((row) -> passed.add(Integer.valueOf(row[0])));
            return true;
        }
        catch (SQLException ex) {
            this.refusals++;
            if (this.refusals == 1 && isUndefined(ex) && !canBePut(question)) {
                return false;
            }
            if (rows.size() > 1 && this.refusals <= MOST_REFUSALS && !this.server.isTimeOver()) {
                int half = rows.size() / 2;
                ask(rows.subList(0, half), question, passed);
                ask(rows.subList(half, rows.size()), question, passed);
            }
            return true;
        }
    }

    /**
     * Distinguishes a question that names what is not there from a value that cannot be
     * read.
     */
    private boolean canBePut(Question question) {
        try {
            this.server.run(question.about(List.of("(0, " + question.nulls() + ")")));
            return true;
        }
        catch (SQLException ex) {
            return !isUndefined(ex);
        }
    }

    private static boolean isUndefined(SQLException refused) {
        return refused.getSQLState() != null && refused.getSQLState().startsWith(UNDEFINED);
    }

    private static Set<Integer> all(int count) {
        Set<Integer> all = new TreeSet<>();
        for (int index = 0; index < count; index++) {
            all.add(index);
        }
        return all;
    }

    /**
     * A query for the numbers of the candidates that hold.
     *
     * @param before what stands before the candidates
     * @param after what stands behind them
     * @param nulls a candidate of nulls, to try whether the query is one
     */
    private record Question(String before, String after, String nulls) {

        String about(List<String> rows) {
            return this.before + String.join(", ", rows) + this.after;
        }

    }

}
