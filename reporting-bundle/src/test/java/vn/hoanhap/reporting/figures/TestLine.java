package vn.hoanhap.reporting.figures;

import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Is a journal line of a test, with what tests vary. */
record TestLine(
        String kind,
        LocalDate on,
        long unit,
        @Nullable Long team,
        @Nullable Long person,
        @Nullable Long household,
        @Nullable String category,
        @Nullable Long quantity,
        String qualifier,
        int sign,
        Map<String, String> attributes) {

    static TestLine contact(LocalDate on, long unit, long person, String category) {
        return new TestLine("contact.made", on, unit, null, person, null, category, 1L, "EXACT", 1, Map.of());
    }

    static TestLine team(LocalDate on, long unit, long team, long movement) {
        return new TestLine("team.active", on, unit, team, null, null, null, movement, "EXACT", 1, Map.of());
    }

    static TestLine loan(LocalDate on, long unit, long household, @Nullable Long dong) {
        return new TestLine(
                "loan.disbursed",
                on,
                unit,
                null,
                null,
                household,
                null,
                dong,
                "EXACT",
                1,
                Map.of("borrower", "household"));
    }

    TestLine reversed() {
        return new TestLine(kind, on, unit, team, person, household, category, quantity, qualifier, -1, attributes);
    }

    TestLine about() {
        return new TestLine(kind, on, unit, team, person, household, category, quantity, "ABOUT", sign, attributes);
    }

    TestLine with(String name, String value) {
        return new TestLine(
                kind, on, unit, team, person, household, category, quantity, qualifier, sign, Map.of(name, value));
    }
}
