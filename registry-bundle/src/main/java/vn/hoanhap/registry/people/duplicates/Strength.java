package vn.hoanhap.registry.people.duplicates;

import java.util.Arrays;

/** Says how sure it is that two records are one human being, the surest first. */
public enum Strength {
    /** The same number of a citizen card. */
    CERTAIN(1),
    /** The same name and birth year, in one place. */
    STRONG(2),
    /** The same name in one place, with one doubt. */
    WEAK(3);

    private final int number;

    Strength(int number) {
        this.number = number;
    }

    /** Returns the number by which pairs are ordered. */
    int number() {
        return number;
    }

    static Strength of(int number) {
        return Arrays.stream(values())
                .filter(strength -> strength.number == number)
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no strength has the number " + number));
    }
}
