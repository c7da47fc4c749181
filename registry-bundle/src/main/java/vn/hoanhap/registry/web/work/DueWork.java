package vn.hoanhap.registry.web.work;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import vn.hoanhap.core.access.Scope;
import vn.hoanhap.core.person.Person;
import vn.hoanhap.core.programme.Call;
import vn.hoanhap.core.programme.Contributions;
import vn.hoanhap.core.programme.DueItems;
import vn.hoanhap.core.referral.Referral;
import vn.hoanhap.core.referral.ReferralReach;
import vn.hoanhap.core.referral.ReferralState;
import vn.hoanhap.core.text.View;
import vn.hoanhap.registry.Register;
import vn.hoanhap.registry.RegisterRights;
import vn.hoanhap.registry.contacts.NextStep;
import vn.hoanhap.registry.due.AnswerTerms;
import vn.hoanhap.registry.moves.Move;
import vn.hoanhap.registry.moves.MoveQuery;
import vn.hoanhap.registry.moves.MoveState;
import vn.hoanhap.registry.referrals.ReferralQuery;
import vn.hoanhap.registry.requests.RequestQuery;
import vn.hoanhap.registry.requests.RequestState;
import vn.hoanhap.registry.requests.SupportRequest;
import vn.hoanhap.registry.web.Desk;

/**
 * Tells what the register knows to be due: next steps, moves without receipt, requests and referrals without an answer. Errands
 * are for who works in a commune or is assigned to people; who serves a province has lists.
 */
final class DueWork {
    private static final int MOST_WAITING = 100;
    private static final String COMMUNE = "COMMUNE";

    private final Desk desk;
    private final Register register;

    DueWork(Desk desk) {
        this.desk = desk;
        register = desk.register();
    }

    void contribute(Contributions add) {
        add.dueItems(new DueItems("people", RegisterRights.PEOPLE_READ, this::people));
        add.dueItems(new DueItems("referrals", RegisterRights.REFERRALS_READ, this::referrals));
    }

    private List<DueItems.Item> people(Call call, DueItems.Asked asked) {
        Scope scope = scope(call.scope(), call, asked);
        if (scope.equals(Scope.NOTHING)) {
            return List.of();
        }
        List<Due> found = new ArrayList<>(steps(call, asked, scope));
        WorkRows words = new WorkRows(register, desk.view(call));
        found.addAll(moves(call, scope, words));
        found.addAll(requests(call, scope, words));
        return items(found, call, asked);
    }

    private List<DueItems.Item> referrals(Call call, DueItems.Asked asked) {
        Scope people = call.principal().scope(RegisterRights.PEOPLE_READ);
        Long officer =
                asked.assignee() == null ? RegisterRights.seen(call.principal()).officerId() : null;
        ReferralReach reach = new ReferralReach(scope(people, call, asked), officer);
        if (reach.scope().equals(Scope.NOTHING) && officer == null) {
            return List.of();
        }
        ReferralQuery query = new ReferralQuery(
                ReferralQuery.Box.ALL, EnumSet.of(ReferralState.SENT, ReferralState.RECEIVED), null, 0, MOST_WAITING);
        AnswerTerms.Known terms = register.answerTerms().all();
        WorkRows words = new WorkRows(register, desk.view(call));
        List<Due> found = register.referrals().list(query, reach).stream()
                .map(referral -> of(referral, terms, words, desk.view(call)))
                .toList();
        return items(found, call, asked);
    }

    /** Is something due with a record of a person, before it is known who they are to the reader. */
    private record Due(long personId, LocalDate since, DueItems.Item item) {}

    private List<Due> steps(Call call, DueItems.Asked asked, Scope scope) {
        View view = desk.view(call);
        return register.contacts().nextSteps(call.asOf(), asked.until(), scope, asked.limit()).stream()
                .map(step -> of(step, view))
                .toList();
    }

    private static Due of(NextStep step, View view) {
        var draft = step.entry().draft();
        String said = draft.said().nextStep();
        String who = step.entry().metByInitials();
        LocalDate on = draft.said().nextStepOn();
        DueItems.Item item = new DueItems.Item(
                on == null ? draft.on() : on,
                said == null ? view.t("page.step.meet") : said,
                "",
                who == null ? null : view.t("page.steps.who", who),
                "/people/" + step.personId());
        return new Due(step.personId(), draft.on(), item);
    }

    private List<Due> moves(Call call, Scope scope, WorkRows words) {
        View view = desk.view(call);
        MoveQuery query = new MoveQuery(MoveQuery.Box.ALL, Set.of(MoveState.SENT), 0, MOST_WAITING);
        return register.moves().list(query, scope).stream()
                .map(move -> of(move, words, view))
                .toList();
    }

    private static Due of(Move move, WorkRows words, View view) {
        Move.Draft draft = move.draft();
        String where = view.t("page.work.from-to", words.place(move.fromUnitId()), words.place(draft.toUnitId()));
        return new Due(
                draft.personId(),
                draft.on(),
                new DueItems.Item(move.due(), view.t("page.due.move"), "", where, "/moves/" + move.id()));
    }

    private List<Due> requests(Call call, Scope scope, WorkRows words) {
        View view = desk.view(call);
        AnswerTerms.Known terms = register.answerTerms().all();
        RequestQuery query =
                new RequestQuery(EnumSet.of(RequestState.OPEN, RequestState.IN_PROGRESS), null, 0, MOST_WAITING);
        return register.requests().list(query, scope).stream()
                .map(request -> of(request, terms, words, view))
                .toList();
    }

    private static Due of(SupportRequest request, AnswerTerms.Known terms, WorkRows words, View view) {
        SupportRequest.Draft draft = request.draft();
        return new Due(
                draft.personId(),
                draft.on(),
                new DueItems.Item(
                        terms.due(AnswerTerms.Work.REQUEST, draft.on()),
                        view.t("page.due.request", words.wish(draft.kind())),
                        "",
                        null,
                        "/requests/" + request.id()));
    }

    private static Due of(Referral referral, AnswerTerms.Known terms, WorkRows words, View view) {
        return new Due(
                referral.personId(),
                referral.sentOn(),
                new DueItems.Item(
                        terms.due(AnswerTerms.Work.REFERRAL, referral.sentOn()),
                        view.t("page.due.referral", words.service(referral.service())),
                        "",
                        view.t("page.work.from-to", words.name(referral.from()), words.name(referral.to())),
                        "/referrals/" + referral.id()));
    }

    /** Names the human beings, and leaves out what came later than the page's day or falls due later than was asked. */
    private List<DueItems.Item> items(List<Due> found, Call call, DueItems.Asked asked) {
        Map<Long, Long> roots = new HashMap<>();
        found.forEach(due -> roots.computeIfAbsent(due.personId(), register.people()::root));
        Scope named =
                asked.assignee() == null ? Scope.EVERYTHING : call.principal().scope(RegisterRights.PEOPLE_READ);
        Map<Long, String> initials = register.people().findAll(Set.copyOf(roots.values()), named).stream()
                .collect(Collectors.toMap(Person::id, Person::initials));
        return found.stream()
                .filter(due -> !due.since().isAfter(call.asOf()))
                .filter(due -> !due.item().on().isAfter(asked.until()))
                .filter(due -> initials.containsKey(roots.get(due.personId())))
                .sorted(Comparator.comparing(due -> due.item().on()))
                .limit(asked.limit())
                .map(due -> about(due.item(), initials.getOrDefault(roots.get(due.personId()), "")))
                .toList();
    }

    private static DueItems.Item about(DueItems.Item item, String initials) {
        return new DueItems.Item(item.on(), item.what(), initials, item.detail(), item.path());
    }

    /** Returns whom errands are about: who is assigned to the reader, or everybody in the communes that a right names. */
    private Scope scope(Scope right, Call call, DueItems.Asked asked) {
        if (asked.assignee() != null) {
            return asked.assigned();
        }
        if (right.everything()) {
            return Scope.NOTHING;
        }
        Set<Long> communes = right.units().stream()
                .filter(unit -> register.units()
                        .asOf(unit, call.asOf())
                        .filter(known -> known.level().equals(COMMUNE))
                        .isPresent())
                .collect(Collectors.toSet());
        return new Scope(false, communes, right.assignee());
    }
}
