package vn.hoanhap.counselling.catalogue;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.hoanhap.core.programme.PersonalField;
import vn.hoanhap.core.programme.PersonalField.Sensitivity;
import vn.hoanhap.parts.entry.Sentences;

/**
 * Declares the personal fields that the programme stores. Names and papers are the register's: here people are ids. That
 * somebody was counselled, and about what, is sensitive by itself; notes are sealed besides.
 */
public final class PersonalFields {

    /** The law names no term for these records. */
    private static final @Nullable Integer RETENTION_MONTHS = null;

    private static final List<String> FIELDS = List.of(
            "session_client.person_id",
            "session_client.outcome",
            "session_client.note_sealed",
            "counselling_session.topics",
            "counselling_session.counsellor_person_id",
            "mobilisation.person_id",
            "mobilisation.way");

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
