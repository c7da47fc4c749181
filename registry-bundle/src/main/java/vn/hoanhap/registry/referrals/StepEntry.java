package vn.hoanhap.registry.referrals;

import java.time.Instant;
import vn.hoanhap.core.referral.ReferralStep;

/**
 * Is a step as it stands in the register.
 *
 * @param id its id
 * @param step what was entered, opened; no note after the person was erased
 * @param lineId its line of the journal
 * @param takenAt when it was entered
 */
public record StepEntry(long id, ReferralStep step, long lineId, Instant takenAt) {}
