package vn.hoanhap.reporting.web;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.hoanhap.core.access.Permission;
import vn.hoanhap.core.access.Principal;
import vn.hoanhap.core.access.Scope;
import vn.hoanhap.core.household.Household;
import vn.hoanhap.core.person.Person;
import vn.hoanhap.core.programme.Call;
import vn.hoanhap.core.team.Team;
import vn.hoanhap.core.text.View;
import vn.hoanhap.reporting.figures.Line;
import vn.hoanhap.reporting.office.ReportingOffice;

/**
 * Leads from the journal lines of one page to the records that they came from. The reader's rights in the register decide: a
 * figure shows nobody who may not be opened. What another programme wrote is found on the page of the person or household that
 * it is about, where every programme has its panel.
 */
final class LineRecords {

    private static final String REGISTER = "register";
    private static final String ROOT = "/p/register/";
    private static final Permission PEOPLE = new Permission("register.people.read");
    private static final Permission TEAMS = new Permission("register.teams.read");

    /** The register's records that have a page of their own, by the word before their number, with the right that it asks for. */
    private static final Map<String, Page> PAGES = Map.of(
            "referral", new Page("referrals/", new Permission("register.referrals.read")),
            "move", new Page("moves/", PEOPLE),
            "request", new Page("requests/", PEOPLE));

    private final Principal principal;
    private final View view;
    private final Map<Long, Person> people;
    private final Map<Long, Household> households;
    private final Map<Long, Team> teams = new HashMap<>();

    /** Is a page and the right that it asks for. */
    private record Page(String path, Permission right) {}

    private LineRecords(ReportingOffice office, Call call, List<Line> lines) {
        principal = call.principal();
        view = call.view(office.words().messages());
        Scope reach = principal.scope(PEOPLE);
        people = office.register().people().findAll(ids(lines, Line.About::personId), reach).stream()
                .collect(Collectors.toMap(Person::id, Function.identity()));
        households = office.register().households().findAll(ids(lines, Line.About::householdId), reach).stream()
                .collect(Collectors.toMap(Household::id, Function.identity()));
        Scope served = principal.scope(TEAMS);
        ids(lines, Line.About::teamId).forEach(id -> office.register()
                .teams()
                .find(id, call.today())
                .filter(team -> office.reach().covers(served, team.unitId()))
                .ifPresent(team -> teams.put(id, team)));
    }

    /** Looks up what the lines of a page are about, each once. */
    static LineRecords of(ReportingOffice office, Call call, List<Line> lines) {
        return new LineRecords(office, call, lines);
    }

    private static Set<Long> ids(List<Line> lines, Function<Line.About, @Nullable Long> id) {
        return lines.stream().map(Line::about).map(id).filter(Objects::nonNull).collect(Collectors.toSet());
    }

    /** Says what a line is about, with the page of its record where the reader may open it. */
    LinesModel.Lead lead(Line line) {
        Line.About about = line.about();
        Person person = about.personId() == null ? null : people.get(about.personId());
        if (person != null) {
            return new LinesModel.Lead(person.initials(), own(line).orElse(ROOT + "people/" + person.id()));
        }
        Household household = about.householdId() == null ? null : households.get(about.householdId());
        if (household != null) {
            return new LinesModel.Lead(household.label(), ROOT + "households/" + household.id());
        }
        Team team = about.teamId() == null ? null : teams.get(about.teamId());
        if (team != null) {
            return new LinesModel.Lead(team.name(), ROOT + "teams/" + team.id());
        }
        boolean nobody = about.personId() == null && about.householdId() == null && about.teamId() == null;
        return new LinesModel.Lead(view.t(nobody ? "line.record.none" : "line.record.beyond"), null);
    }

    private Optional<String> own(Line line) {
        int mark = line.recordId().indexOf(':');
        if (!line.programmeId().equals(REGISTER) || mark < 0) {
            return Optional.empty();
        }
        return Optional.ofNullable(PAGES.get(line.recordId().substring(0, mark)))
                .filter(page -> principal.may(page.right()))
                .map(page -> ROOT + page.path() + line.recordId().substring(mark + 1));
    }
}
