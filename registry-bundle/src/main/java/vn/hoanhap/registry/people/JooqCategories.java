package vn.hoanhap.registry.people;

import static vn.hoanhap.registry.db.Tables.PERSON_CATEGORY;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jooq.Condition;
import vn.hoanhap.parts.sql.Sql;
import vn.hoanhap.registry.db.tables.records.PersonCategoryRecord;

/** Keeps the categories of supported people. */
final class JooqCategories {
    private final Sql sql;

    JooqCategories(Sql sql) {
        this.sql = sql;
    }

    void put(CategorySpan span, boolean known) {
        PersonCategoryRecord row = sql.dsl().newRecord(PERSON_CATEGORY);
        row.setPersonId(span.personId());
        row.setCategory(span.category());
        row.setValidFrom(span.from());
        row.setValidTo(span.to());
        row.setVersion(span.version());
        if (known) {
            sql.dsl()
                    .update(PERSON_CATEGORY)
                    .set(row)
                    .where(PERSON_CATEGORY.ID.eq(span.id()))
                    .execute();
        } else {
            row.setId(span.id());
            row.insert();
        }
    }

    void remove(long id) {
        sql.dsl().deleteFrom(PERSON_CATEGORY).where(PERSON_CATEGORY.ID.eq(id)).execute();
    }

    Optional<CategorySpan> find(long id) {
        return list(PERSON_CATEGORY.ID.eq(id)).stream().findFirst();
    }

    /** Returns the categories of these records, the newest first. */
    List<CategorySpan> of(Collection<Long> personIds) {
        return list(PERSON_CATEGORY.PERSON_ID.in(personIds));
    }

    private List<CategorySpan> list(Condition condition) {
        return sql.dsl()
                .selectFrom(PERSON_CATEGORY)
                .where(condition)
                .orderBy(PERSON_CATEGORY.VALID_FROM.desc(), PERSON_CATEGORY.ID.desc())
                .fetch(row -> new CategorySpan(
                        row.getId(),
                        row.getPersonId(),
                        row.getCategory(),
                        row.getValidFrom(),
                        row.getValidTo(),
                        row.getVersion()));
    }
}
