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

    FoundScript(FoundDowngrade downgrade) {
        this.downgrade = downgrade;
    }

    /** Gives the lines before all operations of a revision outside a transaction. */
    List<String> before() {
        return this.downgrade.found().stream().map((part) -> read(part, part.state().before())).toList();
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
        for (Found part : this.downgrade.found()) {
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
                    this.downgrade.parts().stream().map(FoundScript::expression))
            .collect(Collectors.joining("\n    || "));
    }

    private static String expression(Part part) {
        return (part instanceof Found found) ? variable(found) : SqlLiteral.quote(((Text) part).sql());
    }

    private Stream<Found> of(int number) {
        return this.downgrade.found().stream().filter((part) -> part.number() == number);
    }

    private static FoundState.Comparison comparison(Found part) {
        return Objects.requireNonNull(part.state().comparison());
    }

    private static String read(Found part, String query) {
        return "SELECT (" + query.strip() + ") AS migrate_found_" + part.number() + " \\gset";
    }

    private static String variable(Found part) {
        return ":'migrate_found_" + part.number() + "'";
    }

}
