package vn.hoanhap.registry.web.teams;

import vn.hoanhap.core.programme.Card;
import vn.hoanhap.core.programme.Contributions;
import vn.hoanhap.core.programme.Page;
import vn.hoanhap.core.programme.Route;
import vn.hoanhap.registry.RegisterRights;
import vn.hoanhap.registry.web.Desk;

/** Gives the pages about teams their addresses and rights. */
public final class TeamPages {

    private static final int CARD_ORDER = 8;

    private final Desk desk;

    /** Serves from a desk. */
    public TeamPages(Desk desk) {
        this.desk = desk;
    }

    /** Adds the pages. */
    public void contribute(Contributions add) {
        TeamList list = new TeamList(desk);
        add.page(Page.get("/teams", RegisterRights.TEAMS_READ, list::show));
        add.card(new Card("teams-to-review", CARD_ORDER, RegisterRights.TEAMS_READ, list::card));
        PolicyList asked = new PolicyList(desk);
        asked.contribute(add);
        PolicyPages policies = new PolicyPages(desk, asked);
        add.page(Page.get("/teams/policies", RegisterRights.TEAMS_READ, policies::show));
        add.page(Page.post("/teams/policies", RegisterRights.TEAMS_WRITE, policies::send)
                .audited("team.policy-entered"));
        new TeamExport(desk, list).contribute(add);
        EndedPages ended = new EndedPages(desk);
        add.page(Page.get("/teams/ended", RegisterRights.TEAMS_WRITE, ended::show));
        add.page(Page.post("/teams/ended", RegisterRights.TEAMS_WRITE, ended::send)
                .work(Route.UnitOfWork.OWN)
                .audited("team.reform-recorded"));
        add.page(Page.post("/teams/ended/{reform}/undo", RegisterRights.TEAMS_WRITE, ended::undo)
                .work(Route.UnitOfWork.OWN)
                .audited("team.reform-undone"));
        NewTeam entry = new NewTeam(desk);
        add.page(Page.get("/teams/new", RegisterRights.TEAMS_WRITE, entry::show));
        add.page(
                Page.post("/teams/new", RegisterRights.TEAMS_WRITE, entry::send).audited("team.founded"));
        add.page(Page.get("/teams/{id}", RegisterRights.TEAMS_READ, new TeamView(desk)::show));
        LifeForm life = new LifeForm(desk);
        add.page(Page.get("/teams/{id}/life", RegisterRights.TEAMS_WRITE, life::show));
        add.page(Page.post("/teams/{id}/life", RegisterRights.TEAMS_WRITE, life::send)
                .audited("team.life-recorded"));
        MemberForms members = new MemberForms(desk);
        add.page(Page.get("/teams/{id}/member", RegisterRights.TEAMS_WRITE, members::show));
        add.page(Page.post("/teams/{id}/member", RegisterRights.TEAMS_WRITE, members::send)
                .audited("team.member-added"));
        add.page(Page.get("/teams/{id}/member/{member}/end", RegisterRights.TEAMS_WRITE, members::showEnd));
        add.page(Page.post("/teams/{id}/member/{member}/end", RegisterRights.TEAMS_WRITE, members::sendEnd)
                .audited("team.member-ended"));
        RoleForm role = new RoleForm(desk);
        add.page(Page.get("/teams/{id}/member/{member}/role", RegisterRights.TEAMS_WRITE, role::show));
        add.page(Page.post("/teams/{id}/member/{member}/role", RegisterRights.TEAMS_WRITE, role::send)
                .audited("team.member-role-changed"));
    }
}
