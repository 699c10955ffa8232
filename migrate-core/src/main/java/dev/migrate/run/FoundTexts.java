package dev.migrate.run;

import dev.migrate.change.FoundState;
import dev.migrate.diagnostic.SourceLocation;
import dev.migrate.migration.FoundDowngrade;
import dev.migrate.migration.FoundDowngrade.Found;
import dev.migrate.migration.MigrationBody;
import dev.migrate.plan.MigrationStep;
import dev.migrate.revision.Direction;
import dev.migrate.session.DatabaseSession;
import dev.migrate.session.WholeStatement;
import dev.migrate.sql.SqlLiteral;
import dev.migrate.sql.SqlStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Reads what a derived downgrade has to know while its upgrade runs. */
final class FoundTexts {

    private final FoundDowngrade downgrade;

    private final DatabaseSession session;

    private final List<Found> found;

    private final Map<Found, String> texts = new HashMap<>();

    private FoundTexts(FoundDowngrade downgrade, DatabaseSession session) {
        this.downgrade = downgrade;
        this.session = session;
        this.found = downgrade.found();
    }

    /** Gives what has to be read; null if the downgrade does not depend on the state. */
    static @Nullable FoundTexts of(MigrationStep step, DatabaseSession session) {
        return (step.direction() == Direction.UPGRADE
                && step.migration().downgrade() instanceof MigrationBody.Stored stored)
                        ? new FoundTexts(stored.downgrade(), session) : null;
    }

    void before(int number, SourceLocation location) {
        for (Found part : this.found) {
            if (part.number() == number) {
                this.texts.put(part, read(part.state().before(), part, location));
            }
        }
    }

    void after(int number, SourceLocation location) {
        for (Found part : this.found) {
            FoundState.Comparison comparison = part.state().comparison();
            if (part.number() == number && comparison != null) {
                this.texts.put(part, read(comparison.after(SqlLiteral.quote(text(part))), part, location));
            }
        }
    }

    /** Reads what is found before anything of the revision runs. */
    String sectionBefore(SourceLocation location) {
        for (Found part : this.found) {
            this.texts.put(part, read(part.state().before(), part, location));
        }
        return this.downgrade.section(this::text);
    }

    /** Gives the whole, once the revision has run. */
    String section(SourceLocation location) {
        for (Found part : this.found) {
            FoundState.Comparison comparison = part.state().comparison();
            if (comparison != null) {
                this.texts.put(part, read(comparison.end(SqlLiteral.quote(text(part))), part, location));
            }
        }
        return this.downgrade.section(this::text);
    }

    private String text(Found part) {
        return Objects.requireNonNull(this.texts.get(part));
    }

    private String read(String query, Found part, SourceLocation location) {
        try (Statement statement = WholeStatement.on(this.session.connection());
                ResultSet row = statement.executeQuery(query)) {
            row.next();
            return Objects.requireNonNullElse(row.getString(1), "");
        }
        catch (SQLException ex) {
            throw new StatementFailure(new SqlStatement(query, location, true), Ordinal.operation(part.number() + 1, 0),
                    ex);
        }
    }

}
