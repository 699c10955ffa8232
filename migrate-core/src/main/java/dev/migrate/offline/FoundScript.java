package dev.migrate.offline;

import dev.migrate.change.FoundState;
import dev.migrate.migration.FoundDowngrade;
import dev.migrate.migration.FoundDowngrade.Found;
import dev.migrate.migration.FoundDowngrade.Part;
import dev.migrate.migration.FoundDowngrade.Text;
import dev.migrate.sql.SqlLiteral;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** How a script reads what a derived downgrade depends on, into variables of psql. */
final class FoundScript {

    private final FoundDowngrade downgrade;

    private final List<Found> found;

    FoundScript(FoundDowngrade downgrade) {
        this.downgrade = downgrade;
        this.found = downgrade.found();
    }

    /** Gives the lines before all operations of a revision outside a transaction. */
    List<String> before() {
        return this.found.stream().map((part) -> read(part, part.state().before())).toList();
    }

    /** Gives the lines before an operation. */
    List<String> before(int number) {
        return of(number).map((part) -> read(part, part.state().before())).toList();
    }

    /** Gives the lines after an operation. */
    List<String> after(int number) {
        return of(number).filter((part) -> part.state().comparison() != null)
            .map((part) -> read(part, comparison(part).after(variable(part))))
            .toList();
    }

    /** Gives the lines after all operations. */
    List<String> end() {
        List<String> lines = new ArrayList<>();
        for (Found part : this.found) {
            if (part.state().comparison() != null) {
                lines.add(read(part, comparison(part).end(variable(part))));
            }
        }
        return lines;
    }

    /** Gives the expression for what the history keeps. */
    String expression() {
        return Stream
            .concat(Stream.of(SqlLiteral.quote(this.downgrade.head())),
                    this.downgrade.parts().stream().map(this::expression))
            .collect(Collectors.joining("\n    || "));
    }

    private String expression(Part part) {
        return (part instanceof Found found) ? variable(found) : SqlLiteral.quote(((Text) part).sql());
    }

    private Stream<Found> of(int number) {
        return this.found.stream().filter((part) -> part.number() == number);
    }

    private static FoundState.Comparison comparison(Found part) {
        return Objects.requireNonNull(part.state().comparison());
    }

    private String read(Found part, String query) {
        return "SELECT (" + query.strip() + ") AS " + name(part) + " \\gset";
    }

    private String variable(Found part) {
        return ":'" + name(part) + "'";
    }

    // an operation may have several effects that depend on the state
    private String name(Found part) {
        return "migrate_found_" + this.found.indexOf(part);
    }

}
