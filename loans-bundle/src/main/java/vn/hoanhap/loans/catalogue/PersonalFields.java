package vn.hoanhap.loans.catalogue;

import java.util.List;
import vn.hoanhap.core.programme.PersonalField;
import vn.hoanhap.core.programme.PersonalField.Sensitivity;
import vn.hoanhap.parts.entry.Sentences;

/**
 * Declares the personal fields that the programme stores. Names and papers are the register's: here people are ids. That
 * somebody borrowed from these funds tells of rehab, so every field is sensitive.
 */
public final class PersonalFields {

    /** Ten years: accounting records behind the books (Decree 174/2016/NĐ-CP, article 13). */
    private static final int RETENTION_MONTHS = 120;

    private static final List<String> FIELDS = List.of(
            "loan.borrower_person_id",
            "loan.borrower_person_2_id",
            "loan.borrower_household_id",
            "loan.beneficiary_id",
            "loan.amount",
            "loan.purpose",
            "repayment.amount",
            "repayment.receipt");

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
