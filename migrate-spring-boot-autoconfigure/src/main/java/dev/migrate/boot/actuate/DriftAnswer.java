package dev.migrate.boot.actuate;

import org.springframework.boot.actuate.endpoint.OperationResponseBody;

/**
 * What the endpoint answers to who asks for a check.
 *
 * @param drift the answer
 */
public record DriftAnswer(DriftResult drift) implements OperationResponseBody {

}
