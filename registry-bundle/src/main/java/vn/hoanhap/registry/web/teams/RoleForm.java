package vn.hoanhap.registry.web.teams;

import vn.hoanhap.core.programme.Call;
import vn.hoanhap.core.programme.PageAnswer;
import vn.hoanhap.core.text.View;
import vn.hoanhap.registry.teams.MemberRegister;
import vn.hoanhap.registry.teams.TeamPage;
import vn.hoanhap.registry.web.Desk;
import vn.hoanhap.registry.web.Form;
import vn.hoanhap.registry.web.Sent;
import vn.hoanhap.registry.web.Titles;
import vn.hoanhap.registry.words.Codes;
import vn.hoanhap.registry.words.Words;

/** Gives a member of a team another role from a day on; the time in the old role stays on record. */
final class RoleForm {

    private final Desk desk;

    RoleForm(Desk desk) {
        this.desk = desk;
    }

    PageAnswer show(Call call) {
        TeamPage.Member member = MemberForms.member(desk.register(), call);
        Form form = Form.EMPTY
                .with("role", member.membership().role())
                .with("valid_from", desk.view(call).date(call.asOf()))
                .with("version", String.valueOf(member.membership().version()));
        return page(call, form);
    }

    PageAnswer send(Call call) throws Exception {
        return Form.attempt(call, () -> change(call), form -> page(call, form));
    }

    private PageAnswer change(Call call) {
        long id = MemberForms.member(desk.register(), call).membership().id();
        Sent sent = new Sent(call);
        var wanted = new MemberRegister.RoleChange(sent.choice("role", Codes.MEMBER_ROLES), sent.day("valid_from"));
        sent.faults().raise();
        desk.register().teams().members().change(id, wanted, call.scope(), sent.version());
        return PageAnswer.redirect(Desk.ROOT + "/teams/" + call.pathId("id"), Words.text("page.role.saved"));
    }

    private PageAnswer page(Call call, Form form) {
        View view = desk.view(call);
        RoleModel model = new RoleModel(
                TeamView.require(desk.register(), call).team(),
                MemberForms.member(desk.register(), call),
                form,
                Titles.all(view, "member-role", Codes.MEMBER_ROLES));
        return desk.form(call, "teams/role.jte", view.t("page.role.title"), model);
    }
}
