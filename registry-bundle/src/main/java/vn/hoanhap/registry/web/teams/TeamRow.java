package vn.hoanhap.registry.web.teams;

import vn.hoanhap.core.team.Team;

/**
 * Is a team as a list shows one.
 *
 * @param team name, kind, state
 * @param place the unit with what it belongs to
 * @param members how many members on the list's date
 * @param warnings how many points differ from what the province asks
 * @param unitEnded whether its unit no longer existed on that date
 */
public record TeamRow(Team team, String place, int members, int warnings, boolean unitEnded) {

    /** Returns the address of the team's page. */
    public String href() {
        return "/p/register/teams/" + team.id();
    }
}
