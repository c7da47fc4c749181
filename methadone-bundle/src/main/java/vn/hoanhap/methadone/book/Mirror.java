package vn.hoanhap.methadone.book;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.hoanhap.core.access.Scope;
import vn.hoanhap.core.referral.Referral;
import vn.hoanhap.core.referral.ReferralReach;
import vn.hoanhap.core.referral.ReferralState;
import vn.hoanhap.core.referral.ReferralStep;
import vn.hoanhap.core.referral.Referrals;
import vn.hoanhap.methadone.catalogue.Kinds;
import vn.hoanhap.methadone.domain.Application;
import vn.hoanhap.methadone.domain.ApplicationState;
import vn.hoanhap.methadone.store.SendingTable;

/**
 * Follows referrals: an application that was sent stands where its referral stands. Hearing the same twice changes nothing: the
 * version of the referral says what was followed. A referral that was made in the register is taken up, or its beginning would
 * count nowhere.
 */
public final class Mirror {

    private final Desk desk;
    private final Applications applications;
    private final SendingTable sendings;
    private final Deadline deadline;
    private final Place place;

    Mirror(Desk desk, Applications applications) {
        this.desk = desk;
        this.applications = applications;
        this.sendings = new SendingTable(desk.sql());
        this.deadline = new Deadline(desk);
        this.place = new Place(desk);
    }

    /** Binds a referral that was just made to the application that it is of. */
    Application sent(Application before, long referralId, Entry entry) {
        sendings.insert(referralId, before.id());
        return follow(before, referral(referralId).orElseThrow(), entry);
    }

    /** Follows a referral to where it stands now. */
    public void follow(long referralId, LocalDate today) {
        Entry server = Entry.ofServer(today);
        Optional<SendingTable.Known> known = sendings.find(referralId);
        Optional<Referral> referral = referral(referralId);
        if (known.isPresent()) {
            Application of = applications.open(known.get().applicationId(), Scope.EVERYTHING);
            Long running = of.sending().referralId();
            boolean current = running != null && running == referralId && of.state() != ApplicationState.TAKEN_BACK;
            if (current && referral.isEmpty()) {
                withdrawn(of, server);
            } else if (current && referral.get().version() > known.get().seen()) {
                follow(of, referral.get(), server);
            }
        } else if (referral.isPresent() && referral.get().service().equals(Kinds.SERVICE_CODE)) {
            takeUp(referral.get(), server);
        }
    }

    private Optional<Referral> referral(long id) {
        return desk.register().referrals().find(id, ReferralReach.EVERYTHING);
    }

    /** The referral was taken back: somebody is where they were before they were sent. */
    private void withdrawn(Application before, Entry server) {
        Application.Steps was = before.steps();
        Application.Steps steps = was.theirs(null, null, null).treated(null, null);
        boolean ours = was.screened() != null || was.consented() != null;
        ApplicationState state = ours ? own(was) : ApplicationState.TAKEN_BACK;
        applications.save(before, before.in(state, steps).sent(Application.Sending.NOWHERE), server);
    }

    private static ApplicationState own(Application.Steps steps) {
        if (steps.consented() != null) {
            return ApplicationState.CONSENTED;
        }
        return steps.counselled() == null ? ApplicationState.SCREENED : ApplicationState.COUNSELLED;
    }

    private void takeUp(Referral referral, Entry server) {
        Application of = applications.ofPerson(referral.personId(), Scope.EVERYTHING).stream()
                .filter(one -> one.state().own())
                .findFirst()
                .orElseGet(() -> applications.insert(begun(referral), server));
        sendings.insert(referral.id(), of.id());
        follow(of, referral, server);
    }

    private Application begun(Referral referral) {
        return new Application(
                desk.ids().next(),
                referral.personId(),
                referral.unitId(),
                place.home(referral.personId(), referral.unitId()),
                ApplicationState.SENT,
                Application.Steps.NONE.theirs(referral.sentOn(), null, null),
                Application.Screening.UNKNOWN,
                Application.Sending.NOWHERE,
                null,
                Map.of(),
                1);
    }

    private Application follow(Application before, Referral referral, Entry entry) {
        Map<ReferralState, LocalDate> days = days(referral.id());
        ReferralState state = referral.state();
        LocalDate answered = days.get(ReferralState.ACCEPTED) == null
                ? days.get(ReferralState.REFUSED)
                : days.get(ReferralState.ACCEPTED);
        LocalDate ended = days.get(ReferralState.COMPLETED) == null
                ? days.get(ReferralState.DROPPED)
                : days.get(ReferralState.COMPLETED);
        Application.Steps steps = before.steps()
                .theirs(referral.sentOn(), days.get(ReferralState.RECEIVED), answered)
                .treated(days.get(ReferralState.STARTED), ended);
        Application.Sending where = new Application.Sending(referral.to().organisationId(), referral.id(), null, null);
        boolean awaited = state == ReferralState.SENT || state == ReferralState.RECEIVED;
        Application.Sending kept = before.sending();
        Application.Sending due = awaited ? deadline.of(where, steps) : where.due(kept.dueOn(), kept.dueReference());
        sendings.saw(referral.id(), referral.version());
        Application after =
                before.in(ApplicationState.valueOf(state.name()), steps).sent(due);
        return applications.save(before, after, entry);
    }

    private Map<ReferralState, LocalDate> days(long referralId) {
        Referrals referrals = desk.register().referrals();
        List<ReferralStep> steps = referrals.steps(referralId, ReferralReach.EVERYTHING);
        Map<ReferralState, LocalDate> days = new EnumMap<>(ReferralState.class);
        steps.forEach(step -> days.put(step.to(), step.on()));
        return days;
    }

    /** Lets every application of a human being be reached where they live now. */
    public void rehome(long personId) {
        long home = place.home(personId, 0);
        if (home != 0) {
            applications.table().rehome(desk.sql().sameHuman(personId), home);
        }
    }
}
