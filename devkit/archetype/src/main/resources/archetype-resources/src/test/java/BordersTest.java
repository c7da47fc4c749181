package ${package};

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

@AnalyzeClasses(packages = "${package}", importOptions = DoNotIncludeTests.class)
class BordersTest {

    private static final String[] GENERATED = {"${package}.db..", "${package}.jte.."};

    @ArchTest
    static final ArchRule SQL_STANDS_IN_ONE_PACKAGE = noClasses()
            .that()
            .resideOutsideOfPackages("${package}.store..", GENERATED[0])
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.jooq..", "java.sql..", GENERATED[0]);

    @ArchTest
    static final ArchRule DATA_FLOWS_ONE_WAY = noClasses()
            .that()
            .resideInAnyPackage("${package}.domain..", "${package}.book..", "${package}.store..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("${package}.web..", "${package}.rest..", "${package}.sheets..");

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
