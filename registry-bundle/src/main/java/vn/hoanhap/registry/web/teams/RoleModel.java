package vn.hoanhap.registry.web.teams;

import java.util.Map;
import vn.hoanhap.core.team.Team;
import vn.hoanhap.registry.teams.TeamPage;
import vn.hoanhap.registry.web.Desk;
import vn.hoanhap.registry.web.Form;

/**
 * Is the page on which a member takes another role.
 *
 * @param team the team
 * @param member who, with the role until now
 * @param form what stands in the fields
 * @param roles codes with their titles
 */
public record RoleModel(Team team, TeamPage.Member member, Form form, Map<String, String> roles)
        implements Desk.Filled {}
