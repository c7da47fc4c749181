package vn.hoanhap.registry.sheets;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.hoanhap.core.access.Scope;
import vn.hoanhap.core.programme.Violations;
import vn.hoanhap.parts.SaidCells;
import vn.hoanhap.registry.Register;
import vn.hoanhap.registry.RegisterRights;
import vn.hoanhap.registry.contacts.ContactDraft;
import vn.hoanhap.registry.words.Checks;
import vn.hoanhap.registry.words.Codes;

/** Takes contacts: who met whom, when, how, about what, what comes next. */
final class ContactSheet extends RegisterSheet {
    private static final int LONGEST_LINE = 200;

    ContactSheet(Register register) {
        super(
                register,
                // Who met somebody for a team must have been in it, or assigned to that person.
                new Card(
                        "contacts",
                        "contact",
                        RegisterRights.CONTACTS_WRITE,
                        List.of("people", "teams", "members", "assignments")),
                columns("contacts")
                        .requiredKey("person", "people")
                        .requiredKey("met_by", "people")
                        .optionalKey("team", "teams")
                        .required("met_on", Type.DATE)
                        .required("unit", Type.UNIT)
                        .requiredCode("channel", "code.channel.", Codes.CHANNELS)
                        .optionalCode("category", "code.category.", Codes.CATEGORIES)
                        .required("topic", Type.TEXT)
                        .optional("note", Type.LONG_TEXT)
                        .optional("next_step", Type.TEXT)
                        .optional("next_step_on", Type.DATE));
    }

    @Override
    public Optional<String> dayColumn() {
        return Optional.of("met_on");
    }

    @Override
    public void check(Row row, Violations faults) {
        LocalDate met = requiredDate(row, "met_on");
        LocalDate next = row.date("next_step_on");
        Checks.notFuture(faults, "met_on", met, register().clock().today());
        Checks.holds(faults, next == null || !next.isBefore(met), "next_step_on", "contact.next-before");
        Checks.text(faults, "topic", required(row, "topic"), LONGEST_LINE);
        Checks.optional(faults, "next_step", row.text("next_step"), LONGEST_LINE);
        reached(row, faults);
        if (faults.none() && resolved(row, "person", "met_by", "team")) {
            register().contacts().check(draft(row), scope(row), faults);
        }
    }

    /** A key is no way to a person out of reach, nor to their id. */
    private void reached(Row row, Violations faults) {
        Long person = row.id("person");
        boolean seen =
                person == null || register().people().find(person, scope(row)).isPresent();
        Checks.holds(faults, seen, "person", "assignment.person");
    }

    private static ContactDraft draft(Row row) {
        return new ContactDraft(
                requiredId(row, "person"),
                requiredId(row, "met_by"),
                row.id("team"),
                requiredId(row, "unit"),
                requiredDate(row, "met_on"),
                required(row, "channel"),
                row.text("category"),
                new ContactDraft.Said(
                        required(row, "topic"), row.text("note"), row.text("next_step"), row.date("next_step_on")));
    }

    @Override
    boolean reaches(long existing, Scope scope) {
        return register().contacts().find(existing, scope).isPresent();
    }

    @Override
    long write(Row row, @Nullable Long existing) {
        Violations faults = new Violations();
        reached(row, faults);
        faults.raise();
        ContactDraft draft = draft(row);
        register().contacts().check(draft, scope(row), faults);
        faults.raise();
        if (existing == null) {
            return register().contacts().create(draft);
        }
        register().contacts().correct(existing, draft, scope(row), null);
        return existing;
    }

    @Override
    public Optional<Map<String, String>> standing(long id) {
        return register().contacts().find(id, Scope.EVERYTHING).map(entry -> cells(entry.draft()));
    }

    private static Map<String, String> cells(ContactDraft draft) {
        ContactDraft.Said said = draft.said();
        return new SaidCells()
                .with("person", draft.personId())
                .with("met_by", draft.metById())
                .with("team", draft.teamId())
                .with("met_on", draft.on())
                .with("unit", draft.unitId())
                .with("channel", draft.channel())
                .with("category", draft.category())
                .with("topic", said.topic())
                .with("note", said.note())
                .with("next_step", said.nextStep())
                .with("next_step_on", said.nextStepOn())
                .cells();
    }

    @Override
    void takeBack(long id) {
        register().contacts().remove(id);
    }
}
