package vn.hoanhap.casework.web;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import vn.hoanhap.casework.care.AreaNames;
import vn.hoanhap.casework.care.CareOffice;
import vn.hoanhap.casework.law.CareLaw;
import vn.hoanhap.casework.law.Kind;
import vn.hoanhap.casework.law.TermRule;
import vn.hoanhap.casework.web.LawModel.Rule;
import vn.hoanhap.casework.web.LawModel.Section;
import vn.hoanhap.core.programme.Call;
import vn.hoanhap.core.programme.PageAnswer;
import vn.hoanhap.core.text.View;
import vn.hoanhap.parts.law.Basis;
import vn.hoanhap.parts.law.Certainty;
import vn.hoanhap.parts.page.Renderer;

/** Shows the law as the programme has it on the day of the page: each rule with its article, and how sure that is. */
final class LawPage {

    private final CareOffice office;
    private final Renderer renderer;

    LawPage(CareOffice office, Renderer renderer) {
        this.office = office;
        this.renderer = renderer;
    }

    PageAnswer show(Call call) {
        View v = renderer.view(call);
        CareLaw law = office.desk().law();
        LocalDate on = call.asOf();
        String sentence = law.on(on)
                .map(one -> v.t(
                        "law.in-force", v.date(on), one.number(), one.basis().reference()))
                .orElseGet(() -> v.t("law.none", v.date(on)));
        LawModel model = new LawModel(
                sentence,
                ListPages.tabs(call, Addresses.LAW, v),
                List.of(
                        new Section(v.t("law.regimes"), "law", regimes(law, on, v)),
                        new Section(v.t("law.terms"), "calendar", terms(law, on, v)),
                        new Section(v.t("law.deadlines"), "clock", deadlines(law, on, v)),
                        new Section(v.t("law.exits"), "check", exits(law, on, v)),
                        new Section(v.t("law.pauses"), "document", pauses(law, on, v)),
                        new Section(v.t("law.areas"), "unit", areas(law, on, v))));
        return PageAnswer.html(v.t("law.title"), renderer.html("law.jte", v, model));
    }

    private static List<Rule> regimes(CareLaw law, LocalDate on, View v) {
        return law.regimes(on).stream()
                .map(one ->
                        rule(v.t(one.title()), v.t("law.decides", v.t("authority." + one.authority())), one.basis(), v))
                .toList();
    }

    private static List<Rule> terms(CareLaw law, LocalDate on, View v) {
        return law.terms().rules(on).stream()
                .map(one -> rule(what(law, one, on, v), months(one, v), one.basis(), v))
                .toList();
    }

    private static String what(CareLaw law, TermRule one, LocalDate on, View v) {
        String regime =
                law.regime(one.regime(), on).map(known -> v.t(known.title())).orElse(one.regime());
        return v.t("law.term.of", regime, v.t("law.case." + one.of()));
    }

    private static String months(TermRule one, View v) {
        return one.least() == one.most()
                ? v.t("law.months", v.number(one.most()))
                : v.t("law.months.range", v.number(one.least()), v.number(one.most()));
    }

    private static List<Rule> deadlines(CareLaw law, LocalDate on, View v) {
        return law.deadlines().rules(on).stream()
                .map(one -> rule(
                        FieldModel.title("deadline.", one.code(), v),
                        v.t("law.unit." + one.unit(), v.number(one.amount())),
                        one.basis(),
                        v))
                .toList();
    }

    private static List<Rule> exits(CareLaw law, LocalDate on, View v) {
        return Arrays.stream(Kind.values())
                .flatMap(kind -> law.exits(kind, on).stream())
                .map(one -> rule(
                        v.t("law.kind." + one.kind()) + ": " + FieldModel.title("exit.", one.code(), v),
                        v.t(one.certificate() ? "law.certificate" : "law.no-certificate"),
                        one.basis(),
                        v))
                .toList();
    }

    private static List<Rule> pauses(CareLaw law, LocalDate on, View v) {
        return law.suspensions().rules(on).stream()
                .map(one -> rule(
                        v.t("law.kind." + one.kind()) + ": " + FieldModel.title("pause.", one.reason(), v),
                        v.t("law.effect." + one.effect()),
                        one.basis(),
                        v))
                .toList();
    }

    private List<Rule> areas(CareLaw law, LocalDate on, View v) {
        AreaNames names = new AreaNames(office.desk(), on);
        return law.areas().on(on).stream()
                .map(one -> rule(
                        v.t(names.title(one.code())),
                        v.t(one.hot() ? "law.area.hot" : "law.area.calm"),
                        one.basis(),
                        v))
                .toList();
    }

    private static Rule rule(String what, String says, Basis basis, View v) {
        return new Rule(
                what,
                says,
                basis.reference(),
                v.t("law.sure." + basis.certainty()),
                basis.certainty() == Certainty.SEEN ? "ok" : "warn");
    }
}
