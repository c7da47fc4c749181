package vn.hoanhap.reporting.figures;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import vn.hoanhap.core.activity.Measure;
import vn.hoanhap.core.indicator.Basis;
import vn.hoanhap.core.indicator.Count;
import vn.hoanhap.core.indicator.IndicatorDefinition;
import vn.hoanhap.core.indicator.LineFilter;
import vn.hoanhap.core.text.Text;
import vn.hoanhap.registry.journal.SharedKind;

/** What is counted without a programme, beside the kinds that the register lays down. */
class ShippedDefinitionsTest {

    private final List<IndicatorDefinition> definitions = new IndicatorCatalogue(List::of).definitions();

    @Test
    void countEveryCodeThatALineOfTheActivitiesSheetTells() {
        assertThat(definitions)
                .extracting(IndicatorDefinition::code)
                .containsExactly(
                        "classes.attendances",
                        "classes.held",
                        "counselling.mobilised",
                        "counselling.people",
                        "jobs.placed",
                        "jobs.referred",
                        "jobs.stable",
                        "methadone.started",
                        "outreach.attendances",
                        "outreach.broadcasts",
                        "outreach.broadcasts.minutes",
                        "outreach.events",
                        "outreach.leaflets",
                        "outreach.loudspeaker",
                        "outreach.loudspeaker.attendances",
                        "outreach.schools",
                        "outreach.schools.attendances",
                        "rehab.facility.submitted",
                        "rehab.home-community",
                        "support.in-kind",
                        "support.in-kind.value",
                        "teams.meetings");
    }

    @Test
    void countEverySharedKindAndNoOther() {
        Set<String> counted = new HashSet<>();
        definitions.forEach(definition -> counted.addAll(definition.filter().kinds()));

        assertThat(counted).containsExactlyInAnyOrderElementsOf(SharedKind.codes());
    }

    @Test
    void addOnlyWhatTheLinesMeasureThemselves() {
        for (IndicatorDefinition definition : definitions) {
            for (String code : definition.filter().kinds()) {
                Measure lines = SharedKind.of(code).orElseThrow().measure();
                assertThat(fits(definition, lines)).as(definition.code()).isTrue();
            }
        }
    }

    private static boolean fits(IndicatorDefinition definition, Measure lines) {
        return switch (definition.count()) {
            case QUANTITY -> lines.additive() && lines == definition.measure();
            case PERSONS -> lines == Measure.PERSONS && definition.measure() == Measure.PERSONS;
            default -> definition.measure() == Measure.EVENTS || definition.measure() == Measure.CASES;
        };
    }

    @Test
    void countEventsOfFourSortsInLinesOfFourKinds() {
        List<String> kinds = new ArrayList<>();
        for (String code :
                List.of("outreach.events", "outreach.broadcasts", "outreach.schools", "outreach.loudspeaker")) {
            definitions.stream()
                    .filter(definition -> definition.code().equals(code))
                    .forEach(definition -> kinds.addAll(definition.filter().kinds()));
        }

        assertThat(kinds).hasSize(4).doesNotHaveDuplicates();
    }

    @Test
    void giveWayToAnInstalledDefinition() {
        Text title = new Text("Lớp", "Classes");
        IndicatorDefinition installed = new IndicatorDefinition(
                "classes.held",
                title,
                title,
                Measure.EVENTS,
                Basis.FLOW,
                Count.LINES,
                LineFilter.kinds("class.held"),
                null,
                null,
                3);
        IndicatorCatalogue catalogue = new IndicatorCatalogue(() -> List.of(installed));

        assertThat(catalogue.definition("classes.held")).contains(installed);
        assertThat(catalogue.definitions()).hasSameSizeAs(definitions).contains(installed);
        assertThat(catalogue.installed("classes.held")).isTrue();
        assertThat(catalogue.withoutProgramme("classes.held")).isEmpty();
        assertThat(catalogue.withoutProgramme("classes.attendances")).isPresent();
    }
}
