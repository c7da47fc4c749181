package vn.hoanhap.methadone.rest;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.hoanhap.core.access.Scope;
import vn.hoanhap.core.programme.Answer;
import vn.hoanhap.core.programme.Call;
import vn.hoanhap.core.programme.Contributions;
import vn.hoanhap.core.programme.Method;
import vn.hoanhap.core.programme.None;
import vn.hoanhap.core.programme.Route;
import vn.hoanhap.core.referral.Referral;
import vn.hoanhap.core.store.Id;
import vn.hoanhap.methadone.book.Entry;
import vn.hoanhap.methadone.book.Labels;
import vn.hoanhap.methadone.book.MethadoneOffice;
import vn.hoanhap.methadone.book.Sendings.Said;
import vn.hoanhap.methadone.catalogue.Rights;
import vn.hoanhap.methadone.domain.Application;
import vn.hoanhap.methadone.domain.ApplicationAction;
import vn.hoanhap.methadone.domain.ApplicationState;
import vn.hoanhap.parts.entry.Faults;

/** Serves facilities that answer by themselves: what was sent to them, and nothing else. */
public final class InboxRoutes {

    /** What a facility can answer. */
    public static final Set<ApplicationAction> ANSWERS = Set.of(
            ApplicationAction.RECEIVE,
            ApplicationAction.ACCEPT,
            ApplicationAction.REFUSE,
            ApplicationAction.START,
            ApplicationAction.COMPLETE,
            ApplicationAction.DROP);

    private static final String BOX = "/methadone-inbox";

    private final MethadoneOffice office;

    /** Serves from the given office. */
    public InboxRoutes(MethadoneOffice office) {
        this.office = office;
    }

    /** Adds the routes. */
    public void contribute(Contributions add) {
        add.route(Route.get(
                BOX, Answers.Box.class, Rights.ANSWER, office.desk().words().both("route.inbox"), this::list));
        add.route(Route.writing(Method.POST, BOX + "/{id}/answer", Bodies.Answer.class, Answers.Answered.class)
                .answers(Rights.ANSWER, office.desk().words().both("route.inbox.answer"), this::answer)
                .audited("methadone.answered"));
    }

    private Answer<Answers.Box> list(Call call, None nothing) {
        List<Referral> found = office.sendings().box(Entry.ofFacility(call), call.cursor(), call.limit());
        Labels labels =
                Labels.of(office.desk(), found.stream().map(Referral::personId).toList(), call.asOf());
        String next = found.size() < call.limit() || found.isEmpty()
                ? null
                : Long.toString(found.get(found.size() - 1).id());
        return Answer.ok(
                new Answers.Box(found.stream().map(one -> waiting(one, labels)).toList(), next));
    }

    private Answers.Waiting waiting(Referral one, Labels labels) {
        return new Answers.Waiting(
                new Id(one.id()),
                labels.person(one.personId()),
                labels.unit(one.unitId()),
                ApplicationState.valueOf(one.state().name()),
                one.sentOn(),
                due(one),
                one.version());
    }

    private @Nullable LocalDate due(Referral referral) {
        return office.applications().ofPerson(referral.personId(), Scope.EVERYTHING).stream()
                .map(Application::sending)
                .filter(where -> where.referralId() != null && where.referralId() == referral.id())
                .map(Application.Sending::dueOn)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    private Answer<Answers.Answered> answer(Call call, Bodies.Answer body) {
        long id = call.pathId("id");
        long version = call.ifMatch();
        office.sendings()
                .answerBox(
                        id,
                        version,
                        answer(body.answer(), office),
                        new Said(body.on(), ApplicationRoutes.blankless(body.note())),
                        Entry.ofFacility(call),
                        office.faults());
        return Answer.ok(new Answers.Answered(new Id(id), version + 1)).version(version + 1);
    }

    /** Refuses what is no answer of a facility. */
    static ApplicationAction answer(ApplicationAction sent, MethadoneOffice office) {
        Faults faults = office.faults();
        faults.require(ANSWERS.contains(sent), "answer", "fault.choice");
        faults.raise();
        return sent;
    }
}
