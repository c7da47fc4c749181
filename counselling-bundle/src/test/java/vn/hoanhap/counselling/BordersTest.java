package vn.hoanhap.counselling;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

@AnalyzeClasses(packages = "vn.hoanhap.counselling", importOptions = DoNotIncludeTests.class)
class BordersTest {

    private static final String[] GENERATED = {"vn.hoanhap.counselling.db.."};

    @ArchTest
    static final ArchRule RULES_AND_RECORDS_KNOW_NOTHING_ELSE = noClasses()
            .that()
            .resideInAPackage("..counselling.domain..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "java.sql..",
                    "org.jooq..",
                    "org.osgi..",
                    "..core.programme..",
                    "..core.store..",
                    "..counselling.book..",
                    "..counselling.store..",
                    "..counselling.web..",
                    "..counselling.rest..");

    @ArchTest
    static final ArchRule SQL_STANDS_IN_ONE_PACKAGE = noClasses()
            .that()
            .resideOutsideOfPackages("..counselling.store..", GENERATED[0])
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.jooq..", "java.sql..", GENERATED[0]);

    @ArchTest
    static final ArchRule DATA_FLOWS_ONE_WAY = noClasses()
            .that()
            .resideInAnyPackage("..counselling.book..", "..counselling.store..", "..counselling.catalogue..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("..counselling.web..", "..counselling.rest..", "..counselling.sheets..")
            .allowEmptyShould(true);

    @ArchTest
    static final ArchRule NOTHING_IS_BOUND_TO_A_THREAD =
            noFields().should().haveRawType(ThreadLocal.class).orShould().haveRawType(Thread.class);

    @ArchTest
    static final ArchRule NOTHING_STATIC_CHANGES = fields().that()
            .areStatic()
            .and()
            .areDeclaredInClassesThat()
            .resideOutsideOfPackages(GENERATED)
            .should()
            .beFinal();
}
