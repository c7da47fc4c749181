import java.time.LocalDate;

/** The place and time of the sample: every contact and every loan lies between the two days. */
final class Window {

    static final String PROVINCE = "82";
    static final LocalDate FIRST_DAY = LocalDate.of(2024, 1, 2);
    static final LocalDate LAST_DAY = LocalDate.of(2024, 6, 5);

    private Window() {}

    /** Writes a code as a sheet refers to a unit. */
    static String unit(String code) {
        return code + "@2024-06-06";
    }
}
