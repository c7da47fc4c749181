package vn.hoanhap.console.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vn.hoanhap.console.ConsoleProgramme;
import vn.hoanhap.core.office.Office;
import vn.hoanhap.core.programme.Call;
import vn.hoanhap.core.programme.FirstStep;
import vn.hoanhap.core.programme.FirstStep.State;
import vn.hoanhap.core.text.Messages;
import vn.hoanhap.core.text.Text;
import vn.hoanhap.core.unit.Unit;
import vn.hoanhap.parts.Templates;
import vn.hoanhap.testkit.programme.FewSheets;
import vn.hoanhap.testkit.programme.TestCall;

/** The first-run guide: how far the office is, what comes next, for whom, and what putting it aside does. */
class GuidesTest {

    private static final TestCall OFFICER = TestCall.with("console.first-steps").today(LocalDate.of(2026, 11, 20));

    private final Map<String, String> decisions = new HashMap<>();

    @Test
    void countsWhatAsksForNothingAnyMoreAndNamesTheNextStepThatTheReaderMayDo() {
        Guide guide = guides(
                        step("a", State.DONE, "/p/a/"),
                        step("b", State.TO_DO, null),
                        step("c", null, "/p/c/"),
                        step("d", State.TO_DO, "/p/d/list?q=1"),
                        step("e", State.NOT_NEEDED, "/p/e/"))
                .of(OFFICER);

        assertThat(guide.settled()).isEqualTo(2);
        assertThat(guide.complete()).isFalse();
        assertThat(guide.next()).isEqualTo(4);
        assertThat(guide.steps())
                .extracting(Guide.Step::href)
                .containsExactly("/p/a/?guide=1", null, "/p/c/?guide=1", "/p/d/list?q=1&guide=1", "/p/e/?guide=1");
        assertThat(guide.steps().get(2).look()).isEqualTo(Guide.Look.UNKNOWN);
    }

    @Test
    void standsOnTheFirstPageForWhoMayWhileSomethingIsLeft() {
        Guides guides = guides(step("a", State.TO_DO, "/p/a/"));

        assertThat(guides.forFirstPage(OFFICER)).isNotNull();
        assertThat(guides.forFirstPage(TestCall.with("register.people.read"))).isNull();
        assertThat(guides(step("a", State.DONE, "/p/a/")).forFirstPage(OFFICER)).isNull();
    }

    @Test
    void leavesTheFirstPageWhenItIsPutAsideAndComesBackWhenItIsCalled() {
        Guides guides = guides(step("a", State.TO_DO, "/p/a/"));

        guides.put(true, OFFICER);
        assertThat(guides.forFirstPage(OFFICER)).isNull();
        assertThat(guides.of(OFFICER).aside()).isTrue();

        guides.put(false, OFFICER);
        assertThat(guides.forFirstPage(OFFICER)).isNotNull();
    }

    @Test
    void saysWhatToDoOfAStepThatIsForSomebodyElse() {
        Messages messages = Messages.of(ConsoleProgramme.class);
        Guide guide = guides(step("a", State.TO_DO, null)).of(OFFICER);

        String html = Templates.of(ConsoleProgramme.class).render("start.jte", OFFICER.view(messages), guide);

        assertThat(html)
                .contains("0/1 bước", "chưa có quyền làm bước này", "cần làm")
                .doesNotContain("aria-current=\"step\"", "href=\"/p/a");
    }

    private Guides guides(ShownSteps.Given... steps) {
        return new Guides(new ShownSteps(steps), new Remembered(decisions));
    }

    private static ShownSteps.Given step(String id, @Nullable State state, @Nullable String href) {
        return new ShownSteps.Given(id, state, href);
    }

    /** A server whose programmes have the given steps. */
    private static final class ShownSteps extends FewSheets {

        private final List<Given> given;

        private record Given(
                String id, @Nullable State state, @Nullable String href) {}

        private ShownSteps(Given... given) {
            this.given = List.of(given);
        }

        @Override
        public List<ShownStep> firstSteps(Call call) {
            return given.stream().map(ShownSteps::shown).toList();
        }

        private static ShownStep shown(Given step) {
            Text text = new Text(step.id(), step.id());
            return new ShownStep(step.id(), new FirstStep.Words(text, text, text), step.href(), step.state(), text);
        }
    }

    /** An office without a unit that remembers what was decided. */
    private record Remembered(Map<String, String> decisions) implements Office {

        @Override
        public Optional<Unit> unit(LocalDate on) {
            return Optional.empty();
        }

        @Override
        public Optional<String> decided(String name) {
            return Optional.ofNullable(decisions.get(name));
        }

        @Override
        public void decide(String name, String value, LocalDate from, long accountId) {
            decisions.put(name, value);
        }
    }
}
