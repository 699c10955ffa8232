package dev.migrate.boot.autoconfigure;

import java.lang.reflect.Parameter;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.boot.context.properties.bind.DataObjectPropertyName;
import org.springframework.boot.context.properties.bind.Name;

/** Reads the names of settings from the records that hold them. */
final class SettingNames {

    /** Stands for a name that the user chooses. */
    static final String ANY = "*";

    private SettingNames() {
    }

    /**
     * Gives the names that a record's settings have below a prefix, such as
     * {@code migrate.lock-timeout} and {@code migrate.instances.*.url}.
     * @param prefix with a dot at its end
     * @param record whose constructor Spring Boot binds
     */
    static Stream<String> of(String prefix, Class<?> record) {
        return settings(prefix, record).map(Setting::name);
    }

    /**
     * Gives those of them that have values of a type.
     * @param prefix with a dot at its end
     * @param record whose constructor Spring Boot binds
     * @param type of the values
     */
    static Stream<String> of(String prefix, Class<?> record, Class<?> type) {
        return settings(prefix, record).filter((setting) -> setting.type() == type).map(Setting::name);
    }

    private static Stream<Setting> settings(String prefix, Class<?> record) {
        return Stream.of(record.getDeclaredConstructors()[0].getParameters())
            .flatMap((parameter) -> settings(prefix + name(parameter), parameter.getParameterizedType()));
    }

    private static Stream<Setting> settings(String name, Type type) {
        if (type instanceof ParameterizedType generic && generic.getRawType() == Map.class) {
            return settings(name + "." + ANY, List.of(generic.getActualTypeArguments()).get(1));
        }
        return (type instanceof Class<?> plain && plain.isRecord()) ? settings(name + ".", plain)
                : Stream.of(new Setting(name, type));
    }

    private static String name(Parameter parameter) {
        Name name = parameter.getAnnotation(Name.class);
        return (name != null) ? name.value() : DataObjectPropertyName.toDashedForm(parameter.getName());
    }

    private record Setting(String name, Type type) {

    }

}
