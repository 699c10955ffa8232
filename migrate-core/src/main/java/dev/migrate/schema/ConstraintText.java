package dev.migrate.schema;

/**
 * A constraint as the catalog holds it.
 *
 * @param kind its kind
 * @param body what follows its name in SQL, without the words for what follows here
 * @param timing when it is checked
 * @param noInherit whether tables below do not have it
 * @param validity what it promises of rows
 * @since 0.1
 */
public record ConstraintText(ConstraintKind kind, String body, Timing timing, boolean noInherit, Validity validity) {

    /**
     * Gives the same constraint with another promise.
     * @param other what it promises of rows
     * @return a copy
     */
    public ConstraintText with(Validity other) {
        return new ConstraintText(this.kind, this.body, this.timing, this.noInherit, other);
    }

    /**
     * Gives the same constraint with another timing.
     * @param other when it is checked
     * @return a copy
     */
    public ConstraintText with(Timing other) {
        return new ConstraintText(this.kind, this.body, other, this.noInherit, this.validity);
    }

}
