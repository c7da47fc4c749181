package vn.hoanhap.loans.domain;

import org.jspecify.annotations.Nullable;

/** Is the borrower of record: who stands in the contract, which need not be whom the loan helps. */
public sealed interface Borrower {

    /** Returns the kind. */
    BorrowerKind kind();

    /** Returns the first person of record; null for a household. */
    default @Nullable Long personId() {
        return null;
    }

    /** Returns the second person of record; null unless a couple's second is known. */
    default @Nullable Long secondPersonId() {
        return null;
    }

    /** Returns the household of record; null for people. */
    default @Nullable Long householdId() {
        return null;
    }

    /** Tells whether this person stands in the contract. */
    default boolean includes(long person) {
        Long first = personId();
        Long second = secondPersonId();
        return (first != null && first == person) || (second != null && second == person);
    }

    /** One person. */
    record OnePerson(Long personId) implements Borrower {
        @Override
        public BorrowerKind kind() {
            return BorrowerKind.PERSON;
        }
    }

    /** Two people; the second may not be on record. */
    record Couple(Long personId, @Nullable Long secondPersonId) implements Borrower {
        @Override
        public BorrowerKind kind() {
            return BorrowerKind.COUPLE;
        }
    }

    /** A household. */
    record OneHousehold(Long householdId) implements Borrower {
        @Override
        public BorrowerKind kind() {
            return BorrowerKind.HOUSEHOLD;
        }
    }
}
