package vn.hoanhap.loans.web;

import vn.hoanhap.core.text.View;
import vn.hoanhap.loans.domain.InstalmentStanding;
import vn.hoanhap.loans.ledger.LoanFile;

/**
 * Is a state in one or two words.
 *
 * @param tone ok, warn, bad, soft or plain; bad only for overdue
 * @param label the words
 */
public record Pill(String tone, String label) {

    static Pill of(LoanFile file, View v) {
        if (file.schedule().isEmpty()) {
            return new Pill("plain", v.t("state.unknown"));
        }
        if (file.standing().arrears() > 0) {
            return new Pill("bad", v.t("state.overdue", v.number(file.standing().daysLate())));
        }
        return file.standing().settled() ? new Pill("ok", v.t("state.settled")) : new Pill("soft", v.t("state.open"));
    }

    static Pill of(InstalmentStanding one, View v) {
        return switch (one.state()) {
            case PAID -> new Pill("ok", v.t("instalment.PAID"));
            case OVERDUE -> new Pill("bad", v.t("instalment.OVERDUE", v.number(one.daysLate())));
            case DUE_TODAY -> new Pill("warn", v.t("instalment.DUE_TODAY"));
            case UPCOMING -> new Pill("plain", v.t("instalment.UPCOMING"));
        };
    }
}
