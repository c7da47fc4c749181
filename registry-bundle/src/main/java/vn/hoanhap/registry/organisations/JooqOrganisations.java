package vn.hoanhap.registry.organisations;

import static vn.hoanhap.registry.db.Tables.ORGANISATION;
import static vn.hoanhap.registry.db.Tables.ORGANISATION_NAME;
import static vn.hoanhap.registry.db.Tables.UNIT_COVER;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.Record;
import org.jooq.Table;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import vn.hoanhap.core.organisation.Organisation;
import vn.hoanhap.core.text.ToneFree;
import vn.hoanhap.parts.sql.Sql;
import vn.hoanhap.registry.db.tables.records.OrganisationRecord;
import vn.hoanhap.registry.units.Stay;
import vn.hoanhap.registry.words.SearchName;

/** Keeps organisations and their dated names. */
final class JooqOrganisations {
    /** Is an organisation as of a date, with its version. */
    record Row(
            Organisation organisation,
            @Nullable Long parentId,
            @Nullable LocalDate validFrom,
            @Nullable LocalDate validTo,
            int version) {}

    private final Sql sql;

    JooqOrganisations(Sql sql) {
        this.sql = sql;
    }

    void insert(long id, long nameId, OrganisationDraft draft) {
        OrganisationRecord row = sql.dsl().newRecord(ORGANISATION);
        row.setId(id);
        row.setVersion(1);
        fill(row, draft);
        row.insert();
        insertName(id, nameId, draft, Stay.ALWAYS);
    }

    void insertName(long id, long nameId, OrganisationDraft draft, LocalDate from) {
        sql.dsl()
                .insertInto(ORGANISATION_NAME)
                .set(ORGANISATION_NAME.ID, nameId)
                .set(ORGANISATION_NAME.ORGANISATION_ID, id)
                .set(ORGANISATION_NAME.NAME, draft.name())
                .set(ORGANISATION_NAME.UNIT_ID, draft.unitId())
                .set(ORGANISATION_NAME.PARENT_ID, draft.parentId())
                .set(ORGANISATION_NAME.VALID_FROM, from)
                .set(ORGANISATION_NAME.SEARCH_NAME, SearchName.of(draft.name()))
                .execute();
    }

    /** Raises the version of an organisation; see {@link Sql#raise}. */
    void raise(long id, int version) {
        sql.raise(new Sql.Versioned<>(ORGANISATION.ID, ORGANISATION.VERSION), id, version);
    }

    /** Corrects the newest name and the organisation itself. */
    void update(long id, OrganisationDraft draft) {
        OrganisationRecord row = sql.dsl().newRecord(ORGANISATION);
        fill(row, draft);
        sql.dsl().update(ORGANISATION).set(row).where(ORGANISATION.ID.eq(id)).execute();
        LocalDate newest = sql.dsl()
                .select(DSL.max(ORGANISATION_NAME.VALID_FROM))
                .from(ORGANISATION_NAME)
                .where(ORGANISATION_NAME.ORGANISATION_ID.eq(id))
                .fetchOne(0, LocalDate.class);
        sql.dsl()
                .update(ORGANISATION_NAME)
                .set(ORGANISATION_NAME.NAME, draft.name())
                .set(ORGANISATION_NAME.UNIT_ID, draft.unitId())
                .set(ORGANISATION_NAME.PARENT_ID, draft.parentId())
                .set(ORGANISATION_NAME.SEARCH_NAME, SearchName.of(draft.name()))
                .where(ORGANISATION_NAME.ORGANISATION_ID.eq(id))
                .and(ORGANISATION_NAME.VALID_FROM.eq(newest))
                .execute();
    }

    void remove(long id) {
        sql.dsl()
                .deleteFrom(ORGANISATION_NAME)
                .where(ORGANISATION_NAME.ORGANISATION_ID.eq(id))
                .execute();
        sql.dsl().deleteFrom(ORGANISATION).where(ORGANISATION.ID.eq(id)).execute();
    }

    private static void fill(OrganisationRecord row, OrganisationDraft draft) {
        row.setKind(draft.kind());
        row.setValidFrom(draft.validFrom());
        row.setValidTo(draft.validTo());
    }

    Optional<Row> find(long id, LocalDate on) {
        return select(ORGANISATION.ID.eq(id), on, 1).stream().findFirst();
    }

    /** Lists those that existed on the day: of a kind, with words in the name, of a unit and all that it covers, after an id. */
    List<Row> list(OrganisationRegister.Query query) {
        LocalDate on = query.on();
        return select(
                where(query)
                        .and(ORGANISATION.VALID_FROM.isNull().or(ORGANISATION.VALID_FROM.le(on)))
                        .and(ORGANISATION.VALID_TO.isNull().or(ORGANISATION.VALID_TO.ge(on))),
                on,
                query.limit());
    }

    private static Condition where(OrganisationRegister.Query query) {
        Condition condition = ORGANISATION.ID.gt(query.after());
        Long unitId = query.unitId();
        if (unitId != null) {
            condition = condition.and(ORGANISATION_NAME.UNIT_ID.in(
                    DSL.select(UNIT_COVER.UNIT_ID).from(UNIT_COVER).where(UNIT_COVER.ROOT_ID.eq(unitId))));
        }
        if (query.kind() != null) {
            condition = condition.and(ORGANISATION.KIND.eq(query.kind()));
        }
        if (query.text() != null) {
            for (String word : ToneFree.words(query.text())) {
                condition = condition.and(ORGANISATION_NAME.SEARCH_NAME.like("% " + word + "%"));
            }
        }
        return condition;
    }

    private List<Row> select(Condition condition, LocalDate on, int limit) {
        var later = ORGANISATION_NAME.as("later");
        Table<?> named = ORGANISATION.join(ORGANISATION_NAME).on(ORGANISATION_NAME.ORGANISATION_ID.eq(ORGANISATION.ID));
        Condition newest = ORGANISATION_NAME.VALID_FROM.eq(DSL.field(DSL.select(DSL.max(later.VALID_FROM))
                .from(later)
                .where(later.ORGANISATION_ID.eq(ORGANISATION.ID))
                .and(later.VALID_FROM.le(on))));
        return sql.dsl()
                .select()
                .from(named)
                .where(condition.and(newest))
                .orderBy(ORGANISATION.ID)
                .limit(limit)
                .fetch(JooqOrganisations::row);
    }

    private static Row row(Record row) {
        Organisation organisation = new Organisation(
                row.get(ORGANISATION.ID),
                row.get(ORGANISATION_NAME.NAME),
                row.get(ORGANISATION.KIND),
                row.get(ORGANISATION_NAME.UNIT_ID));
        return new Row(
                organisation,
                row.get(ORGANISATION_NAME.PARENT_ID),
                row.get(ORGANISATION.VALID_FROM),
                row.get(ORGANISATION.VALID_TO),
                row.get(ORGANISATION.VERSION));
    }

    List<OrganisationPage.DatedName> names(long id) {
        return sql.dsl()
                .select(ORGANISATION_NAME.NAME, ORGANISATION_NAME.VALID_FROM)
                .from(ORGANISATION_NAME)
                .where(ORGANISATION_NAME.ORGANISATION_ID.eq(id))
                .orderBy(ORGANISATION_NAME.VALID_FROM)
                .fetch(row -> new OrganisationPage.DatedName(row.value1(), row.value2()));
    }

    /** Returns the superior bodies that an organisation ever had. */
    List<Long> parents(long id) {
        return sql.dsl()
                .selectDistinct(ORGANISATION_NAME.PARENT_ID)
                .from(ORGANISATION_NAME)
                .where(ORGANISATION_NAME.ORGANISATION_ID.eq(id))
                .and(ORGANISATION_NAME.PARENT_ID.isNotNull())
                .fetch(ORGANISATION_NAME.PARENT_ID);
    }
}
