package dev.migrate.scaffold.code;

import dev.migrate.operation.Definitions;
import dev.migrate.operation.Operations;
import java.lang.reflect.InvocationTargetException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MethodInvoker;

/**
 * A call, or a chain of calls, of the operations or definitions. The same names and
 * arguments are written as Java and called here, so that neither can say another thing.
 *
 * @param before what it is called on; null for the operations and definitions
 * @param definition true for a static method of {@link Definitions}
 * @param method its name
 * @param arguments as {@link Argument} knows them
 */
record Call(@Nullable Call before, boolean definition, String method, List<@Nullable Object> arguments) {

    /** A call that cannot be made: there is no word for what is wanted. */
    static final Call NONE = operation("none");

    private static final int LINE = 100;

    Call {
        arguments = Collections.unmodifiableList(new ArrayList<>(arguments));
    }

    static Call operation(String method, @Nullable Object... arguments) {
        return new Call(null, false, method, Arrays.asList(arguments));
    }

    static Call define(String method, @Nullable Object... arguments) {
        return new Call(null, true, method, Arrays.asList(arguments));
    }

    Call then(String next, @Nullable Object... more) {
        return new Call(this, false, next, Arrays.asList(more));
    }

    /** Goes on if something is so. */
    Call when(boolean so, String next) {
        return so ? then(next) : this;
    }

    /** Goes on if there is something to pass. */
    Call given(String next, @Nullable Object argument) {
        boolean empty = argument == null || (argument instanceof List<?> list && list.isEmpty());
        return empty ? this : new Call(this, false, next, Collections.singletonList(argument));
    }

    /** Gives the chain as one line, except for texts and lists of several lines. */
    String text() {
        return String.join("", links());
    }

    /** Gives the chain with each call on its own line if one would be too long. */
    String wrapped() {
        String text = text();
        return (text.length() <= LINE || text.indexOf('\n') >= 0) ? text : String.join("\n        ", links());
    }

    private List<String> links() {
        List<String> links = (this.before != null) ? this.before.links() : new ArrayList<>();
        links.add((this.definition ? "" : ".") + this.method + "(" + Argument.text(this.arguments) + ")");
        return links;
    }

    /** Gives what it needs, as imports name it. */
    Set<String> imports() {
        Set<String> imports = (this.before != null) ? this.before.imports() : new TreeSet<>();
        if (this.definition) {
            imports.add("static " + Definitions.class.getName() + "." + this.method);
        }
        this.arguments.forEach((argument) -> imports.addAll(Argument.imports(argument)));
        return imports;
    }

    /**
     * Makes the call.
     * @throws IllegalArgumentException if there is no such method
     * @throws RuntimeException as the method throws it
     */
    @Nullable Object make(Operations operations) {
        MethodInvoker call = new MethodInvoker();
        call.setTargetClass(Definitions.class);
        if (!this.definition) {
            call.setTargetObject((this.before != null) ? this.before.make(operations) : operations);
        }
        call.setTargetMethod(this.method);
        call.setArguments(this.arguments.stream().map((argument) -> Argument.value(argument, operations)).toArray());
        try {
            call.prepare();
            return call.invoke();
        }
        catch (InvocationTargetException ex) {
            throw (ex.getCause() instanceof RuntimeException cause) ? cause : new IllegalStateException(ex);
        }
        catch (ReflectiveOperationException ex) {
            throw new IllegalArgumentException(this.method, ex);
        }
    }

}
