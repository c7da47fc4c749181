package vn.hoanhap.registry.codes;

import static vn.hoanhap.registry.db.Tables.DATED_CODE;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jooq.Condition;
import vn.hoanhap.core.text.Text;
import vn.hoanhap.parts.sql.Sql;
import vn.hoanhap.registry.db.tables.records.DatedCodeRecord;

/** Keeps code lists that are data. */
final class JooqDatedCodes {
    /** Stands behind the codes that the register shipped. */
    private static final int LAST = 1000;

    private final Sql sql;

    JooqDatedCodes(Sql sql) {
        this.sql = sql;
    }

    /** Is a code with the programme that owns it. */
    record Owned(DatedCode code, String programmeId) {}

    List<DatedCode> list(CodeList list, LocalDate day) {
        return sql.dsl()
                .selectFrom(DATED_CODE)
                .where(DATED_CODE.LIST_CODE.eq(list.name()))
                .and(DATED_CODE.VALID_FROM.le(day))
                .and(DATED_CODE.VALID_TO.isNull().or(DATED_CODE.VALID_TO.ge(day)))
                .orderBy(DATED_CODE.SORT_ORDER, DATED_CODE.CODE)
                .fetch(row -> owned(row).code());
    }

    Optional<Owned> find(CodeList list, String code) {
        return sql.dsl().selectFrom(DATED_CODE).where(key(list, code)).fetchOptional(JooqDatedCodes::owned);
    }

    private static Condition key(CodeList list, String code) {
        return DATED_CODE.LIST_CODE.eq(list.name()).and(DATED_CODE.CODE.eq(code));
    }

    private static Owned owned(DatedCodeRecord row) {
        Text title = new Text(row.getTitleVi(), row.getTitleEn());
        return new Owned(
                new DatedCode(row.getCode(), title, row.getValidFrom(), row.getValidTo()), row.getProgrammeId());
    }

    void insert(CodeList list, Owned owned) {
        DatedCodeRecord row = sql.dsl().newRecord(DATED_CODE);
        row.setListCode(list.name());
        row.setCode(owned.code().code());
        row.setProgrammeId(owned.programmeId());
        row.setSortOrder(LAST);
        fill(row, owned.code());
        row.insert();
    }

    void update(CodeList list, DatedCode code) {
        DatedCodeRecord row = sql.dsl().newRecord(DATED_CODE);
        fill(row, code);
        sql.dsl().update(DATED_CODE).set(row).where(key(list, code.code())).execute();
    }

    private static void fill(DatedCodeRecord row, DatedCode code) {
        row.setTitleVi(code.title().vi());
        row.setTitleEn(code.title().en());
        row.setValidFrom(code.from());
        row.setValidTo(code.to());
    }
}
