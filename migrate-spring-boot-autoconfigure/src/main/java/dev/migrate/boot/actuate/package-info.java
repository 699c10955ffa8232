/**
 * The view for operations: the migrations endpoint and its health indicator. Internal:
 * used by the auto-configuration; what the endpoint answers is a contract.
 */
@NullMarked
package dev.migrate.boot.actuate;

import org.jspecify.annotations.NullMarked;
