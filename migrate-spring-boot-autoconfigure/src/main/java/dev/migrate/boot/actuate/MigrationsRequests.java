package dev.migrate.boot.actuate;

import dev.migrate.BackgroundJobs;
import dev.migrate.Migrator;
import dev.migrate.diagnostic.DiagnosticCode;
import dev.migrate.diagnostic.MigrateException;
import dev.migrate.report.JobReport;
import java.util.List;
import java.util.Set;
import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.actuate.endpoint.OperationResponseBody;
import org.springframework.boot.actuate.endpoint.web.WebEndpointResponse;

/**
 * Carries out what is asked of the endpoint by POST. It answers with status 400 if the
 * request is not understood, 403 if the service does not take requests of its kind, 404
 * if there is no such migrator or job, 409 if the job is not in a state for the action or
 * while a run of this process or another check is under way, and 503 with the error's
 * code if the database does not answer.
 *
 * @since 0.1
 */
public final class MigrationsRequests {

    private static final Log logger = LogFactory.getLog(MigrationsRequests.class);

    private static final String DRIFT = "drift";

    private static final int FORBIDDEN = 403;

    private static final int CONFLICT = 409;

    private static final String PAUSE = "pause";

    private static final String RESUME = "resume";

    private static final Set<String> ACTIONS = Set.of(PAUSE, RESUME, "cancel");

    private final DriftChecks checks;

    private final boolean drift;

    private final boolean jobs;

    /**
     * Takes requests of these kinds.
     * @param checks checks for drift
     * @param drift whether a check may be asked for
     * @param jobs whether jobs may be paused, resumed and cancelled
     */
    public MigrationsRequests(DriftChecks checks, boolean drift, boolean jobs) {
        this.checks = checks;
        this.drift = drift;
        this.jobs = jobs;
    }

    /**
     * Carries out a request.
     * @param view of the migrator; null if there is no such migrator
     * @param request what is asked for
     * @return the answer
     */
    public WebEndpointResponse<@Nullable OperationResponseBody> answer(@Nullable MigratorView view,
            MigrationsRequest request) {
        String job = request.job();
        String action = request.action();
        boolean check = DRIFT.equals(request.check()) && job == null && action == null;
        boolean change = request.check() == null && job != null && action != null && ACTIONS.contains(action);
        if (!check && !change) {
            return new WebEndpointResponse<>(WebEndpointResponse.STATUS_BAD_REQUEST);
        }
        if (check ? !this.drift : !this.jobs) {
            return new WebEndpointResponse<>(FORBIDDEN);
        }
        if (view == null) {
            return new WebEndpointResponse<>(WebEndpointResponse.STATUS_NOT_FOUND);
        }
        Migrator migrator = view.idle();
        if (migrator == null) {
            return new WebEndpointResponse<>(CONFLICT);
        }
        return (job != null && action != null) ? change(view, migrator, job, action) : check(migrator);
    }

    private WebEndpointResponse<@Nullable OperationResponseBody> check(Migrator migrator) {
        DriftResult result = this.checks.check(migrator);
        if (result == null) {
            return new WebEndpointResponse<>(CONFLICT);
        }
        return new WebEndpointResponse<>(new DriftAnswer(result), (result.error() == null)
                ? WebEndpointResponse.STATUS_OK : WebEndpointResponse.STATUS_SERVICE_UNAVAILABLE);
    }

    /** The state may be left meanwhile by another process, which then wins. */
    private static WebEndpointResponse<@Nullable OperationResponseBody> change(MigratorView view, Migrator migrator,
            String revision, String action) {
        BackgroundJobs jobs = migrator.maintenance().jobs();
        try {
            if (jobs.list().stream().noneMatch((job) -> job.revision().equals(revision))) {
                return new WebEndpointResponse<>(WebEndpointResponse.STATUS_NOT_FOUND);
            }
            boolean changed = isChanged(jobs, revision, action);
            List<JobReport> known = jobs.list();
            view.learned(known);
            logger.info("Job of revision " + revision + ": " + action + " was asked for by the endpoint"
                    + (changed ? "" : ", and not done"));
            return new WebEndpointResponse<>(new JobsAnswer(
                    known.stream().filter((job) -> job.revision().equals(revision)).map(JobDescriptor::of).toList()),
                    changed ? WebEndpointResponse.STATUS_OK : CONFLICT);
        }
        catch (MigrateException ex) {
            // the code alone: a diagnostic's text may name the server
            logger.warn("The endpoint could not change a job: " + ex.getMessage());
            return new WebEndpointResponse<>(new Unanswered(ex.diagnostic().code().id()),
                    WebEndpointResponse.STATUS_SERVICE_UNAVAILABLE);
        }
    }

    private static boolean isChanged(BackgroundJobs jobs, String revision, String action) {
        try {
            return switch (action) {
                case PAUSE -> !jobs.pause(revision).isEmpty();
                case RESUME -> !jobs.resume(revision).isEmpty();
                default -> !jobs.cancel(revision).isEmpty();
            };
        }
        catch (MigrateException ex) {
            if (ex.diagnostic().code() != DiagnosticCode.BAD_TARGET) {
                throw ex;
            }
            return false;
        }
    }

    private record Unanswered(String error) implements OperationResponseBody {

    }

}
