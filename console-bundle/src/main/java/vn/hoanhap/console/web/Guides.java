package vn.hoanhap.console.web;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.hoanhap.core.access.Permission;
import vn.hoanhap.core.office.Office;
import vn.hoanhap.core.programme.Call;
import vn.hoanhap.core.programme.Elected;
import vn.hoanhap.core.programme.FirstStep;
import vn.hoanhap.core.text.Language;

/** Gathers the steps of the first-run guide, and keeps whether the office has put it aside. */
public final class Guides {

    /** To see the first-run guide, to put it aside and to call it back. */
    public static final Permission RIGHT = new Permission("console.first-steps");

    /** Where the guide is. */
    public static final String ADDRESS = "/p/console/start";

    /** The parameter by which a page knows that the reader comes from the guide. */
    public static final String MARK = "guide";

    private static final String ASIDE = "console.first-steps";
    private static final String PUT_ASIDE = "aside";
    private static final String SHOWN = "shown";

    private final Elected elected;
    private final Office office;

    /** Asks whatever serves. */
    public Guides(Elected elected, Office office) {
        this.elected = elected;
        this.office = office;
    }

    /** Returns the guide as it stands. */
    public Guide of(Call call) {
        List<Guide.Step> steps = new ArrayList<>();
        for (Elected.ShownStep shown : elected.firstSteps(call)) {
            steps.add(step(steps.size() + 1, shown, call.language()));
        }
        long settled = steps.stream()
                .map(Guide.Step::look)
                .filter(look -> look == Guide.Look.DONE || look == Guide.Look.NOT_NEEDED)
                .count();
        return new Guide(steps, (int) settled, isAside());
    }

    /** Returns the guide for the first page: null for who may not see it, once it was put aside, and when nothing is left. */
    public @Nullable Guide forFirstPage(Call call) {
        if (!call.principal().may(RIGHT) || isAside()) {
            return null;
        }
        Guide guide = of(call);
        return guide.complete() ? null : guide;
    }

    /** Puts the guide aside for everybody in the office, or calls it back. */
    public void put(boolean aside, Call call) {
        office.decide(
                ASIDE, aside ? PUT_ASIDE : SHOWN, call.today(), call.principal().accountId());
    }

    private boolean isAside() {
        return office.decided(ASIDE).filter(PUT_ASIDE::equals).isPresent();
    }

    private static Guide.Step step(int number, Elected.ShownStep shown, Language language) {
        FirstStep.Words words = shown.words();
        return new Guide.Step(
                number,
                words.title().in(language),
                words.purpose().in(language),
                shown.there().in(language),
                words.action().in(language),
                marked(shown.href()),
                look(shown.state()));
    }

    private static @Nullable String marked(@Nullable String href) {
        return href == null ? null : href + (href.indexOf('?') < 0 ? "?" : "&") + MARK + "=1";
    }

    private static Guide.Look look(FirstStep.@Nullable State state) {
        return state == null ? Guide.Look.UNKNOWN : Guide.Look.valueOf(state.name());
    }
}
