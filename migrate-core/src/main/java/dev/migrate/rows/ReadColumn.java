package dev.migrate.rows;

/**
 * A column whose values were read.
 *
 * @param number its number in its table, which a rename leaves as it is
 * @param name its name
 * @param type the OID of its type
 * @param modifier the length or precision of its type; -1 for none
 * @param isComposed whether its type is made of others, or has labels: the text of its
 * values depends on them
 */
public record ReadColumn(int number, String name, long type, int modifier, boolean isComposed) {

    /**
     * Returns whether a value has the same text in both columns.
     * @param other the other column
     * @return true if the types are the same
     */
    public boolean isTypedAs(ReadColumn other) {
        return this.type == other.type && this.modifier == other.modifier;
    }

}
