package ${package}.catalogue;

import java.util.List;
import vn.hoanhap.core.programme.PersonalField;
import vn.hoanhap.core.programme.PersonalField.Sensitivity;
import vn.hoanhap.parts.entry.Sentences;

/** Declares the personal fields that the programme stores. Names and papers are the register's: here people are ids. */
public final class PersonalFields {

    /** Say here how long your law or your office keeps such records, and name it in {@code personal.basis}. */
    private static final int RETENTION_MONTHS = 60;

    private static final List<String> FIELDS = List.of("enrolment.person_id", "enrolment.need");

    private PersonalFields() {}

    /** Returns them all. */
    public static List<PersonalField> all(Sentences words) {
        return FIELDS.stream()
                .map(name -> new PersonalField(
                        name,
                        Sensitivity.SENSITIVE,
                        words.both("personal.purpose"),
                        words.both("personal.basis"),
                        RETENTION_MONTHS))
                .toList();
    }
}
