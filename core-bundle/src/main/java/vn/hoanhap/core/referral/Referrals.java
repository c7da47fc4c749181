package vn.hoanhap.core.referral;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.osgi.annotation.versioning.ProviderType;

/**
 * Sends people on to services and keeps the answers, for all programmes. Every step writes a line of the journal, of kind
 * {@code referral.sent}, {@code referral.received}, ... with the attribute {@code service}, and publishes
 * {@code ReferralChanged}. All methods run in the surrounding unit of work; those that change something need a writing one.
 */
@ProviderType
public interface Referrals {

    /**
     * Records the services of a programme. A title or a last day may change; a service is never withdrawn.
     *
     * @throws vn.hoanhap.core.programme.ProblemException 409 when another programme owns a code
     */
    void publish(String programmeId, List<ReferralService> services);

    /** Lists the services to which somebody may be sent on a day, in their order. */
    List<ReferralService> services(LocalDate on);

    /**
     * Makes a referral.
     *
     * @param by who sends: the person and the sending team must be in reach
     * @return its id
     * @throws vn.hoanhap.core.programme.ProblemException 404 for a person out of reach, 422 with everything that is wrong
     */
    long send(ReferralDraft draft, ReferralReach by);

    /**
     * Takes a step. The receiving side answers; either side drops. Where an organisation has no officer on record, the sending
     * side notes what it answered.
     *
     * @param version the version that the caller saw
     * @param by who takes it
     * @throws vn.hoanhap.core.programme.ProblemException 404 out of reach, 403 when it is the other side's step, 409 when it
     *     cannot follow, 412 when the version is another, 422 with everything that is wrong
     */
    void step(long id, long version, ReferralStep step, ReferralReach by);

    /** Returns a referral in reach. */
    Optional<Referral> find(long id, ReferralReach reach);

    /** Returns the steps that stand, the first ({@code SENT}) first, with what was noted; none for one out of reach. */
    List<ReferralStep> steps(long id, ReferralReach reach);

    /** Lists the referrals of a human being in reach, by any of their records, the newest first. */
    List<Referral> ofPerson(long personId, ReferralReach reach);

    /**
     * Lists open referrals to a service in reach, by id.
     *
     * @param after go on after this id; 0 from the start
     * @param limit at most this many, 1 to 500
     */
    List<Referral> open(String service, ReferralReach reach, long after, int limit);
}
