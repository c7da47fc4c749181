package vn.hoanhap.registry.attachments;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.hoanhap.core.access.AuditEntry;
import vn.hoanhap.core.access.AuditTrail;
import vn.hoanhap.core.access.Protection;
import vn.hoanhap.core.access.Scope;
import vn.hoanhap.core.attachment.Attachment;
import vn.hoanhap.core.attachment.AttachmentDraft;
import vn.hoanhap.core.attachment.AttachmentOwner;
import vn.hoanhap.core.attachment.Attachments;
import vn.hoanhap.core.clock.LegalClock;
import vn.hoanhap.core.programme.Download;
import vn.hoanhap.core.programme.Upload;
import vn.hoanhap.core.programme.Violations;
import vn.hoanhap.core.store.Ids;
import vn.hoanhap.core.store.TransactionRunner;
import vn.hoanhap.core.text.Names;
import vn.hoanhap.parts.sql.Sql;
import vn.hoanhap.registry.attachments.files.FileKind;
import vn.hoanhap.registry.attachments.files.FileName;
import vn.hoanhap.registry.codes.CodeList;
import vn.hoanhap.registry.codes.DatedCodes;
import vn.hoanhap.registry.people.PeopleRegister;
import vn.hoanhap.registry.words.Checks;
import vn.hoanhap.registry.words.Codes;
import vn.hoanhap.registry.words.Words;

/** Keeps papers at records. */
public final class AttachmentRegister implements Attachments {
    static final String SUBJECT = "attachment";

    private static final int LONGEST_REASON = 300;

    /** How long one may take one's own paper back without a word. */
    private static final Duration SLIP = Duration.ofHours(1);

    private final JooqAttachments table;
    private final JooqContent contents;
    private final AttachmentIntake intake;
    private final PeopleRegister people;
    private final Tools tools;

    /** Is what the register of papers works with. */
    public record Tools(
            TransactionRunner transactions,
            Protection protection,
            AuditTrail audit,
            Ids ids,
            LegalClock clock,
            DatedCodes codes,
            AttachmentLimits limits) {}

    /** Keeps papers in the register's tables. */
    public AttachmentRegister(Sql sql, PeopleRegister people, Tools tools) {
        table = new JooqAttachments(sql, people.sealedFields());
        contents = new JooqContent(sql, tools.transactions(), tools.protection());
        intake = new AttachmentIntake(table, contents, tools);
        this.people = people;
        this.tools = tools;
    }

    /** Returns how much is taken in. */
    public AttachmentLimits limits() {
        return tools.limits();
    }

    @Override
    public List<Attachment> at(AttachmentOwner owner, Scope scope) {
        return shown(table.at(owner).stream()
                .filter(paper -> reaches(paper.personId(), scope))
                .toList());
    }

    /** Lists the papers about a human being in reach, at whatever record they lie, the newest first. */
    public List<Attachment> ofPerson(long personId, Scope scope) {
        if (!reaches(personId, scope)) {
            throw Words.notFound("person.unknown", personId);
        }
        return shown(table.ofPeople(people.everyRecord(personId)));
    }

    /** One's own paper, taken back at once, was never there for anybody else. */
    private static List<Attachment> shown(List<Attachment> papers) {
        return papers.stream()
                .filter(paper -> {
                    Attachment.Withdrawn withdrawn = paper.withdrawn();
                    return withdrawn == null || withdrawn.reason() != null;
                })
                .toList();
    }

    @Override
    public Optional<Attachment> find(long id, Scope scope) {
        return table.find(id).filter(paper -> reaches(paper.personId(), scope));
    }

    /** Merged records are one human being: who sees one of them sees the papers of all. */
    private boolean reaches(@Nullable Long personId, Scope scope) {
        return personId == null
                ? scope.everything()
                : !people.findAll(people.everyRecord(personId), scope).isEmpty();
    }

    @Override
    public long add(AttachmentDraft draft, Upload file, Scope scope) throws IOException {
        Violations faults = new Violations();
        tools.transactions().read(() -> {
            check(draft, scope, faults);
            return true;
        });
        return intake.add(draft, file, faults);
    }

    private void check(AttachmentDraft draft, Scope scope, Violations faults) {
        if (!reaches(draft.personId(), scope)) {
            throw Words.notFound("person.unknown", String.valueOf(draft.personId()));
        }
        boolean known =
                tools.codes().has(CodeList.PAPER, draft.type(), tools.clock().today());
        Checks.holds(faults, known, "type", "attachment.type");
        Checks.optionalName(faults, "title", draft.title(), FileName.LONGEST);
        if (draft.on() != null) {
            Checks.notFuture(faults, "on", draft.on(), tools.clock().today());
        }
    }

    @Override
    public Download open(long id, Opening opening, Scope scope) {
        if (!Codes.OPENING_REASONS.contains(opening.reason())) {
            throw Words.invalid("reason", "attachment.opening");
        }
        Attachment paper = tools.transactions().write(() -> opened(id, opening, scope));
        FileKind kind = FileKind.of(paper.content().contentType());
        String title = paper.title() == null ? String.valueOf(id) : paper.title();
        return new Download(FileName.of(title, kind), kind.contentType(), out -> contents.copy(paper, out));
    }

    private Attachment opened(long id, Opening opening, Scope scope) {
        Attachment paper = require(id, scope);
        if (paper.withdrawn() != null || !contents.opens(paper)) {
            throw Words.gone("attachment.gone", id);
        }
        audit("attachment.opened", id, opening.accountId(), opening.reason());
        return paper;
    }

    private Attachment require(long id, Scope scope) {
        return find(id, scope).orElseThrow(() -> Words.notFound("attachment.unknown", id));
    }

    @Override
    public void withdraw(long id, Withdrawal withdrawal, Scope scope) {
        Attachment paper = require(id, scope);
        String reason = withdrawal.reason();
        boolean said = reason != null && !Names.blank(reason);
        Violations faults = new Violations();
        Checks.holds(faults, said || slip(paper, withdrawal.accountId()), "reason", "attachment.reason");
        Checks.optional(faults, "reason", reason, LONGEST_REASON);
        faults.raise();
        Attachment.Withdrawn withdrawn =
                new Attachment.Withdrawn(withdrawal.accountId(), tools.clock().now(), said ? reason : null);
        if (!table.withdraw(paper, withdrawn)) {
            throw Words.conflict("attachment.withdrawn", id);
        }
        contents.remove(id);
        audit("attachment.withdrawn", id, withdrawal.accountId(), null);
    }

    /** Tells whether somebody may take a paper back without saying why: their own, added within the hour. */
    public boolean slip(Attachment paper, long accountId) {
        return paper.added().accountId() == accountId
                && paper.added().at().plus(SLIP).isAfter(tools.clock().now());
    }

    private void audit(String action, long id, long accountId, @Nullable String detail) {
        tools.audit().record(new AuditEntry(accountId, action, SUBJECT, String.valueOf(id), detail));
    }

    /** Removes what never became whole; opens its own units of work. */
    public void sweep() {
        intake.sweep();
    }
}
