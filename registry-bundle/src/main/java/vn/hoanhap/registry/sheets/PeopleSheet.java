package vn.hoanhap.registry.sheets;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.hoanhap.core.access.Scope;
import vn.hoanhap.core.programme.Violations;
import vn.hoanhap.registry.Register;
import vn.hoanhap.registry.RegisterRights;
import vn.hoanhap.registry.people.Identity;
import vn.hoanhap.registry.people.PersonDraft;
import vn.hoanhap.registry.words.Checks;
import vn.hoanhap.registry.words.Codes;

/** Takes people: one row per human being, volunteers, supported people and relatives alike. */
final class PeopleSheet extends RegisterSheet {
    PeopleSheet(Register register) {
        super(
                register,
                new Card("people", "person", RegisterRights.PEOPLE_WRITE, List.of("neighbourhoods")),
                columns("people")
                        .optional("full_name", Type.TEXT)
                        .optional("initials", Type.TEXT)
                        .optionalCode("sex", Codes.SEXES)
                        .optional("birth_date", Type.DATE)
                        .optional("birth_year", Type.NUMBER)
                        .optional("phone", Type.TEXT)
                        .optional("id_number", Type.TEXT)
                        .optional("address", Type.TEXT)
                        .required("unit", Type.UNIT)
                        .optionalKey("neighbourhood", "neighbourhoods")
                        .optionalCode("category", Codes.CATEGORIES)
                        .optional("category_since", Type.DATE)
                        .optional("note", Type.LONG_TEXT));
    }

    @Override
    public void check(Row row, Violations faults) {
        register().people().check(draft(row, faults), scope(row), faults);
        boolean both = filled(row, "category") == filled(row, "category_since");
        Checks.holds(faults, both, "category_since", "person.category.since");
        var since = row.date("category_since");
        if (since != null) {
            Checks.notFuture(faults, "category_since", since, register().clock().today());
        }
    }

    @Override
    boolean reaches(long existing, Scope scope) {
        return register().people().find(existing, scope).isPresent();
    }

    @Override
    long write(Row row, @Nullable Long existing) {
        Violations faults = new Violations();
        PersonDraft draft = draft(row, faults);
        register().people().check(draft, scope(row), faults);
        faults.raise();
        long id = put(row, draft, existing);
        register().people().categories().only(id, row.text("category"), row.date("category_since"));
        return id;
    }

    private long put(Row row, PersonDraft draft, @Nullable Long existing) {
        if (existing == null) {
            return register().people().create(draft, true);
        }
        register().people().correct(existing, draft, scope(row), null);
        return existing;
    }

    private static PersonDraft draft(Row row, Violations faults) {
        return new PersonDraft(
                row.text("initials"),
                year(row, "birth_year", faults),
                row.text("sex"),
                requiredId(row, "unit"),
                row.id("neighbourhood"),
                null,
                row.text("note"),
                new Identity(
                        row.text("full_name"),
                        row.date("birth_date"),
                        row.text("phone"),
                        row.text("id_number"),
                        row.text("address")));
    }
}
