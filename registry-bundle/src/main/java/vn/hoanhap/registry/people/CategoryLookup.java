package vn.hoanhap.registry.people;

import java.time.LocalDate;
import java.util.Optional;
import vn.hoanhap.parts.sql.Sql;
import vn.hoanhap.registry.journal.RecordedCategory;

/** Finds the category that counts for a human being on a day: of all that held, over all records, the one that began last. */
public final class CategoryLookup implements RecordedCategory {
    private final JooqCategories categories;
    private final JooqAliases aliases;

    /** Reads the register's tables. */
    public CategoryLookup(Sql sql) {
        categories = new JooqCategories(sql);
        aliases = new JooqAliases(sql);
    }

    @Override
    public Optional<String> on(long personId, LocalDate day) {
        return categories.of(aliases.everyRecord(personId)).stream()
                .filter(span -> span.on(day))
                .map(CategorySpan::category)
                .findFirst();
    }
}
