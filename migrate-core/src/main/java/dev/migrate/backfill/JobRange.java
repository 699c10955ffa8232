package dev.migrate.backfill;

/**
 * A part of a job's table, which one process changes at a time.
 *
 * @param number its number, counted from 1
 * @param place how far it came
 */
record JobRange(int number, Place place) {

}
