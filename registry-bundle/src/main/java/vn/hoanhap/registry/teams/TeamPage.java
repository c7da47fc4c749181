package vn.hoanhap.registry.teams;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.hoanhap.core.team.Team;
import vn.hoanhap.core.text.Text;

/**
 * Is everything that a page or answer shows of one team on a day.
 *
 * @param team the team as it stood
 * @param managingOrganisationId who manages it; null when nobody says
 * @param establishedOn first day
 * @param events its life, the oldest first
 * @param members members on that day, leaders first
 * @param warnings what is not as the policy asks
 * @param unitEnded whether the team's unit no longer exists on that day: somebody moves or dissolves the team
 * @param version for If-Match
 */
public record TeamPage(
        Team team,
        @Nullable Long managingOrganisationId,
        LocalDate establishedOn,
        List<TeamEvent> events,
        List<Member> members,
        List<Text> warnings,
        boolean unitEnded,
        int version) {
    /** Copies the lists. */
    public TeamPage {
        events = List.copyOf(events);
        members = List.copyOf(members);
        warnings = List.copyOf(warnings);
    }

    /** Is a member as lists show one. */
    public record Member(
            Membership membership,
            String initials,
            @Nullable Integer birthYear) {}
}
