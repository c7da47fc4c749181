package vn.hoanhap.registry.web.teams;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.hoanhap.core.team.Team;
import vn.hoanhap.registry.teams.TeamPage;
import vn.hoanhap.registry.web.Desk;
import vn.hoanhap.registry.web.Form;
import vn.hoanhap.registry.web.Picker;

/**
 * Is the page on which a member joins a team or leaves it.
 *
 * @param team the team
 * @param form what stands in the fields
 * @param person who joins
 * @param choices codes of roles and of organisations with their titles
 * @param ending who leaves; null when somebody joins
 */
public record MemberModel(Team team, Form form, Picker person, Choices choices, TeamPage.@Nullable Member ending)
        implements Desk.Filled {

    /** Holds codes with their titles. */
    public record Choices(Map<String, String> roles, Map<String, String> sources) {}
}
