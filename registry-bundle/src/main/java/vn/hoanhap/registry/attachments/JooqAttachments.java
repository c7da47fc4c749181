package vn.hoanhap.registry.attachments;

import static vn.hoanhap.registry.db.Tables.ATTACHMENT;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jooq.Condition;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import vn.hoanhap.core.attachment.Attachment;
import vn.hoanhap.core.attachment.AttachmentDraft;
import vn.hoanhap.core.attachment.AttachmentOwner;
import vn.hoanhap.parts.sql.Sql;
import vn.hoanhap.parts.sql.Utc;
import vn.hoanhap.registry.db.tables.records.AttachmentRecord;
import vn.hoanhap.registry.people.SealedFields;

/** Keeps what is known of papers. A row that is PENDING waits for its content, and nobody sees it. */
final class JooqAttachments {
    private static final String TITLE = "attachment_title";
    private static final String REASON = "attachment_reason";
    private static final String PENDING = "PENDING";
    private static final String KEPT = "KEPT";
    private static final String WITHDRAWN = "WITHDRAWN";
    private static final int MOST = 500;

    private final Sql sql;
    private final SealedFields sealed;

    JooqAttachments(Sql sql, SealedFields sealed) {
        this.sql = sql;
        this.sealed = sealed;
    }

    /** Returns whose key seals a paper: the person's, or one of its own. */
    static long key(long id, @Nullable Long personId) {
        return personId == null ? id : personId;
    }

    /** Is a draft with the title and the content that it is kept with. */
    record Entry(AttachmentDraft draft, String title, Attachment.Content content, Instant at) {}

    void insert(long id, Entry entry) {
        AttachmentDraft draft = entry.draft();
        AttachmentRecord row = sql.dsl().newRecord(ATTACHMENT);
        row.setId(id);
        row.setProgrammeId(draft.owner().programmeId());
        row.setRecordKind(draft.owner().kind());
        row.setRecordId(draft.owner().recordId());
        row.setPersonId(draft.personId());
        row.setPaperType(draft.type());
        row.setTitleSealed(Objects.requireNonNull(sealed.seal(key(id, draft.personId()), TITLE, entry.title())));
        row.setDatedOn(draft.on());
        row.setContentType(entry.content().contentType());
        row.setByteCount(entry.content().size());
        row.setSha256(entry.content().sha256());
        row.setPaperState(PENDING);
        row.setAddedBy(draft.accountId());
        row.setAddedAt(Utc.column(entry.at()));
        row.insert();
    }

    /** Shows a paper whose content is whole; false when it was swept away meanwhile. */
    boolean keep(long id) {
        return sql.dsl()
                        .update(ATTACHMENT)
                        .set(ATTACHMENT.PAPER_STATE, KEPT)
                        .where(ATTACHMENT.ID.eq(id), ATTACHMENT.PAPER_STATE.eq(PENDING))
                        .execute()
                == 1;
    }

    /** Takes a paper back; false when somebody else just did. */
    boolean withdraw(Attachment paper, Attachment.Withdrawn withdrawn) {
        return sql.dsl()
                        .update(ATTACHMENT)
                        .set(ATTACHMENT.PAPER_STATE, WITHDRAWN)
                        .set(ATTACHMENT.WITHDRAWN_BY, withdrawn.accountId())
                        .set(ATTACHMENT.WITHDRAWN_AT, Utc.column(withdrawn.at()))
                        .set(
                                ATTACHMENT.REASON_SEALED,
                                sealed.seal(key(paper.id(), paper.personId()), REASON, withdrawn.reason()))
                        .where(ATTACHMENT.ID.eq(paper.id()), ATTACHMENT.PAPER_STATE.eq(KEPT))
                        .execute()
                == 1;
    }

    /** Forgets a paper whose content never became whole; false when it did meanwhile. */
    boolean forget(long id) {
        return sql.dsl()
                        .deleteFrom(ATTACHMENT)
                        .where(ATTACHMENT.ID.eq(id), ATTACHMENT.PAPER_STATE.eq(PENDING))
                        .execute()
                == 1;
    }

    Optional<Attachment> find(long id) {
        return rows(ATTACHMENT.ID.eq(id)).stream().findFirst();
    }

    List<Attachment> at(AttachmentOwner owner) {
        return rows(lies(owner));
    }

    List<Attachment> ofPeople(Set<Long> personIds) {
        return rows(ATTACHMENT.PERSON_ID.in(personIds));
    }

    private List<Attachment> rows(Condition condition) {
        return sql.dsl()
                .selectFrom(ATTACHMENT)
                .where(condition)
                .and(ATTACHMENT.PAPER_STATE.ne(PENDING))
                .orderBy(ATTACHMENT.ID.desc())
                .limit(MOST)
                .fetch(this::paper);
    }

    private static Condition lies(AttachmentOwner owner) {
        return ATTACHMENT
                .RECORD_ID
                .eq(owner.recordId())
                .and(ATTACHMENT.RECORD_KIND.eq(owner.kind()))
                .and(ATTACHMENT.PROGRAMME_ID.eq(owner.programmeId()));
    }

    private Attachment paper(AttachmentRecord row) {
        long key = key(row.getId(), row.getPersonId());
        Long withdrawnBy = row.getWithdrawnBy();
        Instant withdrawnAt = Utc.orNull(row.getWithdrawnAt());
        return new Attachment(
                row.getId(),
                new AttachmentOwner(row.getProgrammeId(), row.getRecordKind(), row.getRecordId()),
                row.getPersonId(),
                row.getPaperType(),
                sealed.open(key, TITLE, row.getTitleSealed()),
                row.getDatedOn(),
                new Attachment.Content(row.getContentType(), row.getByteCount(), row.getSha256()),
                new Attachment.Added(row.getAddedBy(), Utc.moment(row.getAddedAt())),
                withdrawnBy == null || withdrawnAt == null
                        ? null
                        : new Attachment.Withdrawn(
                                withdrawnBy, withdrawnAt, sealed.open(key, REASON, row.getReasonSealed())));
    }

    /** Counts the papers that lie at a record or are on their way to it. */
    int count(AttachmentOwner owner) {
        return sql.dsl().fetchCount(ATTACHMENT, lies(owner).and(ATTACHMENT.PAPER_STATE.ne(WITHDRAWN)));
    }

    /** Tells whether the same bytes lie at a record. */
    boolean lies(AttachmentOwner owner, String sha256) {
        return sql.dsl()
                .fetchExists(
                        ATTACHMENT,
                        lies(owner).and(ATTACHMENT.PAPER_STATE.eq(KEPT)).and(ATTACHMENT.SHA256.eq(sha256)));
    }

    /** Adds up what an account has sent since a moment, also what was taken back again. */
    long bytes(long accountId, Instant since) {
        return sql.dsl()
                .select(DSL.coalesce(DSL.sum(ATTACHMENT.BYTE_COUNT), DSL.inline(0)))
                .from(ATTACHMENT)
                .where(ATTACHMENT.ADDED_BY.eq(accountId))
                .and(ATTACHMENT.ADDED_AT.ge(Utc.column(since)))
                .fetchSingle()
                .value1()
                .longValue();
    }

    /** Lists papers that wait for their content since before a moment. */
    List<Long> waiting(Instant before) {
        return sql.dsl()
                .select(ATTACHMENT.ID)
                .from(ATTACHMENT)
                .where(ATTACHMENT.PAPER_STATE.eq(PENDING))
                .and(ATTACHMENT.ADDED_AT.lt(Utc.column(before)))
                .limit(MOST)
                .fetch(row -> row.value1());
    }
}
