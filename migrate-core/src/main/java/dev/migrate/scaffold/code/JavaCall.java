package dev.migrate.scaffold.code;

import dev.migrate.migration.RecordedStatements;
import dev.migrate.operation.Operations;
import dev.migrate.schema.PartId;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A call of the operations that comes to one statement.
 *
 * @param text the call, from its dot on, without a semicolon
 * @param imports what it needs, as imports name it, in order
 * @param effect does it
 * @param raw whether it is the statement itself
 */
public record JavaCall(String text, Set<String> imports, Consumer<Operations> effect, boolean raw) {

    /** Puts the imports in order. */
    public JavaCall {
        imports = Collections.unmodifiableSet(new TreeSet<>(imports));
    }

    /**
     * Finds the call that says the same as a statement for certain: what it records is
     * the statement. Where there is none, it is the statement itself.
     * @param statement the statement, without a semicolon
     * @param part what it is about; null where that is not known
     * @return the call
     */
    public static JavaCall of(String statement, @Nullable PartId part) {
        SqlForm wanted = SqlForm.of(statement);
        return candidates(statement, part).filter(Objects::nonNull)
            .map((code) -> of(code))
            .filter((call) -> call.records(List.of(wanted)))
            .findFirst()
            .orElseGet(() -> new JavaCall(".execute(" + JavaText.block(statement.strip()) + ")", Set.of(),
                    (operations) -> operations.execute(statement), true));
    }

    private static JavaCall of(Code<?> code) {
        return new JavaCall(JavaText.wrapped(code.text()), code.imports(),
                (operations) -> Objects.requireNonNull(code.effect().apply(operations)), false);
    }

    private static Stream<@Nullable Code<?>> candidates(String statement, @Nullable PartId part) {
        Stream<@Nullable Code<?>> own = Stream.of(TableCode.create(statement), AlterTableCode.of(statement),
                IndexCode.create(statement), NewObjectCode.of(statement), ObjectCode.drop(statement),
                ObjectCode.comment(statement));
        Stream<@Nullable Code<?>> words = Stream.of((part != null) ? ObjectCode.create(statement, part) : null,
                AlterTableCode.words(statement), ObjectCode.alter(statement));
        return Stream.concat(own, words);
    }

    private boolean records(List<SqlForm> wanted) {
        try {
            List<String> recorded = RecordedStatements.of(this.effect);
            return recorded.stream().map(SqlForm::of).toList().equals(wanted);
        }
        catch (RuntimeException ex) {
            // the operations refuse it, so that it is none for them
            return false;
        }
    }

    /**
     * Tells whether the way back of calls is derived as these statements.
     * @param calls what leads there
     * @param back what leads back, in order
     * @return true where the derived statements are these
     */
    public static boolean isUndoneBy(List<JavaCall> calls, List<String> back) {
        List<String> derived = RecordedStatements
            .wayBack((operations) -> calls.forEach((call) -> call.effect().accept(operations)));
        return derived != null
                && derived.stream().map(SqlForm::of).toList().equals(back.stream().map(SqlForm::of).toList());
    }

}
