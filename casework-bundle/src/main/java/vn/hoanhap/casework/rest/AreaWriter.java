package vn.hoanhap.casework.rest;

import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.hoanhap.casework.care.AreaNames;
import vn.hoanhap.casework.care.CareOffice;
import vn.hoanhap.casework.domain.AreaClass;
import vn.hoanhap.casework.domain.AreaProposal;
import vn.hoanhap.casework.domain.AreaProposalState;
import vn.hoanhap.casework.domain.AreaSpot;
import vn.hoanhap.casework.domain.AreaStanding;
import vn.hoanhap.core.programme.Call;
import vn.hoanhap.core.store.Id;

/** Writes what is known of areas as routes answer, as of the day of the call. */
final class AreaWriter {

    private final CareOffice office;
    private final Call call;
    private final AreaNames names;
    private final List<AreaClass> known;

    /** Reads what is known of the communes of these once. */
    AreaWriter(CareOffice office, Call call, Collection<AreaClass> written) {
        this.office = office;
        this.call = call;
        this.names = new AreaNames(office.desk(), call.asOf());
        this.known = office.areas()
                .table()
                .ofUnits(written.stream()
                        .map(one -> one.spot().unitId())
                        .distinct()
                        .toList());
    }

    AreaStanding standing(AreaClass one) {
        return office.areas().standing(one, known, call.asOf());
    }

    AreaAnswers.Item item(AreaClass one) {
        AreaStanding standing = standing(one);
        return new AreaAnswers.Item(
                new Id(one.id()),
                spot(one.spot()),
                one.code().written(),
                names.title(one.code()).in(call.language()),
                one.began().written(),
                standing.last(),
                standing.state(),
                standing.hot(),
                one.decision().number(),
                one.decision().authority(),
                one.version());
    }

    AreaAnswers.Detail detail(AreaClass one) {
        AreaStanding standing = standing(one);
        Long proposal = one.proposalId();
        return new AreaAnswers.Detail(
                item(one), id(standing.before()), id(standing.after()), proposal == null ? null : new Id(proposal));
    }

    private static @Nullable Id id(@Nullable AreaClass one) {
        return one == null ? null : new Id(one.id());
    }

    private AreaAnswers.Spot spot(AreaSpot spot) {
        return new AreaAnswers.Spot(
                new Answers.Named(new Id(spot.unitId()), names.unit(spot.unitId())),
                spot.place(),
                names.heirs(spot.unitId()));
    }

    AreaAnswers.Proposed proposed(AreaProposal one) {
        return new AreaAnswers.Proposed(
                new Id(one.id()),
                spot(one.spot()),
                one.code().written(),
                names.title(one.code()).in(call.language()),
                one.state(),
                one.asked().by(),
                one.asked().on(),
                one.asked().reason(),
                managed(one.evidence().then()),
                new AreaAnswers.Managed(
                        one.evidence().now().on(), one.evidence().now().people()),
                one.decision().on(),
                one.decision().by().number(),
                one.decision().by().authority(),
                one.decision().answer(),
                List.copyOf(AreaProposalState.table().possible(one.state())),
                one.version());
    }

    private static AreaAnswers.@Nullable Managed managed(AreaProposal.@Nullable Managed one) {
        return one == null ? null : new AreaAnswers.Managed(one.on(), one.people());
    }
}
