package vn.hoanhap.registry.web.teams;

import org.jspecify.annotations.Nullable;
import vn.hoanhap.core.access.Scope;
import vn.hoanhap.core.programme.Call;
import vn.hoanhap.core.programme.PageAnswer;
import vn.hoanhap.core.text.View;
import vn.hoanhap.registry.Register;
import vn.hoanhap.registry.RegisterRights;
import vn.hoanhap.registry.teams.MemberRegister;
import vn.hoanhap.registry.teams.Membership;
import vn.hoanhap.registry.teams.TeamPage;
import vn.hoanhap.registry.web.Desk;
import vn.hoanhap.registry.web.Form;
import vn.hoanhap.registry.web.Pickers;
import vn.hoanhap.registry.web.Sent;
import vn.hoanhap.registry.web.Titles;
import vn.hoanhap.registry.words.Codes;
import vn.hoanhap.registry.words.Words;

/** Adds a member to a team, and records that one leaves. */
final class MemberForms {

    private final Desk desk;
    private final Pickers pickers;

    MemberForms(Desk desk) {
        this.desk = desk;
        pickers = new Pickers(desk);
    }

    PageAnswer show(Call call) {
        Form form = Form.EMPTY
                .with("role", "VOLUNTEER")
                .with("valid_from", desk.view(call).date(call.asOf()));
        return page(call, form, null);
    }

    PageAnswer send(Call call) throws Exception {
        return Form.attempt(call, () -> add(call), form -> page(call, form, null));
    }

    private PageAnswer add(Call call) {
        long team = TeamView.require(desk.register(), call).team().id();
        Sent sent = new Sent(call);
        Long person = pickers.chosenPerson(sent, "person", people(call));
        String role = sent.choice("role", Codes.MEMBER_ROLES);
        var from = sent.day("valid_from");
        if (person == null
                || desk.register().people().find(person, people(call)).isEmpty()) {
            sent.faults().raise();
            throw Words.invalid("person", "member.person");
        }
        Membership.Draft draft =
                new Membership.Draft(team, person, role, sent.optional("source_organisation"), from, null);
        MemberRegister members = desk.register().teams().members();
        members.check(draft, null, call.scope(), sent.faults());
        sent.faults().raise();
        members.add(draft);
        return PageAnswer.redirect(Desk.ROOT + "/teams/" + team, Words.text("page.member.saved"));
    }

    /** Whom one may add is a matter of the right to see people. */
    private static Scope people(Call call) {
        return call.principal().scope(RegisterRights.PEOPLE_READ);
    }

    PageAnswer showEnd(Call call) {
        TeamPage.Member member = member(call);
        Form form = Form.EMPTY
                .with("valid_to", desk.view(call).date(call.asOf()))
                .with("version", String.valueOf(member.membership().version()));
        return page(call, form, member);
    }

    PageAnswer sendEnd(Call call) throws Exception {
        return Form.attempt(call, () -> end(call), form -> page(call, form, member(call)));
    }

    private PageAnswer end(Call call) {
        long id = member(call).membership().id();
        Sent sent = new Sent(call);
        var last = sent.day("valid_to");
        sent.faults().raise();
        desk.register().teams().members().end(id, last, call.scope(), sent.version());
        return PageAnswer.redirect(Desk.ROOT + "/teams/" + call.pathId("id"), Words.text("page.member.ended"));
    }

    private TeamPage.Member member(Call call) {
        return member(desk.register(), call);
    }

    /** Returns the member that the address names, if the team has it on the page's date. */
    static TeamPage.Member member(Register register, Call call) {
        long id = call.pathId("member");
        return TeamView.require(register, call).members().stream()
                .filter(member -> member.membership().id() == id)
                .findFirst()
                .orElseThrow(() -> Words.notFound("member.unknown", id));
    }

    private PageAnswer page(Call call, Form form, TeamPage.@Nullable Member ending) {
        View view = desk.view(call);
        MemberModel model = new MemberModel(
                TeamView.require(desk.register(), call).team(),
                form,
                pickers.person(call, form, "person", people(call)),
                new MemberModel.Choices(
                        Titles.all(view, "member-role", Codes.MEMBER_ROLES), Titles.all(view, "source", Codes.SOURCES)),
                ending);
        String title = view.t(ending == null ? "page.member.add" : "page.member.end");
        return desk.form(call, "teams/member.jte", title, model);
    }
}
