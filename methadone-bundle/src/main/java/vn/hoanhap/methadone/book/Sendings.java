package vn.hoanhap.methadone.book;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.hoanhap.core.organisation.Organisation;
import vn.hoanhap.core.programme.Problem;
import vn.hoanhap.core.referral.Referral;
import vn.hoanhap.core.referral.ReferralDraft;
import vn.hoanhap.core.referral.ReferralParty;
import vn.hoanhap.core.referral.ReferralReach;
import vn.hoanhap.core.referral.ReferralState;
import vn.hoanhap.core.referral.ReferralStep;
import vn.hoanhap.methadone.catalogue.Kinds;
import vn.hoanhap.methadone.domain.Application;
import vn.hoanhap.methadone.domain.ApplicationAction;
import vn.hoanhap.methadone.domain.ApplicationState;
import vn.hoanhap.parts.entry.Faults;

/** Sends people to facilities and notes what those answer, by the one engine of the core. */
public final class Sendings {

    /** The most characters that are written for the other side. */
    public static final int MOST_NOTE = 1000;

    private static final int MOST_IN_BOX = 200;

    private final Desk desk;
    private final Applications applications;
    private final Facilities facilities;
    private final Mirror mirror;

    Sendings(Desk desk, Applications applications, Facilities facilities, Mirror mirror) {
        this.desk = desk;
        this.applications = applications;
        this.facilities = facilities;
        this.mirror = mirror;
    }

    /**
     * Is what is sent or answered.
     *
     * @param on its day
     * @param note for the other side: the engine seals it; null for none
     */
    public record Said(@Nullable LocalDate on, @Nullable String note) {
        /** Hides the note. */
        @Override
        public String toString() {
            return "Said[" + on + "]";
        }
    }

    /**
     * Sends somebody who consented to a facility.
     *
     * @throws vn.hoanhap.core.programme.ProblemException 404 out of reach, 409 when it cannot follow, 412 when somebody changed it
     *     meanwhile, 422 naming what is wrong
     */
    public Application send(long id, int version, @Nullable Long facility, Said said, Entry entry, Faults faults) {
        Application before = applications.seen(id, version, entry.scope());
        applications.after(before, ApplicationAction.SEND);
        LocalDate on = applications.day(before, said.on(), entry, faults);
        if (faults.require(facility != null, Fields.FACILITY, "fault.missing") && facility != null && on != null) {
            faults.require(facilities.licensed(facility, on), Fields.FACILITY, "fault.facility", on);
            Optional<Organisation> known = facilities.organisation(facility, on);
            faults.require(known.isPresent(), Fields.FACILITY, "fault.organisation");
        }
        checkNote(said, faults);
        faults.raise();
        if (facility == null || on == null) {
            throw new IllegalStateException("an input is checked before it is written");
        }
        ReferralDraft draft = new ReferralDraft(
                Kinds.SERVICE_CODE,
                before.personId(),
                null,
                ReferralParty.organisation(facility),
                on,
                said.note(),
                entry.accountId());
        long referral = desk.register().referrals().send(draft, new ReferralReach(entry.scope(), null));
        return mirror.sent(before, referral, entry);
    }

    private static void checkNote(Said said, Faults faults) {
        if (said.note() != null) {
            faults.text(said.note(), Fields.NOTE, MOST_NOTE);
        }
    }

    /**
     * Notes what a facility answered. With a referral the engine decides who may; old books have none, and their answers are noted
     * by whoever keeps them.
     *
     * @throws vn.hoanhap.core.programme.ProblemException like {@link #send}, and 403 when it is the other side's step
     */
    public Application answer(long id, int version, ApplicationAction action, Said said, Entry entry, Faults faults) {
        Application before = applications.seen(id, version, entry.scope());
        ApplicationState state = applications.after(before, action);
        LocalDate on = applications.day(before, said.on(), entry, faults);
        checkNote(said, faults);
        Long referral = before.sending().referralId();
        boolean explained =
                referral == null || said.note() != null || !step(action).needsReason();
        faults.require(explained, Fields.NOTE, "fault.missing");
        faults.raise();
        if (on == null) {
            throw new IllegalStateException("an input is checked before it is written");
        }
        if (referral != null) {
            take(referral, null, action, new Said(on, said.note()), entry);
            return applications.open(id, entry.scope());
        }
        return applications.save(before, before.in(state, days(before.steps(), action, on)), entry);
    }

    private static Application.Steps days(Application.Steps was, ApplicationAction action, LocalDate on) {
        return switch (action) {
            case RECEIVE -> was.theirs(was.sent(), on, null);
            case ACCEPT, REFUSE -> was.theirs(was.sent(), was.received(), on);
            case START -> was.treated(on, null);
            case COMPLETE, DROP -> was.treated(was.started(), on);
            case COUNSEL, CONSENT, SEND, DECLINE, EXCLUDE, REOPEN, TAKE_BACK ->
                throw new IllegalArgumentException(action + " is no answer");
        };
    }

    private static ReferralState step(ApplicationAction action) {
        return switch (action) {
            case RECEIVE -> ReferralState.RECEIVED;
            case ACCEPT -> ReferralState.ACCEPTED;
            case REFUSE -> ReferralState.REFUSED;
            case START -> ReferralState.STARTED;
            case COMPLETE -> ReferralState.COMPLETED;
            case DROP -> ReferralState.DROPPED;
            case COUNSEL, CONSENT, SEND, DECLINE, EXCLUDE, REOPEN, TAKE_BACK ->
                throw new IllegalArgumentException(action + " is no answer");
        };
    }

    private void take(long referralId, @Nullable Long version, ApplicationAction action, Said said, Entry entry) {
        Referral referral = referral(referralId, entry);
        LocalDate on = said.on();
        if (on == null) {
            throw new IllegalArgumentException("a step has a day");
        }
        long seen = version == null ? referral.version() : version;
        ReferralStep step = new ReferralStep(step(action), on, said.note(), entry.accountId());
        desk.register().referrals().step(referralId, seen, step, entry.reach());
        mirror.follow(referralId, entry.today());
    }

    /** Returns a referral to treatment that somebody reaches; others look as if there were none. */
    public Referral referral(long referralId, Entry entry) {
        return desk.register()
                .referrals()
                .find(referralId, entry.reach())
                .filter(found -> found.service().equals(Kinds.SERVICE_CODE))
                .orElseThrow(() -> Problem.notFound(desk.words().both("application.not-found"))
                        .raise());
    }

    /** Returns the steps of a referral that somebody reaches, with what was written for them. */
    public List<ReferralStep> steps(long referralId, Entry entry) {
        return desk.register().referrals().steps(referralId, entry.reach());
    }

    /** Lists what waits for the facilities in which somebody has a function, by id; nothing for anybody else. */
    public List<Referral> box(Entry facility, long after, int limit) {
        int most = Math.min(limit, MOST_IN_BOX);
        return facility.officer() == null
                ? List.of()
                : desk.register().referrals().open(Kinds.SERVICE_CODE, facility.reach(), after, most);
    }

    /**
     * Answers for a facility in which somebody has a function.
     *
     * @param version version of the referral that they saw
     */
    public void answerBox(
            long referralId, long version, ApplicationAction action, Said said, Entry facility, Faults faults) {
        referral(referralId, facility);
        faults.require(said.on() != null, Fields.ON, "fault.missing");
        checkNote(said, faults);
        faults.require(said.note() != null || !step(action).needsReason(), Fields.NOTE, "fault.missing");
        faults.raise();
        take(referralId, version, action, said, facility);
    }

    /** Lists every referral of a human being to treatment that somebody reaches, the newest first. */
    public List<Referral> ofPerson(long personId, Entry entry) {
        return desk.register().referrals().ofPerson(personId, entry.reach()).stream()
                .filter(one -> one.service().equals(Kinds.SERVICE_CODE))
                .toList();
    }
}
