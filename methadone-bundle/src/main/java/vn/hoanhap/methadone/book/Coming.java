package vn.hoanhap.methadone.book;

import java.time.LocalDate;
import vn.hoanhap.methadone.domain.Application;

/**
 * Is something that is to be done about an application.
 *
 * @param on by when
 * @param what what it is
 * @param application which
 * @param missing how many papers are missing
 */
public record Coming(LocalDate on, What what, Application application, int missing) {

    /** Names what is to be done. */
    public enum What {
        /** Somebody consented and is to be sent. */
        SEND,
        /** The facility’s answer is due. */
        ANSWER,
        /** Papers are to be handed in. */
        PAPERS
    }
}
