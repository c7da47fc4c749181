/**
 * A commune as it was on a day.
 *
 * @param day the day, as sheets write it
 */
record Commune(String code, String name, boolean rural, String day) {

    /** Writes it as a sheet refers to a unit. */
    String unit() {
        return code + "@" + day;
    }
}
