package vn.hoanhap.lifecycle.election;

/** Says that a programme that should serve does not. */
public final class NotServingException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final long retrySeconds;

    NotServingException(long retrySeconds) {
        super("the programme should serve but does not yet");
        this.retrySeconds = retrySeconds;
    }

    /** Returns after how many seconds asking again makes sense. */
    public long retrySeconds() {
        return retrySeconds;
    }
}
