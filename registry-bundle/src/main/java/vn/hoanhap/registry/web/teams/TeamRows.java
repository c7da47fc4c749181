package vn.hoanhap.registry.web.teams;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import vn.hoanhap.core.team.Team;
import vn.hoanhap.core.text.Text;
import vn.hoanhap.registry.Register;
import vn.hoanhap.registry.web.Places;

/** Adds to teams what a list shows of them. */
public final class TeamRows {

    private final Register register;
    private final LocalDate on;

    /** Shows teams as of a date. */
    public TeamRows(Register register, LocalDate on) {
        this.register = register;
        this.on = on;
    }

    /** Returns the rows, for teams that the reader may see. */
    public List<TeamRow> of(List<Team> teams) {
        Places places = new Places(register.units(), on);
        Map<Long, Integer> members =
                register.teams().members().counts(teams.stream().map(Team::id).toList(), on);
        Map<Long, List<Text>> warnings = register.teams().warnings(teams, on);
        return teams.stream()
                .map(team -> new TeamRow(
                        team,
                        places.line(team.unitId()),
                        members.getOrDefault(team.id(), 0),
                        warnings.getOrDefault(team.id(), List.of()).size(),
                        !places.held(team.unitId())))
                .toList();
    }
}
