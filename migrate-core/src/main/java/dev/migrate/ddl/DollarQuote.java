package dev.migrate.ddl;

/** A text in dollar quotes that do not occur in it. */
final class DollarQuote {

    private DollarQuote() {
    }

    static String of(String text) {
        String tag = "$migrate$";
        for (int count = 1; text.contains(tag); count++) {
            tag = "$migrate" + count + "$";
        }
        return tag + "\n" + text + tag;
    }

}
