package dev.migrate.scaffold.code;

import dev.migrate.operation.Definitions;
import dev.migrate.operation.Operations;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * An expression of Java: how it is written and what it does, so that neither can be said
 * without the other.
 *
 * @param text as it is written; a call of the operations begins with its dot
 * @param imports what it needs, as an import names it
 * @param effect what it gives
 * @param <T> the type of that
 */
record Code<T>(String text, Set<String> imports, Function<Operations, T> effect) {

    /** The operations of the revision; whoever writes a call down knows their name. */
    static final Code<Operations> OPERATIONS = new Code<>("", Set.of(), (operations) -> operations);

    private static final String DEFINITIONS = "static " + Definitions.class.getName() + ".";

    private static final int LINE = 90;

    Code {
        imports = Set.copyOf(imports);
    }

    static Code<String> text(String value) {
        return new Code<>(JavaText.literal(value), Set.of(), (operations) -> value);
    }

    static Code<String[]> texts(List<String> values) {
        return new Code<>(values.stream().map(JavaText::literal).collect(Collectors.joining(", ")), Set.of(),
                (operations) -> values.toArray(String[]::new));
    }

    static Code<Object> value(Object number) {
        return new Code<>(number.toString(), Set.of(), (operations) -> number);
    }

    static <E extends Enum<E>> Code<E> constant(E constant) {
        Class<E> type = constant.getDeclaringClass();
        return new Code<>(type.getSimpleName() + "." + constant.name(), Set.of(type.getName()),
                (operations) -> constant);
    }

    /** Gives a definition that is told nothing. */
    static <R> Code<R> define(String method, Supplier<R> effect) {
        return new Code<>(method + "()", Set.of(DEFINITIONS + method), (operations) -> effect.get());
    }

    static <A, R> Code<R> define(String method, Code<A> argument, Function<A, R> effect) {
        return new Code<>(method + "(" + argument.text + ")", union(Set.of(DEFINITIONS + method), argument.imports),
                (operations) -> effect.apply(argument.effect.apply(operations)));
    }

    static <A, B, R> Code<R> define(String method, Code<A> first, Code<B> second, BiFunction<A, B, R> effect) {
        return new Code<>(method + "(" + first.text + ", " + second.text + ")",
                union(union(Set.of(DEFINITIONS + method), first.imports), second.imports),
                (operations) -> effect.apply(first.effect.apply(operations), second.effect.apply(operations)));
    }

    /** Gives several in a row, each on a line of its own where one would be too long. */
    static <E> Code<List<E>> each(Collection<Code<? extends E>> all) {
        String one = all.stream().map(Code::text).collect(Collectors.joining(", "));
        boolean wide = one.length() > LINE || one.indexOf('\n') >= 0;
        String many = all.stream().map(Code::text).collect(Collectors.joining(",\n        ", "\n        ", ""));
        Set<String> imports = all.stream().flatMap((code) -> code.imports.stream()).collect(Collectors.toSet());
        return new Code<>(wide ? many : one, imports,
                (operations) -> all.stream().<E>map((code) -> code.effect.apply(operations)).toList());
    }

    <R> Code<R> then(String method, Function<T, R> next) {
        return new Code<>(this.text + "." + method + "()", this.imports,
                (operations) -> next.apply(this.effect.apply(operations)));
    }

    <A, R> Code<R> then(String method, Code<A> argument, BiFunction<T, A, R> next) {
        String words = argument.text;
        return new Code<>(this.text + "." + method + "(" + words + ")", union(this.imports, argument.imports),
                (operations) -> next.apply(this.effect.apply(operations), argument.effect.apply(operations)));
    }

    <A, B, R> Code<R> then(String method, Code<A> first, Code<B> second, Three<T, A, B, R> next) {
        String comma = (second.text.isEmpty() || second.text.startsWith("\n")) ? "," : ", ";
        String words = first.text + (second.text.isEmpty() ? "" : comma + second.text);
        return new Code<>(this.text + "." + method + "(" + words + ")",
                union(this.imports, union(first.imports, second.imports)),
                (operations) -> next.apply(this.effect.apply(operations), first.effect.apply(operations),
                        second.effect.apply(operations)));
    }

    /** Gives one more argument for a call that takes three. */
    <B> Code<Pair<T, B>> and(Code<B> other) {
        return new Code<>(this.text + ", " + other.text, union(this.imports, other.imports),
                (operations) -> new Pair<>(this.effect.apply(operations), other.effect.apply(operations)));
    }

    private static Set<String> union(Set<String> some, Set<String> more) {
        return Stream.concat(some.stream(), more.stream()).collect(Collectors.toCollection(TreeSet::new));
    }

    /** What is done with two arguments. */
    @FunctionalInterface
    interface Three<T, A, B, R> {

        R apply(T on, A first, B second);

    }

    /**
     * Two arguments.
     *
     * @param first the first
     * @param second the second
     * @param <A> the type of the first
     * @param <B> the type of the second
     */
    record Pair<A, B>(A first, B second) {

    }

}
