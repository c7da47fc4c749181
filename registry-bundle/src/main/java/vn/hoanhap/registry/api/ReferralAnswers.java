package vn.hoanhap.registry.api;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.hoanhap.core.programme.MaxLength;
import vn.hoanhap.core.referral.Referral;
import vn.hoanhap.core.referral.ReferralParty;
import vn.hoanhap.core.referral.ReferralState;
import vn.hoanhap.core.store.Id;
import vn.hoanhap.registry.api.PersonAnswers.PersonItem;
import vn.hoanhap.registry.referrals.StepEntry;

/** Holds what the routes of referrals take and answer. */
final class ReferralAnswers {
    private ReferralAnswers() {}

    /** Is one of the three. */
    record Party(
            @Nullable Id organisation,
            @Nullable Id team,
            @Nullable Id unit) {
        static Party of(ReferralParty party) {
            return new Party(
                    Reading.id(party.organisationId()), Reading.id(party.teamId()), Reading.id(party.unitId()));
        }
    }

    record ReferralItem(
            Id id,
            String service,
            PersonItem person,
            Id unit,
            Party from,
            Party to,
            LocalDate sentOn,
            ReferralState state,
            LocalDate stateOn,
            int version) {
        static ReferralItem of(Referral referral, PersonItem person) {
            return new ReferralItem(
                    new Id(referral.id()),
                    referral.service(),
                    person,
                    new Id(referral.unitId()),
                    Party.of(referral.from()),
                    Party.of(referral.to()),
                    referral.sentOn(),
                    referral.state(),
                    referral.stateOn(),
                    referral.version());
        }
    }

    record ReferralList(List<ReferralItem> items, @Nullable Id next, int total) {}

    record Step(ReferralState state, LocalDate on, @Nullable String note) {
        static Step of(StepEntry entry) {
            return new Step(entry.step().to(), entry.step().on(), entry.step().note());
        }
    }

    record ReferralDetail(ReferralItem referral, List<Step> steps, Set<ReferralState> may, boolean mayUndo) {}

    /** Names who sends or receives; a unit by its id or {@code code@date}. */
    record PartyBody(
            @Nullable Id organisation,
            @Nullable Id team,
            @Nullable String unit) {}

    record NewReferral(
            String service,
            Id person,
            @Nullable PartyBody from,
            PartyBody to,
            LocalDate on,
            @MaxLength(1000) @Nullable String reason) {}

    record NewStep(
            String state,
            LocalDate on,
            @MaxLength(1000) @Nullable String note) {}

    record CodeItem(
            String code,
            String title,
            LocalDate from,
            @Nullable LocalDate to) {}

    record CodeItems(List<CodeItem> items) {}
}
