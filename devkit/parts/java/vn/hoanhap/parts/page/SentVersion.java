package vn.hoanhap.parts.page;

import vn.hoanhap.core.programme.Call;

/** Reads which version of a record a form was made of: its field {@code version}. */
public final class SentVersion {

    private static final String FIELD = "version";

    private SentVersion() {}

    /** Returns the version; one that no record has when it is missing. */
    public static int of(Call call) {
        String sent = call.field(FIELD);
        return sent.matches("\\d{1,9}") ? Integer.parseInt(sent) : 0;
    }

    /** Returns the version as the form carries it on: what was sent, else that of the record. */
    public static String carried(Call call, int standing) {
        String sent = call.field(FIELD);
        return sent.isEmpty() ? Integer.toString(standing) : sent;
    }
}
