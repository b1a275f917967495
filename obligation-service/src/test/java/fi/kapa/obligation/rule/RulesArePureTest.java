package fi.kapa.obligation.rule;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption.Predefined;
import org.junit.jupiter.api.Test;

class RulesArePureTest {
    private static final String[] PURE = {
        "fi.kapa.obligation.rule", "fi.kapa.obligation.fact", "fi.kapa.obligation.judgement"
    };
    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("fi.kapa.obligation");

    /** Jackson's annotations only say how a value is written. */
    @Test
    void rulesFactsAndJudgementsImportNoFramework() {
        classes()
                .that()
                .resideInAnyPackage(PURE)
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(
                        "java..",
                        "org.jspecify.annotations",
                        "com.fasterxml.jackson.annotation",
                        "fi.kapa.obligation.catalogue",
                        "fi.kapa.obligation.organisation",
                        "fi.kapa.obligation.rule",
                        "fi.kapa.obligation.fact",
                        "fi.kapa.obligation.judgement")
                .because("the law is decided by pure functions on values")
                .check(CLASSES);
    }

    @Test
    void ofOtherFeaturesTheyKnowValuesAlone() {
        noClasses()
                .that()
                .resideInAnyPackage(PURE)
                .should()
                .dependOnClassesThat()
                .haveNameMatching(
                        "fi\\.kapa\\.obligation\\.(catalogue|organisation)\\.(?!ServiceCode$|SupportServiceTerms.*|Duty$|OrganisationCategory$).*")
                .because("how things are stored and shown is no matter of the rules")
                .check(CLASSES);
    }
}
