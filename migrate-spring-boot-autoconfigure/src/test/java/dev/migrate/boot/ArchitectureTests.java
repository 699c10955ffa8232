package dev.migrate.boot;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMember;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.context.annotation.Bean;

/** The rooms of this module, and which way they may look. */
class ArchitectureTests {

    private static final String ROOT = "dev.migrate.boot.";

    /** Top to bottom; the rooms of one floor do not know each other. */
    private static final List<Set<String>> FLOORS = List.of(Set.of("cli"), Set.of("cli.command"),
            Set.of("cli.output", "cli.output.lint"),
            Set.of("autoconfigure.actuate", "autoconfigure.health", "autoconfigure.jpa", "autoconfigure.metrics",
                    "autoconfigure.web", "docker.compose", "testcontainers"),
            Set.of("autoconfigure"), Set.of("actuate.page"), Set.of("actuate", "event", "observation", "web"),
            Set.of("display", "jpa", "order", "startup"));

    private final JavaClasses module = new ClassFileImporter()
        .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
        .importPackages("dev.migrate.boot");

    @Test
    void everyRoomHasAFloor() {
        Set<String> rooms = this.module.stream().map(JavaClass::getPackageName).collect(Collectors.toSet());
        Set<String> placed = FLOORS.stream()
            .flatMap(Set::stream)
            .map((room) -> ROOT + room)
            .collect(Collectors.toSet());
        assertThat(rooms).isEqualTo(placed);
    }

    @Test
    void thePageOfTheArchitectureHasTheSameFloors() throws IOException {
        String page = Files.readString(Path.of("../docs/architecture.md"));
        String section = page.substring(page.indexOf("## Rooms of migrate-spring-boot-autoconfigure"),
                page.indexOf("## Where a line lives"));
        List<Set<String>> floors = section.lines()
            .filter((line) -> line.startsWith("| `"))
            .map((line) -> line.split("\\|", -1)[1])
            .map((cell) -> Set.of(cell.replace("`", "").strip().split(" ", -1)))
            .toList();
        assertThat(floors).isEqualTo(FLOORS);
    }

    @Test
    void noRoomLooksUpOrSideways() {
        for (int floor = 0; floor < FLOORS.size(); floor++) {
            Set<String> above = FLOORS.subList(0, floor + 1)
                .stream()
                .flatMap(Set::stream)
                .map((room) -> ROOT + room)
                .collect(Collectors.toSet());
            for (String room : FLOORS.get(floor)) {
                String[] forbidden = above.stream().filter((name) -> !name.equals(ROOT + room)).toArray(String[]::new);
                if (forbidden.length > 0) {
                    noClasses().that()
                        .resideInAPackage(ROOT + room)
                        .should()
                        .dependOnClassesThat()
                        .resideInAnyPackage(forbidden)
                        .check(this.module);
                }
            }
        }
    }

    @Test
    void packagesAreFreeOfCycles() {
        slices().matching("dev.migrate.boot.(**)").should().beFreeOfCycles().check(this.module);
    }

    @Test
    void theEngineIsUsedByItsPublicRooms() {
        noClasses().should()
            .dependOnClassesThat()
            .resideInAnyPackage("dev.migrate.command..", "dev.migrate.run..", "dev.migrate.plan..",
                    "dev.migrate.history..", "dev.migrate.offline..", "dev.migrate.session..")
            .check(this.module);
    }

    @Test
    void theGateKnowsNeitherEngineNorDatabase() {
        noClasses().that()
            .resideInAPackage(ROOT + "web")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("javax.sql", "java.sql", "org.springframework.jdbc..")
            .orShould()
            .dependOnClassesThat()
            .haveFullyQualifiedName("dev.migrate.Migrator")
            .check(this.module);
    }

    @Test
    void autoConfigurationsAreFinalWithoutPublicMembers() {
        classes().that()
            .areAnnotatedWith(AutoConfiguration.class)
            .should()
            .haveModifier(JavaModifier.FINAL)
            .andShould()
            .bePublic()
            .check(this.module);
        assertThat(this.module.stream()
            .flatMap((type) -> type.getMethods().stream())
            .filter((method) -> method.isAnnotatedWith(Bean.class))
            .filter((method) -> method.getModifiers().contains(JavaModifier.PUBLIC))
            .map(JavaMember::getFullName)).isEmpty();
    }

}
