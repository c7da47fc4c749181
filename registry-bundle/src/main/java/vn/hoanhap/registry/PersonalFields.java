package vn.hoanhap.registry;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import vn.hoanhap.core.programme.PersonalField;
import vn.hoanhap.core.programme.PersonalField.Sensitivity;
import vn.hoanhap.core.text.Text;
import vn.hoanhap.registry.words.Words;

/** Declares the personal fields that the register stores, with purpose and legal basis. */
final class PersonalFields {
    private static final Map<Sensitivity, List<String>> FIELDS = Map.of(
            Sensitivity.IDENTITY,
            List.of(
                    "person_identity.full_name",
                    "person_identity.birth_date",
                    "person_identity.phone",
                    "person_identity.id_number",
                    "person_identity.address",
                    "name_token.token",
                    "person.name_key"),
            Sensitivity.SENSITIVE,
            List.of(
                    "person.note_sealed",
                    "person_category.category",
                    "contact.category",
                    "contact.topic_sealed",
                    "contact.note_sealed",
                    "contact.next_step_sealed",
                    "referral.service",
                    "referral_step.note_sealed",
                    "person_move.note_sealed",
                    "person_move.reason_sealed",
                    "support_request.kind",
                    "support_request.note_sealed",
                    "support_request.answer_sealed",
                    "attachment.title_sealed",
                    "attachment.reason_sealed",
                    "attachment_part.content",
                    "journal_line.category"),
            Sensitivity.ORDINARY,
            List.of(
                    "person.initials",
                    "person.birth_year",
                    "person.sex",
                    "person.unit_id",
                    "person.neighbourhood_id",
                    "person_residence.unit_id",
                    "duplicate_pair.reasons",
                    "household_person.person_id",
                    "membership.person_id",
                    "assignment.person_id",
                    "contact.met_on",
                    "referral.person_id",
                    "person_move.person_id",
                    "support_request.person_id",
                    "attachment.person_id",
                    "journal_line.person_id"));

    private PersonalFields() {}

    static List<PersonalField> all() {
        Text basis = Words.text("personal.basis");
        List<PersonalField> fields = new ArrayList<>();
        for (Sensitivity sensitivity : Sensitivity.values()) {
            Text purpose = Words.text("personal." + sensitivity);
            for (String name : FIELDS.getOrDefault(sensitivity, List.of())) {
                fields.add(new PersonalField(name, sensitivity, purpose, basis, null));
            }
        }
        return fields;
    }
}
