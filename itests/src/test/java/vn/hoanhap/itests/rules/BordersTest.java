package vn.hoanhap.itests.rules;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.core.importer.Location;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** Who may know whom. OSGi hides a bundle's inside at run time; these rules tell at build time, and by name. */
@AnalyzeClasses(
        packages = "vn.hoanhap",
        importOptions = {ImportOption.DoNotIncludeTests.class, BordersTest.OnlyOurs.class})
class BordersTest {

    /** The testkit is for tests, the launcher lives outside the framework. */
    static final class OnlyOurs implements ImportOption {
        @Override
        public boolean includes(Location location) {
            return !location.contains("/testkit/")
                    && !location.contains("/storekit/")
                    && !location.contains("/distribution/");
        }
    }

    @ArchTest
    static final ArchRule BUNDLES_MEET_ONLY_IN_THE_CORE = slices().matching("vn.hoanhap.(*)..")
            .should()
            .notDependOnEachOther()
            .ignoreDependency(
                    DescribedPredicate.<JavaClass>alwaysTrue(),
                    // Every bundle carries its own copy of the page parts.
                    resideInAnyPackage("vn.hoanhap.core..", "vn.hoanhap.parts.."));

    @ArchTest
    static final ArchRule THE_CORE_KNOWS_NO_BUNDLE = noClasses()
            .that()
            .resideInAPackage("vn.hoanhap.core..")
            .should()
            .dependOnClassesThat(resideInAPackage("vn.hoanhap..")
                    .and(DescribedPredicate.not(resideInAPackage("vn.hoanhap.core.."))));

    @ArchTest
    static final ArchRule THE_CORE_NEEDS_NO_LIBRARY = noClasses()
            .that()
            .resideInAPackage("vn.hoanhap.core..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("com.fasterxml..", "org.jooq..", "jakarta..", "gg.jte..", "org.slf4j..", "liquibase..");

    @ArchTest
    static final ArchRule THE_DOMAIN_KNOWS_NO_FRAMEWORK_NO_SQL_AND_NO_HTTP = noClasses()
            .that()
            .resideInAPackage("..domain..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "org.osgi..",
                    "java.sql..",
                    "javax.sql..",
                    "org.jooq..",
                    "jakarta.servlet..",
                    "java.net.http..",
                    "gg.jte..")
            .allowEmptyShould(true);

    @ArchTest
    static final ArchRule ONLY_THE_STORE_KNOWS_THE_ENGINES = noClasses()
            .that()
            .resideOutsideOfPackage("vn.hoanhap.store..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.apache.derby..", "org.postgresql..", "com.zaxxer..", "liquibase..");

    @ArchTest
    static final ArchRule ONLY_THE_GATEWAY_KNOWS_SERVLETS = noClasses()
            .that()
            .resideOutsideOfPackage("vn.hoanhap.lifecycle..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("jakarta.servlet..", "org.osgi.service.servlet..");

    @ArchTest
    static final ArchRule NAMES_SAY_WHAT_A_CLASS_IS = noClasses()
            .should()
            .haveSimpleNameEndingWith("Manager")
            .orShould()
            .haveSimpleNameEndingWith("Helper")
            .orShould()
            .haveSimpleNameEndingWith("Util")
            .orShould()
            .haveSimpleNameEndingWith("Utils")
            .orShould()
            .haveSimpleNameEndingWith("Impl");
}
