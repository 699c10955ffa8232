package dev.migrate;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.List;
import java.util.Set;

@AnalyzeClasses(packages = "dev.migrate", importOptions = DoNotIncludeTests.class)
class ArchitectureTests {

    private static final String ROOT = "dev.migrate";

    // top to bottom
    static final List<String> FLOORS = List.of("", ".command", ".lint.trace", ".autogenerate", ".scaffold",
            ".scaffold.code", ".run", ".offline", ".backfill", ".plan", ".scratch", ".catalog", ".history",
            ".migration", ".recording", ".operation", ".definition", ".diff", ".rows", ".session", ".report",
            ".authoring", ".ddl", ".lint.rule", ".lint", ".lint.schema", ".lint.effect", ".change", ".snapshot",
            ".schema", ".revision", ".statement", ".sql", ".diagnostic", ".connection");

    static final Set<String> INTERNAL = Set.of(".command", ".autogenerate", ".scaffold", ".scaffold.code", ".run",
            ".offline", ".backfill", ".plan", ".scratch", ".catalog", ".history", ".diff", ".ddl", ".recording",
            ".rows", ".session", ".lint.rule", ".lint.trace");

    @ArchTest
    static final ArchRule everyRoomStandsOnAFloor = classes().should(new ArchCondition<>("stand on a floor") {

        @Override
        public void check(JavaClass type, ConditionEvents events) {
            if (floor(type) < 0) {
                events.add(SimpleConditionEvent.violated(type, type.getPackageName() + " is on no floor"));
            }
        }

    });

    @ArchTest
    static final ArchRule everyRoomLooksOnlyDown = classes().should(new ArchCondition<>("look only down") {

        @Override
        public void check(JavaClass type, ConditionEvents events) {
            type.getDirectDependenciesFromSelf().forEach((dependency) -> {
                int target = floor(dependency.getTargetClass());
                if (target >= 0 && target < floor(type)) {
                    events.add(SimpleConditionEvent.violated(type, dependency.getDescription()));
                }
            });
        }

    });

    // lint fills tables that no snapshot was taken of
    @ArchTest
    static final ArchRule rowsAreMadeFromTheCatalogAlone = noClasses().that()
        .resideInAPackage(ROOT + ".rows")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(ROOT + ".schema..", ROOT + ".report..", ROOT + ".revision..");

    @ArchTest
    static final ArchRule noCycleBetweenRooms = slices().matching("dev.migrate.(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule signaturesOfTheApiNameNoInternalRoom = classes()
        .that(new DescribedPredicate<JavaClass>("are public and in an API room") {

            @Override
            public boolean test(JavaClass type) {
                return type.getModifiers().contains(JavaModifier.PUBLIC) && !isInternal(type);
            }

        })
        .should(new ArchCondition<>("name no type of an internal room") {

            @Override
            public void check(JavaClass type, ConditionEvents events) {
                for (JavaCodeUnit unit : type.getCodeUnits()) {
                    boolean named = unit.getModifiers().contains(JavaModifier.PUBLIC)
                            && (unit.getRawParameterTypes().stream().anyMatch(ArchitectureTests::isInternal)
                                    || isInternal(unit.getRawReturnType()));
                    if (named) {
                        events.add(SimpleConditionEvent.violated(unit, unit.getDescription()));
                    }
                }
            }

        });

    @ArchTest
    static final ArchRule loggingGoesThroughSpringsFacade = noClasses().should()
        .dependOnClassesThat()
        .resideInAnyPackage("java.util.logging..", "org.slf4j..", "org.apache.logging..", "ch.qos.logback..");

    @ArchTest
    static final ArchRule onlyRunAndCommandLog = noClasses().that()
        .resideOutsideOfPackages("dev.migrate.run", "dev.migrate.command")
        .should()
        .dependOnClassesThat()
        .resideInAPackage("org.apache.commons.logging..");

    private static boolean isInternal(JavaClass type) {
        return INTERNAL.stream().anyMatch((room) -> type.getPackageName().equals(ROOT + room));
    }

    private static int floor(JavaClass type) {
        String name = type.getPackageName();
        return name.startsWith(ROOT) ? FLOORS.indexOf(name.substring(ROOT.length())) : -1;
    }

}
