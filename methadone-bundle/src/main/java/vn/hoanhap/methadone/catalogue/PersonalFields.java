package vn.hoanhap.methadone.catalogue;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.hoanhap.core.programme.PersonalField;
import vn.hoanhap.core.programme.PersonalField.Sensitivity;
import vn.hoanhap.parts.entry.Sentences;

/**
 * Declares the personal fields that the programme stores. Here people are ids, and nothing is written in words of one’s own: what
 * is written for the facility lies sealed with the referral. That somebody is on the way to treatment is sensitive by itself.
 */
public final class PersonalFields {

    /** The law names no term for these records. */
    private static final @Nullable Integer RETENTION_MONTHS = null;

    private static final List<String> FIELDS = List.of(
            "application.person_id",
            "application.opioids",
            "application.consent_by",
            "application.organisation_id",
            "application.referral_id",
            "application.reason",
            "paper.code");

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
