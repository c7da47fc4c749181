package vn.hoanhap.registry;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.hoanhap.core.activity.ActivityKind;
import vn.hoanhap.core.activity.Measure;
import vn.hoanhap.core.indicator.Basis;
import vn.hoanhap.core.indicator.Count;
import vn.hoanhap.core.indicator.IndicatorDefinition;
import vn.hoanhap.core.indicator.LineFilter;
import vn.hoanhap.core.referral.ReferralState;
import vn.hoanhap.registry.journal.SharedKind;
import vn.hoanhap.registry.words.Words;

/** Names the register's kinds of journal lines, those that it lays down for programmes, and the indicators that count them. */
public final class RegisterFigures {
    private static final LineFilter VOLUNTEER_TEAMS =
            LineFilter.kinds("team.active").with("team-kind", "VOLUNTEER_TEAM");
    private static final LineFilter MEMBERS = LineFilter.kinds("team.member").with("team-kind", "VOLUNTEER_TEAM");
    private static final LineFilter CONTACTS = LineFilter.kinds("contact.made");

    private static final List<String> CASES = Stream.concat(
                    Arrays.stream(ReferralState.values()).map(ReferralState::kind),
                    Stream.of(
                            "move.sent",
                            "move.left",
                            "move.received",
                            "move.refused",
                            "request.noted",
                            "request.met",
                            "request.not-met"))
            .toList();

    private RegisterFigures() {}

    /** Returns the kinds of journal lines. */
    public static List<ActivityKind> kinds() {
        String teams = RegisterRights.TEAMS_READ.name();
        String people = RegisterRights.PEOPLE_READ.name();
        List<ActivityKind> kinds = new ArrayList<>(List.of(
                kind("team.active", Measure.TEAMS, teams),
                kind("team.member", Measure.PERSONS, teams),
                kind("contact.made", Measure.EVENTS, people),
                kind("person.category", Measure.PERSONS, people)));
        for (String code : CASES) {
            kinds.add(kind(code, Measure.CASES, people));
        }
        for (SharedKind shared : SharedKind.values()) {
            kinds.add(kind(shared.code(), shared.measure(), shared.personal() ? people : teams));
        }
        return kinds;
    }

    private static ActivityKind kind(String code, Measure measure, String permission) {
        return new ActivityKind(code, Words.text("kind." + code), measure, permission);
    }

    /** Returns the indicators. */
    public static List<IndicatorDefinition> indicators() {
        return List.of(
                stock("teams.active", Measure.TEAMS, Count.TEAMS, VOLUNTEER_TEAMS),
                stock("teams.members", Measure.PERSONS, Count.PERSONS, MEMBERS),
                membersWith("teams.leaders", "LEADER"),
                membersWith("teams.deputies", "DEPUTY"),
                membersWith("teams.volunteers", "VOLUNTEER"),
                coverage(),
                people("people.reached", CONTACTS, null),
                people("people.reached.high-risk", CONTACTS.categories("HIGH_RISK"), "people.reached"),
                people("people.reached.dependent", CONTACTS.categories("DRUG_DEPENDENT"), "people.reached"),
                people("people.reached.post-rehab", CONTACTS.categories("POST_REHAB"), "people.reached"),
                people(
                        "people.reached.dependent-or-post-rehab",
                        CONTACTS.categories("DRUG_DEPENDENT", "POST_REHAB"),
                        "people.reached"),
                people("people.met", CONTACTS.with("channel", "FACE_TO_FACE"), "people.reached"),
                stock(
                        "people.known-dependent",
                        Measure.PERSONS,
                        Count.PERSONS,
                        LineFilter.kinds("person.category").categories("DRUG_DEPENDENT")));
    }

    private static IndicatorDefinition stock(String code, Measure measure, Count count, LineFilter filter) {
        return define(code, new Shape(measure, Basis.STOCK, count), filter, null, null);
    }

    /** A part of all members: who leads two teams is one person in both figures. */
    private static IndicatorDefinition membersWith(String code, String role) {
        return define(
                code,
                new Shape(Measure.PERSONS, Basis.STOCK, Count.PERSONS),
                MEMBERS.with("role", role),
                null,
                "teams.members");
    }

    private static IndicatorDefinition people(String code, LineFilter filter, @Nullable String partOf) {
        return define(code, new Shape(Measure.PERSONS, Basis.FLOW, Count.PERSONS), filter, null, partOf);
    }

    private static IndicatorDefinition coverage() {
        return define(
                "teams.coverage",
                new Shape(Measure.UNITS, Basis.STOCK, Count.UNITS),
                VOLUNTEER_TEAMS,
                IndicatorDefinition.Denominator.COMMUNES,
                null);
    }

    private record Shape(Measure measure, Basis basis, Count count) {}

    private static IndicatorDefinition define(
            String code,
            Shape shape,
            LineFilter filter,
            IndicatorDefinition.@Nullable Denominator denominator,
            @Nullable String partOf) {
        return new IndicatorDefinition(
                code,
                Words.text("indicator." + code),
                Words.text("indicator." + code + ".explanation"),
                shape.measure(),
                shape.basis(),
                shape.count(),
                filter,
                denominator,
                partOf,
                1);
    }
}
