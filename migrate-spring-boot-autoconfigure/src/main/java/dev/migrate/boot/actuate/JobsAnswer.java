package dev.migrate.boot.actuate;

import java.util.List;
import org.springframework.boot.actuate.endpoint.OperationResponseBody;

/**
 * The answer of the endpoint to a request that changes jobs in the background.
 *
 * @param jobs the jobs of the revision, as they are now
 * @since 0.1
 */
public record JobsAnswer(List<JobDescriptor> jobs) implements OperationResponseBody {

    /** Copies the list. */
    public JobsAnswer {
        jobs = List.copyOf(jobs);
    }

}
