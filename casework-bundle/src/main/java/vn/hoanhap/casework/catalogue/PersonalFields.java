package vn.hoanhap.casework.catalogue;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.hoanhap.core.programme.PersonalField;
import vn.hoanhap.core.programme.PersonalField.Sensitivity;
import vn.hoanhap.parts.entry.Sentences;

/**
 * Declares the personal fields that the programme stores. Names and papers are the register's: here people are ids. That
 * somebody is on a list, in rehabilitation or was tested is sensitive by itself.
 */
public final class PersonalFields {

    /** The law names no term for these records. */
    private static final @Nullable Integer RETENTION_MONTHS = null;

    private static final List<String> FIELDS = List.of(
            "management.person_id",
            "management.regime",
            "management.decision_number",
            "management.exit_reason",
            "management_pause.reason",
            "dossier.person_id",
            "dossier.regime",
            "dossier.facility_id",
            "dossier.decision_number",
            "dossier_pause.reason",
            "drug_test.person_id",
            "drug_test.place",
            "drug_test.test_result",
            "improvement.person_id",
            "intake.person_id",
            "intake.family",
            "intake.housing",
            "intake.work_kind",
            "intake.note_sealed",
            "intake_use.substance",
            "intake_use.route",
            "intake_use.since_said",
            "intake_treatment.form",
            "intake_treatment.when_said",
            "intake_treatment.treated",
            "need.person_id",
            "need.code",
            "plan_step.person_id",
            "plan_step.need_code",
            "plan_step.action_sealed",
            "plan_step.who_sealed",
            "plan_step.outcome_sealed",
            "turning_point.person_id",
            "turning_point.turn",
            "turning_point.note_sealed",
            "proposal.person_id",
            "proposal.exit_reason",
            "proposal.decision_number",
            "proposal.note_sealed",
            "proposal.answer_sealed",
            "proposal_evidence.code");

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
