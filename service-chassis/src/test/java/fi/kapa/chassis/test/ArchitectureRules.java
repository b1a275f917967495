package fi.kapa.chassis.test;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import jakarta.persistence.Entity;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/** The rules of the suite's architecture that a class file can show; each service checks its own classes against them. */
public final class ArchitectureRules {
    private ArchitectureRules() {}

    private static final List<ArchRule> RULES = List.of(
            noClasses()
                    .should()
                    .resideInAnyPackage(
                            "..controller..",
                            "..service..",
                            "..repository..",
                            "..dto..",
                            "..mapper..",
                            "..util..",
                            "..common..",
                            "..helper..")
                    .because("packages are features"),
            noClasses()
                    .should()
                    .haveNameMatching(".*(Util|Utils|Helper|Manager|Impl|Common|Misc|DTO|Dto)")
                    .because("a name says what a thing is"),
            classes()
                    .that()
                    .areAnnotatedWith(Path.class)
                    .and()
                    .areNotInterfaces()
                    .should()
                    .notBePublic()
                    .andShould()
                    .haveSimpleNameEndingWith("Resource")
                    .andShould()
                    .beAnnotatedWith(Produces.class)
                    .because("resources are not used by other classes, and without @Produces there is no 406"),
            noClasses()
                    .that()
                    .haveSimpleNameEndingWith("Rules")
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage("io.quarkus..", "jakarta..", "org.hibernate..", "java.sql..")
                    .because("rules are pure functions on values"),
            noClasses()
                    .should()
                    .callMethod(LocalDate.class, "now")
                    .orShould()
                    .callMethod(Instant.class, "now")
                    .orShould()
                    .callMethod(Thread.class, "sleep", long.class)
                    .because("time comes from the injected clock"),
            methods()
                    .that()
                    .areDeclaredInClassesThat()
                    .areAnnotatedWith(Entity.class)
                    .should()
                    .haveNameNotMatching("set[A-Z].*")
                    .because("an aggregate has verbs, no setters"),
            noClasses()
                    .that()
                    .resideOutsideOfPackage("fi.kapa.chassis..")
                    .should()
                    .callMethod(Clock.class, "systemUTC")
                    .because("the business clock is injected"));

    /** Fails with every violation in the classes of a package. */
    public static void check(String packageName) {
        JavaClasses classes = new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .importPackages(packageName);
        RULES.forEach(rule -> rule.allowEmptyShould(true).check(classes));
    }
}
