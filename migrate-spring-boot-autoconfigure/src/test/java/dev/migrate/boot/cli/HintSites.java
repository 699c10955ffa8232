package dev.migrate.boot.cli;

import com.sun.source.tree.BinaryTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreePathScanner;
import dev.migrate.diagnostic.Instance;
import dev.migrate.diagnostic.Setting;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.jspecify.annotations.Nullable;

/**
 * The advice with a command or a setting in the sources of both modules: each chain of
 * calls that begins with {@code Advice.of}.
 */
final class HintSites extends TreePathScanner<@Nullable Void, @Nullable Void> {

    private static final List<Path> SOURCES = List.of(Path.of("../migrate-core/src/main/java"),
            Path.of("src/main/java"));

    private static final String ANY = "[\\s\\S]*?";

    private static final Set<String> FOLLOWED = Set.of("command", "setting", "entry");

    private final Map<String, HintSite> found = new LinkedHashMap<>();

    private HintSites() {
    }

    /** Reads the sources. */
    static Map<String, HintSite> read() {
        HintSites sites = new HintSites();
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        try (StandardJavaFileManager files = compiler.getStandardFileManager(null, null, null)) {
            List<Path> sources = SOURCES.stream().flatMap(HintSites::advising).toList();
            JavacTask task = (JavacTask) compiler.getTask(null, files, null, List.of("-proc:none"), null,
                    files.getJavaFileObjectsFromPaths(sources));
            for (CompilationUnitTree unit : task.parse()) {
                sites.scan(unit, null);
            }
        }
        catch (IOException ex) {
            throw new UncheckedIOException(ex);
        }
        return sites.found;
    }

    private static Stream<Path> advising(Path folder) {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter((file) -> file.toString().endsWith(".java") && read(file).contains("Advice"))
                .sorted()
                .toList()
                .stream();
        }
        catch (IOException ex) {
            throw new UncheckedIOException(ex);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        }
        catch (IOException ex) {
            throw new UncheckedIOException(ex);
        }
    }

    @Override
    public @Nullable Void visitMethodInvocation(MethodInvocationTree call, @Nullable Void nothing) {
        String printed = printed(call);
        if (printed == null && names(call)) {
            throw new IllegalStateException("the advice does not begin with Advice.of: " + call);
        }
        if (isPartOfLonger(getCurrentPath())) {
            printed = null;
        }
        if (printed != null && Pattern.compile(printed).matcher("").groupCount() > 0) {
            add(printed);
        }
        return super.visitMethodInvocation(call, null);
    }

    private static boolean names(MethodInvocationTree call) {
        if (!(call.getMethodSelect() instanceof MemberSelectTree select) || call.getArguments().isEmpty()) {
            return false;
        }
        ExpressionTree first = call.getArguments().get(0);
        boolean constant = first instanceof MemberSelectTree setting
                && setting.getExpression().toString().equals("Setting");
        return switch (select.getIdentifier().toString()) {
            case "setting", "entry" -> constant;
            case "command" -> first instanceof LiteralTree;
            default -> false;
        };
    }

    private void add(String printed) {
        String place = enclosing();
        String name = place;
        for (int number = 2; this.found.containsKey(name); number++) {
            name = place + "#" + number;
        }
        this.found.put(name, new HintSite(name, Pattern.compile(printed)));
    }

    private String enclosing() {
        String method = "";
        for (TreePath path = getCurrentPath(); path != null; path = path.getParentPath()) {
            if (path.getLeaf() instanceof MethodTree tree && method.isEmpty()) {
                method = tree.getName().toString();
            }
            if (path.getLeaf() instanceof ClassTree tree && !tree.getSimpleName().isEmpty()) {
                return tree.getSimpleName() + "." + method;
            }
        }
        throw new IllegalStateException("no class");
    }

    // the call before the dot of another one of the same advice
    private static boolean isPartOfLonger(TreePath path) {
        TreePath parent = path.getParentPath();
        return parent.getLeaf() instanceof MemberSelectTree select
                && parent.getParentPath().getLeaf() instanceof MethodInvocationTree
                && (FOLLOWED.contains(select.getIdentifier().toString())
                        || select.getIdentifier().contentEquals("text"));
    }

    /** Gives a pattern for what is printed, or null for what is not an advice. */
    private static @Nullable String printed(MethodInvocationTree call) {
        if (!(call.getMethodSelect() instanceof MemberSelectTree select)) {
            return null;
        }
        String method = select.getIdentifier().toString();
        if (method.equals("of") && select.getExpression().toString().equals("Advice")) {
            return words(call.getArguments().get(0));
        }
        String before = (select.getExpression() instanceof MethodInvocationTree longer) ? printed(longer) : null;
        if (before == null) {
            return null;
        }
        return switch (method) {
            case "text" -> before + words(call.getArguments().get(0));
            case "command" -> before + "\"(migrate "
                    + call.getArguments().stream().map(HintSites::words).collect(Collectors.joining(" ")) + ")\"";
            case "setting", "entry" -> before + setting(call.getArguments());
            default -> null;
        };
    }

    private static String setting(List<? extends ExpressionTree> arguments) {
        String constant = ((MemberSelectTree) arguments.get(0)).getIdentifier().toString();
        String property = Instance.PRIMARY.property(Setting.valueOf(constant));
        return "\"(" + Pattern.quote(property) + ((arguments.size() > 1) ? "[^\"]+" : "") + ")\"";
    }

    private static String words(ExpressionTree words) {
        if (words instanceof BinaryTree both) {
            return words(both.getLeftOperand()) + words(both.getRightOperand());
        }
        return (words instanceof LiteralTree literal) ? Pattern.quote(String.valueOf(literal.getValue())) : ANY;
    }

}
