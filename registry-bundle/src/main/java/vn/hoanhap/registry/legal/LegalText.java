package vn.hoanhap.registry.legal;

import java.time.LocalDate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Is a law, decree, resolution or another text that somebody goes by.
 *
 * @param key names it in addresses: made of the number for a shipped one, digits for one of the office
 * @param draft what is known of it
 * @param certainty how sure that is
 * @param version grows with every correction; 0 for a shipped one
 */
public record LegalText(String key, Draft draft, Certainty certainty, int version) {
    private static final Pattern YEAR = Pattern.compile("/((?:19|20)\\d{2})\\b");

    /**
     * Is what is entered about a text.
     *
     * @param number number and sign as printed, such as {@code 105/2021/NĐ-CP}
     * @param kind what kind of text
     * @param title what it is about
     * @param issuer who issued it; null when that is not known
     * @param issuedOn legal date; null when that is not known
     * @param from first day in force; null when that is not known
     * @param to last day in force; null while there is none, or when it is not known
     * @param replacedBy number of the text that replaced it; null for none
     * @param source where it was found
     */
    public record Draft(
            String number,
            LegalKind kind,
            String title,
            @Nullable String issuer,
            @Nullable LocalDate issuedOn,
            @Nullable LocalDate from,
            @Nullable LocalDate to,
            @Nullable String replacedBy,
            String source) {}

    /** Says whether a text holds on a day. */
    public enum State {
        /** It holds. */
        IN_FORCE,
        /** It begins later. */
        NOT_YET,
        /** It ended. */
        ENDED,
        /** The days that would tell are not recorded. */
        UNKNOWN
    }

    /** Tells whether it came with the register; it cannot be changed, but the office may enter one of the same number. */
    public boolean shipped() {
        return certainty != Certainty.OFFICE;
    }

    /** Says whether it holds on a day; never by guessing. */
    public State on(LocalDate day) {
        LocalDate first = draft.from() == null ? draft.issuedOn() : draft.from();
        if ((first != null && first.isAfter(day)) || yearOfNumber() > day.getYear()) {
            return State.NOT_YET;
        }
        if (draft.to() != null) {
            return draft.to().isBefore(day) ? State.ENDED : draft.from() == null ? State.UNKNOWN : State.IN_FORCE;
        }
        return draft.from() == null || draft.replacedBy() != null ? State.UNKNOWN : State.IN_FORCE;
    }

    /**
     * Tells whether it was surely issued by a day. Of a shipped text whose days nobody found, the year in its number tells that
     * once it is over; what an office enters has been issued.
     */
    public boolean issuedBy(LocalDate day) {
        LocalDate known = draft.issuedOn() == null ? draft.from() : draft.issuedOn();
        return known == null ? !shipped() || yearOfNumber() < day.getYear() : !known.isAfter(day);
    }

    /** Returns the year that stands in the number: no text is older than it; 0 when none does. */
    private int yearOfNumber() {
        Matcher year = YEAR.matcher(draft.number());
        return year.find() ? Integer.parseInt(year.group(1)) : 0;
    }
}
