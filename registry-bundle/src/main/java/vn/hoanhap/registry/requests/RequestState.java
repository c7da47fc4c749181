package vn.hoanhap.registry.requests;

import java.util.Set;

/** Says what became of a request. */
public enum RequestState {
    /** Noted; nobody has taken it up. */
    OPEN,
    /** Somebody sees to it. */
    IN_PROGRESS,
    /** The person has what they asked for. */
    MET,
    /** It could not be met, for a reason. */
    NOT_MET,
    /** The person asks for it no more. */
    WITHDRAWN;

    /** Returns the states that may follow; what was closed by mistake is taken up again. */
    public Set<RequestState> next() {
        return switch (this) {
            case OPEN -> Set.of(IN_PROGRESS, MET, NOT_MET, WITHDRAWN);
            case IN_PROGRESS -> Set.of(MET, NOT_MET, WITHDRAWN);
            case MET, NOT_MET, WITHDRAWN -> Set.of(IN_PROGRESS);
        };
    }

    /** Tells whether somebody still has to see to it. */
    public boolean open() {
        return this == OPEN || this == IN_PROGRESS;
    }
}
