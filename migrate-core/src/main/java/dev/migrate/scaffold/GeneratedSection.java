package dev.migrate.scaffold;

import dev.migrate.schema.PartId;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * One way of a revision that no person wrote.
 *
 * @param transactional false where each statement runs outside a transaction
 * @param blocks what is done, in order
 */
public record GeneratedSection(boolean transactional, List<Block> blocks) {

    /** Nothing is done. */
    public static final GeneratedSection EMPTY = new GeneratedSection(true, List.of());

    /** Copies the list. */
    public GeneratedSection {
        blocks = List.copyOf(blocks);
    }

    /**
     * Gives the same with other statements.
     * @param edit gives the text for each
     * @return a copy
     */
    public GeneratedSection map(UnaryOperator<String> edit) {
        return new GeneratedSection(this.transactional, this.blocks.stream()
            .map((block) -> new Block(block.comments(), block.statements().stream().map(edit).toList(), block.part()))
            .toList());
    }

    /**
     * Gives both, one after the other.
     * @param more what comes last
     * @return a section in one transaction only where both are
     */
    public GeneratedSection followedBy(GeneratedSection more) {
        List<Block> all = new ArrayList<>(this.blocks);
        all.addAll(more.blocks);
        return new GeneratedSection(this.transactional && more.transactional, all);
    }

    /** The options and statements, from behind the section's name on. */
    String sql() {
        StringBuilder text = new StringBuilder(this.transactional ? "\n" : " transaction:false\n");
        for (Block block : this.blocks) {
            text.append('\n');
            block.comments().forEach((comment) -> text.append("-- ").append(GeneratedFile.line(comment)).append('\n'));
            block.statements().forEach((statement) -> text.append(terminated(statement)).append('\n'));
        }
        return text.toString();
    }

    // a comment at the end of a statement would swallow its semicolon
    private static String terminated(String statement) {
        String text = statement.strip();
        String last = text.substring(text.lastIndexOf('\n') + 1);
        return last.contains("--") ? text + "\n;" : text + ";";
    }

    /**
     * What is done to one part of a schema.
     *
     * @param comments what a person reads above it
     * @param statements without semicolons
     * @param part the part; null where it is about none
     */
    public record Block(List<String> comments, List<String> statements, @Nullable PartId part) {

        /**
         * Does something that is about no part.
         * @param comments what a person reads above it
         * @param statements without semicolons
         */
        public Block(List<String> comments, List<String> statements) {
            this(comments, statements, null);
        }

        /** Copies the lists. */
        public Block {
            comments = List.copyOf(comments);
            statements = List.copyOf(statements);
        }

    }

}
