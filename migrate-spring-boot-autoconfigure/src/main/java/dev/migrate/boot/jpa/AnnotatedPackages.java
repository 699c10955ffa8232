package dev.migrate.boot.jpa;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.core.env.Environment;
import org.springframework.core.type.AnnotationMetadata;
import org.springframework.util.ClassUtils;
import org.springframework.util.StringUtils;

/** Reads the packages that annotations for scans name. */
final class AnnotatedPackages {

    private static final String[] SCAN_PACKAGES = { "basePackages", "basePackageClasses" };

    private final Environment environment;

    AnnotatedPackages(Environment environment) {
        this.environment = environment;
    }

    /** Gives what the annotation of a class names, or where the class stands. */
    List<String> of(Class<?> source, Class<?> annotation) {
        Map<String, @Nullable Object> attributes = AnnotationMetadata.introspect(source)
            .getAnnotationAttributes(annotation.getName(), true);
        return (attributes != null) ? named(attributes, source.getName()) : List.of(ClassUtils.getPackageName(source));
    }

    /** Gives what an annotation names, or where it stands. */
    List<String> named(Map<String, @Nullable Object> attributes, String className) {
        List<String> names = new ArrayList<>();
        for (String attribute : SCAN_PACKAGES) {
            Stream<String> values = (attributes.get(attribute) instanceof String[] all) ? Arrays.stream(all)
                    : Stream.empty();
            boolean areClasses = attribute.equals("basePackageClasses");
            values.map((value) -> areClasses ? ClassUtils.getPackageName(value) : value)
                .map(this.environment::resolvePlaceholders)
                .forEach((value) -> names.addAll(List.of(StringUtils.tokenizeToStringArray(value, ",; \t\n"))));
        }
        return names.isEmpty() ? List.of(ClassUtils.getPackageName(className)) : names;
    }

}
