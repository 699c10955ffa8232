package dev.migrate.plan;

import dev.migrate.diagnostic.Advice;
import dev.migrate.diagnostic.Diagnostic;
import dev.migrate.diagnostic.DiagnosticCode;
import dev.migrate.diagnostic.Setting;
import dev.migrate.migration.MigrationBody;
import dev.migrate.sql.Identifier;
import dev.migrate.sql.NeededPower;
import dev.migrate.sql.SqlStatement;
import java.util.ArrayList;
import java.util.List;

/**
 * The statements of a plan that only some roles may run, as long as it is known which
 * role will run them: up to the first one that may change that, or grant something.
 */
public final class PowerCheck {

    private final List<Use> uses = new ArrayList<>();

    /**
     * Looks through a plan.
     * @param plan what is to be run
     */
    public PowerCheck(MigrationPlan plan) {
        for (MigrationStep step : plan.steps()) {
            if (!(step.body() instanceof MigrationBody.Script script) || !isKnownAfter(step, script)) {
                return;
            }
        }
    }

    private boolean isKnownAfter(MigrationStep step, MigrationBody.Script script) {
        for (SqlStatement statement : script.script().statements()) {
            if (statement.changesPowers()) {
                return false;
            }
            statement.neededPowers().forEach((power) -> this.uses.add(new Use(step, statement, power)));
        }
        return true;
    }

    /**
     * Gives what the role must have.
     * @return the powers, in the order of the statements
     */
    public List<NeededPower> needed() {
        return this.uses.stream().map(Use::power).distinct().toList();
    }

    /**
     * Gives the statements that will fail.
     * @param missing what the role does not have
     * @return an error for each
     */
    public List<Diagnostic> findings(List<NeededPower> missing) {
        return this.uses.stream().filter((use) -> missing.contains(use.power())).map(Use::refused).toList();
    }

    /** A statement that needs something. */
    private record Use(MigrationStep step, SqlStatement statement, NeededPower power) {

        Diagnostic refused() {
            return Diagnostic
                .error(DiagnosticCode.NEEDS_PRIVILEGE,
                        "a statement of revision \"" + this.step.migration().id() + "\" needs " + what())
                .at(this.statement.location())
                .withDetail("The role that migrates does not have it, so that the server would refuse the statement;"
                        + " nothing was run.")
                .withHint(hint());
        }

        private String what() {
            String name = "\"" + this.power.name() + "\"";
            return switch (this.power.kind()) {
                case SUPERUSER -> "a superuser";
                case MEMBER -> "a superuser or a member of " + name;
                case SET -> "a superuser or the privilege to set " + name;
                case ALTER_SYSTEM -> "a superuser or the privilege ALTER SYSTEM on " + name;
                case EXTENSION -> "a superuser, as extension " + name + " is not trusted";
                case LANGUAGE -> "a superuser, as language " + name + " is not trusted";
            };
        }

        private Advice hint() {
            String name = this.power.name().isEmpty() ? "" : Identifier.quote(this.power.name());
            Advice superuser = Advice.of("Migrate as a superuser with ").setting(Setting.USER);
            return switch (this.power.kind()) {
                case SUPERUSER, LANGUAGE -> superuser.text(".");
                case MEMBER -> superuser.text(", or run GRANT " + name + " TO the role that migrates.");
                case SET -> superuser.text(", or, from PostgreSQL 15 on, run GRANT SET ON PARAMETER " + name
                        + " TO the role that migrates.");
                case ALTER_SYSTEM -> superuser.text(", or, from PostgreSQL 15 on, run GRANT ALTER SYSTEM ON PARAMETER "
                        + name + " TO the role that migrates.");
                case EXTENSION -> superuser.text(", or run CREATE EXTENSION " + name
                        + " as one before, and write IF NOT EXISTS into the statement.");
            };
        }

    }

}
