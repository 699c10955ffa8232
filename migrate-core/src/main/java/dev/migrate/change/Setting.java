package dev.migrate.change;

/**
 * A setting of the session.
 *
 * @param name its name
 * @param value as SQL
 * @since 0.1
 */
public record Setting(String name, String value) {

    /**
     * Gives it as SET takes it.
     * @return the name and the value
     */
    public String assignment() {
        return this.name + " = " + this.value;
    }

}
