package dev.migrate.ddl;

/** A text in dollar quotes that do not occur in it. */
public final class DollarQuote {

    private DollarQuote() {
    }

    /**
     * Quotes a text.
     * @param text the text
     * @return the literal; it begins with a line end
     */
    public static String of(String text) {
        String tag = "$migrate$";
        for (int count = 1; text.contains(tag); count++) {
            tag = "$migrate" + count + "$";
        }
        return tag + "\n" + text + tag;
    }

}
