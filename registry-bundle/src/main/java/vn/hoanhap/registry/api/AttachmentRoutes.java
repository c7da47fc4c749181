package vn.hoanhap.registry.api;

import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.hoanhap.core.attachment.Attachment;
import vn.hoanhap.core.attachment.AttachmentDraft;
import vn.hoanhap.core.attachment.AttachmentOwner;
import vn.hoanhap.core.attachment.Attachments;
import vn.hoanhap.core.programme.Answer;
import vn.hoanhap.core.programme.Call;
import vn.hoanhap.core.programme.Contributions;
import vn.hoanhap.core.programme.Download;
import vn.hoanhap.core.programme.MaxLength;
import vn.hoanhap.core.programme.Method;
import vn.hoanhap.core.programme.Route;
import vn.hoanhap.core.programme.Upload;
import vn.hoanhap.core.store.Id;
import vn.hoanhap.registry.Register;
import vn.hoanhap.registry.RegisterRights;
import vn.hoanhap.registry.api.ReferralAnswers.CodeItem;
import vn.hoanhap.registry.api.ReferralAnswers.CodeItems;
import vn.hoanhap.registry.attachments.AttachmentRegister;
import vn.hoanhap.registry.attachments.PaperPlaces;
import vn.hoanhap.registry.codes.CodeList;
import vn.hoanhap.registry.words.Words;

/** Answers for papers at people, moves and referrals. A paper is titled by the name of its file: addresses end up in logs. */
public final class AttachmentRoutes {
    /** More than any limit: who sends too much hears how much is taken, and not only that it is too much. */
    private static final long MOST_BYTES = 64L << 20;

    private final Register register;
    private final AttachmentRegister attachments;
    private final PaperPlaces places;

    /** Answers from the register. */
    public AttachmentRoutes(Register register) {
        this.register = register;
        attachments = register.attachments();
        places = register.paperPlaces();
    }

    record AttachmentItem(
            Id id,
            String owner,
            @Nullable Id person,
            String type,
            @Nullable String title,
            @Nullable LocalDate on,
            String contentType,
            long size,
            String sha256,
            Id addedBy,
            Instant addedAt,
            @Nullable Gone withdrawn) {
        static AttachmentItem of(Attachment paper) {
            Attachment.Withdrawn withdrawn = paper.withdrawn();
            return new AttachmentItem(
                    new Id(paper.id()),
                    paper.owner().toString(),
                    Reading.id(paper.personId()),
                    paper.type(),
                    paper.title(),
                    paper.on(),
                    paper.content().contentType(),
                    paper.content().size(),
                    paper.content().sha256(),
                    new Id(paper.added().accountId()),
                    paper.added().at(),
                    withdrawn == null
                            ? null
                            : new Gone(new Id(withdrawn.accountId()), withdrawn.at(), withdrawn.reason()));
        }
    }

    record Gone(Id by, Instant at, @Nullable String reason) {}

    record AttachmentList(List<AttachmentItem> items) {}

    record Withdrawing(@MaxLength(300) @Nullable String reason) {}

    /** Adds the routes. */
    public void contribute(Contributions add) {
        add.route(Route.get(
                "/paper-types",
                CodeItems.class,
                RegisterRights.PEOPLE_READ,
                Words.text("route.paper-types"),
                (call, none) -> types(call)));
        add.route(Route.get(
                        "/attachments",
                        AttachmentList.class,
                        RegisterRights.PEOPLE_READ,
                        Words.text("route.attachments"),
                        (call, none) -> list(call))
                .query("owner", Words.text("query.owner")));
        add.route(Route.writing(Method.POST, "/attachments", Upload.class, Written.class)
                .answers(RegisterRights.PEOPLE_WRITE, Words.text("route.attachment.new"), this::add)
                .query("owner", Words.text("query.owner"))
                .query("type", Words.text("query.paper-type"))
                .query("on", Words.text("query.paper-day"))
                .work(Route.UnitOfWork.OWN)
                .maxBytes(MOST_BYTES));
        add.route(Route.get(
                        "/attachments/{id}/content",
                        Download.class,
                        RegisterRights.PEOPLE_IDENTITY,
                        Words.text("route.attachment.content"),
                        (call, none) -> open(call))
                .query("reason", Words.text("query.opening"))
                .work(Route.UnitOfWork.OWN));
        add.route(Route.writing(Method.DELETE, "/attachments/{id}", Withdrawing.class, Written.class)
                .answers(RegisterRights.PEOPLE_WRITE, Words.text("route.attachment.withdraw"), this::withdraw));
    }

    private Answer<CodeItems> types(Call call) {
        return Answer.ok(new CodeItems(register.codes().on(CodeList.PAPER, call.asOf()).stream()
                .map(code -> new CodeItem(code.code(), code.title().in(call.language()), code.from(), code.to()))
                .toList()));
    }

    /** All papers about a person stand in that person's list, at whatever record they lie. */
    private Answer<AttachmentList> list(Call call) {
        AttachmentOwner owner = owner(call);
        long person = places.personAt(owner, call.principal());
        List<Attachment> papers = PaperPlaces.isPerson(owner)
                ? attachments.ofPerson(person, call.scope())
                : attachments.at(owner, call.scope());
        return Answer.ok(
                new AttachmentList(papers.stream().map(AttachmentItem::of).toList()));
    }

    private static AttachmentOwner owner(Call call) {
        try {
            return AttachmentOwner.parse(call.query("owner").orElse(""));
        } catch (IllegalArgumentException e) {
            throw Words.invalid("owner", "attachment.owner");
        }
    }

    private Answer<Written> add(Call call, Upload file) throws IOException {
        AttachmentOwner owner = owner(call);
        long person = register.transactions().read(() -> places.personAt(owner, call.principal()));
        AttachmentDraft draft = new AttachmentDraft(
                owner,
                person,
                call.query("type").orElse(""),
                null,
                call.queryDate("on").orElse(null),
                call.principal().accountId());
        long id = attachments.add(draft, file, call.scope());
        return Answer.created("/attachments/" + id, Written.of(id));
    }

    private Answer<Download> open(Call call) {
        Attachments.Opening opening = new Attachments.Opening(
                call.principal().accountId(), call.query("reason").orElse(""));
        return Answer.ok(attachments.open(call.pathId("id"), opening, call.scope()));
    }

    private Answer<Written> withdraw(Call call, Withdrawing body) {
        long id = call.pathId("id");
        attachments.withdraw(
                id,
                new Attachments.Withdrawal(call.principal().accountId(), Reading.text(body.reason())),
                call.scope());
        return Answer.ok(Written.of(id));
    }
}
