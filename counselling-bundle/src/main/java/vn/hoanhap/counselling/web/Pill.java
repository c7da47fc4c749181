package vn.hoanhap.counselling.web;

import vn.hoanhap.core.text.View;
import vn.hoanhap.counselling.domain.MobilisationState;
import vn.hoanhap.counselling.domain.PointState;
import vn.hoanhap.counselling.domain.SessionState;

/**
 * Is a state in one or two words.
 *
 * @param tone ok, warn, bad, soft or plain
 * @param label the words
 */
public record Pill(String tone, String label) {

    static Pill of(PointState state, View v) {
        String tone =
                switch (state) {
                    case OPEN -> "ok";
                    case PAUSED -> "warn";
                    case CLOSED, TAKEN_BACK, UNKNOWN -> "plain";
                };
        return new Pill(tone, v.t("point.state." + state));
    }

    static Pill of(SessionState state, View v) {
        String tone =
                switch (state) {
                    case PLANNED -> "soft";
                    case HELD -> "ok";
                    case MISSED -> "warn";
                    case CANCELLED, TAKEN_BACK, UNKNOWN -> "plain";
                };
        return new Pill(tone, v.t("session.state." + state));
    }

    static Pill of(MobilisationState state, View v) {
        String tone =
                switch (state) {
                    case AGREED -> "soft";
                    case BEGAN -> "ok";
                    case DROPPED, TAKEN_BACK, UNKNOWN -> "plain";
                };
        return new Pill(tone, v.t("mobilisation.state." + state));
    }
}
