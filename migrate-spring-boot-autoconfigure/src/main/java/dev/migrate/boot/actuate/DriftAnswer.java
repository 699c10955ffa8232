package dev.migrate.boot.actuate;

import org.springframework.boot.actuate.endpoint.OperationResponseBody;

/**
 * The answer of the endpoint to a request for a check.
 *
 * @param drift the answer
 */
public record DriftAnswer(DriftResult drift) implements OperationResponseBody {

}
