package dev.migrate.run;

/**
 * Which part of its revision failed.
 *
 * @param unit what is counted
 * @param number its place, counted from 1
 * @param of how many there are; 0 if that is not known
 */
record Ordinal(Unit unit, int number, int of) {

    static Ordinal statement(int number, int of) {
        return new Ordinal(Unit.STATEMENT, number, of);
    }

    static Ordinal operation(int number, int of) {
        return new Ordinal(Unit.OPERATION, number, of);
    }

    /** Gives how many statements come before it; 0 if operations are counted. */
    int statementsBefore() {
        return (this.unit == Unit.STATEMENT) ? this.number - 1 : 0;
    }

    /** Returns whether an operation comes before it; a statement may be a SET. */
    boolean followsOperation() {
        return this.unit == Unit.OPERATION && this.number > 1;
    }

    /** Gives {@code Statement 2 of 3}, or {@code Operation 2} if there may be more. */
    @Override
    public String toString() {
        return this.unit.word + " " + this.number + ((this.of > 0) ? " of " + this.of : "");
    }

    /** What is counted. */
    enum Unit {

        /** Statements of SQL. */
        STATEMENT("Statement"),
        /** Operations of a method in Java. */
        OPERATION("Operation");

        private final String word;

        Unit(String word) {
            this.word = word;
        }

    }

}
