package vn.hoanhap.casework.care;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.hoanhap.casework.domain.Management;
import vn.hoanhap.casework.domain.Management.Decision;
import vn.hoanhap.casework.domain.Management.Ending;
import vn.hoanhap.casework.domain.Management.Stay;
import vn.hoanhap.casework.domain.Management.Term;
import vn.hoanhap.casework.domain.ManagementState;
import vn.hoanhap.casework.law.Interruption;

/** Makes a changed management of another. Not for several threads. */
final class Changed {

    private final Management from;
    private long id;
    private ManagementState state;
    private @Nullable Decision decision;
    private Term term;
    private List<Interruption> pauses;
    private List<Stay> stays;
    private @Nullable Ending ending;
    private @Nullable String origin;
    private int version;

    Changed(Management from) {
        this.from = from;
        id = from.id();
        state = from.state();
        decision = from.decision();
        term = from.term();
        pauses = from.pauses();
        stays = from.stays();
        ending = from.ending();
        origin = from.origin();
        version = from.version();
    }

    Changed id(long given) {
        id = given;
        return this;
    }

    Changed state(ManagementState now) {
        state = now;
        return this;
    }

    Changed decision(Decision made, Term said) {
        decision = made;
        term = said;
        return this;
    }

    Changed pauses(List<Interruption> now) {
        pauses = now;
        return this;
    }

    Changed stays(List<Stay> now) {
        stays = now;
        return this;
    }

    Changed ending(@Nullable Ending now) {
        ending = now;
        return this;
    }

    /** Waits for a decision that a record calls for. */
    Changed expected(String by) {
        state = ManagementState.EXPECTED;
        origin = by;
        return this;
    }

    /** Lets go of the record that opened it: that may open another. */
    Changed withoutOrigin() {
        origin = null;
        return this;
    }

    /** Takes the place of another: its steps stay, what was entered is new. */
    Changed inPlaceOf(Management other) {
        id = other.id();
        version = other.version();
        origin = other.origin();
        state = other.state();
        pauses = other.pauses();
        ending = other.ending();
        return this;
    }

    Management done() {
        return new Management(
                id,
                from.personId(),
                from.regime(),
                from.completed(),
                state,
                from.began(),
                decision,
                term,
                pauses,
                stays,
                ending,
                from.concerns(),
                origin,
                version);
    }
}
