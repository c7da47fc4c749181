package vn.hoanhap.core.team;

import java.time.LocalDate;
import java.util.Optional;
import org.osgi.annotation.versioning.ProviderType;

/** Answers for teams. */
@ProviderType
public interface Teams {
    /** Returns the team as it stood on a date; empty when it did not exist yet. */
    Optional<Team> find(long id, LocalDate on);
}
