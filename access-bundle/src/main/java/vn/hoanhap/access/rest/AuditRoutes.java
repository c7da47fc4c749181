package vn.hoanhap.access.rest;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.hoanhap.access.AccessRights;
import vn.hoanhap.access.audit.AuditBook;
import vn.hoanhap.access.audit.AuditRow;
import vn.hoanhap.access.audit.Verification;
import vn.hoanhap.core.programme.Answer;
import vn.hoanhap.core.programme.Call;
import vn.hoanhap.core.programme.Contributions;
import vn.hoanhap.core.programme.None;
import vn.hoanhap.core.programme.Route;
import vn.hoanhap.core.store.Id;
import vn.hoanhap.core.text.Messages;

/** Reads and proves the audit trail. */
public final class AuditRoutes {

    /**
     * Is a row of the trail.
     *
     * @param accountId who did it; absent for the server itself
     * @param username name of that account
     */
    public record AuditBody(
            Id id,
            Instant writtenAt,
            @Nullable Id accountId,
            @Nullable String username,
            String action,
            String subjectKind,
            @Nullable String subjectId,
            @Nullable String detail) {}

    /** Is a part of the trail, newest first. */
    public record AuditList(List<AuditBody> items, @Nullable String next) {}

    /**
     * Is the proof.
     *
     * @param intact whether nobody touched a sealed row
     * @param rows rows in the chain, or up to its break
     * @param unsealed rows written but not sealed yet
     * @param fault the first break; absent when there is none
     */
    public record VerificationBody(
            boolean intact,
            long rows,
            long unsealed,
            @Nullable FaultBody fault) {}

    /**
     * Is a break of the chain.
     *
     * @param kind CHANGED, MISSING, TAIL_MISSING, ADDED or HEAD_FORGED
     * @param number place in the chain, from 1
     * @param rowId the row there; absent when it is missing
     */
    public record FaultBody(
            Verification.Kind kind, long number, @Nullable Id rowId) {}

    private final AuditBook book;
    private final Messages messages;

    /** Serves from the given book. */
    public AuditRoutes(AuditBook book, Messages messages) {
        this.book = book;
        this.messages = messages;
    }

    /** Adds the routes. */
    public void contribute(Contributions add) {
        add.route(Route.get("/audit", AuditList.class, AccessRights.AUDIT, messages.both("rest.audit.list"), this::list)
                .query("subject", messages.both("rest.audit.subject"))
                .query("account", messages.both("rest.audit.account"))
                .query("action", messages.both("rest.audit.action"))
                .query("from", messages.both("rest.audit.from"))
                .query("to", messages.both("rest.audit.to")));
        add.route(Route.get(
                        "/audit/verification",
                        VerificationBody.class,
                        AccessRights.AUDIT,
                        messages.both("rest.audit.verification"),
                        this::verify)
                .work(Route.UnitOfWork.OWN));
    }

    private Answer<AuditList> list(Call call, None body) {
        int limit = call.limit();
        List<AuditBook.Line> found = book.list(new AuditFilter(messages).query(call, call.cursor(), limit + 1));
        List<AuditBook.Line> shown = found.subList(0, Math.min(limit, found.size()));
        String next =
                found.size() > limit ? Long.toString(shown.get(limit - 1).row().id()) : null;
        return Answer.ok(new AuditList(shown.stream().map(AuditRoutes::body).toList(), next));
    }

    private Answer<VerificationBody> verify(Call call, None body) {
        Verification found = book.verify();
        return Answer.ok(new VerificationBody(found.intact(), found.rows(), found.unsealed(), fault(found.fault())));
    }

    private static @Nullable FaultBody fault(Verification.@Nullable Fault fault) {
        return fault == null ? null : new FaultBody(fault.kind(), fault.number(), id(fault.rowId()));
    }

    private static AuditBody body(AuditBook.Line line) {
        AuditRow row = line.row();
        return new AuditBody(
                new Id(row.id()),
                row.writtenAt(),
                id(row.accountId()),
                line.username(),
                row.action(),
                row.subjectKind(),
                row.subjectId(),
                row.detail());
    }

    private static @Nullable Id id(@Nullable Long value) {
        return value == null ? null : new Id(value);
    }
}
