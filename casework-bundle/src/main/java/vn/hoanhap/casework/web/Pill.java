package vn.hoanhap.casework.web;

import vn.hoanhap.casework.domain.DossierState;
import vn.hoanhap.casework.domain.ManagementState;
import vn.hoanhap.casework.domain.NeedState;
import vn.hoanhap.casework.domain.PlanStepState;
import vn.hoanhap.casework.domain.ProposalState;
import vn.hoanhap.casework.law.TestResult;
import vn.hoanhap.core.text.View;

/**
 * Is a state in one or two words.
 *
 * @param tone ok, warn, bad, soft or plain
 * @param label the words
 */
public record Pill(String tone, String label) {

    static Pill of(ManagementState state, View v) {
        String tone =
                switch (state) {
                    case RUNNING -> "soft";
                    case EXPECTED, SUSPENDED -> "warn";
                    case CLOSED -> "ok";
                    case DROPPED, TAKEN_BACK, UNKNOWN -> "plain";
                };
        return new Pill(tone, v.t("management.state." + state));
    }

    static Pill of(DossierState state, View v) {
        String tone =
                switch (state) {
                    case PREPARED, SUBMITTED, DECIDED, ADMITTED -> "soft";
                    case RETURNED, SUSPENDED -> "warn";
                    case COMPLETED -> "ok";
                    case REFUSED, LEFT, WITHDRAWN, TAKEN_BACK, UNKNOWN -> "plain";
                };
        return new Pill(tone, v.t("dossier.state." + state));
    }

    static Pill of(PlanStepState state, View v) {
        String tone =
                switch (state) {
                    case OPEN -> "soft";
                    case DONE -> "ok";
                    case FAILED -> "warn";
                    case NOT_NEEDED, TAKEN_BACK, UNKNOWN -> "plain";
                };
        return new Pill(tone, v.t("plan-step.state." + state));
    }

    static Pill of(ProposalState state, View v) {
        String tone =
                switch (state) {
                    case DRAFTED, SENT -> "soft";
                    case RETURNED -> "warn";
                    case AGREED -> "ok";
                    case DECLINED, WITHDRAWN, TAKEN_BACK, UNKNOWN -> "plain";
                };
        return new Pill(tone, v.t("proposal.state." + state));
    }

    static Pill of(NeedState state, View v) {
        String tone =
                switch (state) {
                    case WAITS, UNMET -> "warn";
                    case UNDER_WAY -> "soft";
                    case MET -> "ok";
                };
        return new Pill(tone, v.t("need.state." + state));
    }

    static Pill of(TestResult result, View v) {
        String tone =
                switch (result) {
                    case POSITIVE -> "bad";
                    case NEGATIVE -> "ok";
                    case INVALID, REFUSED -> "warn";
                };
        return new Pill(tone, v.t("result." + result));
    }
}
