package vn.hoanhap.methadone.web;

import vn.hoanhap.core.text.View;
import vn.hoanhap.methadone.domain.ApplicationState;

/**
 * Is a state in a few words.
 *
 * @param tone ok, warn, bad, soft or plain
 * @param label the words
 */
public record Pill(String tone, String label) {

    static Pill of(ApplicationState state, View v) {
        String tone =
                switch (state) {
                    case SCREENED, COUNSELLED, SENT, RECEIVED, ACCEPTED -> "soft";
                    case CONSENTED -> "warn";
                    case STARTED, COMPLETED -> "ok";
                    case REFUSED, DROPPED, DECLINED, UNSUITABLE, TAKEN_BACK, UNKNOWN -> "plain";
                };
        return new Pill(tone, v.t("state." + state));
    }
}
