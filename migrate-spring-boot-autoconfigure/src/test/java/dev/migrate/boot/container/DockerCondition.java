package dev.migrate.boot.container;

import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.testcontainers.DockerClientFactory;

/** Lets a class run where a Docker engine answers; where none does, the skip is said. */
final class DockerCondition implements ExecutionCondition {

    private static final Logger logger = LoggerFactory.getLogger(DockerCondition.class);

    @Override
    public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
        if (DockerClientFactory.instance().isDockerAvailable()) {
            return ConditionEvaluationResult.enabled("a Docker engine answers");
        }
        if (context.getTestMethod().isEmpty()) {
            logger.warn("SKIPPED {}: no Docker engine answers", context.getDisplayName());
        }
        return ConditionEvaluationResult.disabled("no Docker engine answers");
    }

}
