package vn.hoanhap.registry.sheets;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.hoanhap.core.access.Principal;
import vn.hoanhap.core.access.Scope;
import vn.hoanhap.core.programme.RowDoubts;
import vn.hoanhap.core.programme.Violations;
import vn.hoanhap.parts.SaidCells;
import vn.hoanhap.registry.Register;
import vn.hoanhap.registry.RegisterRights;
import vn.hoanhap.registry.hanging.About;
import vn.hoanhap.registry.people.CategorySpan;
import vn.hoanhap.registry.people.Identity;
import vn.hoanhap.registry.people.Initials;
import vn.hoanhap.registry.people.PersonDraft;
import vn.hoanhap.registry.words.Checks;
import vn.hoanhap.registry.words.Codes;
import vn.hoanhap.registry.words.Words;

/** Takes people: one row per human being, volunteers, supported people and relatives alike. */
final class PeopleSheet extends RegisterSheet {
    private static final Set<String> IDENTITY = Set.of("full_name", "birth_date", "phone", "id_number", "address");

    private final LinesLeft lines;

    PeopleSheet(Register register, LinesLeft lines) {
        super(
                register,
                new Card("people", "person", RegisterRights.PEOPLE_WRITE, List.of("neighbourhoods")),
                columns("people")
                        .optional("full_name", Type.TEXT)
                        .optional("initials", Type.TEXT)
                        .optionalCode("sex", "code.sex.", Codes.SEXES)
                        .optional("birth_date", Type.DATE)
                        .optional("birth_year", Type.NUMBER)
                        .optional("phone", Type.TEXT)
                        .optional("id_number", Type.TEXT)
                        .optional("address", Type.TEXT)
                        .required("unit", Type.UNIT)
                        .optionalKey("neighbourhood", "neighbourhoods")
                        .optionalCode("category", "code.category.", Codes.CATEGORIES)
                        .optional("category_since", Type.DATE)
                        .optional("note", Type.LONG_TEXT));
        this.lines = lines;
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
    public RowDoubts doubts(Principal by) {
        return new PeopleDoubts(register().duplicates().ofFile(by.scope(permission())));
    }

    @Override
    public Optional<RowDoubts.Settling> settling() {
        return Optional.of(new RowDoubts.Settling(
                Words.text("doubt.settling"), "/p/register/people/duplicates", RegisterRights.PEOPLE_MERGE));
    }

    /** Names and what leads to somebody are opened by who may, on the person's page, with a reason. */
    @Override
    public Set<String> hidden(long id, Principal by) {
        boolean opens = by.may(RegisterRights.PEOPLE_IDENTITY)
                && register()
                        .people()
                        .find(id, by.scope(RegisterRights.PEOPLE_IDENTITY))
                        .isPresent();
        return opens ? Set.of() : IDENTITY;
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

    static PersonDraft draft(Row row, Violations faults) {
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

    @Override
    public Optional<Map<String, String>> standing(long id) {
        return register()
                .people()
                .removal()
                .standing(id)
                .map(draft -> cells(draft, register().people().categories().of(id)));
    }

    /** Several categories, or one that has ended, are nothing that a row says. */
    private static Map<String, String> cells(PersonDraft draft, List<CategorySpan> spans) {
        Identity identity = draft.identity();
        boolean sayable = spans.stream().allMatch(span -> spans.size() == 1 && span.to() == null);
        return new SaidCells()
                .with("full_name", identity.fullName())
                .with("initials", draft.initials())
                .with("sex", draft.sex())
                .with("birth_date", identity.birthDate())
                .with("birth_year", draft.birthYear())
                .with("phone", identity.phone())
                .with("id_number", identity.idNumber())
                .with("address", identity.address())
                .with("unit", draft.unitId())
                .with("neighbourhood", draft.neighbourhoodId())
                .with(
                        "category",
                        spans.stream()
                                .map(span -> sayable ? span.category() : span.category() + "!" + span.from())
                                .collect(Collectors.joining()))
                .with("category_since", spans.isEmpty() ? null : spans.get(0).from())
                .with("note", draft.note())
                .cells();
    }

    /** Initials follow from the name, and the year from the date, where a row leaves them empty. */
    @Override
    public Map<String, String> settled(Map<String, String> cells) {
        Map<String, String> settled = new HashMap<>(cells);
        String name = cells.get("full_name");
        String birth = cells.get("birth_date");
        if (name != null) {
            settled.putIfAbsent("initials", Initials.of(name));
        }
        if (birth != null) {
            settled.putIfAbsent(
                    "birth_year", String.valueOf(LocalDate.parse(birth).getYear()));
        }
        return settled;
    }

    @Override
    public void checkRemoval(long id, Principal by, Violations faults) {
        super.checkRemoval(id, by, faults);
        Checks.holds(faults, !register().hanging().papers(id), "key", "sheet.remove.papers");
        register().people().removal().check(id, faults);
        lines.check(About.PERSON, id, faults);
    }

    @Override
    void takeBack(long id) {
        lines.requireNone(About.PERSON, id, "category:");
        register().people().removal().remove(id);
    }
}
