package vn.hoanhap.registry.people.duplicates;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.hoanhap.registry.people.duplicates.Reason.BIRTH_YEAR;
import static vn.hoanhap.registry.people.duplicates.Reason.BIRTH_YEAR_DIFFERS;
import static vn.hoanhap.registry.people.duplicates.Reason.BIRTH_YEAR_NEAR;
import static vn.hoanhap.registry.people.duplicates.Reason.BIRTH_YEAR_UNKNOWN;
import static vn.hoanhap.registry.people.duplicates.Reason.ID_NUMBER;
import static vn.hoanhap.registry.people.duplicates.Reason.ID_NUMBER_DIFFERS;
import static vn.hoanhap.registry.people.duplicates.Reason.INITIALS_DIFFER;
import static vn.hoanhap.registry.people.duplicates.Reason.NAME;
import static vn.hoanhap.registry.people.duplicates.Reason.PLACE;
import static vn.hoanhap.registry.people.duplicates.Reason.PLACE_SUCCEEDED;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class LikenessTest {
    private static final long NAME_KEY = 4711;

    @Test
    void isCertainOfTheSameNumberWhereverBothLive() {
        Features one = somebody(1, 1980, "number", 10);
        Features other = new Features(2, 2, null, "ax", 1955, "number", 20);

        assertThat(Likeness.between(one, other, false)).contains(new Likeness(Strength.CERTAIN, List.of(ID_NUMBER)));
    }

    @Test
    void isStrongOfTheSameNameAndYearInOnePlace() {
        assertThat(compare(1980, 1980)).contains(new Likeness(Strength.STRONG, List.of(NAME, BIRTH_YEAR, PLACE)));
        assertThat(Likeness.between(somebody(1, 1980, null, 10), somebody(2, 1980, null, 11), true))
                .contains(new Likeness(Strength.STRONG, List.of(NAME, BIRTH_YEAR, PLACE_SUCCEEDED)));
    }

    @Test
    void isWeakWithOneDoubt() {
        assertThat(compare(1980, 1981)).contains(new Likeness(Strength.WEAK, List.of(NAME, PLACE, BIRTH_YEAR_NEAR)));
        assertThat(compare(1980, null)).contains(new Likeness(Strength.WEAK, List.of(NAME, PLACE, BIRTH_YEAR_UNKNOWN)));
        assertThat(compare(null, null)).contains(new Likeness(Strength.WEAK, List.of(NAME, PLACE, BIRTH_YEAR_UNKNOWN)));
        assertThat(Likeness.between(somebody(1, 1980, "one", 10), somebody(2, 1980, "other", 10), true))
                .contains(new Likeness(Strength.WEAK, List.of(NAME, BIRTH_YEAR, PLACE, ID_NUMBER_DIFFERS)));
        assertThat(Likeness.between(somebody(1, 1980, null, 10), lettered("nt", 1980), true))
                .contains(new Likeness(Strength.WEAK, List.of(NAME, BIRTH_YEAR, PLACE, INITIALS_DIFFER)));
    }

    @Test
    void isWeakWithYearsFarApartInTheVerySameCommuneOnly() {
        assertThat(compare(1985, 1990)).contains(new Likeness(Strength.WEAK, List.of(NAME, PLACE, BIRTH_YEAR_DIFFERS)));
        assertThat(Likeness.between(somebody(1, 1985, null, 10), somebody(2, 1990, null, 11), true))
                .isEmpty();
        assertThat(Likeness.between(somebody(1, 1985, "one", 10), somebody(2, 1990, "other", 10), true))
                .isEmpty();
    }

    @Test
    void saysNothingWithTwoDoubtsOrAnotherPlace() {
        assertThat(Likeness.between(somebody(1, 1980, "one", 10), somebody(2, 1981, "other", 10), true))
                .isEmpty();
        assertThat(Likeness.between(somebody(1, 1980, null, 10), lettered("nt", null), true))
                .isEmpty();
        assertThat(Likeness.between(somebody(1, 1980, null, 10), somebody(2, 1980, null, 20), false))
                .isEmpty();
    }

    @Test
    void saysNothingOfInitialsAlone() {
        Features one = new Features(1, 1, null, "ntv", 1980, null, 10);
        Features other = new Features(2, 2, null, "ntv", 1980, null, 10);

        assertThat(Likeness.between(one, other, true)).isEmpty();
    }

    @Test
    void takesTheWordsOfANameInAnyOrder() {
        assertThat(NameKey.of(List.of(3L, 1L, 2L))).isEqualTo(NameKey.of(List.of(1L, 2L, 3L, 2L)));
        assertThat(NameKey.of(List.of(1L, 2L))).isNotEqualTo(NameKey.of(List.of(1L, 2L, 3L)));
        assertThat(NameKey.of(List.of())).isNull();
        assertThat(Features.letters("nvt")).isEqualTo(Features.letters("tnv")).isEqualTo("ntv");
    }

    @Test
    void knowsWhetherNameYearOrNumberChangedAndLeavesTheCommuneOut() {
        Features one = somebody(1, 1980, null, 10);
        long facts = Features.facts(one, somebody(2, 1980, null, 10));

        assertThat(Features.facts(somebody(2, 1980, null, 99), one)).isEqualTo(facts);
        assertThat(Features.facts(one, somebody(2, 1981, null, 10))).isNotEqualTo(facts);
        assertThat(Features.facts(one, somebody(2, 1980, "number", 10))).isNotEqualTo(facts);
        assertThat(Features.facts(one, new Features(2, 2, 5L, "ntv", 1980, null, 10)))
                .isNotEqualTo(facts);
    }

    private static Optional<Likeness> compare(@Nullable Integer one, @Nullable Integer other) {
        return Likeness.between(somebody(1, one, null, 10), somebody(2, other, null, 10), true);
    }

    private static Features somebody(long id, @Nullable Integer year, @Nullable String number, long unit) {
        return new Features(id, id, NAME_KEY, "ntv", year, number, unit);
    }

    private static Features lettered(String letters, @Nullable Integer year) {
        return new Features(2, 2, NAME_KEY, letters, year, null, 10);
    }
}
