package vn.hoanhap.casework.store;

import static org.jooq.impl.DSL.noCondition;
import static vn.hoanhap.casework.db.Tables.AREA_PROPOSAL;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jooq.Condition;
import org.jspecify.annotations.Nullable;
import vn.hoanhap.casework.db.tables.records.AreaProposalRecord;
import vn.hoanhap.casework.domain.AreaClass;
import vn.hoanhap.casework.domain.AreaProposal;
import vn.hoanhap.casework.domain.AreaProposal.Managed;
import vn.hoanhap.casework.domain.AreaProposalState;
import vn.hoanhap.casework.domain.AreaSpot;
import vn.hoanhap.casework.domain.Proposal;
import vn.hoanhap.casework.law.AreaCode;
import vn.hoanhap.core.access.Scope;
import vn.hoanhap.parts.sql.Sql;

/** Keeps proposals to put areas into another class. */
public final class AreaProposalTable {

    private static final Sql.Versioned<AreaProposalRecord> VERSIONED =
            new Sql.Versioned<>(AREA_PROPOSAL.ID, AREA_PROPOSAL.VERSION);

    private final CareSql sql;

    /** Works on the given database. */
    public AreaProposalTable(CareSql sql) {
        this.sql = sql;
    }

    /**
     * Says which proposals are wanted.
     *
     * @param asOf those made by this day
     * @param unitId in this unit, below it, or taken over by it; null for any
     * @param codes to these classes alone; null for any
     * @param state name of the state; null for any
     */
    public record Wanted(
            LocalDate asOf,
            @Nullable Long unitId,
            @Nullable Set<AreaCode> codes,
            @Nullable String state) {}

    /** Returns a proposal that the scope reaches. */
    public Optional<AreaProposal> find(long id, Scope scope) {
        return sql.dsl()
                .selectFrom(AREA_PROPOSAL)
                .where(AREA_PROPOSAL.ID.eq(id), within(scope))
                .fetchOptional(AreaProposalTable::proposal);
    }

    /** Tells whether a proposal about an area waits, beside the one named. */
    public boolean waits(AreaSpot spot, String scheme, long except) {
        return sql.dsl()
                .fetchExists(
                        AREA_PROPOSAL,
                        AREA_PROPOSAL.UNIT_ID.eq(spot.unitId()),
                        AREA_PROPOSAL.PLACE_KEY.eq(spot.key()),
                        AREA_PROPOSAL.SCHEME.eq(scheme),
                        AREA_PROPOSAL.STATE.eq(AreaProposalState.PROPOSED.name()),
                        AREA_PROPOSAL.ID.ne(except));
    }

    /** Lists wanted proposals, the newest entry first; {@code before} is the id after which the list goes on, 0 for all. */
    public List<AreaProposal> search(Wanted wanted, Scope scope, long before, int limit) {
        boolean narrow = wanted.unitId() != null;
        Set<AreaCode> codes = wanted.codes();
        String state = wanted.state();
        return sql.dsl()
                .select(AREA_PROPOSAL.fields())
                .from(narrow ? AREA_PROPOSAL : sql.sql().along(AREA_PROPOSAL, "area_proposal_newest"))
                .where(
                        AREA_PROPOSAL.PROPOSED_ON.le(wanted.asOf()),
                        AreaTable.inside(wanted.unitId(), AREA_PROPOSAL.UNIT_ID),
                        codes == null
                                ? noCondition()
                                : AreaTable.among(codes, AREA_PROPOSAL.SCHEME, AREA_PROPOSAL.CLASS_CODE),
                        state == null ? noCondition() : AREA_PROPOSAL.STATE.eq(state),
                        within(scope),
                        CareSql.after(before, AREA_PROPOSAL.ID))
                .orderBy(AREA_PROPOSAL.ID.desc())
                .limit(limit)
                .fetchInto(AREA_PROPOSAL)
                .map(AreaProposalTable::proposal);
    }

    private static Condition within(Scope scope) {
        return Sql.within(scope, AREA_PROPOSAL.UNIT_ID, null);
    }

    /** Adds a proposal. */
    public void insert(AreaProposal proposal, long accountId) {
        AreaProposalRecord row = filled(proposal, accountId);
        row.setId(proposal.id());
        row.setVersion(proposal.version());
        sql.dsl().executeInsert(row);
    }

    /**
     * Replaces what is known of a proposal; its version is the one that was read, and grows.
     *
     * @throws vn.hoanhap.core.programme.ProblemException 412 when somebody changed it meanwhile
     */
    public void update(AreaProposal proposal, long accountId) {
        sql.sql().raise(VERSIONED, proposal.id(), proposal.version());
        sql.dsl()
                .update(AREA_PROPOSAL)
                .set(filled(proposal, accountId))
                .where(AREA_PROPOSAL.ID.eq(proposal.id()))
                .execute();
    }

    private AreaProposalRecord filled(AreaProposal proposal, long accountId) {
        Managed then = proposal.evidence().then();
        AreaProposalRecord row = new AreaProposalRecord();
        row.setUnitId(proposal.spot().unitId());
        row.setPlace(proposal.spot().place());
        row.setPlaceKey(proposal.spot().key());
        row.setScheme(proposal.code().scheme());
        row.setClassCode(proposal.code().name());
        row.setState(proposal.state().name());
        row.setProposedBy(proposal.asked().by().name());
        row.setProposedOn(proposal.asked().on());
        row.setReason(proposal.asked().reason());
        row.setThenOn(then == null ? null : then.on());
        row.setThenPeople(then == null ? null : Long.valueOf(then.people()));
        row.setNowOn(proposal.evidence().now().on());
        row.setNowPeople(proposal.evidence().now().people());
        row.setDecidedOn(proposal.decision().on());
        row.setDecisionNumber(proposal.decision().by().number());
        row.setAuthority(proposal.decision().by().authority());
        row.setAnswer(proposal.decision().answer());
        row.setWrittenAt(sql.now());
        row.setWrittenBy(accountId);
        return row;
    }

    private static AreaProposal proposal(AreaProposalRecord row) {
        Long then = row.getThenPeople();
        return new AreaProposal(
                row.getId(),
                new AreaSpot(row.getUnitId(), row.getPlace()),
                new AreaCode(row.getScheme(), row.getClassCode()),
                CareSql.code(AreaProposalState.class, row.getState(), AreaProposalState.UNKNOWN),
                new AreaProposal.Asked(
                        CareSql.code(Proposal.By.class, row.getProposedBy(), Proposal.By.OFFICER),
                        row.getProposedOn(),
                        row.getReason()),
                new AreaProposal.Evidence(
                        then == null ? null : new Managed(row.getThenOn(), then),
                        new Managed(row.getNowOn(), row.getNowPeople())),
                new AreaProposal.Decision(
                        row.getDecidedOn(),
                        new AreaClass.Decision(row.getDecisionNumber(), row.getAuthority()),
                        row.getAnswer()),
                row.getVersion());
    }
}
