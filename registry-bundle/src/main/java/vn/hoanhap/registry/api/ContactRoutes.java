package vn.hoanhap.registry.api;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.hoanhap.core.programme.Answer;
import vn.hoanhap.core.programme.Call;
import vn.hoanhap.core.programme.Contributions;
import vn.hoanhap.core.programme.MaxLength;
import vn.hoanhap.core.programme.Method;
import vn.hoanhap.core.programme.Route;
import vn.hoanhap.core.programme.Violations;
import vn.hoanhap.core.store.Id;
import vn.hoanhap.registry.Register;
import vn.hoanhap.registry.RegisterRights;
import vn.hoanhap.registry.contacts.ContactDraft;
import vn.hoanhap.registry.contacts.ContactEntry;
import vn.hoanhap.registry.words.Words;

/** Answers for contacts with a person. */
public final class ContactRoutes {
    private final Register register;

    /** Answers from the register. */
    public ContactRoutes(Register register) {
        this.register = register;
    }

    record ContactItem(
            Id id,
            Id person,
            Id metBy,
            @Nullable String metByInitials,
            @Nullable Id team,
            Id unit,
            LocalDate on,
            String channel,
            @Nullable String category,
            String topic,
            @Nullable String note,
            @Nullable String nextStep,
            @Nullable LocalDate nextStepOn,
            int version) {
        static ContactItem of(ContactEntry entry) {
            ContactDraft draft = entry.draft();
            ContactDraft.Said said = draft.said();
            return new ContactItem(
                    new Id(entry.id()),
                    new Id(draft.personId()),
                    new Id(draft.metById()),
                    entry.metByInitials(),
                    Reading.id(draft.teamId()),
                    new Id(draft.unitId()),
                    draft.on(),
                    draft.channel(),
                    draft.category(),
                    said.topic(),
                    said.note(),
                    said.nextStep(),
                    said.nextStepOn(),
                    entry.version());
        }
    }

    record ContactList(List<ContactItem> items, @Nullable Id next) {}

    record ContactBody(
            Id metBy,
            @Nullable Id team,
            @Nullable String unit,
            LocalDate on,
            String channel,
            @Nullable String category,
            @MaxLength(200) String topic,
            @Nullable @MaxLength(1000) String note,
            @Nullable @MaxLength(200) String nextStep,
            @Nullable LocalDate nextStepOn) {}

    /** Adds the routes. */
    public void contribute(Contributions add) {
        add.route(Reading.paged(Route.get(
                "/people/{id}/contacts",
                ContactList.class,
                RegisterRights.PEOPLE_READ,
                Words.text("route.contacts"),
                (call, none) -> list(call))));
        add.route(Route.writing(Method.POST, "/people/{id}/contacts", ContactBody.class, Written.class)
                .answers(RegisterRights.CONTACTS_WRITE, Words.text("route.contact.new"), this::create));
        add.route(Route.writing(Method.PUT, "/people/{id}/contacts/{contact}", ContactBody.class, Written.class)
                .answers(RegisterRights.CONTACTS_WRITE, Words.text("route.contact.change"), this::change));
    }

    private Answer<ContactList> list(Call call) {
        List<ContactEntry> found =
                register.contacts().ofPerson(call.pathId("id"), call.scope(), call.cursor(), call.limit());
        return Answer.ok(new ContactList(
                found.stream().map(ContactItem::of).toList(), Reading.next(found, call.limit(), ContactEntry::id)));
    }

    private Answer<Written> create(Call call, ContactBody body) {
        ContactDraft draft = checked(call, body);
        long id = register.contacts().enter(draft, call.principal().accountId());
        return Answer.created("/people/" + draft.personId() + "/contacts", Written.of(id))
                .version(1);
    }

    private Answer<Written> change(Call call, ContactBody body) {
        long id = call.pathId("contact");
        long version = call.ifMatch();
        if (register.contacts().find(call.pathId("id"), id, call.scope()).isEmpty()) {
            throw Words.notFound("contact.unknown", id);
        }
        register.contacts().correct(id, checked(call, body), call.scope(), version);
        return Answer.ok(Written.of(id)).version(version + 1);
    }

    private ContactDraft checked(Call call, ContactBody body) {
        long person = call.pathId("id");
        ContactDraft draft = new ContactDraft(
                person,
                body.metBy().value(),
                Reading.value(body.team()),
                unit(call, body),
                body.on(),
                body.channel(),
                Reading.text(body.category()),
                new ContactDraft.Said(
                        body.topic(), Reading.text(body.note()), Reading.text(body.nextStep()), body.nextStepOn()));
        Violations faults = new Violations();
        register.contacts().check(draft, call.scope(), faults);
        faults.raise();
        return draft;
    }

    /** Without a unit, the contact happened where the person lives, in the unit of that day. */
    private long unit(Call call, ContactBody body) {
        String reference = body.unit();
        if (reference != null) {
            return register.units().units().resolve(reference, body.on());
        }
        long person = call.pathId("id");
        return register.people()
                .find(person, call.scope())
                .map(found -> register.units().placeThen(found.unitId(), body.on()))
                .orElseThrow(() -> Words.notFound("person.unknown", person));
    }
}
