package vn.hoanhap.registry.journal;

import java.time.LocalDate;
import java.util.Optional;

/** Knows the category of a person on a day; the journal records it where the writer does not say. */
@FunctionalInterface
public interface RecordedCategory {
    /** Returns the category that counts on that day; empty when none held. */
    Optional<String> on(long personId, LocalDate day);
}
