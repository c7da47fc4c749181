package vn.hoanhap.registry.web.people;

import java.time.LocalDate;
import java.util.HashMap;
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
    static MetByChoices choices(Register register, Person person, Call call) {
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
        TeamQuery near = new TeamQuery(on, register.units().heir(person.unitId(), on), null, null, false, 0, MOST);
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

    private static MetByChoices named(Register register, List<MetBy> found, LocalDate on) {
        Map<Long, Person> faces = register
                .people()
                .findAll(found.stream().map(MetBy::personId).collect(Collectors.toSet()), Scope.EVERYTHING)
                .stream()
                .collect(Collectors.toMap(Person::id, Function.identity()));
        List<MetBy> known = found.stream()
                .filter(choice -> faces.containsKey(choice.personId()))
                .limit(MOST)
                .toList();
        Map<Long, String> teams = new HashMap<>();
        Map<String, String> alone = new LinkedHashMap<>();
        Map<String, Map<String, String>> byTeam = new LinkedHashMap<>();
        for (MetBy choice : known) {
            Long team = choice.teamId();
            String name = team == null ? "" : teams.computeIfAbsent(team, id -> teamName(register, id, on));
            Map<String, String> group =
                    name.isEmpty() ? alone : byTeam.computeIfAbsent(name, unseen -> new LinkedHashMap<>());
            Person face = faces.get(choice.personId());
            group.put(choice.value(), face == null ? "–" : face.initials());
        }
        return new MetByChoices(known.isEmpty() ? null : known.get(0).value(), alone, byTeam);
    }

    private static String teamName(Register register, long team, LocalDate on) {
        return register.teams().find(team, on).map(Team::name).orElse("");
    }
}
