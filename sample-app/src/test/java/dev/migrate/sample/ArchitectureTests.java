package dev.migrate.sample;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

@AnalyzeClasses(packages = "dev.migrate.sample", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTests {

    @ArchTest
    static final ArchRule packagesHaveNoCycle = slices().matching("dev.migrate.sample.(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule nothingKnowsTheEmbeddedServer = noClasses().that()
        .resideOutsideOfPackage("dev.migrate.sample.database")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("dev.migrate.sample.database", "io.zonky..");

    @ArchTest
    static final ArchRule onlyRevisionsKnowTheEngine = noClasses().that()
        .resideOutsideOfPackage("dev.migrate.sample.migration")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("dev.migrate.migration..", "dev.migrate.operation..");

}
