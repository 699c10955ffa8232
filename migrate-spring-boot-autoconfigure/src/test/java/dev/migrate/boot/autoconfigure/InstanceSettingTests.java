package dev.migrate.boot.autoconfigure;

import static org.assertj.core.api.Assertions.assertThat;

import dev.migrate.diagnostic.Instance;
import dev.migrate.diagnostic.Setting;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class InstanceSettingTests {

    private static final List<String> OF_INSTANCES = SettingNames.of("migrate.instances.a.", InstanceProperties.class)
        .toList();

    private static final List<String> OF_THE_PRIMARY = SettingNames.of("migrate.", MigrateProperties.class).toList();

    @ParameterizedTest
    @EnumSource
    void whatAdviceNamesIsAPropertyOfEveryDatabase(Setting setting) {
        String rest = (setting == Setting.PLACEHOLDERS) ? "." + SettingNames.ANY : "";
        assertThat(OF_INSTANCES).contains(Instance.named("a").property(setting) + rest);
        assertThat(OF_THE_PRIMARY).contains(Instance.PRIMARY.property(setting) + rest);
    }

}
