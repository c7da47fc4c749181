package vn.hoanhap.registry.web.work;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.hoanhap.core.programme.Call;
import vn.hoanhap.core.programme.PageAnswer;
import vn.hoanhap.core.programme.Problem;
import vn.hoanhap.core.referral.Referral;
import vn.hoanhap.core.referral.ReferralReach;
import vn.hoanhap.core.referral.ReferralState;
import vn.hoanhap.core.referral.ReferralStep;
import vn.hoanhap.core.text.View;
import vn.hoanhap.registry.Register;
import vn.hoanhap.registry.RegisterRights;
import vn.hoanhap.registry.referrals.ReferralPage;
import vn.hoanhap.registry.referrals.StepEntry;
import vn.hoanhap.registry.web.Desk;
import vn.hoanhap.registry.web.Form;
import vn.hoanhap.registry.web.Sent;
import vn.hoanhap.registry.web.papers.PaperPages;
import vn.hoanhap.registry.words.Words;

/** Shows a referral with its steps, and takes the next one. */
final class ReferralView {
    private final Desk desk;
    private final Register register;

    ReferralView(Desk desk) {
        this.desk = desk;
        register = desk.register();
    }

    PageAnswer show(Call call) {
        return page(call, Form.EMPTY.with("on", desk.view(call).date(Desk.day(call))));
    }

    PageAnswer step(Call call) throws Exception {
        return Form.attempt(call, () -> stepped(call), form -> page(call, form));
    }

    private PageAnswer stepped(Call call) {
        ReferralPage page = require(call);
        Sent sent = new Sent(call);
        List<String> offered = page.may().stream().map(ReferralState::name).toList();
        String state = sent.choice("state", offered);
        var on = sent.day("on");
        sent.faults().raise();
        ReferralStep step = new ReferralStep(
                ReferralState.valueOf(state),
                on,
                sent.optional("note"),
                call.principal().accountId());
        register.referrals().step(changeable(call), sent.version(), step, RegisterRights.changed(call.principal()));
        return PageAnswer.redirect(address(page.referral()), Words.text("page.referral.stepped"));
    }

    PageAnswer undo(Call call) {
        Referral referral = require(call).referral();
        register.referrals()
                .undo(
                        changeable(call),
                        new Sent(call).version(),
                        call.principal().accountId(),
                        RegisterRights.changed(call.principal()));
        boolean gone = referral.state() == ReferralState.SENT;
        return PageAnswer.redirect(gone ? Inbox.ADDRESS : address(referral), Words.text("page.referral.undone"));
    }

    private long changeable(Call call) {
        long id = call.pathId("id");
        if (register.referrals()
                .find(id, RegisterRights.changed(call.principal()))
                .isEmpty()) {
            throw Problem.forbidden(Words.text("referral.others")).raise();
        }
        return id;
    }

    private static String address(Referral referral) {
        return Desk.ROOT + "/referrals/" + referral.id();
    }

    private ReferralPage require(Call call) {
        long id = call.pathId("id");
        ReferralReach seen = RegisterRights.seen(call.principal());
        return register.referrals()
                .page(
                        id,
                        seen,
                        RegisterRights.changed(call.principal()),
                        call.principal().accountId())
                .orElseThrow(() -> Words.notFound("referral.unknown", id));
    }

    private PageAnswer page(Call call, Form form) {
        View view = desk.view(call);
        ReferralPage page = require(call);
        Referral referral = page.referral();
        WorkRows words = new WorkRows(register, view);
        WorkRow row = words.ofReferrals(List.of(referral)).get(0);
        boolean mine = register.people()
                .find(referral.personId(), call.principal().scope(RegisterRights.PEOPLE_READ))
                .isPresent();
        WorkModel model = new WorkModel(
                row,
                view.t("page.referral.title", row.initials()),
                "in",
                mine ? Desk.ROOT + "/people/" + referral.personId() : null,
                PaperPages.laidAt("referral:" + referral.id(), referral.personId(), register, call),
                Progress.of(page.steps(), view),
                facts(referral, words, view),
                history(page.steps(), view),
                answering(page, form, view),
                back(page, call, view));
        return desk.form(call, "work/work.jte", model.title(), model);
    }

    private List<Fact> facts(Referral referral, WorkRows words, View view) {
        return List.of(
                new Fact(view.t("page.referral.service"), words.service(referral.service())),
                new Fact(view.t("page.work.from"), words.name(referral.from())),
                new Fact(view.t("page.work.to"), words.name(referral.to())),
                new Fact(view.t("page.work.sent-on"), view.date(referral.sentOn())),
                new Fact(view.t("page.referral.number"), String.valueOf(referral.id())));
    }

    private static List<WorkModel.Noted> history(List<StepEntry> steps, View view) {
        List<WorkModel.Noted> history = new ArrayList<>();
        for (StepEntry entry : steps) {
            ReferralStep step = entry.step();
            history.add(
                    0, new WorkModel.Noted(view.t("code.referral." + step.to()), view.date(step.on()), step.note()));
        }
        return history;
    }

    private static @Nullable Answering answering(ReferralPage page, Form form, View view) {
        if (page.may().isEmpty()) {
            return null;
        }
        Map<String, String> options = new LinkedHashMap<>();
        for (ReferralState state : ReferralState.values()) {
            if (page.may().contains(state)) {
                options.put(state.name(), view.t("page.referral.do." + state));
            }
        }
        return new Answering(
                address(page.referral()),
                form,
                options,
                view.t("page.work.note"),
                view.t("page.referral.note.help"),
                page.referral().version(),
                Map.of());
    }

    private static WorkModel.@Nullable Back back(ReferralPage page, Call call, View view) {
        boolean may = page.mayUndo() && call.principal().may(RegisterRights.REFERRALS_ANSWER);
        return may
                ? new WorkModel.Back(
                        address(page.referral()) + "/undo", page.referral().version(), view.t("page.work.undo.text"))
                : null;
    }
}
