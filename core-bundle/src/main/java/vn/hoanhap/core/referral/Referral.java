package vn.hoanhap.core.referral;

import java.time.LocalDate;

/**
 * Is a referral as lists show it: nothing of what was written about the person.
 *
 * @param id its id
 * @param service code of its service
 * @param personId the record of the person that was sent; {@code People.root} tells which human being it is
 * @param unitId the commune that sent: it accounts for what becomes of the referral, and the journal's lines stand there
 * @param from who sent
 * @param to who is to receive
 * @param sentOn legal date
 * @param state how far it has come
 * @param stateOn legal date of its last step
 * @param version grows with every step; for If-Match
 */
public record Referral(
        long id,
        String service,
        long personId,
        long unitId,
        ReferralParty from,
        ReferralParty to,
        LocalDate sentOn,
        ReferralState state,
        LocalDate stateOn,
        int version) {}
