package vn.hoanhap.registry.web.work;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.hoanhap.core.access.Scope;
import vn.hoanhap.core.organisation.Organisation;
import vn.hoanhap.core.person.Person;
import vn.hoanhap.core.referral.Referral;
import vn.hoanhap.core.referral.ReferralParty;
import vn.hoanhap.core.referral.ReferralState;
import vn.hoanhap.core.team.Team;
import vn.hoanhap.core.text.View;
import vn.hoanhap.registry.Register;
import vn.hoanhap.registry.codes.CodeList;
import vn.hoanhap.registry.moves.Move;
import vn.hoanhap.registry.moves.MoveState;
import vn.hoanhap.registry.requests.RequestState;
import vn.hoanhap.registry.requests.SupportRequest;
import vn.hoanhap.registry.web.Desk;
import vn.hoanhap.registry.web.Places;

/** Puts referrals, moves and requests into words, as lines of a list. Not for several threads. */
final class WorkRows {
    private final Register register;
    private final View view;
    private final Places places;
    private final Map<ReferralParty, String> parties = new HashMap<>();

    WorkRows(Register register, View view) {
        this.register = register;
        this.view = view;
        places = new Places(register.units(), view.asOf());
    }

    List<WorkRow> ofReferrals(List<Referral> referrals) {
        Map<Long, Person> people = people(referrals.stream().map(Referral::personId));
        return referrals.stream()
                .map(referral -> new WorkRow(
                        referral.id(),
                        Desk.ROOT + "/referrals/" + referral.id(),
                        initials(people, referral.personId()),
                        service(referral.service()),
                        view.t("page.work.from-to", name(referral.from()), name(referral.to())),
                        referral.stateOn(),
                        view.t("code.referral." + referral.state()),
                        tone(referral.state()),
                        null))
                .toList();
    }

    List<WorkRow> ofMoves(List<Move> moves) {
        Map<Long, Person> people =
                people(moves.stream().map(move -> move.draft().personId()));
        return moves.stream()
                .map(move -> new WorkRow(
                        move.id(),
                        Desk.ROOT + "/moves/" + move.id(),
                        initials(people, move.draft().personId()),
                        view.t("page.move.what"),
                        view.t(
                                "page.work.from-to",
                                places.name(move.fromUnitId()),
                                places.name(move.draft().toUnitId())),
                        since(move),
                        view.t("code.move." + move.state()),
                        tone(move),
                        move.overdue(view.asOf()) ? view.t("page.move.overdue", view.date(move.due())) : null))
                .toList();
    }

    List<WorkRow> ofRequests(List<SupportRequest> requests) {
        Map<Long, Person> people =
                people(requests.stream().map(request -> request.draft().personId()));
        return requests.stream()
                .map(request -> new WorkRow(
                        request.id(),
                        Desk.ROOT + "/requests/" + request.id(),
                        initials(people, request.draft().personId()),
                        wish(request.draft().kind()),
                        place(people, request.draft().personId()),
                        request.answer().on(),
                        view.t("code.request." + request.answer().state()),
                        tone(request.answer().state()),
                        null))
                .toList();
    }

    private Map<Long, Person> people(Stream<Long> ids) {
        Set<Long> wanted = ids.collect(Collectors.toSet());
        return register.people().findAll(wanted, Scope.EVERYTHING).stream()
                .collect(Collectors.toMap(Person::id, person -> person));
    }

    private static String initials(Map<Long, Person> people, long id) {
        Person person = people.get(id);
        return person == null ? "–" : person.initials();
    }

    private String place(Map<Long, Person> people, long id) {
        Person person = people.get(id);
        return person == null ? "–" : places.home(person.unitId(), view);
    }

    private static LocalDate since(Move move) {
        Move.Answer answer = move.answer();
        return answer == null ? move.draft().on() : answer.on();
    }

    String service(String code) {
        return view.t(register.codes().title(CodeList.SERVICE, code));
    }

    String wish(String code) {
        return view.t(register.codes().title(CodeList.REQUEST, code));
    }

    /** Names an organisation, team or unit as of the page's date. */
    String name(ReferralParty party) {
        return parties.computeIfAbsent(party, this::named);
    }

    private String named(ReferralParty party) {
        Long organisation = party.organisationId();
        Long team = party.teamId();
        LocalDate on = view.asOf();
        if (organisation != null) {
            return register.organisations()
                    .find(organisation, on)
                    .map(Organisation::name)
                    .orElse("–");
        }
        if (team != null) {
            return register.teams().find(team, on).map(Team::name).orElse("–");
        }
        return places.name(party.unitId());
    }

    String place(long unit) {
        return places.name(unit);
    }

    static String tone(ReferralState state) {
        return switch (state) {
            case SENT, RECEIVED -> "warn";
            case ACCEPTED, STARTED -> "soft";
            case COMPLETED -> "ok";
            case REFUSED, DROPPED -> "plain";
        };
    }

    private String tone(Move move) {
        return move.overdue(view.asOf()) ? "bad" : tone(move.state());
    }

    static String tone(MoveState state) {
        return state == MoveState.SENT ? "warn" : state == MoveState.RECEIVED ? "ok" : "plain";
    }

    static String tone(RequestState state) {
        return switch (state) {
            case OPEN -> "warn";
            case IN_PROGRESS -> "soft";
            case MET -> "ok";
            case NOT_MET, WITHDRAWN -> "plain";
        };
    }
}
