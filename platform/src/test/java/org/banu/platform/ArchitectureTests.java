package org.banu.platform;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.simpleNameEndingWith;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaPackage;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;
import org.springframework.stereotype.Controller;
import org.springframework.stereotype.Service;

class ArchitectureTests {

    static final JavaClasses CLASSES =
            new ClassFileImporter().withImportOption(new DoNotIncludeTests()).importPackagesOf(Platform.class);

    @Test
    void modulesUseOnlyWhatTheirPackageInfoAllows() {
        ApplicationModules.of(Platform.class).verify();
    }

    /** A rule on nothing passes, so the import must have seen the platform. */
    @Test
    void theRulesSeeThePlatform() {
        assertThat(CLASSES.size()).isGreaterThan(50);
    }

    @Test
    void onlyStoresTalkToTheDatabase() {
        noClasses()
                .that()
                .haveSimpleNameNotEndingWith("Store")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.springframework.jdbc..")
                .check(CLASSES);
    }

    @Test
    void storesAndPagesStayInTheirModule() {
        classes()
                .that(simpleNameEndingWith("Store").or(simpleNameEndingWith("Pages")))
                .should()
                .bePackagePrivate()
                .check(CLASSES);
    }

    @Test
    void controllersAreCalledPages() {
        classes()
                .that()
                .areAnnotatedWith(Controller.class)
                .and()
                .doNotHaveSimpleName("Errors")
                .should()
                .haveSimpleNameEndingWith("Pages")
                .check(CLASSES);
    }

    @Test
    void theOneServiceOfAModuleIsItsFacade() {
        var services =
                CLASSES.stream().filter(it -> it.isAnnotatedWith(Service.class)).toList();
        assertThat(services)
                .isNotEmpty()
                .allSatisfy(it -> assertThat(it.getSimpleName())
                        .isEqualToIgnoringCase(it.getPackage().getRelativeName()));
    }

    @Test
    void nothingIsNullUnlessItSaysSo() {
        var unmarked = CLASSES.getPackage("org.banu.platform").getSubpackagesInTree().stream()
                .filter(it -> !it.isAnnotatedWith(NullMarked.class))
                .map(JavaPackage::getName);
        assertThat(unmarked).isEmpty();
    }

    @Test
    void noFileIsTooLongToReadInOneGo() throws IOException {
        try (var files = Files.walk(Path.of("src"))) {
            for (var file : files.filter(it -> it.toString().endsWith(".java")).toList()) {
                assertThat(Files.readAllLines(file)).as(file.toString()).hasSizeLessThanOrEqualTo(300);
            }
        }
    }
}
