/**
 * Internal: what a database has, read from PostgreSQL's catalogs in one snapshot and a
 * constant number of queries. Each definition is as PostgreSQL itself writes it.
 */
@NullMarked
package dev.migrate.catalog;

import org.jspecify.annotations.NullMarked;
