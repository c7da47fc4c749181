package vn.hoanhap.methadone.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vn.hoanhap.core.programme.Call;
import vn.hoanhap.core.programme.PageAnswer;
import vn.hoanhap.core.text.View;
import vn.hoanhap.methadone.book.MethadoneOffice;
import vn.hoanhap.methadone.law.AnswerRule;
import vn.hoanhap.methadone.law.ConsentRule;
import vn.hoanhap.methadone.law.Reminder;
import vn.hoanhap.methadone.law.Rules;
import vn.hoanhap.parts.law.Basis;
import vn.hoanhap.parts.page.Renderer;

/** Shows the rules of the day that governs the page, each with its source and how sure that is. */
final class RulesPage {

    private final MethadoneOffice office;
    private final Renderer renderer;

    RulesPage(MethadoneOffice office, Renderer renderer) {
        this.office = office;
        this.renderer = renderer;
    }

    PageAnswer show(Call call) {
        View v = renderer.view(call);
        RulesModel model = new RulesModel(ListPage.tabs(call, Addresses.RULES, v), rows(call.asOf(), v));
        return PageAnswer.html(v.t("rules.title"), renderer.html("rules.jte", v, model));
    }

    private List<RulesModel.Row> rows(LocalDate on, View v) {
        Rules rules = office.desk().rules();
        List<RulesModel.Row> rows = new ArrayList<>();
        Optional<AnswerRule> answer = rules.answer(on);
        rows.add(row(
                v.t("rules.answer"),
                answer.map(rule -> v.t("rules.answer.days", v.number(rule.workingDays()))),
                answer.map(AnswerRule::basis),
                v));
        Optional<ConsentRule> consent = rules.consent(on);
        rows.add(row(v.t("rules.consent"), consent.map(rule -> ages(rule, v)), consent.map(ConsentRule::basis), v));
        rules.papers(on)
                .forEach(rule -> rows.add(row(
                        v.t("rules.paper"), Optional.of(v.t("paper." + rule.code())), Optional.of(rule.basis()), v)));
        for (Reminder.Of of : Reminder.Of.values()) {
            Optional<Reminder> reminder = rules.reminder(of, on);
            rows.add(row(
                    v.t("rules.reminder." + of),
                    reminder.map(rule -> v.t("rules.reminder.days", v.number(rule.days()))),
                    reminder.map(Reminder::basis),
                    v));
        }
        return rows;
    }

    private static String ages(ConsentRule rule, View v) {
        String key = rule.atLeast() > 0 ? "rules.consent.least" : "rules.consent.below";
        return v.t(key, v.number(rule.below()), v.number(rule.atLeast()));
    }

    private static RulesModel.Row row(String what, Optional<String> says, Optional<Basis> basis, View v) {
        return new RulesModel.Row(
                what,
                says.orElse(v.t("rules.none")),
                basis.map(found -> found.reference() + " (" + v.t("certainty." + found.certainty()) + ")")
                        .orElse(""));
    }
}
