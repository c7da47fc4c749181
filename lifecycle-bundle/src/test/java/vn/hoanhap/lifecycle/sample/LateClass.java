package vn.hoanhap.lifecycle.sample;

/** Is loaded only when a slow call ends: by then its bundle must still be there. */
class LateClass {
    String tell(String version) {
        return version;
    }
}
