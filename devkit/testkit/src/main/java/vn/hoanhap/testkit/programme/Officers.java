package vn.hoanhap.testkit.programme;

import java.util.List;
import java.util.Set;
import vn.hoanhap.core.access.Principal;

/** Makes callers: officers with the rights that a test needs. */
public final class Officers {

    private Officers() {}

    /** Returns account 1 with rights everywhere. */
    public static Principal everywhere(String... rights) {
        Principal.Grant grant = new Principal.Grant("officer", Set.of(rights), null, false);
        return new Principal(1, "officer", null, List.of(grant));
    }
}
