package dev.migrate.schema;

import dev.migrate.diagnostic.Diagnostic;
import dev.migrate.sql.SourceText;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The schema that a database should have, as SQL that creates all of it. It is executed
 * on a throw-away database and read back, never on the live one. Users may write their
 * own.
 *
 * @since 0.1
 */
@FunctionalInterface
public interface DesiredSchema {

    /**
     * Gives the SQL. A script whose next statement fails waits while the others go on, so
     * that their order does not matter.
     * @return one or more scripts, each with the place that errors name
     * @throws dev.migrate.diagnostic.MigrateException if it cannot be had
     */
    List<SourceText> scripts();

    /**
     * Says more of a statement that the server refused: what it was made for, and what to
     * do.
     * @param refused the statement, which need not be one of this schema's scripts
     * @param known what is said of it otherwise
     * @return what is said of it; the same if there is no more to say
     */
    default Diagnostic explain(RefusedStatement refused, Diagnostic known) {
        return known;
    }

    /**
     * Gives the kinds of objects that its scripts can never create. What a database has
     * of them is left as it is, unless it hangs on something that goes. With policies,
     * row-level security of tables is meant too.
     * @return the kinds; none by default, so that what is not created is to go
     */
    default Set<ObjectKind> unsaid() {
        return Set.of();
    }

    /**
     * Adds the scripts of another one. Unlike a list that is put together by hand, both
     * explain their statements.
     * @param more the other one
     * @return both
     */
    default DesiredSchema and(DesiredSchema more) {
        DesiredSchema first = this;
        return new DesiredSchema() {

            @Override
            public List<SourceText> scripts() {
                return Stream.concat(first.scripts().stream(), more.scripts().stream()).toList();
            }

            @Override
            public Diagnostic explain(RefusedStatement refused, Diagnostic known) {
                return more.explain(refused, first.explain(refused, known));
            }

            @Override
            public Set<ObjectKind> unsaid() {
                return first.unsaid().stream().filter(more.unsaid()::contains).collect(Collectors.toSet());
            }

        };
    }

}
