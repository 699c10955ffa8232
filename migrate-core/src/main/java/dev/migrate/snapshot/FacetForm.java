package dev.migrate.snapshot;

/**
 * What the value of a facet looks like.
 *
 * @since 0.1
 */
public enum FacetForm {

    /** A text. */
    TEXT,
    /** Texts, at least one. */
    TEXTS,
    /** A whole number. */
    NUMBER,
    /** True or false. */
    TRUTH,
    /** True, or absent. */
    FLAG,
    /** A name. */
    NAME,
    /** Names, at least one. */
    NAMES,
    /** A value of its own type. */
    VALUE

}
