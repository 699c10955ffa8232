package dev.migrate.scaffold;

import dev.migrate.change.Hazard;
import dev.migrate.change.NeedsVersion;
import dev.migrate.change.Operation;
import dev.migrate.change.Review;
import dev.migrate.ddl.OperationDdl;
import dev.migrate.snapshot.PartId;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One way of a revision that no person wrote.
 *
 * @param transactional false if each statement runs outside a transaction
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
     * Gives both, one after the other.
     * @param more what comes last
     * @return a section in one transaction only if both are
     */
    public GeneratedSection followedBy(GeneratedSection more) {
        List<Block> all = new ArrayList<>(this.blocks);
        all.addAll(more.blocks);
        return new GeneratedSection(this.transactional && more.transactional, all);
    }

    /**
     * Leaves operations out.
     * @param left those that are left out
     * @return a copy without them
     */
    public GeneratedSection without(Set<Operation> left) {
        return new GeneratedSection(this.transactional,
                this.blocks.stream()
                    .map((block) -> new Block(block.heading(), block.part(),
                            block.operations().stream().filter((operation) -> !left.contains(operation)).toList(),
                            block.hazards()))
                    .toList());
    }

    /**
     * Gives the block that a statement is in.
     * @param statement the number of the statement, from 0
     * @return the block; null if there are fewer statements
     */
    public @Nullable Block block(int statement) {
        int before = 0;
        for (Block block : this.blocks) {
            before += block.statements().size();
            if (statement < before) {
                return block;
            }
        }
        return null;
    }

    /** Gives the first major version that can run it; 0 for any. */
    int neededServer() {
        return this.blocks.stream()
            .flatMap((block) -> block.hazards(NeedsVersion.class))
            .mapToInt(NeedsVersion::version)
            .max()
            .orElse(0);
    }

    /** The options and statements, from behind the section's name on. */
    String sql(UnaryOperator<String> literally) {
        StringBuilder text = new StringBuilder(this.transactional ? "\n" : " transaction:false\n");
        for (Block block : this.blocks) {
            text.append('\n');
            block.before().forEach((line) -> text.append("-- ").append(line).append('\n'));
            block.statements().forEach((sql) -> text.append(terminated(literally.apply(sql))).append('\n'));
            block.after().forEach((line) -> text.append("\n-- ").append(line).append('\n'));
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
     * The changes of one part of a schema, or of none.
     *
     * @param heading what a person reads above it; null for nothing
     * @param part the part; null for none
     * @param operations the operations, in order
     * @param hazards what to know about it before it runs
     */
    public record Block(@Nullable String heading, @Nullable PartId part, List<Operation> operations,
            List<Hazard> hazards) {

        /** Copies the lists. */
        public Block {
            operations = List.copyOf(operations);
            hazards = List.copyOf(hazards);
        }

        /**
         * Makes a block without a part and without hazards.
         * @param heading what a person reads above it; null for nothing
         * @param operations the operations, in order
         */
        public Block(@Nullable String heading, List<Operation> operations) {
            this(heading, null, operations, List.of());
        }

        /**
         * Gives the statements of its operations.
         * @return the statements, in order, without semicolons
         */
        public List<String> statements() {
            return OperationDdl.sql(this.operations);
        }

        /** The comments above it. */
        List<String> before() {
            return Stream
                .concat(Stream.ofNullable(this.heading), marked().map((hazard) -> hazard.verb() + ": " + hazard.text()))
                .map(GeneratedFile::line)
                .toList();
        }

        /** The comments below it. */
        List<String> after() {
            return hazards(Review.class).flatMap((review) -> Stream.ofNullable(review.proposal()))
                .map((proposal) -> GeneratedFile.line(proposal + ";"))
                .toList();
        }

        Stream<Hazard> marked() {
            return this.hazards.stream().filter((hazard) -> hazard.verb() != null);
        }

        private <H extends Hazard> Stream<H> hazards(Class<H> kind) {
            return this.hazards.stream().filter(kind::isInstance).map(kind::cast);
        }

    }

}
