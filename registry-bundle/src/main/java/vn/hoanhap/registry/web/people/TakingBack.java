package vn.hoanhap.registry.web.people;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import vn.hoanhap.core.access.Scope;
import vn.hoanhap.core.programme.Call;
import vn.hoanhap.registry.Register;
import vn.hoanhap.registry.RegisterRights;
import vn.hoanhap.registry.contacts.ContactEntry;

/** Knows which contacts somebody may take back: what they entered by hand today, and anything for who corrects records. */
final class TakingBack {

    private final Register register;

    TakingBack(Register register) {
        this.register = register;
    }

    /** Tells whether the reader may take this contact with a person back. */
    boolean may(ContactEntry contact, long person, Call call) {
        Scope corrects = call.principal().scope(RegisterRights.PEOPLE_WRITE);
        return !slips(List.of(contact), call).isEmpty()
                || register.people().find(person, corrects).isPresent();
    }

    /** Returns which of the contacts with one person the reader entered by hand today: with one question. */
    Set<Long> slips(List<ContactEntry> contacts, Call call) {
        Scope records = call.principal().scope(RegisterRights.CONTACTS_WRITE);
        Set<Long> ids = contacts.stream().map(ContactEntry::id).collect(Collectors.toSet());
        boolean reached = contacts.stream()
                .findFirst()
                .flatMap(contact -> register.people().find(contact.draft().personId(), records))
                .isPresent();
        return reached ? register.contacts().enteredToday(ids, call.principal().accountId()) : Set.of();
    }
}
