package vn.hoanhap.core.referral;

import java.time.LocalDate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.hoanhap.core.text.Text;

/**
 * Describes a service that people are referred to. Services are dated data: the register ships some, programmes add theirs,
 * and none is ever withdrawn, because referrals name it.
 *
 * @param code upper case with underscores: {@code METHADONE}; at most 30 characters
 * @param title what a reader sees
 * @param from first day on which somebody may be sent there
 * @param to last such day; null while there is none
 */
public record ReferralService(
        String code, Text title, LocalDate from, @Nullable LocalDate to) {

    private static final Pattern FORM = Pattern.compile("[A-Z][A-Z0-9_]{1,29}");

    /** Refuses codes that could not be stored, and a last day before the first. */
    public ReferralService {
        if (!FORM.matcher(code).matches()) {
            throw new IllegalArgumentException(
                    "a service is written LIKE_THIS, at most 30 characters, not '" + code + "'");
        }
        if (to != null && to.isBefore(from)) {
            throw new IllegalArgumentException("service " + code + " would end on " + to + ", before " + from);
        }
    }

    /** Tells whether somebody may be sent there on a day. */
    public boolean on(LocalDate day) {
        return !day.isBefore(from) && (to == null || !day.isAfter(to));
    }
}
