package vn.hoanhap.registry.people;

import static vn.hoanhap.registry.db.Tables.PERSON_CATEGORY;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jooq.Condition;
import vn.hoanhap.parts.sql.KeptInsert;
import vn.hoanhap.parts.sql.KeptQuery;
import vn.hoanhap.parts.sql.Sql;
import vn.hoanhap.registry.db.tables.records.PersonCategoryRecord;

/** Keeps the categories of supported people. */
final class JooqCategories {
    private final Sql sql;
    private final KeptInsert rows;
    private final KeptQuery ofOne;

    JooqCategories(Sql sql) {
        this.sql = sql;
        rows = sql.keepInsert(
                PERSON_CATEGORY.ID,
                PERSON_CATEGORY.PERSON_ID,
                PERSON_CATEGORY.CATEGORY,
                PERSON_CATEGORY.VALID_FROM,
                PERSON_CATEGORY.VALID_TO,
                PERSON_CATEGORY.VERSION);
        ofOne = sql.keep(sql.dsl()
                .selectFrom(PERSON_CATEGORY)
                .where(PERSON_CATEGORY.PERSON_ID.eq(KeptQuery.value(PERSON_CATEGORY.PERSON_ID))));
    }

    void add(CategorySpan span) {
        rows.add(span.id(), span.personId(), span.category(), span.from(), span.to(), span.version());
    }

    void update(CategorySpan span) {
        sql.dsl()
                .update(PERSON_CATEGORY)
                .set(PERSON_CATEGORY.CATEGORY, span.category())
                .set(PERSON_CATEGORY.VALID_FROM, span.from())
                .set(PERSON_CATEGORY.VALID_TO, span.to())
                .set(PERSON_CATEGORY.VERSION, span.version())
                .where(PERSON_CATEGORY.ID.eq(span.id()))
                .execute();
    }

    void remove(long id) {
        sql.dsl().deleteFrom(PERSON_CATEGORY).where(PERSON_CATEGORY.ID.eq(id)).execute();
    }

    Optional<CategorySpan> find(long id) {
        return list(PERSON_CATEGORY.ID.eq(id)).stream().findFirst();
    }

    /** Returns the categories of these records, the newest first. */
    List<CategorySpan> of(Collection<Long> personIds) {
        return personIds.size() == 1
                ? ofOne(personIds.iterator().next())
                : list(PERSON_CATEGORY.PERSON_ID.in(personIds));
    }

    private List<CategorySpan> ofOne(long personId) {
        // Derby's sorting of a handful of rows takes longer than finding them.
        return ofOne.fetch(personId).into(PERSON_CATEGORY).stream()
                .map(JooqCategories::span)
                .sorted(Comparator.comparing(CategorySpan::from)
                        .thenComparing(CategorySpan::id)
                        .reversed())
                .toList();
    }

    private List<CategorySpan> list(Condition condition) {
        return sql.dsl()
                .selectFrom(PERSON_CATEGORY)
                .where(condition)
                .orderBy(PERSON_CATEGORY.VALID_FROM.desc(), PERSON_CATEGORY.ID.desc())
                .fetch(JooqCategories::span);
    }

    private static CategorySpan span(PersonCategoryRecord row) {
        return new CategorySpan(
                row.getId(),
                row.getPersonId(),
                row.getCategory(),
                row.getValidFrom(),
                row.getValidTo(),
                row.getVersion());
    }
}
