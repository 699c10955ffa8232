package dev.migrate.sql;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An {@code UPDATE} or {@code DELETE} in its parts, so that it can be carried out for a
 * part of its rows.
 *
 * @param deletes true for {@code DELETE}
 * @param table the table that is changed
 * @param target the table as it is written, with {@code ONLY} and its alias
 * @param reference the name by which expressions know the table, quoted
 * @param assignments what stands behind {@code SET}; empty for {@code DELETE}
 * @param others the tables behind {@code FROM} or {@code USING}; empty without them
 * @param condition what stands behind {@code WHERE}; null without it
 * @since 0.1
 */
public record BatchedChange(boolean deletes, QualifiedName table, String target, String reference, String assignments,
        String others, @Nullable String condition) {

    /**
     * Takes a statement apart.
     * @param statement the statement
     * @return its parts
     * @throws IllegalArgumentException with what is wrong if it is not one UPDATE or
     * DELETE that says which rows it changes by WHERE alone
     */
    public static BatchedChange of(String statement) {
        return new Reading(statement).read();
    }

    /**
     * Returns whether the statement is restricted to the table, without those that
     * inherit from it.
     * @return true with {@code ONLY}
     */
    public boolean only() {
        return new TokenCursor(this.target).at("ONLY");
    }

    /**
     * Gives the columns that are assigned.
     * @return their names as PostgreSQL stores them; null if they are not understood
     */
    public @Nullable List<String> columns() {
        List<String> columns = Assignments.columns(this.assignments);
        return (columns.isEmpty() && !this.deletes) ? null : columns;
    }

    /**
     * Gives what a query of the same rows reads.
     * @return what stands behind {@code FROM}
     */
    public String source() {
        return this.others.isEmpty() ? this.target : this.target + ", " + this.others;
    }

    /** One pass over the tokens. */
    private static final class Reading {

        private final String text;

        private final TokenCursor tokens;

        Reading(String text) {
            this.text = text;
            this.tokens = new TokenCursor(text);
        }

        BatchedChange read() {
            boolean deletes = this.tokens.take("DELETE", "FROM");
            require(deletes || this.tokens.take("UPDATE"), "it begins with neither UPDATE nor DELETE");
            int start = this.tokens.start();
            this.tokens.take("ONLY");
            QualifiedName table = table();
            if (this.tokens.text().equals("*")) {
                this.tokens.advance();
            }
            String reference = reference(table.name());
            String target = until(start, "SET", "USING", "WHERE", "RETURNING");
            String assignments = "";
            if (!deletes) {
                require(this.tokens.at("SET"), "it has no SET behind the name of its table");
                assignments = clause("FROM");
            }
            String others = this.tokens.at(deletes ? "USING" : "FROM") ? clause("") : "";
            String condition = this.tokens.at("WHERE") ? clause("") : null;
            require(condition == null || !new TokenCursor(condition).take("CURRENT", "OF"), "it follows a cursor");
            require(!this.tokens.isPresent(), "it has RETURNING, whose result is not read");
            return new BatchedChange(deletes, table, target, reference, assignments, others, condition);
        }

        private QualifiedName table() {
            QualifiedName table = QualifiedName.ofParts(this.tokens.takeName());
            if (table == null) {
                throw new IllegalArgumentException("it does not name a table");
            }
            return table;
        }

        private String reference(String table) {
            boolean named = this.tokens.take("AS");
            boolean keyword = this.tokens.at("SET") || this.tokens.at("USING") || this.tokens.at("WHERE")
                    || this.tokens.at("RETURNING");
            List<String> alias = (named || !keyword) ? this.tokens.takeName() : List.of();
            return Identifier.quote(alias.isEmpty() ? table : alias.get(0));
        }

        // what follows the current word
        private String clause(String next) {
            this.tokens.advance();
            return until(this.tokens.start(), next, "WHERE", "RETURNING");
        }

        // up to one of these words outside parentheses; FROM belongs to IS DISTINCT FROM
        private String until(int start, String... words) {
            boolean distinct = false;
            while (this.tokens.isPresent() && (distinct || !isAt(words))) {
                distinct = this.tokens.at("DISTINCT");
                if (!this.tokens.skipParentheses()) {
                    this.tokens.advance();
                }
            }
            int end = this.tokens.isPresent() ? this.tokens.start() : this.text.length();
            return this.text.substring(Math.min(start, end), end).strip();
        }

        private boolean isAt(String... words) {
            for (String word : words) {
                if (this.tokens.at(word)) {
                    return true;
                }
            }
            return false;
        }

        private static void require(boolean right, String wrong) {
            if (!right) {
                throw new IllegalArgumentException(wrong);
            }
        }

    }

}
