package vn.hoanhap.casework.law;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.hoanhap.core.text.Text;
import vn.hoanhap.parts.law.Basis;

/**
 * Is what the law may do with and for somebody.
 *
 * @param code names it in records; the same code may stand in several laws
 * @param kind what sort of thing it is
 * @param way where it happens
 * @param completes what somebody has completed at its end; that decides how long post-rehabilitation management lasts
 * @param ages whom it is for
 * @param authority code of who decides
 * @param basis law, article, days
 * @param title what readers call it
 */
public record Regime(
        String code, Kind kind, Way way, Completes completes, Ages ages, String authority, Basis basis, Text title) {

    /** Says where a regime happens. */
    public enum Way {
        /** At home, while life goes on. */
        RESIDENCE,
        /** Rehabilitation at home and in the community. */
        HOME_COMMUNITY,
        /** Rehabilitation in a facility. */
        FACILITY
    }

    /** Says what somebody has completed. */
    public enum Completes {
        /** Voluntary rehabilitation. */
        VOLUNTARY,
        /** Substitution treatment; no regime of this bundle, the treatment is the clinic's. */
        SUBSTITUTION,
        /** Compulsory rehabilitation of a grown-up. */
        COMPULSORY,
        /** Compulsory rehabilitation between 12 and 18. */
        COMPULSORY_MINOR,
        /** Nothing that post-rehabilitation management follows. */
        NONE
    }

    /**
     * Says for which ages a regime is.
     *
     * @param from youngest age in full years; null for any
     * @param below the age from which it is no longer; null for none
     */
    public record Ages(@Nullable Integer from, @Nullable Integer below) {

        /** Says whether somebody of whom only the year of birth is known is of the age on a day. */
        public Fits fits(int birthYear, LocalDate day) {
            int oldest = day.getYear() - birthYear;
            boolean one = allows(oldest);
            boolean other = allows(oldest - 1);
            if (one && other) {
                return Fits.YES;
            }
            return one || other ? Fits.PERHAPS : Fits.NO;
        }

        private boolean allows(int age) {
            return (from == null || age >= from) && (below == null || age < below);
        }
    }

    /** Says whether an age fits, as far as the year of birth tells. */
    public enum Fits {
        /** Surely. */
        YES,
        /** It depends on the day of birth, which is not known. */
        PERHAPS,
        /** Surely not. */
        NO
    }
}
