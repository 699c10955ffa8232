package dev.migrate.boot.autoconfigure.web;

import dev.migrate.boot.autoconfigure.EnabledCondition;

/** Whether {@code migrate.web.gate.enabled} says so. */
final class GateCondition extends EnabledCondition {

    GateCondition() {
        super("migrate.web.gate.enabled");
    }

}
