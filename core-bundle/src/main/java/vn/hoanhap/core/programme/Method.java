package vn.hoanhap.core.programme;

/** Names the HTTP methods that routes use. */
public enum Method {
    /** Reads; changes nothing. */
    GET,
    /** Creates, or does something once. */
    POST,
    /** Replaces a record; needs If-Match. */
    PUT,
    /** Ends or removes. */
    DELETE;

    /** Tells whether a call may change something: it then runs in a writing unit of work. */
    public boolean writes() {
        return this != GET;
    }
}
