package vn.hoanhap.methadone;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

@AnalyzeClasses(packages = "vn.hoanhap.methadone", importOptions = DoNotIncludeTests.class)
class BordersTest {

    private static final String[] GENERATED = {"vn.hoanhap.methadone.db.."};

    @ArchTest
    static final ArchRule RULES_AND_RECORDS_KNOW_NOTHING_ELSE = noClasses()
            .that()
            .resideInAnyPackage("..methadone.domain..", "..methadone.law..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "java.sql..",
                    "org.jooq..",
                    "org.osgi..",
                    "..core.programme..",
                    "..core.store..",
                    "..methadone.book..",
                    "..methadone.store..",
                    "..methadone.web..",
                    "..methadone.rest..");

    @ArchTest
    static final ArchRule SQL_STANDS_IN_ONE_PACKAGE = noClasses()
            .that()
            .resideOutsideOfPackages("..methadone.store..", GENERATED[0])
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.jooq..", "java.sql..", GENERATED[0]);

    @ArchTest
    static final ArchRule DATA_FLOWS_ONE_WAY = noClasses()
            .that()
            .resideInAnyPackage("..methadone.book..", "..methadone.store..", "..methadone.catalogue..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("..methadone.web..", "..methadone.rest..", "..methadone.sheets..")
            .allowEmptyShould(true);

    @ArchTest
    static final ArchRule THE_LAW_KNOWS_NO_RECORDS = noClasses()
            .that()
            .resideInAPackage("..methadone.law..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("..methadone.domain..");

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
