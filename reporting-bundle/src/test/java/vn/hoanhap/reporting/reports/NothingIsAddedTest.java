package vn.hoanhap.reporting.reports;

import static com.tngtech.archunit.core.domain.JavaCall.Predicates.target;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.nameMatching;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import vn.hoanhap.core.activity.Measure;
import vn.hoanhap.core.activity.Quantity;
import vn.hoanhap.reporting.figures.IndicatorCatalogue;
import vn.hoanhap.reporting.figures.KnownIndicator;

/** A report sets figures side by side. It has no code that adds, so no sum can slip in, whatever the measures are. */
@AnalyzeClasses(packages = "vn.hoanhap.reporting", importOptions = DoNotIncludeTests.class)
class NothingIsAddedTest {

    @ArchTest
    static final ArchRule A_REPORT_ADDS_NOTHING = noClasses()
            .that()
            .haveNameMatching(".*reporting[.](reports[.].*|web[.]Report.*)")
            .should()
            .callMethodWhere(target(nameMatching("sum|plus|addExact|summing.*|reduce|summaryStatistics|average")));

    @ArchTest
    static void measuresRefuseOneAnother(JavaClasses all) {
        Quantity people = Quantity.of(143, Measure.PERSONS);
        Quantity attendances = Quantity.of(6_421, Measure.ATTENDANCES);

        assertThatIllegalArgumentException().isThrownBy(() -> people.plus(attendances));
        assertThatIllegalArgumentException().isThrownBy(() -> attendances.plus(people));
        assertThatIllegalArgumentException().isThrownBy(() -> people.plus(Quantity.of(71, Measure.PERSONS)));
    }

    @ArchTest
    static void aPartIsMeasuredLikeItsWhole(JavaClasses all) {
        IndicatorCatalogue indicators = new IndicatorCatalogue(List::of);
        Map<String, Measure> measures = new HashMap<>();
        for (KnownIndicator known : indicators.all()) {
            measures.put(known.code(), known.measure());
        }

        for (ReportTemplate.Group group : ReportTemplate.shipped("half-year").groups()) {
            for (ReportTemplate.Row row : group.rows()) {
                assertThat(measures).containsKey(row.indicator());
                assertThat(row.partOf() == null || measures.get(row.partOf()) == measures.get(row.indicator()))
                        .as("measure of %s", row.indicator())
                        .isTrue();
            }
        }
    }
}
