package vn.hoanhap.core.organisation;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.osgi.annotation.versioning.ProviderType;

/** Answers for organisations. */
@ProviderType
public interface Organisations {
    /** Returns the organisation as it was on a date. */
    Optional<Organisation> find(long id, LocalDate on);

    /**
     * Lists organisations as of a date, by name.
     *
     * @param kind code of the kind; null for all
     */
    List<Organisation> list(@Nullable String kind, LocalDate on);
}
