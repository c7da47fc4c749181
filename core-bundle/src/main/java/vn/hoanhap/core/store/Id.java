package vn.hoanhap.core.store;

/**
 * Names one record across the server: 64 bits, sorted by time. It exceeds what JavaScript counts exactly, so it is a
 * string in JSON and in addresses.
 *
 * @param value the id as the database holds it; positive
 */
public record Id(long value) implements Comparable<Id> {

    /** Refuses what no generator makes. */
    public Id {
        if (value <= 0) {
            throw new IllegalArgumentException("an id is a positive number, not " + value);
        }
    }

    /**
     * Reads the decimal form.
     *
     * @throws IllegalArgumentException when the text is no positive 64-bit number
     */
    public static Id parse(String text) {
        try {
            return new Id(Long.parseLong(text.strip()));
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException("an id is a whole number, not '" + text + "'", e);
        }
    }

    @Override
    public int compareTo(Id other) {
        return Long.compare(value, other.value);
    }

    @Override
    public String toString() {
        return Long.toString(value);
    }
}
