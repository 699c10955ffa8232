package dev.migrate.sql;

import dev.migrate.diagnostic.Advice;
import dev.migrate.diagnostic.Diagnostic;
import dev.migrate.diagnostic.DiagnosticCode;
import dev.migrate.diagnostic.MigrateException;
import dev.migrate.diagnostic.Nearest;
import dev.migrate.diagnostic.Setting;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Values for {@code ${name}} in SQL. Without any value a text stays as written. With one,
 * every {@code ${name}} must have a value, wherever in a statement it stands. A backslash
 * before the dollar keeps it: {@code \${name}} becomes {@code ${name}}. What only looks
 * like a placeholder, because no name of letters, digits, {@code _ . -} stands between
 * the braces, stays as written.
 *
 * @param values the values by name; a value is put in as it is and not looked through
 * again
 * @since 0.1
 */
public record Placeholders(Map<String, String> values) {

    /** No value: every text stays as written. */
    public static final Placeholders NONE = new Placeholders(Map.of());

    private static final Pattern PLACEHOLDER = Pattern.compile("\\\\\\$\\{|\\$\\{([A-Za-z0-9_.-]+)}");

    /** Copies the values, in their order. */
    public Placeholders {
        values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
    }

    /**
     * Gives a text with the values in it.
     * @param source the text
     * @return the text with every placeholder replaced
     * @throws MigrateException with every placeholder that has no value
     */
    public String replace(SourceText source) {
        if (this.values.isEmpty() || !source.text().contains("${")) {
            return source.text();
        }
        List<Diagnostic> unknown = new ArrayList<>();
        StringBuilder replaced = new StringBuilder();
        Matcher matcher = PLACEHOLDER.matcher(source.text());
        while (matcher.find()) {
            String name = matcher.group(1);
            String value = (name == null) ? "${" : this.values.get(name);
            if (value == null) {
                unknown.add(unknown(name).at(source.locate(matcher.start())));
                value = "";
            }
            matcher.appendReplacement(replaced, Matcher.quoteReplacement(value));
        }
        if (!unknown.isEmpty()) {
            throw new MigrateException(unknown);
        }
        return matcher.appendTail(replaced).toString();
    }

    private Diagnostic unknown(String name) {
        List<String> nearest = Nearest.to(name, new TreeSet<>(this.values.keySet()));
        Advice remedy = nearest.isEmpty()
                ? Advice.of("Set ").entry(Setting.PLACEHOLDERS, name).text(", or write \\${ for a literal ${.")
                : Advice.of("Known placeholders with a like name: " + String.join(", ", nearest) + ".");
        return Diagnostic.error(DiagnosticCode.UNKNOWN_PLACEHOLDER, "placeholder \"" + name + "\" has no value")
            .withHint(remedy);
    }

}
