package vn.hoanhap.registry.web.teams;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import vn.hoanhap.core.access.Scope;
import vn.hoanhap.core.team.Team;
import vn.hoanhap.registry.Register;
import vn.hoanhap.registry.teams.TeamPage;
import vn.hoanhap.registry.web.Places;

/** Adds to teams what a list shows of them. */
public final class TeamRows {

    private final Register register;
    private final Scope scope;
    private final LocalDate on;

    /** Shows teams as of a date. */
    public TeamRows(Register register, Scope scope, LocalDate on) {
        this.register = register;
        this.scope = scope;
        this.on = on;
    }

    /** Returns the rows. */
    public List<TeamRow> of(List<Team> teams) {
        Places places = new Places(register.units(), on);
        return teams.stream().map(team -> row(team, places)).toList();
    }

    private TeamRow row(Team team, Places places) {
        Optional<TeamPage> page = register.teams().page(team.id(), scope, on);
        return new TeamRow(
                team,
                places.line(team.unitId()),
                page.map(found -> found.members().size()).orElse(0),
                page.map(found -> found.warnings().size()).orElse(0),
                page.map(TeamPage::unitEnded).orElse(false));
    }
}
