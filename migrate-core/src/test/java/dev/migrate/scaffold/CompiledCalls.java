package dev.migrate.scaffold;

import static org.assertj.core.api.Assertions.assertThat;

import dev.migrate.operation.Operations;
import dev.migrate.scaffold.code.JavaCall;
import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import javax.tools.ToolProvider;

/** Calls as the methods of a class that is compiled. */
public final class CompiledCalls {

    private CompiledCalls() {
    }

    /** Gives what each list of calls does once it is compiled. */
    public static List<Consumer<Operations>> of(List<List<JavaCall>> calls, Path folder) throws Exception {
        Set<String> imports = new TreeSet<>(Set.of(Operations.class.getName()));
        StringBuilder methods = new StringBuilder();
        for (int index = 0; index < calls.size(); index++) {
            methods.append("public void m").append(index).append("(Operations op) {\n");
            for (JavaCall call : calls.get(index)) {
                imports.addAll(call.imports());
                methods.append("    op").append(call.text().replace("\n", "\n    ")).append(";\n");
            }
            methods.append("}\n");
        }
        StringBuilder source = new StringBuilder("package generated;\n");
        imports.forEach((name) -> source.append("import ").append(name).append(";\n"));
        source.append("public class Calls {\n").append(methods).append("}\n");
        Class<?> type = compile(source.toString(), folder);
        Object instance = type.getDeclaredConstructor().newInstance();
        List<Consumer<Operations>> compiled = new ArrayList<>();
        for (int index = 0; index < calls.size(); index++) {
            String name = "m" + index;
            compiled.add((op) -> {
                try {
                    type.getMethod(name, Operations.class).invoke(instance, op);
                }
                catch (ReflectiveOperationException ex) {
                    throw new LinkageError(name, ex);
                }
            });
        }
        return compiled;
    }

    private static Class<?> compile(String source, Path folder) throws IOException, ClassNotFoundException {
        Path file = folder.resolve("Calls.java");
        Files.writeString(file, source);
        assertThat(Objects.requireNonNull(ToolProvider.getSystemJavaCompiler())
            .run(null, null, null, "-proc:none", "-cp",
                    System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")), "-d",
                    folder.toString(), file.toString()))
            .isZero();
        URLClassLoader loader = new URLClassLoader(new URL[] { folder.toUri().toURL() },
                CompiledCalls.class.getClassLoader());
        return loader.loadClass("generated.Calls");
    }

}
