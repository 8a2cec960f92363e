package org.banu.platform;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.simpleNameEndingWith;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaPackage;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.lang.ArchRule;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;
import org.springframework.stereotype.Controller;
import org.springframework.stereotype.Service;
import org.springframework.web.bind.annotation.RestController;

class ArchitectureTests {

    static final int MOST_TYPES = 25;

    static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(new DoNotIncludeTests())
            // What the build derived from our classes follows no rules of ours.
            .withImportOption(location -> !location.contains("__") && !location.contains("$$"))
            .importPackagesOf(Platform.class);

    static final ArchRule DATABASE = noClasses()
            .that()
            .haveSimpleNameNotEndingWith("Store")
            // Tells the database who acts, below all stores.
            .and()
            .doNotHaveSimpleName("ActingTransactions")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.springframework.jdbc..");
    static final ArchRule HIDDEN = classes()
            .that(simpleNameEndingWith("Store").or(simpleNameEndingWith("Pages")))
            .should()
            .bePackagePrivate();
    static final ArchRule PAGES = classes()
            .that()
            .areAnnotatedWith(Controller.class)
            .and()
            .areNotAnnotations()
            .and()
            .doNotHaveSimpleName("Errors")
            .should()
            .haveSimpleNameEndingWith("Pages");
    static final ArchRule RESOURCES = classes()
            .that()
            .areAnnotatedWith(RestController.class)
            .should()
            .haveSimpleNameEndingWith("Resource")
            .andShould()
            .bePackagePrivate();

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
        DATABASE.check(CLASSES);
    }

    @Test
    void storesAndPagesStayInTheirModule() {
        HIDDEN.check(CLASSES);
    }

    @Test
    void controllersAreCalledPages() {
        PAGES.check(CLASSES);
    }

    @Test
    void resourcesAreCalledSo() {
        RESOURCES.check(CLASSES);
    }

    @Test
    void theOneServiceOfAModuleIsItsFacade() {
        assertThat(CLASSES.stream().filter(it -> it.isAnnotatedWith(Service.class)))
                .isNotEmpty()
                .allMatch(ArchitectureTests::isFacade);
    }

    /** The control: each rule finds what breaks it. */
    @Test
    void whatBreaksARuleIsFound() {
        var broken = new ClassFileImporter().importPackages("org.banu.broken");
        assertThat(List.of(DATABASE, HIDDEN, PAGES))
                .allMatch(it -> it.evaluate(broken).hasViolation());
        assertThat(broken.stream().filter(it -> it.isAnnotatedWith(Service.class)))
                .isNotEmpty()
                .noneMatch(ArchitectureTests::isFacade);
    }

    static boolean isFacade(JavaClass service) {
        return service.getSimpleName().equalsIgnoreCase(service.getPackage().getRelativeName());
    }

    @Test
    void nothingIsNullUnlessItSaysSo() {
        var unmarked = CLASSES.getPackage("org.banu.platform").getSubpackagesInTree().stream()
                .filter(it -> !it.isAnnotatedWith(NullMarked.class))
                .map(JavaPackage::getName);
        assertThat(unmarked).isEmpty();
    }

    /** Whoever opens a module should soon know what there is in it. */
    @Test
    void noModuleHasMoreTypesThanOneKeepsInMind() throws IOException {
        assertThat(typesByModule(Path.of("src/main/java/org/banu/platform")))
                .hasSizeGreaterThan(10)
                .allSatisfy((module, types) -> assertThat(types).as(module).isLessThanOrEqualTo(MOST_TYPES));
    }

    /** Types in files of their own. */
    static Map<String, Integer> typesByModule(Path root) throws IOException {
        try (var files = Files.walk(root)) {
            return files.filter(it -> it.toString().endsWith(".java") && !it.endsWith("package-info.java"))
                    .filter(it -> root.relativize(it).getNameCount() > 1)
                    .collect(Collectors.toMap(
                            it -> root.relativize(it).getName(0).toString(), _ -> 1, Integer::sum, TreeMap::new));
        }
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
