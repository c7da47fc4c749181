package vn.hoanhap.methadone.law;

import vn.hoanhap.parts.law.Basis;

/**
 * Says after how many days somebody is reminded.
 *
 * @param of what
 * @param days so many days
 * @param basis when it holds, and who says so
 */
public record Reminder(Of of, int days, Basis basis) {

    /** Names what somebody is reminded of. */
    public enum Of {
        /** Somebody consented and was not sent yet. */
        SEND,
        /** Somebody was sent, and papers are missing. */
        PAPERS
    }
}
