package vn.hoanhap.casework.store;

import static vn.hoanhap.casework.db.Tables.PROPOSAL;
import static vn.hoanhap.casework.db.Tables.PROPOSAL_EVIDENCE;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.Result;
import vn.hoanhap.casework.db.tables.records.ProposalEvidenceRecord;
import vn.hoanhap.casework.db.tables.records.ProposalRecord;
import vn.hoanhap.casework.domain.Evidence;
import vn.hoanhap.casework.domain.Proposal;
import vn.hoanhap.casework.domain.ProposalState;
import vn.hoanhap.core.access.Scope;
import vn.hoanhap.core.store.Ids;
import vn.hoanhap.parts.sql.Reach;
import vn.hoanhap.parts.sql.Sql;

/** Keeps proposals to leave a list, with what spoke for and against them. */
public final class ProposalTable {

    private static final String NOTE = "casework.proposal.note";
    private static final String ANSWER = "casework.proposal.answer";
    private static final Sql.Versioned<ProposalRecord> VERSIONED = new Sql.Versioned<>(PROPOSAL.ID, PROPOSAL.VERSION);

    private final CareSql sql;
    private final Ids ids;

    /** Works on the given database. */
    public ProposalTable(CareSql sql, Ids ids) {
        this.sql = sql;
        this.ids = ids;
    }

    /** Returns a proposal that the scope reaches. */
    public Optional<Proposal> find(long id, Scope scope) {
        return list(PROPOSAL.ID.eq(id).and(within(scope))).stream().findFirst();
    }

    /** Lists the proposals about these records of people that count, the newest first. */
    public List<Proposal> ofPeople(Collection<Long> records, Scope scope) {
        return list(PROPOSAL.PERSON_ID
                .in(records)
                .and(PROPOSAL.STATE.ne(ProposalState.TAKEN_BACK.name()))
                .and(within(scope)));
    }

    private static Condition within(Scope scope) {
        return Sql.within(scope, PROPOSAL.UNIT_ID, PROPOSAL.PERSON_ID);
    }

    /** Lists wanted proposals, the newest entry first; {@code before} is the id after which the list goes on, 0 for all. */
    public List<Proposal> search(Wanted wanted, Scope scope, long before, int limit) {
        return proposals(sql.dsl()
                .select(PROPOSAL.fields())
                .from(sql.newest(PROPOSAL, "proposal_newest", wanted))
                .where(
                        PROPOSAL.DRAFTED_ON.le(wanted.asOf()),
                        CareSql.about(wanted, PROPOSAL.UNIT_ID, PROPOSAL.PERSON_ID),
                        CareSql.coded(wanted, Wanted.STATE, PROPOSAL.STATE),
                        within(scope),
                        CareSql.after(before, PROPOSAL.ID))
                .orderBy(PROPOSAL.ID.desc())
                .limit(limit)
                .fetchInto(PROPOSAL));
    }

    /** Lists proposals that wait for their decision and were sent up to a day, the earliest first. */
    public List<Proposal> waiting(LocalDate until, Reach reach, int limit) {
        return proposals(sql.dsl()
                .selectFrom(PROPOSAL)
                .where(
                        PROPOSAL.STATE.eq(ProposalState.SENT.name()),
                        PROPOSAL.SENT_ON.le(until),
                        CareSql.within(reach, PROPOSAL.UNIT_ID, PROPOSAL.PERSON_ID))
                .orderBy(PROPOSAL.SENT_ON, PROPOSAL.ID)
                .limit(limit)
                .fetch());
    }

    private List<Proposal> list(Condition condition) {
        return proposals(sql.dsl()
                .selectFrom(PROPOSAL)
                .where(condition)
                .orderBy(PROPOSAL.DRAFTED_ON.desc(), PROPOSAL.ID.desc())
                .fetch());
    }

    private List<Proposal> proposals(Result<ProposalRecord> rows) {
        Map<Long, List<Evidence>> evidence = sql.dsl()
                .selectFrom(PROPOSAL_EVIDENCE)
                .where(PROPOSAL_EVIDENCE.PROPOSAL_ID.in(rows.getValues(PROPOSAL.ID)))
                .orderBy(PROPOSAL_EVIDENCE.ID)
                .fetchGroups(
                        PROPOSAL_EVIDENCE.PROPOSAL_ID,
                        row -> new Evidence(
                                Evidence.Kind.valueOf(row.getKind()),
                                row.getRecordId(),
                                row.getOnDay(),
                                row.getCode()));
        return rows.map(row -> proposal(row, evidence.getOrDefault(row.getId(), List.of())));
    }

    /** Adds a proposal. */
    public void insert(Proposal proposal, long accountId) {
        ProposalRecord row = filled(proposal, accountId);
        row.setId(proposal.id());
        row.setVersion(proposal.version());
        sql.dsl().executeInsert(row);
        insertEvidence(proposal);
    }

    /**
     * Replaces what is known of a proposal; its version is the one that was read, and grows.
     *
     * @throws vn.hoanhap.core.programme.ProblemException 412 when somebody changed it meanwhile
     */
    public void update(Proposal proposal, long accountId) {
        sql.sql().raise(VERSIONED, proposal.id(), proposal.version());
        sql.dsl()
                .update(PROPOSAL)
                .set(filled(proposal, accountId))
                .where(PROPOSAL.ID.eq(proposal.id()))
                .execute();
        sql.dsl()
                .deleteFrom(PROPOSAL_EVIDENCE)
                .where(PROPOSAL_EVIDENCE.PROPOSAL_ID.eq(proposal.id()))
                .execute();
        insertEvidence(proposal);
    }

    private void insertEvidence(Proposal proposal) {
        for (Evidence one : proposal.evidence()) {
            sql.dsl()
                    .executeInsert(new ProposalEvidenceRecord(
                            ids.next(), proposal.id(), one.kind().name(), one.recordId(), one.on(), one.code()));
        }
    }

    private ProposalRecord filled(Proposal proposal, long accountId) {
        long person = proposal.personId();
        ProposalRecord row = new ProposalRecord();
        row.setPersonId(person);
        row.setUnitId(proposal.unitId());
        row.setManagementId(proposal.managementId());
        row.setState(proposal.state().name());
        row.setProposedBy(proposal.asked().by().name());
        row.setExitReason(proposal.asked().reason());
        row.setDraftedOn(proposal.days().drafted());
        row.setSentOn(proposal.days().sent());
        row.setDecidedOn(proposal.days().decided());
        row.setDecisionNumber(proposal.decision().number());
        row.setNoteSealed(sql.sealer().seal(person, NOTE, proposal.asked().note()));
        row.setAnswerSealed(
                sql.sealer().seal(person, ANSWER, proposal.decision().answer()));
        row.setWrittenAt(sql.now());
        row.setWrittenBy(accountId);
        return row;
    }

    private Proposal proposal(ProposalRecord row, List<Evidence> evidence) {
        long person = row.getPersonId();
        return new Proposal(
                row.getId(),
                person,
                row.getUnitId(),
                row.getManagementId(),
                CareSql.code(ProposalState.class, row.getState(), ProposalState.UNKNOWN),
                new Proposal.Asked(
                        CareSql.code(Proposal.By.class, row.getProposedBy(), Proposal.By.OFFICER),
                        row.getExitReason(),
                        sql.sealer().open(person, NOTE, row.getNoteSealed())),
                new Proposal.Days(row.getDraftedOn(), row.getSentOn(), row.getDecidedOn()),
                new Proposal.Decision(
                        row.getDecisionNumber(), sql.sealer().open(person, ANSWER, row.getAnswerSealed())),
                evidence,
                row.getVersion());
    }
}
