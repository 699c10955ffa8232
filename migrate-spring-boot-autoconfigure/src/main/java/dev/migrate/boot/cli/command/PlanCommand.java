package dev.migrate.boot.cli.command;

import dev.migrate.boot.cli.output.Output;
import dev.migrate.boot.cli.output.RevisionText;
import dev.migrate.boot.cli.output.Style;
import dev.migrate.boot.display.Times;
import dev.migrate.diagnostic.Diagnostic;
import dev.migrate.diagnostic.DiagnosticCode;
import dev.migrate.diagnostic.MigrateException;
import dev.migrate.report.PlanReport;
import dev.migrate.revision.RevisionTarget;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code migrate plan}. */
@Command(name = "plan", description = "Say what an upgrade or downgrade would do.")
final class PlanCommand extends Subcommand {

    @Parameters(paramLabel = "TARGET", completionCandidates = Targets.class, arity = "0..*",
            description = "What to go to; -1 and base go down. Default: " + "migrate.target.")
    private List<String> targets = List.of();

    @Option(names = "--downgrade", description = "Plan a downgrade to the target.")
    private boolean downgrade;

    @Mixin
    private OtherApplications others = new OtherApplications();

    PlanCommand(Output output) {
        super(output);
    }

    @Override
    public int run(Service service) {
        List<String> chosen = this.targets.isEmpty() ? this.others.in(migrator(service)).targets() : this.targets;
        boolean down = this.downgrade || (chosen.size() == 1 && RevisionTarget.parse(chosen.get(0)).isDown());
        PlanReport plan = down ? this.others.in(migrator(service)).planDowngrade(only(chosen))
                : this.others.in(migrator(service)).planUpgrade(chosen.toArray(String[]::new));
        if (output().isJson()) {
            output().json(plan);
        }
        else {
            write(plan);
        }
        return ExitCode.DONE;
    }

    private static String only(List<String> targets) {
        if (targets.size() > 1) {
            throw new MigrateException(Diagnostic.error(DiagnosticCode.BAD_COMMAND_LINE,
                    "a downgrade takes one target, not " + targets.size()));
        }
        return targets.get(0);
    }

    private void write(PlanReport plan) {
        output().line("The database is at " + RevisionText.names(plan.before()) + ".");
        if (plan.steps().isEmpty()) {
            output().line("Nothing to do.");
        }
        int last = -1;
        Duration known = Duration.ZERO;
        boolean complete = true;
        for (PlanReport.Step step : plan.steps()) {
            if (step.transaction() != last || step.transaction() == 0) {
                output().line((step.transaction() == 0) ? "outside a transaction:"
                        : "transaction " + step.transaction() + ":");
            }
            last = step.transaction();
            write(step);
            complete &= step.estimate() != null;
            known = (step.estimate() != null) ? known.plus(step.estimate()) : known;
        }
        if (!plan.steps().isEmpty()) {
            output().line("Estimate: "
                    + (complete ? Times.text(known) : (known.isZero() ? "" : "more than " + Times.text(known) + "; ")
                            + "unknown for what never ran on this database")
                    + ".");
        }
    }

    private void write(PlanReport.Step step) {
        output().line("  " + step.direction().name().toLowerCase(Locale.ROOT) + " "
                + output().styled(Style.ID, step.revision()) + (step.message().isEmpty() ? "" : " " + step.message())
                + " (" + statements(step) + ", " + estimate(step.estimate()) + ") -> "
                + RevisionText.names(step.after()));
        List<String> destroys = step.destroys();
        if (destroys == null) {
            output().line("    may destroy data, which is not known before it runs");
        }
        else {
            destroys.forEach((part) -> output().line("    destroys data: " + part));
        }
    }

    private static String statements(PlanReport.Step step) {
        Integer count = step.statements();
        if (count == null) {
            return "in Java";
        }
        return switch (count) {
            case 0 -> "no SQL";
            case 1 -> "1 statement";
            default -> count + " statements";
        };
    }

    private static String estimate(@Nullable Duration estimate) {
        return (estimate != null) ? "took " + Times.text(estimate) : "time unknown";
    }

}
