package vn.hoanhap.registry.people;

import java.time.LocalDate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.hoanhap.core.programme.Violations;
import vn.hoanhap.core.text.Names;
import vn.hoanhap.registry.words.Checks;
import vn.hoanhap.registry.words.Codes;

/** Says what a person's record must hold. A person known by initials and birth year only is a whole record. */
final class PersonRules {
    private static final int LONGEST_NAME = 100;
    private static final int LONGEST_INITIALS = 20;
    private static final int LONGEST_ADDRESS = 255;
    private static final int LONGEST_NOTE = 1000;
    private static final int OLDEST_YEAR = 1900;
    private static final Pattern ID_NUMBER = Pattern.compile("\\d{9}|\\d{12}");

    private PersonRules() {}

    static void check(PersonDraft draft, LocalDate today, Violations faults) {
        Identity identity = draft.identity();
        names(draft, faults);
        birth(draft, today, faults);
        if (draft.sex() != null) {
            Checks.code(faults, "sex", draft.sex(), Codes.SEXES);
        }
        phone(faults, identity.phone());
        pattern(faults, "id_number", identity.idNumber(), ID_NUMBER);
        Checks.optional(faults, "address", identity.address(), LONGEST_ADDRESS);
        Checks.optional(faults, "note", draft.note(), LONGEST_NOTE);
        if (draft.livesThereSince() != null) {
            Checks.notFuture(faults, "lives_there_since", draft.livesThereSince(), today);
        }
    }

    private static void names(PersonDraft draft, Violations faults) {
        Checks.optionalName(faults, "full_name", draft.identity().fullName(), LONGEST_NAME);
        boolean readable = draft.initials() == null || draft.initials().isBlank() || Names.readable(draft.initials());
        Checks.holds(faults, readable, "initials", "check.unreadable");
        String initials = draft.knownInitials();
        Checks.holds(faults, !initials.isEmpty(), "initials", "person.unnamed");
        if (follow(draft)) {
            // A name that cannot be read at all was refused above.
            boolean unread = initials.isEmpty()
                    || !Names.readable(String.valueOf(draft.identity().fullName()));
            boolean named = !Initials.fold(initials).isEmpty();
            Checks.holds(faults, unread || named, "full_name", "person.full_name.letters");
        } else {
            boolean lettered = Initials.valid(initials);
            Checks.holds(faults, !readable || lettered, "initials", "person.initials.letters");
            boolean fits =
                    initials.length() <= LONGEST_INITIALS || draft.identity().fullName() != null;
            boolean initialled = fits && !Initials.fold(initials).isEmpty();
            Checks.holds(faults, !lettered || initialled, "initials", "person.initials");
        }
    }

    /** What follows from a name is as the name is, also when a form sends it back. */
    private static boolean follow(PersonDraft draft) {
        String initials = draft.knownInitials();
        String name = draft.identity().fullName();
        return initials.isEmpty() || (name != null && initials.equals(Initials.of(name)));
    }

    private static void birth(PersonDraft draft, LocalDate today, Violations faults) {
        LocalDate date = draft.identity().birthDate();
        Integer year = draft.birthYear();
        if (date != null) {
            Checks.notFuture(faults, "birth_date", date, today);
            boolean agrees = year == null || year == date.getYear();
            Checks.holds(faults, agrees, "birth_year", "person.birth-differs");
        }
        boolean enough = year != null || date != null || draft.identity().fullName() != null;
        Checks.holds(faults, enough, "birth_year", "person.birth-missing");
        Integer known = draft.knownBirthYear();
        boolean plausible = known == null || (known >= OLDEST_YEAR && known <= today.getYear());
        Checks.holds(faults, plausible, "birth_year", "person.birth-year", OLDEST_YEAR, today.getYear());
    }

    private static void phone(Violations faults, @Nullable String phone) {
        PhoneNumber.Form form = phone == null ? PhoneNumber.Form.NUMBER : PhoneNumber.form(phone);
        Checks.holds(faults, form != PhoneNumber.Form.ZERO_LOST, "phone", "person.phone.zero");
        Checks.holds(faults, form != PhoneNumber.Form.NONE, "phone", "person.phone");
    }

    private static void pattern(Violations faults, String field, @Nullable String value, Pattern form) {
        Checks.holds(faults, value == null || form.matcher(value).matches(), field, "person." + field);
    }
}
