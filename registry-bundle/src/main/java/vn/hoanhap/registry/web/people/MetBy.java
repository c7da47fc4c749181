package vn.hoanhap.registry.web.people;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.hoanhap.core.access.Scope;
import vn.hoanhap.core.person.Person;
import vn.hoanhap.core.programme.Call;
import vn.hoanhap.core.team.Team;
import vn.hoanhap.registry.Register;
import vn.hoanhap.registry.assignments.AssignmentRegister;
import vn.hoanhap.registry.teams.Membership;
import vn.hoanhap.registry.teams.TeamQuery;

/**
 * Knows who may have met a person: the reader, who is assigned to the person, and the members of the commune's teams. A person
 * and the team in whose name they came are one choice, written {@code person-team}.
 *
 * @param personId who met
 * @param teamId in the name of which team; null for none
 */
record MetBy(long personId, @Nullable Long teamId) {

    private static final int MOST = 30;

    /** Returns the choice as a form sends it. */
    String value() {
        return teamId == null ? String.valueOf(personId) : personId + "-" + teamId;
    }

    /** Reads what a form sent; null when it is no choice. */
    static @Nullable MetBy of(String value) {
        if (!value.matches("\\d{1,18}(-\\d{1,18})?")) {
            return null;
        }
        int dash = value.indexOf('-');
        return dash < 0
                ? new MetBy(Long.parseLong(value), null)
                : new MetBy(Long.parseLong(value.substring(0, dash)), Long.valueOf(value.substring(dash + 1)));
    }

    /** Lists the choices with words for each, the likeliest first. */
    static Map<String, String> choices(Register register, Person person, Call call) {
        Set<MetBy> found = new LinkedHashSet<>();
        Long reader = call.principal().personId();
        LocalDate on = call.asOf();
        if (reader != null) {
            found.addAll(ofMember(register, reader, on));
        }
        if (!call.scope().everything() && call.scope().units().isEmpty()) {
            return named(register, List.copyOf(found), on);
        }
        register.assignments()
                .list(new AssignmentRegister.Query(null, person.id(), on, 0, MOST), call.scope())
                .forEach(assignment -> found.add(new MetBy(
                        assignment.draft().assigneeId(), assignment.draft().teamId())));
        TeamQuery near = new TeamQuery(on, person.unitId(), null, null, false, 0, MOST);
        register.teams().list(near, Scope.EVERYTHING).forEach(team -> register.teams()
                .page(team.id(), Scope.EVERYTHING, on)
                .ifPresent(page -> page.members()
                        .forEach(member ->
                                found.add(new MetBy(member.membership().personId(), team.id())))));
        return named(register, List.copyOf(found), on);
    }

    private static List<MetBy> ofMember(Register register, long person, LocalDate on) {
        List<MetBy> own = register.teams().members().ofPerson(person).stream()
                .filter(membership -> membership.on(on))
                .map(Membership::teamId)
                .map(team -> new MetBy(person, team))
                .toList();
        return own.isEmpty() ? List.of(new MetBy(person, null)) : own;
    }

    private static Map<String, String> named(Register register, List<MetBy> found, LocalDate on) {
        Map<Long, Person> faces = register
                .people()
                .findAll(found.stream().map(MetBy::personId).collect(Collectors.toSet()), Scope.EVERYTHING)
                .stream()
                .collect(Collectors.toMap(Person::id, Function.identity()));
        Map<Long, String> teams = new LinkedHashMap<>();
        Map<String, String> named = new LinkedHashMap<>();
        for (MetBy choice : found) {
            Person face = faces.get(choice.personId());
            Long team = choice.teamId();
            if (face == null || named.size() >= MOST) {
                continue;
            }
            String name = team == null
                    ? ""
                    : teams.computeIfAbsent(
                            team,
                            id -> register.teams().find(id, on).map(Team::name).orElse(""));
            named.put(choice.value(), name.isEmpty() ? face.initials() : face.initials() + " · " + name);
        }
        return named;
    }
}
