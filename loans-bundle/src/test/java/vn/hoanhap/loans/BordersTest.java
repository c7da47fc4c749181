package vn.hoanhap.loans;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

@AnalyzeClasses(packages = "vn.hoanhap.loans", importOptions = DoNotIncludeTests.class)
class BordersTest {

    private static final String[] GENERATED = {"vn.hoanhap.loans.db..", "vn.hoanhap.loans.jte.."};

    @ArchTest
    static final ArchRule RULES_OF_MONEY_KNOW_NOTHING_ELSE = noClasses()
            .that()
            .resideInAPackage("..loans.domain..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "java.sql..",
                    "org.jooq..",
                    "org.osgi..",
                    "..core.programme..",
                    "..core.store..",
                    "..loans.ledger..",
                    "..loans.store..",
                    "..loans.web..",
                    "..loans.rest..");

    @ArchTest
    static final ArchRule SQL_STANDS_IN_ONE_PACKAGE = noClasses()
            .that()
            .resideOutsideOfPackages("..loans.store..", GENERATED[0])
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.jooq..", "java.sql..", GENERATED[0]);

    @ArchTest
    static final ArchRule DATA_FLOWS_ONE_WAY = noClasses()
            .that()
            .resideInAnyPackage("..loans.ledger..", "..loans.store..", "..loans.catalogue..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("..loans.web..", "..loans.rest..", "..loans.sheets..");

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
