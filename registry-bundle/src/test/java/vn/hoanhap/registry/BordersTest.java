package vn.hoanhap.registry;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

/** Who may know whom inside the register. */
class BordersTest {
    private static final JavaClasses REGISTER = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("vn.hoanhap.registry");

    @Test
    void sqlStandsInTheClassesThatSaySo() {
        noClasses()
                .that()
                .resideOutsideOfPackage("vn.hoanhap.registry.db..")
                .and()
                .haveNameNotMatching(".*\\.Jooq[A-Za-z]+(\\$.*)?")
                .should()
                .dependOnClassesThat(resideInAnyPackage("org.jooq..", "java.sql..", "vn.hoanhap.registry.db.."))
                .check(REGISTER);
    }

    @Test
    void nounsKnowNeitherTheFrameworkNorWhoCallsThem() {
        noClasses()
                .that()
                .resideInAnyPackage(
                        "vn.hoanhap.registry.units..",
                        "vn.hoanhap.registry.teams..",
                        "vn.hoanhap.registry.people..",
                        "vn.hoanhap.registry.households..",
                        "vn.hoanhap.registry.organisations..",
                        "vn.hoanhap.registry.assignments..",
                        "vn.hoanhap.registry.contacts..",
                        "vn.hoanhap.registry.activities..",
                        "vn.hoanhap.registry.journal..")
                .should()
                .dependOnClassesThat(resideInAnyPackage(
                        "org.osgi.framework..",
                        "org.osgi.service..",
                        "jakarta..",
                        "vn.hoanhap.registry.api..",
                        "vn.hoanhap.registry.sheets..",
                        "vn.hoanhap.registry.web.."))
                .check(REGISTER);
    }

    @Test
    void onlyTheTopKnowsTheFramework() {
        noClasses()
                .that()
                .resideOutsideOfPackage("vn.hoanhap.registry")
                .should()
                .dependOnClassesThat(resideInAnyPackage("org.osgi.framework..", "org.osgi.service.component.."))
                .check(REGISTER);
    }
}
