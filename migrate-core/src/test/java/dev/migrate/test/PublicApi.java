package dev.migrate.test;

import java.io.IOException;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Constructor;
import java.lang.reflect.Executable;
import java.lang.reflect.Field;
import java.lang.reflect.GenericArrayType;
import java.lang.reflect.Member;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.lang.reflect.TypeVariable;
import java.lang.reflect.WildcardType;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The public types of a module's API packages, and their signatures as a text that is the
 * same on every JDK.
 */
public final class PublicApi {

    private static final Set<String> OF_RECORDS = Set.of("equals", "hashCode", "toString");

    private final TreeMap<String, Class<?>> types = new TreeMap<>();

    /**
     * Reads the compiled classes beside one of them.
     * @param entry a class of the module
     * @param packages which packages are API
     */
    public PublicApi(Class<?> entry, Predicate<String> packages) {
        try {
            Path root = Path.of(entry.getProtectionDomain().getCodeSource().getLocation().toURI());
            try (Stream<Path> files = Files.walk(root)) {
                files.map((file) -> root.relativize(file).toString())
                    .filter((name) -> name.endsWith(".class") && !name.endsWith("-info.class"))
                    .map((name) -> load(name.substring(0, name.length() - 6).replace('/', '.'), entry))
                    .filter((type) -> packages.test(type.getPackageName()) && isPublic(type))
                    .forEach((type) -> this.types.put(type.getName(), type));
            }
        }
        catch (IOException | URISyntaxException ex) {
            throw new IllegalStateException(ex);
        }
    }

    private static Class<?> load(String name, Class<?> entry) {
        try {
            return Class.forName(name, false, entry.getClassLoader());
        }
        catch (ClassNotFoundException ex) {
            throw new IllegalStateException(ex);
        }
    }

    private static boolean isPublic(Class<?> type) {
        return !type.isSynthetic() && !type.isAnonymousClass() && !type.isLocalClass() && isOpen(type.getModifiers())
                && (type.getDeclaringClass() == null || isPublic(type.getDeclaringClass()));
    }

    private static boolean isOpen(int modifiers) {
        return Modifier.isPublic(modifiers) || Modifier.isProtected(modifiers);
    }

    /**
     * Gives the types that are in no other type.
     * @return the types, by name
     */
    public Collection<Class<?>> topLevel() {
        return this.types.values().stream().filter((type) -> type.getDeclaringClass() == null).toList();
    }

    /**
     * Writes every type with its public and protected members.
     * @return the text, sorted
     */
    public String signatures() {
        StringBuilder text = new StringBuilder();
        this.types.values().forEach((type) -> {
            text.append(header(type)).append('\n');
            members(type).stream()
                .map((member) -> "    " + line(type, member))
                .sorted()
                .forEach((line) -> text.append(line).append('\n'));
        });
        return text.toString();
    }

    /**
     * Gives the types that are reached from some of them through public signatures, and
     * those that implement or extend such a type.
     * @param roots where to begin
     * @return the names of top-level types
     */
    public Set<String> reachable(Collection<? extends Class<?>> roots) {
        Set<String> seen = new TreeSet<>();
        Deque<Class<?>> open = new ArrayDeque<>(roots);
        while (!open.isEmpty()) {
            Class<?> type = open.pop();
            if (this.types.containsKey(type.getName()) && seen.add(type.getName())) {
                used(type).forEach(open::push);
                this.types.values()
                    .stream()
                    .filter((other) -> type.isAssignableFrom(other) || other.getDeclaringClass() == type)
                    .forEach(open::push);
                if (type.getDeclaringClass() != null) {
                    open.push(type.getDeclaringClass());
                }
            }
        }
        seen.removeIf((name) -> name.contains("$"));
        return seen;
    }

    private Set<Class<?>> used(Class<?> type) {
        Set<Type> found = new LinkedHashSet<>(Arrays.asList(type.getGenericInterfaces()));
        if (type.getGenericSuperclass() != null) {
            found.add(type.getGenericSuperclass());
        }
        for (Member member : members(type)) {
            if (member instanceof Field field) {
                found.add(field.getGenericType());
            }
            else if (member instanceof Executable code) {
                found.addAll(Arrays.asList(code.getGenericParameterTypes()));
                found.addAll(Arrays.asList(code.getGenericExceptionTypes()));
                if (code instanceof Method method) {
                    found.add(method.getGenericReturnType());
                }
            }
        }
        return this.types.values()
            .stream()
            .filter((other) -> found.stream().anyMatch((use) -> mentions(use.getTypeName(), other.getName())))
            .collect(Collectors.toSet());
    }

    private static boolean mentions(String text, String name) {
        return Arrays.asList(text.split("[^\\w.$]+")).contains(name);
    }

    private static List<Member> members(Class<?> type) {
        List<Member> members = new ArrayList<>();
        members.addAll(Arrays.asList(type.getDeclaredFields()));
        members.addAll(Arrays.asList(type.getDeclaredConstructors()));
        members.addAll(Arrays.asList(type.getDeclaredMethods()));
        members.removeIf((member) -> member.isSynthetic() || !isOpen(member.getModifiers())
                || (type.isRecord() && OF_RECORDS.contains(member.getName())));
        return members;
    }

    private static String header(Class<?> type) {
        String kind = type.isAnnotation() ? "@interface"
                : type.isInterface() ? "interface" : type.isRecord() ? "record" : type.isEnum() ? "enum" : "class";
        Class<?> above = type.getSuperclass();
        boolean says = above != null && above != Object.class && above != Record.class && above != Enum.class;
        String interfaces = Arrays.stream(type.getGenericInterfaces())
            .map(PublicApi::text)
            .sorted()
            .collect(Collectors.joining(", "));
        return (type.isSealed() ? "sealed " : "") + modifiers(type.getModifiers() & ~Modifier.INTERFACE, type) + kind
                + " " + type.getName() + variables(type.getTypeParameters())
                + (says ? " extends " + text(type.getGenericSuperclass()) : "")
                + (interfaces.isEmpty() ? "" : " : " + interfaces) + deprecated(type);
    }

    private static String modifiers(int modifiers, Class<?> type) {
        int left = (type.isInterface() || type.isEnum()) ? modifiers & ~(Modifier.ABSTRACT | Modifier.FINAL)
                : modifiers;
        left &= ~(Modifier.PUBLIC | Modifier.TRANSIENT | Modifier.VOLATILE | Modifier.SYNCHRONIZED | Modifier.NATIVE);
        return (left == 0) ? "" : Modifier.toString(left) + " ";
    }

    private static String line(Class<?> type, Member member) {
        String modifiers = modifiers(member.getModifiers(), type);
        if (member instanceof Field field) {
            return modifiers + text(field.getGenericType()) + " " + field.getName() + deprecated(field);
        }
        Executable code = (Executable) member;
        String result = (code instanceof Method method) ? text(method.getGenericReturnType()) + " " + method.getName()
                : "new";
        String parameters = Arrays.stream(parameters(code)).map(PublicApi::text).collect(Collectors.joining(", "));
        String thrown = Arrays.stream(code.getExceptionTypes())
            .map(Class::getName)
            .sorted()
            .collect(Collectors.joining(", "));
        boolean isDefault = code instanceof Method method && method.isDefault();
        return modifiers + (isDefault ? "default " : "") + variables(code.getTypeParameters()) + result + "("
                + parameters + ")" + (thrown.isEmpty() ? "" : " throws " + thrown) + deprecated(code);
    }

    // a constructor with parameters that the compiler adds has no generic ones for them
    private static Type[] parameters(Executable code) {
        Type[] generic = code.getGenericParameterTypes();
        return (code instanceof Constructor<?> && generic.length != code.getParameterCount()) ? code.getParameterTypes()
                : generic;
    }

    private static String deprecated(AnnotatedElement element) {
        return element.isAnnotationPresent(Deprecated.class) ? " @Deprecated" : "";
    }

    private static String variables(TypeVariable<?>[] variables) {
        return (variables.length == 0) ? ""
                : Arrays.stream(variables)
                    .map((variable) -> variable.getName() + bounds(" extends ", variable.getBounds()))
                    .collect(Collectors.joining(", ", "<", ">"));
    }

    private static String bounds(String word, Type[] bounds) {
        return (bounds.length == 0 || bounds[0] == Object.class) ? ""
                : word + Arrays.stream(bounds).map(PublicApi::text).collect(Collectors.joining(" & "));
    }

    private static String text(Type type) {
        if (type instanceof Class<?> known) {
            return known.isArray() ? text(known.getComponentType()) + "[]" : known.getName();
        }
        if (type instanceof ParameterizedType generic) {
            return text(generic.getRawType()) + Arrays.stream(generic.getActualTypeArguments())
                .map(PublicApi::text)
                .collect(Collectors.joining(", ", "<", ">"));
        }
        if (type instanceof GenericArrayType array) {
            return text(array.getGenericComponentType()) + "[]";
        }
        if (type instanceof WildcardType wildcard) {
            return "?" + bounds(" super ", wildcard.getLowerBounds()) + bounds(" extends ", wildcard.getUpperBounds());
        }
        return type.getTypeName();
    }

}
