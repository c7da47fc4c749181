import java.time.LocalDate;

/** The place and time of the sample: every contact and every loan lies between the two days. */
final class Window {

    static final String PROVINCE = "82";
    static final LocalDate FIRST_DAY = LocalDate.of(2024, 1, 2);
    static final LocalDate LAST_DAY = LocalDate.of(2024, 6, 5);
    static final LocalDate TOLD_ON = LocalDate.of(2024, 6, 6);

    /** As the list of units writes it: communes that ended earlier have no place of their own in the units of today. */
    static final String LAST_DAY_BEFORE_THE_REFORM = "2025-06-30";

    private Window() {}

    /** Writes a code as a sheet refers to a unit. */
    static String unit(String code) {
        return code + "@" + TOLD_ON;
    }
}
